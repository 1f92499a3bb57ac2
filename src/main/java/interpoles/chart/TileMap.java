package interpoles.chart;

import interpoles.chart.geography.Reference;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Layout.BarMode;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The French regions as tiles of one size, about where they lie, each with its value: the deeper the larger.
 *
 * <p>The table's first category column holds Insee codes of regions, of 2011 or since 2016, whichever list knows
 * more of them; {@code name} names them. A code of neither list, from a survey's own, has a tile in a row below. A
 * region without a row has a 0 where the values are counts and an empty tile otherwise, a missing value a dash.
 * With several waves the last one is shown.
 */
public final class TileMap {
    private static final int TILE = 46;
    private static final double GAP = 0.05;
    private static final List<String> GRIDS = List.of("tiles_2011", "tiles_2016");

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading reading;
    private final List<Tile> tiles;

    private record Tile(String region, String label, double row, double column) {}

    private TileMap(Reading reading) {
        this.reading = reading;
        this.tiles = tiles();
    }

    /** @throws IllegalArgumentException if the table has no category column */
    public static Chart of(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        if (all.categories().isEmpty()) {
            throw new IllegalArgumentException("a tile map needs a category column of regions");
        }
        return new TileMap(all.byFirst().atLastWave())
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var rows = tiles.stream().mapToDouble(Tile::row).max().orElse(0) + 1;
        var columns = tiles.stream().mapToDouble(Tile::column).max().orElse(0) + 1;
        var frame = Frame.of(table, title)
                .bars(BarMode.OVERLAY)
                .room(16, 16, 26)
                .with("xaxis", hidden(List.of(0, columns)))
                .with("yaxis", hidden(List.of(rows - 0.5, -0.5)))
                .below(axis + reading.inWave());
        var told = tiles.stream().filter(tile -> row(tile) != null).toList();
        var others = tiles.stream().filter(tile -> row(tile) == null).toList();
        var traces = new ArrayList<Trace>(List.of(bars(told)));
        if (!others.isEmpty()) {
            traces.add(bars(others));
        }
        return Chart.of(table, title, sentence(title), frame.layout((int) (TILE * rows)), traces.toArray(Trace[]::new));
    }

    /** A lying bar for each tile: it begins at its column and is one wide. */
    private Trace bars(List<Tile> shown) {
        var colours = shown.stream().map(this::colour).toList();
        var bars = new LinkedHashMap<String, Object>();
        bars.put("type", "bar");
        bars.put("orientation", "h");
        bars.put("base", shown.stream().map(tile -> tile.column() + GAP / 2).toList());
        bars.put("x", shown.stream().map(tile -> 1 - GAP).toList());
        bars.put("y", shown.stream().map(Tile::row).toList());
        bars.put("width", 1 - 1.6 * GAP);
        bars.put("marker", Map.of("color", colours));
        bars.put(
                "text",
                shown.stream()
                        .map(tile -> "<b>" + value(tile) + "</b><br>" + tile.label())
                        .toList());
        bars.put("textposition", "inside");
        bars.put("insidetextanchor", "middle");
        bars.put("textangle", 0);
        bars.put("constraintext", "none");
        bars.put(
                "insidetextfont",
                Map.of(
                        "size",
                        11,
                        "color",
                        colours.stream()
                                .map(colour -> colour.startsWith("#") ? Palette.on(colour) : Palette.INK)
                                .toList()));
        bars.put(
                "hovertext",
                shown.stream()
                        .map(tile -> Lettering.plain(reading.shown(0, tile.region(), words))
                                + (value(tile).isEmpty() ? "" : ": " + value(tile)))
                        .toList());
        bars.put("hoverinfo", "text");
        bars.put("showlegend", false);
        return new Drawing(bars);
    }

    private Reading.Row row(Tile tile) {
        return reading.rows().stream()
                .filter(row -> row.group(0).equals(tile.region()))
                .findFirst()
                .orElse(null);
    }

    private String value(Tile tile) {
        var row = row(tile);
        return row == null
                ? reading.isCount() ? "0" : ""
                : row.known() ? numbers.shown(row.value(), reading.share()) : "–";
    }

    private String colour(Tile tile) {
        var row = row(tile);
        return row == null || !row.known() || row.value() <= 0
                ? Palette.faint(Palette.INK, 0.08)
                : Palette.depth(row.value() / reading.most());
    }

    private List<Tile> tiles() {
        var codes = new LinkedHashSet<>(reading.groups(0));
        var grid = GRIDS.stream()
                .map(TileMap::grid)
                .max(Comparator.comparingLong((List<Tile> one) -> one.stream()
                                .filter(t -> codes.contains(t.region()))
                                .count())
                        .thenComparing(one -> one.size()))
                .orElseThrow();
        grid.forEach(tile -> codes.remove(tile.region()));
        var wide = (int) grid.stream().mapToDouble(Tile::column).max().orElse(5) + 1;
        var below = grid.stream().mapToDouble(Tile::row).max().orElse(0) + 1.3;
        var tiles = new ArrayList<>(grid);
        var place = 0;
        for (var code : codes) {
            tiles.add(new Tile(
                    code, Lettering.wrapped(reading.shown(0, code, words), 14, 1), below + place / wide, place % wide));
            place++;
        }
        return tiles;
    }

    private static List<Tile> grid(String name) {
        return Reference.rows(name).stream()
                .map(row -> new Tile(
                        row.getField("region"),
                        row.getField("short"),
                        Double.parseDouble(row.getField("row")),
                        Double.parseDouble(row.getField("column"))))
                .toList();
    }

    private static Map<String, Object> hidden(List<Object> range) {
        return Map.of("visible", false, "fixedrange", true, "range", range);
    }

    private String sentence(String title) {
        var known = reading.known().rows().stream()
                .sorted(Comparator.comparingDouble(Reading.Row::value).reversed())
                .toList();
        return words.text(
                "chart.tile-map",
                Description.uncapitalised(title) + reading.inWave(),
                numbers.counted("regions", known.size()),
                named(known.get(0)),
                named(known.get(known.size() - 1)));
    }

    private String named(Reading.Row row) {
        return words.text(
                "chart.named", reading.shown(0, row.group(0), words), numbers.shown(row.value(), reading.share()));
    }
}
