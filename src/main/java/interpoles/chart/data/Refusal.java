package interpoles.chart.data;

import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table that a form cannot draw, and why, in a sentence.
 *
 * <p>A cell that makes a chart names no language, and its exception is shown as it is. So whoever reads the settings of
 * the program says once in which language refusals are told ({@link #toldIn}); until then they are in English. Charts
 * themselves are drawn in the language that is asked of each.
 */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static volatile Words words = Words.in(Locale.ENGLISH);

    private Refusal(String key, Object... values) {
        super(words.text(key, values));
    }

    /** From now on refusals are told in the language of these words. */
    public static void toldIn(Words others) {
        words = others;
    }

    /** The table has only these columns of categories, which the sentence of this key says to be too few. */
    public static Refusal columns(String key, List<String> columns) {
        return new Refusal(key, columns.isEmpty() ? "–" : String.join(", ", columns));
    }

    /** A colour that is not written {@code #RRGGBB}. */
    static Refusal colour(String colour) {
        return new Refusal("chart.refused.colour", colour);
    }

    /** A group that no row has, where only these have one. */
    static Refusal group(String group, List<String> groups) {
        return groups.isEmpty()
                ? new Refusal("chart.refused.no-groups")
                : new Refusal("chart.refused.group", group, String.join(", ", groups));
    }

    /** A form that does not tell its groups apart by colour. */
    public static Refusal uncoloured() {
        return new Refusal("chart.refused.uncoloured");
    }

    /** Two rows have these groups and this wave, the last of both lists; the wave may be empty. */
    static Refusal twoRows(List<String> place, List<String> columns) {
        var named = place.get(place.size() - 1).isEmpty() ? place.size() - 1 : place.size();
        return named == 0
                ? new Refusal("chart.refused.rows")
                : new Refusal(
                        "chart.refused.two-rows",
                        place.subList(0, named).stream()
                                .map(group -> words.text("chart.refused.quoted", group))
                                .collect(Collectors.joining(", ")),
                        String.join(", ", columns.subList(0, named)));
    }
}
