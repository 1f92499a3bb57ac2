package interpoles.questionnaire;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What stands beside a survey that was imported: where every answer went, and what was decided on the way. */
record ImportFolder(Inquiry inquiry, Tables tables, Rule rule) {
    private static final String ORIGIN = "questionnaire.csv";

    /** Which questionnaire a survey was made of. */
    record Origin(Path folder, Rule rule) {}

    static Path beside(Path survey) {
        return survey.resolveSibling(survey.getFileName() + "-import");
    }

    /** The questionnaire that a survey's folder was made of, where it still stands. */
    static Optional<Origin> originOf(Path survey) {
        var folder = beside(survey);
        if (!Files.isRegularFile(folder.resolve(ORIGIN))) {
            return Optional.empty();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(ORIGIN))) {
            return rows.stream()
                    .map(row -> new Origin(
                            folder.resolve(row.getField("folder")).normalize(),
                            row.getField("rule").equals(Rule.CONFIRMED.slug()) ? Rule.CONFIRMED : Rule.EITHER))
                    .filter(origin -> Files.isDirectory(origin.folder()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The way from one folder to another, or where they have no root in common the other itself. */
    private static String way(Path from, Path to) {
        return Objects.equals(from.getRoot(), to.getRoot())
                ? from.relativize(to).toString().replace('\\', '/')
                : to.toString();
    }

    /** Writes the files; how many answers there are, by what became of them. */
    Map<Reason, Long> writeTo(Path folder, Accounts accounts, LongConsumer read) throws IOException, Unreadable {
        Files.createDirectories(folder);
        write(folder, "reciprocity", tables.reciprocity());
        write(folder, "differences", tables.differences());
        write(
                folder,
                "names",
                new TableRows(List.of("written", "cluster", "times", "origin"), inquiry.names.inForce()));
        write(folder, "questions", questions());
        write(
                folder,
                "questionnaire",
                new TableRows(List.of("folder", "rule"), List.of(List.of(way(folder, inquiry.folder), rule.slug()))));
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve("answers.csv"))) {
            csv.writeRecord("file", "row", "question", "answer", "used_as", "reason");
            return accounts.each(
                    (file, line, question, text, fate) -> csv.writeRecord(
                            file,
                            String.valueOf(line),
                            Draft.safe(question),
                            Draft.safe(text),
                            fate.usedAs(),
                            fate.reason().slug()),
                    read);
        }
    }

    private static void write(Path folder, String name, TableRows table) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), Draft.csv(table.columns(), table.rows()));
    }

    /** Every question and what its answers are in the survey. */
    private TableRows questions() {
        var rows = new ArrayList<List<String>>();
        for (var export : inquiry.exports.list()) {
            for (var part : export.parts()) {
                for (var question : part.questions()) {
                    rows.add(List.of(
                            part.grid().name(),
                            question.letters(),
                            question.name(),
                            question.text(),
                            inquiry.questions
                                    .of(part, question.column())
                                    .map(use -> use.table() + "." + use.column())
                                    .orElse(question.technical() ? "technical" : "not-mapped"),
                            String.valueOf(inquiry.tallies
                                    .of(part)
                                    .get(question.column())
                                    .answers())));
                }
            }
        }
        return new TableRows(List.of("file", "position", "question", "text", "means", "answers"), rows);
    }
}
