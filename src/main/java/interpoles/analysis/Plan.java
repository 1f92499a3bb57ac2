package interpoles.analysis;

import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a cross-table.
 *
 * @param by the one or two columns that are crossed: rows, columns
 * @param weights the column of weights; without one each case counts as 1
 * @param each the columns whose texts are taken apart
 * @param top the columns of which only so many categories are told apart
 * @param base what shares are of
 * @param missing whether cases with a missing value count
 * @param names of the categories that are not the data's
 * @param filters what was left in, in words
 */
record Plan(
        List<String> by,
        Optional<String> weights,
        Set<String> each,
        Map<String, Integer> top,
        Base base,
        boolean missing,
        Names names,
        List<String> filters) {
    /** What a share is of. */
    enum Base {
        NONE,
        ROW,
        COLUMN,
        TOTAL
    }

    record Names(String missing, String other, String total) {}

    static Plan of(List<String> by, Words words) {
        return new Plan(
                by,
                Optional.empty(),
                Set.of(),
                Map.of(),
                Base.NONE,
                true,
                new Names(words.text("chart.unstated"), words.text("analysis.other"), words.text("analysis.total")),
                List.of());
    }

    Plan filtered(String filter) {
        var more = new ArrayList<>(filters);
        more.add(filter);
        return new Plan(by, weights, each, top, base, missing, names, List.copyOf(more));
    }

    Plan weighted(String column) {
        return new Plan(by, Optional.of(column), each, top, base, missing, names, filters);
    }

    Plan each(String column) {
        var more = new HashSet<>(each);
        more.add(column);
        return new Plan(by, weights, Set.copyOf(more), top, base, missing, names, filters);
    }

    Plan top(String column, int most) {
        var more = new HashMap<>(top);
        more.put(column, most);
        return new Plan(by, weights, each, Map.copyOf(more), base, missing, names, filters);
    }

    Plan shareOf(Base other) {
        return new Plan(by, weights, each, top, other, missing, names, filters);
    }

    Plan withoutMissing() {
        return new Plan(by, weights, each, top, base, false, names, filters);
    }

    Plan naming(Names others) {
        return new Plan(by, weights, each, top, base, missing, others, filters);
    }
}
