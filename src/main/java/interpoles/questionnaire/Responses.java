package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.decision.Mapped;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Repeats;
import interpoles.questionnaire.export.Row;
import interpoles.questionnaire.report.Given;
import interpoles.questionnaire.report.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** The answers to questions that are mapped, of the rows that count: nothing else is kept of an export. */
final class Responses {
    /** Which of a respondent's rows of a table one is. */
    private record Repeat(String table, Repeats.Place place) {}

    private final Questions questions;
    private final Screening screening;
    private final Map<Screening.Screened, List<Given>> given = new LinkedHashMap<>();
    private final Map<Repeat, Integer> numbers = new HashMap<>();
    private final Map<Screening.Screened, Map<String, Integer>> counts = new HashMap<>();
    /** The tables that the columns of each sheet are about. */
    private final Map<Integer, Set<String>> tables = new HashMap<>();

    private Responses(Questions questions, Screening screening) {
        this.questions = questions;
        this.screening = screening;
        screening.all().stream()
                .filter(screened -> screened.out().isEmpty())
                .forEach(screened -> given.put(screened, new ArrayList<>()));
    }

    /**
     * The answers by wave and cluster.
     *
     * @param read told how much was read, again and again
     */
    static List<Response> of(
            List<Export> exports, Questions questions, Screening screening, Objections objections, LongConsumer read) {
        var responses = new Responses(questions, screening);
        for (var export : exports) {
            export.repeats()
                    .forEach(part -> responses.tables.put(
                            part.number(),
                            questions.of(part).values().stream()
                                    .map(Mapped::table)
                                    .collect(Collectors.toCollection(HashSet::new))));
            for (var part : export.parts()) {
                if (!questions.of(part).isEmpty()) {
                    responses.read(export, part, objections, read);
                }
            }
        }
        return responses.given.entrySet().stream()
                .map(entry -> new Response(
                        entry.getKey().cluster(),
                        entry.getKey().wave(),
                        entry.getKey().file(),
                        entry.getKey().line(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Response::wave).thenComparing(Response::cluster))
                .toList();
    }

    private void read(Export export, Part part, Objections objections, LongConsumer read) {
        try {
            part.grid().read(row -> {
                read.accept(size(row));
                if (!part.layout().isHeader(row)) {
                    screening
                            .of(export, part, row)
                            .filter(screened -> given.containsKey(screened) || screened.mayCount())
                            .ifPresent(screened -> add(export, part, row, screened, objections));
                }
                return true;
            });
        } catch (Unreadable e) {
            objections.add(e, part.grid().name());
        }
    }

    private void add(Export export, Part part, Row row, Screening.Screened screened, Objections objections) {
        questions
                .of(part)
                .keySet()
                .forEach(column -> row.unreadable(column)
                        .ifPresent(unreadable ->
                                objections.add(unreadable, part.grid().name())));
        if (!given.containsKey(screened)) {
            return;
        }
        var within = screening.within(export, part, row);
        var repeats = new HashMap<String, Integer>();
        tables.getOrDefault(part.number(), Set.of())
                .forEach(table -> repeats.put(table, number(screened, table, within)));
        questions.of(part).forEach((column, use) -> {
            if (row.isAnswered(column) && row.unreadable(column).isEmpty()) {
                given.get(screened)
                        .add(new Given(
                                new Cell(part.number(), row.line(), column),
                                part.grid().name(),
                                use,
                                row.text(column),
                                repeats.getOrDefault(use.table(), 0)));
            }
        });
    }

    /**
     * The number of what a row of a sheet of repeats is about: the row itself, or the outermost that it is within of which
     * anything about the same table is asked, as an agreement whose partners are repeated in turn.
     */
    private int number(Screening.Screened screened, String table, List<Repeats.Place> within) {
        var place = within.get(0);
        for (var outer : within) {
            place = tables.getOrDefault(outer.part(), Set.of()).contains(table) ? outer : place;
        }
        return numbers.computeIfAbsent(
                new Repeat(table, place),
                repeat ->
                        counts.computeIfAbsent(screened, key -> new HashMap<>()).merge(table, 1, Integer::sum));
    }

    /** About how many bytes a row takes in its file. */
    static long size(Row row) {
        long size = row.texts().size();
        for (var text : row.texts()) {
            size += text.length();
        }
        return size;
    }
}
