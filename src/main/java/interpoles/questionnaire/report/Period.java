package interpoles.questionnaire.report;

import java.util.OptionalInt;

/**
 * From when to when an agreement is in force. Without a year of signature it is signed at the first wave in which it was
 * told, and ended at the last one unless that is the last of all; it need not have been told in between.
 *
 * @param ended the last year in force; none while it is
 * @param isOfWaves whether no year of signature was stated
 */
public record Period(int signed, OptionalInt ended, boolean isOfWaves) {
    static final String ENDED = "ended";

    public static Period of(LinkedReports agreement, int lastWave) {
        var stated = agreement
                .first(ENDED)
                .map(year -> OptionalInt.of(Integer.parseInt(year)))
                .orElse(OptionalInt.empty());
        var signed = agreement.year();
        if (signed.isPresent()) {
            return new Period(signed.getAsInt(), stated, false);
        }
        int last = agreement.waves().last();
        return new Period(
                agreement.waves().first(),
                stated.isPresent() || last == lastWave ? stated : OptionalInt.of(last),
                true);
    }

    public boolean isInForce(int year) {
        return signed <= year && (ended.isEmpty() || year <= ended.getAsInt());
    }
}
