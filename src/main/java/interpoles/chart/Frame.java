package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Layout.BarMode;
import tech.tablesaw.plotly.components.Layout.HoverMode;

/**
 * What surrounds every chart: the title on the left, the caption below, room for the labels, white paper,
 * the page's width. The height is that of the content.
 */
final class Frame {
    private static final int TITLE_WIDTH = 72;
    private static final int CAPTION_WIDTH = 115;
    private static final int RIGHT = 24;

    private final String title;
    private String caption;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<Map<String, Object>> annotations = new ArrayList<>();
    private int left = 64;
    private int right = RIGHT;
    private int labels = 44;
    private boolean legend;
    private BarMode bars = BarMode.GROUP;

    private Frame(String title, String caption) {
        this.title = title;
        this.caption = caption;
    }

    static Frame of(Table table, String title) {
        return new Frame(title, Objects.requireNonNullElse(table.name(), ""));
    }

    /** An axis or another attribute of the layout. */
    Frame with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Frame annotation(Map<String, Object> annotation) {
        annotations.add(annotation);
        return this;
    }

    /** What the values are, where no axis says it: below the plot, on its left. */
    Frame below(String text) {
        return annotation(Map.of(
                "text",
                Lettering.wrapped(text, 100, 1),
                "xref",
                "paper",
                "yref",
                "paper",
                "x",
                0,
                "y",
                0,
                "xanchor",
                "left",
                "yanchor",
                "top",
                "yshift",
                -6,
                "showarrow",
                false,
                "font",
                Map.of("size", 12, "color", Palette.SOFT)));
    }

    /** Something that the reader must know, before the caption. */
    Frame remark(String text) {
        caption = text + " " + caption;
        return this;
    }

    /** A legend above the plot, in the order of the traces. */
    Frame legend(boolean shown) {
        legend = shown;
        return this;
    }

    Frame bars(BarMode mode) {
        bars = mode;
        return this;
    }

    /** Room in pixels: left of the plot, right of it, and below it for tick labels and the axis title. */
    Frame room(int leftOfPlot, int rightOfPlot, int below) {
        left = leftOfPlot;
        right = rightOfPlot;
        labels = below;
        return this;
    }

    /** The layout of a plot so many pixels high. */
    Layout layout(int plot) {
        var titleLines = Lettering.lines(title, TITLE_WIDTH, 3);
        var foot = List.of(caption.length() > CAPTION_WIDTH ? caption.split(" — ", 2) : new String[] {caption});
        var captionLines = foot.stream()
                .mapToInt(line -> Lettering.lines(line, CAPTION_WIDTH, 2))
                .sum();
        var top = 26 + 22 * titleLines + (legend ? 30 : 8);
        var bottom = labels + 12 + 15 * captionLines;
        attributes.put(
                "title",
                Map.of(
                        "text",
                        Lettering.wrapped(title, TITLE_WIDTH, 3),
                        "x",
                        0,
                        "xanchor",
                        "left",
                        "xref",
                        "container",
                        "y",
                        1,
                        "yref",
                        "container",
                        "yanchor",
                        "top",
                        "pad",
                        Map.of("t", 14, "l", 10),
                        "font",
                        Map.of("size", 17, "weight", 600, "color", Palette.INK)));
        annotations.add(Map.ofEntries(
                Map.entry(
                        "text",
                        foot.stream()
                                .map(line -> Lettering.wrapped(line, CAPTION_WIDTH, 2))
                                .collect(Collectors.joining("<br>"))),
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", 0),
                Map.entry("y", 0),
                Map.entry("xanchor", "left"),
                Map.entry("yanchor", "top"),
                Map.entry("xshift", 10 - left),
                Map.entry("yshift", -labels - 2),
                Map.entry("showarrow", false),
                Map.entry("align", "left"),
                Map.entry("font", Map.of("size", 11, "color", Palette.SOFT))));
        attributes.put("annotations", annotations);
        attributes.put("margin", Map.of("t", top, "l", left, "r", right, "b", bottom));
        attributes.put(
                "legend",
                Map.of(
                        "orientation",
                        "h",
                        "x",
                        0,
                        "xanchor",
                        "left",
                        "y",
                        1,
                        "yanchor",
                        "bottom",
                        "traceorder",
                        "normal",
                        "itemsizing",
                        "constant",
                        "font",
                        Map.of("size", 12),
                        "bgcolor",
                        "rgba(0,0,0,0)"));
        attributes.put("paper_bgcolor", Palette.PAPER);
        attributes.put("plot_bgcolor", "rgba(0,0,0,0)");
        attributes.put(
                "font",
                Map.of(
                        "size",
                        12,
                        "color",
                        Palette.INK,
                        "family",
                        "\"Open Sans\", \"Segoe UI\", \"DejaVu Sans\", Arial, sans-serif"));
        attributes.put("hoverlabel", Map.of("align", "left"));
        attributes.put("dragmode", false);
        return Layout.builder()
                .title(title)
                .height(plot + top + bottom)
                .autosize(true)
                .showLegend(legend)
                .barMode(bars)
                .hoverMode(HoverMode.CLOSEST)
                .grid(new Setting(attributes))
                .build();
    }

    /** A layout without axes around one line of text. */
    Layout note(String text) {
        with("xaxis", Map.of("visible", false)).with("yaxis", Map.of("visible", false));
        room(24, RIGHT, 4);
        annotation(Map.of(
                "text",
                Lettering.wrapped(text, 95, 4),
                "xref",
                "paper",
                "yref",
                "paper",
                "x",
                0,
                "y",
                0.5,
                "xanchor",
                "left",
                "xshift",
                -14,
                "showarrow",
                false,
                "align",
                "left",
                "font",
                Map.of("size", 13, "color", Palette.INK)));
        return layout(30 + 18 * Lettering.lines(text, 95, 4));
    }
}
