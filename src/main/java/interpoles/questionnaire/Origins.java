package interpoles.questionnaire;

import interpoles.problem.Problem;
import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.decision.DecisionFile;
import interpoles.questionnaire.report.LinkedReports;
import interpoles.questionnaire.report.Report;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the rows of a survey's tables were written: what is wrong with a table is told there, as nobody wrote the table. */
final class Origins {
    /** A place in an export or in a decision file. */
    record Place(String file, OptionalLong line, OptionalInt column) {
        /** {@code 2008.csv:3:2}. */
        @Override
        public String toString() {
            return file
                    + (line.isPresent() ? ":" + line.getAsLong() : "")
                    + (column.isPresent() ? ":" + column.getAsInt() : "");
        }
    }

    private static final String ENDING = ".csv";
    /** The files that a table is made of as a whole; the others are of what {@code questions.csv} says of the exports. */
    private static final Map<String, String> WHOLE = Map.of("clusters", "clusters.csv", "responses", "asked.csv");

    private final Inquiry inquiry;
    /** Of each row of a table, where its columns were written. */
    private final Map<String, List<Function<String, Place>>> rows = new HashMap<>();

    Origins(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** The next row of a table is a line of a decision file. */
    void add(String table, DecisionFile.Line line) {
        add(table, column -> place(line, column));
    }

    /** The next row of a table is what some reports tell. */
    void add(String table, LinkedReports told) {
        add(table, column -> place(told, column));
    }

    private void add(String table, Function<String, Place> row) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
    }

    /** Where what holds of a column was stated: in a cell, or as a default; or else where the partners were named. */
    Place place(LinkedReports told, String column) {
        var report = told.holding(column);
        var cell = report.flatMap(
                holding -> holding.stated().get(column).cells().stream().findFirst());
        return cell.map(this::place)
                .or(() -> report.flatMap(holding -> inquiry.questions.defaultOf(holding.table() + "." + column))
                        .map(line -> place(line, "default")))
                .or(() -> told.reports().stream()
                        .flatMap(Origins::cells)
                        .findFirst()
                        .map(this::place))
                .orElseGet(() -> whole(told.reports().get(0).table()));
    }

    private static Stream<Cell> cells(Report report) {
        return Stream.concat(
                report.partners().stream(),
                report.stated().values().stream().flatMap(stated -> stated.cells().stream()));
    }

    private Place place(Cell cell) {
        return new Place(inquiry.fileOf(cell), OptionalLong.of(cell.line()), OptionalInt.of(cell.column() + 1));
    }

    private static Place place(DecisionFile.Line line, String column) {
        return new Place(line.file(), OptionalLong.of(line.line()), line.column(column));
    }

    private static Place whole(String table) {
        return new Place(WHOLE.getOrDefault(table, "questions.csv"), OptionalLong.empty(), OptionalInt.empty());
    }

    /** The same problem where what it is about was written; one of a file of the questionnaire's own stays. */
    Problem of(Problem problem, Map<String, TableRows> tables) {
        var table = problem.file().endsWith(ENDING)
                ? problem.file().substring(0, problem.file().length() - ENDING.length())
                : problem.file();
        if (!tables.containsKey(table) && Files.exists(inquiry.folder.resolve(problem.file()))) {
            return problem;
        }
        var place = row(table, problem.line(), tables.get(table))
                .map(row -> row.apply(column(problem, tables.get(table))))
                .orElseGet(() -> whole(table));
        return new Problem(
                problem.code(),
                place.file(),
                place.line(),
                place.column(),
                problem.field(),
                problem.found(),
                problem.expected(),
                problem.nearest());
    }

    private Optional<Function<String, Place>> row(String table, OptionalLong line, TableRows written) {
        var of = rows.getOrDefault(table, List.of());
        if (line.isEmpty() || line.getAsLong() < 2) {
            return Optional.empty();
        }
        long at = 2;
        for (int i = 0; i < of.size(); i++) {
            at += lines(written.rows().get(i));
            if (line.getAsLong() < at) {
                return Optional.of(of.get(i));
            }
        }
        return Optional.empty();
    }

    /** How many lines a row takes, as a field may have several. */
    private static long lines(List<String> row) {
        return 1
                + row.stream()
                        .mapToLong(field -> Math.max(1, field.lines().count()) - 1)
                        .sum();
    }

    private static String column(Problem problem, TableRows written) {
        return problem.column().isPresent()
                        && problem.column().getAsInt() <= written.columns().size()
                ? written.columns().get(problem.column().getAsInt() - 1)
                : problem.field();
    }
}
