package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Refusal;
import interpoles.chart.geography.Reference;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.BarMode;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * The French regions as tiles of one size, about where they lie, each with its value: the deeper the larger.
 *
 * <p>The table's first category column holds Insee codes of regions, of 2011 or since 2016, whichever list knows
 * more of them; {@code name} names them. A code of neither list, from a survey's own, has a tile in a row below. A
 * region without a row has a 0 where the values are counts and an empty tile otherwise, a missing value a dash.
 * With several waves the last one is shown.
 */
public final class TileMap extends Form {
    private static final int TILE = 46;
    private static final double GAP = 0.05;
    private static final List<String> GRIDS = List.of("tiles_2011", "tiles_2016");

    private final Map<String, Reading.Row> rows = new LinkedHashMap<>();
    private final List<Tile> tiles;

    private record Tile(String region, String label, double row, double column) {}

    private TileMap(Draft draft) {
        super(draft, draft.reading().atLastWave());
        reading.rows().forEach(row -> rows.put(row.group(0), row));
        this.tiles = tiles();
    }

    /**
     * @throws IllegalArgumentException if the table has no column of regions (one that is called so, or that has a code of
     *     the lists), or two rows of one region in a wave
     */
    public static Chart of(Table table) {
        return of(table, Texts.OF_THE_TABLE);
    }

    public static Chart of(Table table, String title) {
        return of(table, Texts.of(title));
    }

    public static Chart of(Table table, String title, String axis) {
        return of(table, Texts.of(title, axis));
    }

    private static Chart of(Table table, Texts texts) {
        var reading =
                Reading.of(table).withCategories(1, "chart.refused.tile-map").withOneRowEach(1);
        if (!reading.isEmpty() && !hasRegions(reading)) {
            throw Refusal.columns("chart.refused.tile-map", reading.categories());
        }
        return Chart.of(table, reading.byFirst(), texts, TileMap::new);
    }

    private static boolean hasRegions(Reading reading) {
        return reading.isFirstCalled("r[eé]gion")
                || GRIDS.stream()
                        .flatMap(grid -> grid(grid).stream())
                        .anyMatch(tile -> reading.groups(0).contains(tile.region()));
    }

    @Override
    PlotlyFigure figure() {
        var high = tiles.stream().mapToDouble(Tile::row).max().orElse(0) + 1;
        var wide = tiles.stream().mapToDouble(Tile::column).max().orElse(0) + 1;
        var frame = frame().axes(Axis.unseen(0, wide), Axis.unseen(high - 0.5, -0.5))
                .with(layout -> layout.bars(BarMode.OVERLAY))
                .room(16, 16, 26)
                .below(axis() + reading.inWave());
        if (reading.isCount()) {
            frame.remark(words.text("chart.tile-map.counts"));
        }
        var told = tiles.stream().filter(tile -> row(tile).isPresent()).toList();
        var others = tiles.stream().filter(tile -> row(tile).isEmpty()).toList();
        var traces = new ArrayList<Trace<?>>(List.of(bars(told)));
        if (!others.isEmpty()) {
            traces.add(bars(others));
        }
        return new PlotlyFigure(traces, frame.layout((int) (TILE * high)));
    }

    /** A horizontal bar for each tile: it begins at its column and is one wide. */
    private BarTrace bars(List<Tile> shown) {
        var colours = shown.stream().map(this::colour).toList();
        var inks = colours.stream()
                .map(colour -> colour.startsWith("#") ? Palette.on(colour) : Palette.INK)
                .toList();
        return BarTrace.horizontal(
                        shown.stream().map(tile -> 1 - GAP).toList(),
                        shown.stream().map(Tile::row).toList())
                .base(shown.stream().map(tile -> tile.column() + GAP / 2).toList())
                .width(1 - 1.6 * GAP)
                .marker(Marker.of(colours))
                .text(shown.stream()
                        .map(tile -> "<b>" + value(tile) + "</b><br>" + tile.label())
                        .toList())
                .textposition(TextPosition.INSIDE)
                .labelsInTheMiddle()
                .labelsUpright()
                .labelsOfFixedSize()
                .insidetextfont(Font.ofSize(11).color(inks))
                .tooltips(shown.stream().map(this::tooltip).toList())
                .showlegend(false);
    }

    private String tooltip(Tile tile) {
        return Lettering.plain(labels.of(0, tile.region())) + (value(tile).isEmpty() ? "" : ": " + value(tile));
    }

    private Optional<Reading.Row> row(Tile tile) {
        return Optional.ofNullable(rows.get(tile.region()));
    }

    private String value(Tile tile) {
        return row(tile).map(row -> row.known() ? shown(row) : "–").orElse(reading.isCount() ? "0" : "");
    }

    private String colour(Tile tile) {
        return row(tile)
                .filter(row -> row.known() && row.value() > 0)
                .map(row -> Palette.depth(row.value() / reading.most()))
                .orElse(Palette.faint(Palette.INK, 0.08));
    }

    private List<Tile> tiles() {
        var codes = new LinkedHashSet<>(reading.groups(0));
        var grid = GRIDS.stream()
                .map(TileMap::grid)
                .max(Comparator.comparingLong((List<Tile> one) -> one.stream()
                                .filter(tile -> codes.contains(tile.region()))
                                .count())
                        .thenComparing(List::size))
                .orElseThrow();
        grid.forEach(tile -> codes.remove(tile.region()));
        var wide = (int) grid.stream().mapToDouble(Tile::column).max().orElse(5) + 1;
        var below = grid.stream().mapToDouble(Tile::row).max().orElse(0) + 1.3;
        var all = new ArrayList<>(grid);
        var place = 0;
        for (var code : codes) {
            var label = Lettering.wrapped(labels.of(0, code), 14, 1);
            all.add(new Tile(code, label, below + place / wide, place % wide));
            place++;
        }
        return all;
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

    @Override
    String seen() {
        var known = largestFirst(reading);
        var most = extremes(known, row -> labels.of(0, row.group(0)));
        return reading.isCount() && known.size() < tiles.size()
                ? most + " " + words.text("chart.seen.regions", numbers.counted("regions", tiles.size() - known.size()))
                : most;
    }

    @Override
    String sentence() {
        var known = largestFirst(reading);
        return words.text(
                "chart.tile-map",
                measured() + reading.inWave(),
                numbers.counted("regions", known.size()),
                named(known.get(0)),
                named(known.get(known.size() - 1)));
    }

    private String named(Reading.Row row) {
        return words.text("chart.named", labels.of(0, row.group(0)), shown(row));
    }
}
