package interpoles.chart.data;

import interpoles.table.DistinctLabels;
import interpoles.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the codes of a reading's categories are shown to a reader: two codes are never shown by labels that look alike
 * ({@link DistinctLabels}).
 */
public record Labels(List<Map<String, String>> byCategory) {
    public static Labels of(Reading reading, Words words) {
        return new Labels(IntStream.range(0, reading.categories().size())
                .mapToObj(category ->
                        DistinctLabels.of(reading.groups(category), code -> reading.shown(category, code, words)))
                .toList());
    }

    /** The label of a code of a category; the code itself where the reading has no row of it. */
    public String of(int category, String code) {
        return byCategory.get(category).getOrDefault(code, code);
    }

    /** The label of a combination of groups, one of each category. */
    public String of(List<String> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(category -> of(category, groups.get(category)))
                .collect(Collectors.joining(" · "));
    }
}
