package interpoles.table;

import interpoles.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * What a reader sees in the place of a table's codes and columns: <em>value labels</em> and <em>variable labels</em>, as
 * statistical packages call them. The codes themselves, by which a program asks, stay as they are.
 *
 * <p>A captioned table shows the codes of fixed vocabularies in words of its own accord ({@link Words#value}); what a
 * survey alone can name, such as its regions, it is told. A plain table shows what stands in it.
 *
 * @param worded whether codes are shown in words at all
 * @param values the words of a column's codes, by column
 * @param heads the heads of columns, where they are not {@link Words#head}
 * @param shares which numbers are shown in per cent, whatever their columns are called ({@link ShareColumn})
 */
public record ValueLabels(
        boolean worded, Map<String, Map<String, String>> values, Map<String, String> heads, Shares shares) {
    /** Fixed vocabularies alone. */
    public static final ValueLabels OF_VOCABULARIES = new ValueLabels(true, Map.of(), Map.of(), Shares.NONE);

    private static final ValueLabels NONE = new ValueLabels(false, Map.of(), Map.of(), Shares.NONE);
    private static final String SEPARATOR = "|";

    /** Those of a table. */
    public static ValueLabels of(Table table) {
        return table instanceof CaptionedTable captioned ? captioned.labels() : NONE;
    }

    /** With the words of more columns' codes. */
    public ValueLabels with(Map<String, Map<String, String>> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new ValueLabels(true, Map.copyOf(all), heads, shares);
    }

    /** With heads for some columns. */
    public ValueLabels headed(Map<String, String> others) {
        return new ValueLabels(true, values, Map.copyOf(others), shares);
    }

    /** With these numbers in per cent. */
    public ValueLabels sharing(Shares others) {
        return new ValueLabels(true, values, heads, others);
    }

    /** A code of a column as it is shown; in a column that has labels of its own, of a text that joins several by {@code |} each. */
    public String value(String column, String code, Words words) {
        if (!worded) return code;
        var own = values.getOrDefault(column, Map.of());
        if (own.containsKey(code)) return own.get(code);
        return own.isEmpty() || !code.contains(SEPARATOR)
                ? words.value(column, code)
                : Arrays.stream(code.split(Pattern.quote(SEPARATOR)))
                        .map(piece -> value(column, piece, words))
                        .collect(Collectors.joining(", "));
    }

    public String head(String column, Words words) {
        return heads.containsKey(column) ? heads.get(column) : words.head(column);
    }
}
