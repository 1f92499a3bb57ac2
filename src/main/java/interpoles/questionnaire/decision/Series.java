package interpoles.questionnaire.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several series of blocks about one table: the partners of a first list of agreements and those of a second. A question
 * in a block belongs to the series whose names of partners begin and end most like its own; of those equally alike, to the
 * one that stands last before it. A question that is asked once is about the series whose mark it bears, such as the 2 of
 * {@code Partenaire2} or the {@code pole} of {@code pole_nom}; without a mark, about all that begin before it, or else
 * about all.
 */
final class Series {
    /** What a spreadsheet holds: what stands behind a question is further from it than what stands before. */
    private static final int BEHIND = 16_384;

    /** A mark of fewer letters may stand in a word by chance. */
    private static final int SHORTEST_MARK = 3;

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

    /** The series that a question is about: what their names begin with; the empty text where there is one series. */
    List<String> of(Mapped use) {
        var all = partners.getOrDefault(use.table(), List.of());
        var series = all.stream().map(Mapped::beginning).distinct().toList();
        if (series.size() < 2) {
            return List.of("");
        }
        if (use.isNaming() || use.isInBlock()) {
            return List.of(all.stream()
                    .max(Comparator.comparingInt((Mapped other) -> common(other.beginning(), use.beginning()))
                            .thenComparing(other -> -before(other, use)))
                    .map(Mapped::beginning)
                    .orElseThrow());
        }
        var marked = marked(use.beginning(), series);
        var earlier = all.stream()
                .filter(other -> other.question().column() < use.question().column())
                .map(Mapped::beginning)
                .filter(marked::contains)
                .distinct()
                .toList();
        return earlier.isEmpty() ? marked : earlier;
    }

    /** The series whose mark a name bears, which is what the names of the others do not have; all where it bears none. */
    private static List<String> marked(String name, List<String> series) {
        int begin = series.stream()
                .mapToInt(one -> beginning(one, series.get(0)))
                .min()
                .orElse(0);
        int end = series.stream()
                .mapToInt(one -> Math.min(one.length() - begin, ending(one, series.get(0))))
                .min()
                .orElse(0);
        var bearing = series.stream()
                .filter(one -> bears(
                        name,
                        one.substring(0, begin),
                        one.substring(begin, one.length() - end),
                        one.substring(one.length() - end)))
                .toList();
        int longest = bearing.stream().mapToInt(String::length).max().orElse(0);
        return bearing.isEmpty() || isColumn(name)
                ? series
                : bearing.stream().filter(one -> one.length() == longest).toList();
    }

    private static boolean bears(String name, String before, String mark, String after) {
        return !mark.isEmpty()
                && (name.startsWith(before + mark)
                        || name.endsWith(mark + after)
                        || mark.length() >= SHORTEST_MARK && name.contains(mark));
    }

    /** Whether it names a question by the letters of its column, which are alike by chance. */
    private static boolean isColumn(String name) {
        return QuestionName.of(name).isColumn();
    }

    /** How many letters two names have in common at their beginnings and ends. */
    private static int common(String one, String other) {
        int begin = beginning(one, other);
        return begin + Math.min(Math.min(one.length(), other.length()) - begin, ending(one, other));
    }

    private static int beginning(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < most && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        return begin;
    }

    private static int ending(String one, String other) {
        return beginning(
                new StringBuilder(one).reverse().toString(),
                new StringBuilder(other).reverse().toString());
    }

    private static int before(Mapped other, Mapped use) {
        int distance = use.question().column() - other.question().column();
        return distance >= 0 ? distance : BEHIND - distance;
    }
}
