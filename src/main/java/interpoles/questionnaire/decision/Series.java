package interpoles.questionnaire.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several series of blocks about one table: the partners of a first list of agreements and those of a second. A question
 * belongs to the series whose names of partners begin and end most like its own; of those equally alike, to the one that
 * stands last before it.
 */
final class Series {
    /** What a spreadsheet holds: what stands behind a question is further from it than what stands before. */
    private static final int BEHIND = 16_384;

    /** The questions that name partners, by table. */
    private final Map<String, List<Mapped>> partners;

    private Series(Map<String, List<Mapped>> partners) {
        this.partners = partners;
    }

    /** The series among the columns of a sheet. */
    static Series of(Collection<Mapped> columns) {
        return new Series(columns.stream()
                .filter(use -> use.column().equals("partners"))
                .collect(Collectors.groupingBy(Mapped::table)));
    }

    /** What names of the series that a question belongs to begin with; empty where there is one series. */
    String of(Mapped use) {
        var all = partners.getOrDefault(use.table(), List.of());
        return all.stream().map(Mapped::beginning).distinct().limit(2).count() < 2
                ? ""
                : all.stream()
                        .max(Comparator.comparingInt((Mapped other) -> common(other.beginning(), use.beginning()))
                                .thenComparing(other -> -before(other, use)))
                        .map(Mapped::beginning)
                        .orElse("");
    }

    /** How many letters two names have in common at their beginnings and ends. */
    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < most && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return begin + end;
    }

    private static int before(Mapped other, Mapped use) {
        int distance = use.question().column() - other.question().column();
        return distance >= 0 ? distance : BEHIND - distance;
    }
}
