package interpoles.chart.style;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The colours of every chart: those of Okabe and Ito, told apart by colour-blind readers, without the yellow that white
 * paper swallows. The same group has the same colour everywhere. A chart brings its white paper with it, so that it is
 * as legible on a dark page as in print, and looks the same live and as a picture.
 */
public final class Palette {
    /** What every chart is drawn on. */
    public static final String PAPER = "#FFFFFF";
    /** Titles, values, names. */
    public static final String INK = "#222222";
    /** What explains: ticks, titles of axes, captions. */
    public static final String SOFT = "#595959";
    /** Grid lines. */
    public static final String FAINT = "rgba(128,128,128,0.25)";
    /** The colour of a chart of one group. */
    public static final String MAIN = "#0072B2";
    /** A median, beside a mean in the main colour or in ink. */
    public static final String MEDIAN = "#B25000";
    /** What stands behind the main thing. */
    public static final String QUIET = "rgba(128,128,128,0.35)";

    private static final List<String> COLOURS =
            List.of(MAIN, "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#8C6D31", "#8C8C8C");
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("between-poles", MAIN),
            Map.entry("with-local-clusters", "#E69F00"),
            Map.entry("with-foreign-clusters", "#009E73"),
            Map.entry("collaborative-rd", MAIN),
            Map.entry("territorial-development", "#E69F00"),
            Map.entry("both", "#009E73"),
            Map.entry("pole", MAIN),
            Map.entry("local", "#E69F00"),
            Map.entry("grappe", "#E69F00"),
            Map.entry("regional", "#CC79A7"),
            Map.entry("foreign", "#009E73"),
            Map.entry("Africa", "#E69F00"),
            Map.entry("Americas", "#D55E00"),
            Map.entry("Asia", "#CC79A7"),
            Map.entry("Europe", MAIN),
            Map.entry("Oceania", "#009E73"),
            Map.entry("european-union", MAIN),
            Map.entry("elsewhere", "#56B4E9"),
            Map.entry("poles-inside", MAIN),
            Map.entry("others-inside", "#56B4E9"),
            Map.entry("inside", MAIN),
            Map.entry("outside", "#E69F00"),
            Map.entry("under-convention", MAIN),
            Map.entry("without-convention", "#8C8C8C"),
            Map.entry("holds", "#009E73"),
            Map.entry("fails", "#D55E00"),
            Map.entry("placebo", "#8C8C8C"),
            Map.entry("no-bound", "#8C8C8C"),
            Map.entry("confirmed", "#009E73"),
            Map.entry("not confirmed", "#D55E00"),
            Map.entry("not comparable", "#E69F00"),
            Map.entry("not measurable", "#8C8C8C"));
    private static final String FIRST_WAVE = "#9CCBE8";
    private static final String LAST_WAVE = "#00629E";
    private static final String PALEST = "#D3E6F2";
    private static final String MIDDLE = "#5FA8D3";
    private static final String DEEPEST = "#004B7A";

    private Palette() {}

    /**
     * A colour for each group: its own where the vocabulary is fixed; otherwise one that depends on the group's text
     * alone, unless another group of the same chart has it.
     */
    public static Map<String, String> colours(Collection<String> groups) {
        var taken = groups.stream().map(FIXED::get).collect(Collectors.toCollection(HashSet::new));
        var free = new LinkedHashMap<String, String>();
        new TreeSet<>(groups)
                .stream()
                        .filter(group -> !FIXED.containsKey(group))
                        .forEach(group -> free.put(group, free(group, taken)));
        var colours = new LinkedHashMap<String, String>();
        groups.forEach(group -> colours.put(group, FIXED.getOrDefault(group, free.get(group))));
        return colours;
    }

    /** Whether every group has a colour of its own, the same in every chart. */
    public static boolean areFixed(Collection<String> groups) {
        return FIXED.keySet().containsAll(groups);
    }

    /** Waves from pale to deep blue, the last one the deepest; a single wave has the main colour. */
    public static List<String> waves(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> count == 1 ? MAIN : mixed(FIRST_WAVE, LAST_WAVE, (double) i / (count - 1)))
                .toList();
    }

    /** From pale to deep blue, for a part from 0 to 1 of the largest value. */
    public static String depth(double part) {
        return part < 0.5 ? mixed(PALEST, MIDDLE, 2 * part) : mixed(MIDDLE, DEEPEST, 2 * part - 1);
    }

    /** The colour seen through, for a background or a link. */
    public static String faint(String colour, double opacity) {
        return "rgba(%d,%d,%d,%s)".formatted(part(colour, 1), part(colour, 3), part(colour, 5), opacity);
    }

    /** The colour darkened until it can be read as text. */
    public static String text(String colour) {
        return mixed(colour, INK, 0.4);
    }

    /** Black or white, whichever is read best on the colour. */
    public static String on(String colour) {
        var luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return luminance > 0.19 ? "#111111" : "#FFFFFF";
    }

    private static String free(String group, Set<String> taken) {
        var start = Math.floorMod(group.hashCode(), COLOURS.size());
        for (var step = 0; step < COLOURS.size(); step++) {
            var colour = COLOURS.get((start + step) % COLOURS.size());
            if (taken.add(colour)) {
                return colour;
            }
        }
        return COLOURS.get(start);
    }

    private static String mixed(String from, String to, double part) {
        var mixed = java.util.stream.IntStream.of(1, 3, 5)
                .map(at -> (int) Math.round(part(from, at) + part * (part(to, at) - part(from, at))))
                .toArray();
        return "#%02X%02X%02X".formatted(mixed[0], mixed[1], mixed[2]);
    }

    private static int part(String colour, int from) {
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }

    private static double channel(String colour, int from) {
        return Math.pow(part(colour, from) / 255.0, 2.2);
    }
}
