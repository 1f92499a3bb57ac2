package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Row;
import interpoles.questionnaire.report.Given;
import interpoles.questionnaire.report.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The answers to questions that are mapped, of the rows that count: nothing else is kept of an export. */
final class Responses {
    private Responses() {}

    /**
     * The answers by wave and cluster.
     *
     * @param read told how much was read, again and again
     */
    static List<Response> of(
            List<Export> exports, Questions questions, Screening screening, Objections objections, LongConsumer read) {
        Map<Screening.Screened, List<Given>> given = new LinkedHashMap<>();
        screening.all().stream()
                .filter(screened -> screened.out().isEmpty())
                .forEach(screened -> given.put(screened, new ArrayList<>()));
        for (var export : exports) {
            for (var part : export.parts()) {
                if (!questions.of(part).isEmpty()) {
                    read(export, part, questions, screening, objections, given, read);
                }
            }
        }
        return given.entrySet().stream()
                .map(entry -> new Response(
                        entry.getKey().cluster(),
                        entry.getKey().wave(),
                        entry.getKey().file(),
                        entry.getKey().line(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Response::wave).thenComparing(Response::cluster))
                .toList();
    }

    private static void read(
            Export export,
            Part part,
            Questions questions,
            Screening screening,
            Objections objections,
            Map<Screening.Screened, List<Given>> given,
            LongConsumer read) {
        var uses = questions.of(part);
        var repeats = new HashMap<Screening.Screened, Integer>();
        var skipped = new int[1];
        try {
            part.grid().read(row -> {
                read.accept(size(row));
                if (skipped[0] < part.layout().header()) {
                    skipped[0]++;
                    return true;
                }
                screening.of(export, part, row).filter(given::containsKey).ifPresent(screened -> {
                    int repeat = part == export.main() ? 0 : repeats.merge(screened, 1, Integer::sum);
                    uses.forEach((column, use) -> {
                        if (row.isAnswered(column)) {
                            given.get(screened)
                                    .add(new Given(
                                            new Cell(part.number(), row.line(), column),
                                            part.grid().name(),
                                            use,
                                            row.text(column),
                                            repeat));
                        }
                    });
                });
                return true;
            });
        } catch (Unreadable e) {
            objections.add(e, part.grid().name());
        }
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
