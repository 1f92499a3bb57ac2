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
import java.util.stream.Collectors;

/**
 * What surrounds every chart: the title on the left, the caption below, room for the labels, white paper,
 * the page's width. The height is that of the content.
 */
public final class Frame {
    private static final int TITLE_WIDTH = 72;
    private static final int CAPTION_WIDTH = 115;
    private static final int NOTE_WIDTH = 95;
    private static final int RIGHT = 24;
    private static final Font TITLE = Font.of(17, Palette.INK).weight(600);
    private static final Font TEXT =
            Font.of(12, Palette.INK).family("\"Open Sans\", \"Segoe UI\", \"DejaVu Sans\", Arial, sans-serif");

    private final String title;
    private String caption;
    private String noted = "";
    private final List<UnaryOperator<Layout>> parts = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private int left = 64;
    private int right = RIGHT;
    private int labels = 44;
    private boolean legend;

    private Frame(String title, String caption) {
        this.title = title;
        this.caption = caption;
    }

    public static Frame of(String title, String caption) {
        return new Frame(title, caption);
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

    /** Something that the reader must know, before the caption. */
    public Frame remark(String text) {
        caption = text + " " + caption;
        return this;
    }

    /** What an analyst notes of the chart: a line of its own before the caption; the empty text is none. */
    public Frame noted(String text) {
        noted = text;
        return this;
    }

    /** A legend above the plot, in the order of the traces. */
    public Frame legend(boolean shown) {
        legend = shown;
        return this;
    }

    /** Room in pixels: left of the plot, right of it, and below it for tick labels and the axis title. */
    public Frame room(int leftOfPlot, int rightOfPlot, int below) {
        left = leftOfPlot;
        right = rightOfPlot;
        labels = below;
        return this;
    }

    /**
     * The layout of a plot so many pixels high. Plotly hangs a title of one line by its top, one of several by its
     * first baseline: it needs that much more above it.
     */
    public Layout layout(int plot) {
        var foot = new ArrayList<String>();
        if (!noted.isBlank()) {
            foot.add(noted);
        }
        foot.addAll(List.of(caption.length() > CAPTION_WIDTH ? caption.split(" — ", 2) : new String[] {caption}));
        var captionLines = foot.stream()
                .mapToInt(line -> Lettering.lines(line, CAPTION_WIDTH, 2))
                .sum();
        var titleLines = Lettering.lines(title, TITLE_WIDTH, 3);
        var top = 26 + 22 * titleLines + (legend ? 30 : 8);
        var bottom = labels + 12 + 15 * captionLines;
        var all = new ArrayList<>(annotations);
        all.add(caption(foot));
        var layout = Layout.of(plot + top + bottom)
                .title(Title.of(Lettering.wrapped(title, TITLE_WIDTH, 3), TITLE)
                        .atTopLeft(titleLines > 1 ? 26 : 14, 10))
                .margin(top, left, right, bottom)
                .annotations(all)
                .showlegend(legend)
                .legendAbove(Font.ofSize(12))
                .paper(Palette.PAPER)
                .font(TEXT);
        for (var part : parts) {
            layout = part.apply(layout);
        }
        return layout;
    }

    private Annotation caption(List<String> lines) {
        var text = lines.stream()
                .map(line -> Lettering.wrapped(line, CAPTION_WIDTH, 2))
                .collect(Collectors.joining("<br>"));
        return Annotation.onPaper(text, 0, 0)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.TOP)
                .xshift(10 - left)
                .yshift(-labels - 2)
                .leftAligned()
                .font(Font.of(11, Palette.SOFT));
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
