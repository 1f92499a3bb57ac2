package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Node;
import interpoles.chart.plotly.node.Subplot;
import java.util.Map;

/** A text somewhere on the figure. */
public final class Annotation extends Node<Annotation> {
    /** The name of those that say beside the values what a legend says, and give way to it where there is no room. */
    public static final String DIRECT = "direct";

    private Annotation(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Annotation having(Map<String, Object> others) {
        return new Annotation(others);
    }

    /** A text at a place of the whole plot: from 0 on its left to 1 on its right, from 0 at its foot to 1 at its head. */
    public static Annotation onPaper(String text, double x, double y) {
        return at(text, x, y).set("xref", "paper").set("yref", "paper");
    }

    /** A text at a point of a pair of axes; a category counts from 0. */
    public static Annotation on(Subplot subplot, String text, double x, double y) {
        return at(text, x, y).set("xref", subplot.axis("x")).set("yref", subplot.axis("y"));
    }

    private static Annotation at(String text, double x, double y) {
        return new Annotation(Map.of())
                .set("text", text)
                .set("x", x)
                .set("y", y)
                .set("showarrow", false);
    }

    public Annotation named(String name) {
        return set("name", name);
    }

    public Annotation xanchor(Anchor anchor) {
        return set("xanchor", anchor);
    }

    public Annotation yanchor(Anchor anchor) {
        return set("yanchor", anchor);
    }

    /** Pixels to the right. */
    public Annotation xshift(double pixels) {
        return set("xshift", pixels);
    }

    /** Pixels upwards. */
    public Annotation yshift(double pixels) {
        return set("yshift", pixels);
    }

    /** The lines of the text begin one below the other. */
    public Annotation leftAligned() {
        return set("align", Anchor.LEFT);
    }

    /** A ground of this colour, no wider than the text. */
    public Annotation background(String colour) {
        return set("bgcolor", colour).set("borderpad", 0);
    }

    public Annotation font(Font font) {
        return set("font", font);
    }
}
