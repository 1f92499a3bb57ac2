package interpoles.chart.layout;

import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.layout.Title;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What surrounds every chart: on its left above it what is measured and what is seen, below it how to read it, what the
 * reader must know and the source; room for the labels, white paper, the page's width. The height is that of the content.
 */
public final class Frame {
    private static final int TITLE_WIDTH = 72;
    private static final int SEEN_WIDTH = 104;
    private static final int SEEN_LINES = 4;
    private static final int FOOT_WIDTH = 115;
    private static final int FOOT_LINES = 5;
    private static final int PAGE = 760;
    private static final int NOTE_WIDTH = 95;
    private static final int RIGHT = 24;
    private static final Font TITLE = Font.of(17, Palette.INK).weight(600);
    private static final Font SEEN = Font.of(13, Palette.SOFT).weight(400);
    private static final Font TEXT =
            Font.of(12, Palette.INK).family("\"Open Sans\", \"Segoe UI\", \"DejaVu Sans\", Arial, sans-serif");

    private final String title;
    private final String seen;
    private final List<String> foot = new ArrayList<>();
    private final String source;
    private final List<UnaryOperator<Layout>> parts = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private List<String> legend = List.of();
    private int left = 64;
    private int right = RIGHT;
    private int labels = 44;
    private int heads;

    private Frame(String title, String seen, String source) {
        this.title = title;
        this.seen = seen;
        this.source = source;
    }

    /**
     * @param title what is measured
     * @param seen what is seen of it, in a sentence; may be empty
     * @param source whose data it is; may be empty
     */
    public static Frame of(String title, String seen, String source) {
        return new Frame(title, seen, source);
    }

    /** Something of the layout that is this form's own. */
    public Frame with(UnaryOperator<Layout> part) {
        parts.add(part);
        return this;
    }

    public Frame axes(Axis x, Axis y) {
        return axes(Subplot.FIRST, x, y);
    }

    public Frame axes(Subplot subplot, Axis x, Axis y) {
        return with(layout -> layout.axes(subplot, x, y));
    }

    public Frame annotation(Annotation annotation) {
        annotations.add(annotation);
        return this;
    }

    /** What the values are, where no axis says it: below the plot, on its left. */
    public Frame below(String text) {
        return annotation(Annotation.onPaper(Lettering.wrapped(text, 100, 1), 0, 0)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.TOP)
                .yshift(-6)
                .font(Axes.TICKS));
    }

    /** A paragraph below the plot and before the source: how to read the chart, what an analyst notes, what the reader must know. */
    public Frame remark(String text) {
        if (!text.isBlank()) foot.add(text);
        return this;
    }

    /** A legend of these entries above the plot, in the order of the traces; none where there is no entry. */
    public Frame legend(List<String> entries) {
        legend = List.copyOf(entries);
        return this;
    }

    /** Room in pixels: left of the plot, right of it, and below it for tick labels and the axis title. */
    public Frame room(int leftOfPlot, int rightOfPlot, int below) {
        left = leftOfPlot;
        right = rightOfPlot;
        labels = below;
        return this;
    }

    /** Room in pixels for what stands above the plot as heads do above a table's columns; a legend lies above it. */
    public Frame heads(int abovePlot) {
        heads = abovePlot;
        return this;
    }

    /**
     * The layout of a plot so many pixels high. Plotly hangs a title of one line by its top, one of several by its
     * first baseline: it needs that much more above it.
     */
    public Layout layout(int plot) {
        var titleLines = Lettering.lines(title, TITLE_WIDTH, 3);
        var seenLines = seen.isEmpty() ? 0 : Lettering.lines(seen, SEEN_WIDTH, SEEN_LINES);
        var top = 26
                + 22 * titleLines
                + (seenLines == 0 ? 0 : 8 + 17 * seenLines)
                + (legend.isEmpty() ? 8 : 11 + legendHeight())
                + heads;
        var all = new ArrayList<>(annotations);
        all.addAll(paragraphs());
        var layout = Layout.of(plot + top + labels + 12 + footHeight())
                .title(title().atTopLeft(titleLines > 1 ? 26 : 14, 10))
                .margin(top, left, right, labels + 12 + footHeight())
                .annotations(all)
                .showlegend(!legend.isEmpty())
                .legendAbove(1 + (double) heads / plot, Font.ofSize(12))
                .paper(Palette.PAPER)
                .font(TEXT);
        for (var part : parts) {
            layout = part.apply(layout);
        }
        return layout;
    }

    private Title title() {
        var measured = Title.of(Lettering.wrapped(title, TITLE_WIDTH, 3), TITLE);
        return seen.isEmpty() ? measured : measured.subtitle(Lettering.wrapped(seen, SEEN_WIDTH, SEEN_LINES), SEEN);
    }

    /** Plotly sets entries that fill more than a line in columns, each as wide as the widest. */
    private int legendHeight() {
        var widths = legend.stream()
                .mapToInt(entry -> 46 + (int) (6.6 * entry.length()))
                .summaryStatistics();
        var room = PAGE - left - right;
        var columns = Math.max(1, room / Math.max(1, widths.getMax()));
        return 19 * (widths.getSum() <= room ? 1 : (legend.size() + columns - 1) / columns);
    }

    private List<String> texts() {
        return Stream.concat(foot.stream(), Stream.of(source))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private int footHeight() {
        return texts().stream()
                .mapToInt(text -> 15 * Lettering.lines(text, FOOT_WIDTH, FOOT_LINES) + 4)
                .sum();
    }

    /** The paragraphs below the plot, one under the other. */
    private List<Annotation> paragraphs() {
        var shown = new ArrayList<Annotation>();
        var down = labels + 2;
        for (var text : texts()) {
            shown.add(Annotation.onPaper(Lettering.wrapped(text, FOOT_WIDTH, FOOT_LINES), 0, 0)
                    .xanchor(Anchor.LEFT)
                    .yanchor(Anchor.TOP)
                    .xshift(10 - left)
                    .yshift(-down)
                    .leftAligned()
                    .font(Font.of(11, Palette.SOFT)));
            down += 15 * Lettering.lines(text, FOOT_WIDTH, FOOT_LINES) + 4;
        }
        return shown;
    }

    /** A figure without axes around one line of text. */
    public PlotlyFigure note(String text) {
        axes(Axis.unseen(), Axis.unseen());
        room(24, RIGHT, 4);
        annotation(Annotation.onPaper(Lettering.wrapped(text, NOTE_WIDTH, 4), 0, 0.5)
                .xanchor(Anchor.LEFT)
                .xshift(-14)
                .leftAligned()
                .font(Font.of(13, Palette.INK)));
        return new PlotlyFigure(List.of(), layout(30 + 18 * Lettering.lines(text, NOTE_WIDTH, 4)));
    }
}
