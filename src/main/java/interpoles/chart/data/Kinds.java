package interpoles.chart.data;

import interpoles.chart.style.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of what kind each code of a table's first category column is, by its second: a country's continent. */
public record Kinds(String column, Map<String, String> byCode) {
    public static final Kinds NONE = new Kinds("", Map.of());

    /** The kinds, where each code has one and each kind has a colour of its own; otherwise none. */
    public static Kinds of(Reading reading) {
        if (reading.byFirst() == reading) return NONE;
        var kinds = new LinkedHashMap<String, String>();
        reading.known().rows().forEach(row -> kinds.put(row.group(0), row.group(1)));
        return Palette.areFixed(kinds.values()) ? new Kinds(reading.categories().get(1), kinds) : NONE;
    }

    /** The different kinds, in the order of their codes. */
    public List<String> all() {
        return byCode.values().stream().distinct().sorted().toList();
    }
}
