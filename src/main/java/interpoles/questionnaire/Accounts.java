package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.account.Fate;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Questions;
import interpoles.questionnaire.export.Export;
import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Where every answer went: each cell of the exports that is not empty has one reason. */
record Accounts(List<Export> exports, Questions questions, Screening screening, Ledger ledger) {
    /** What takes the answers, in the order of the exports. */
    interface Taker {
        /** @param text the answer, empty where it says who somebody is or was made by the tool */
        void take(String file, long line, String question, String text, Fate fate);
    }

    /**
     * Hands every answer to a taker.
     *
     * @param read told how much was read, again and again
     * @return how many there are, by reason
     */
    Map<Reason, Long> each(Taker taker, LongConsumer read) throws Unreadable {
        var counts = new EnumMap<Reason, Long>(Reason.class);
        for (var export : exports) {
            for (var part : export.parts()) {
                part.grid().read(row -> {
                    read.accept(Responses.size(row));
                    if (!part.layout().isHeader(row)) {
                        row(export, part, row, taker, counts);
                    }
                    return true;
                });
            }
        }
        return counts;
    }

    private void row(Export export, Part part, Row row, Taker taker, Map<Reason, Long> counts) {
        var out = screening.of(export, part, row).map(Screening.Screened::out).orElse(Optional.of(Reason.NO_ANSWER));
        for (int column = 0; column < row.texts().size(); column++) {
            if (row.isAnswered(column)) {
                var fate = fate(export, part, row, column, out);
                counts.merge(fate.reason(), 1L, Long::sum);
                boolean hidden = fate.reason() == Reason.TECHNICAL || fate.reason() == Reason.RESPONDENT;
                taker.take(
                        part.grid().name(),
                        row.line(),
                        column < part.questions().size()
                                ? part.questions().get(column).name()
                                : "",
                        hidden ? "" : row.text(column),
                        fate);
            }
        }
    }

    private Fate fate(Export export, Part part, Row row, int column, Optional<Reason> out) {
        if (part == export.main()
                && export.respondent().isPresent()
                && export.respondent().getAsInt() == column) {
            return Fate.of(Reason.RESPONDENT);
        }
        boolean technical =
                column < part.questions().size() && part.questions().get(column).technical();
        if (technical && !isMapped(part, column)) {
            return Fate.of(Reason.TECHNICAL);
        }
        return out.map(Fate::of)
                .orElseGet(() -> ledger.of(new Cell(part.number(), row.line(), column))
                        .orElseGet(() -> Fate.of(
                                row.unreadable(column).isPresent() && isMapped(part, column)
                                        ? Reason.TO_DECIDE
                                        : Reason.NOT_MAPPED)));
    }

    private boolean isMapped(Part part, int column) {
        return questions.of(part, column).isPresent();
    }
}
