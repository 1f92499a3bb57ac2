package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Node;
import java.util.Map;

/** A title of the figure or of an axis. */
public final class Title extends Node<Title> {
    private Title(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Title having(Map<String, Object> others) {
        return new Title(others);
    }

    public static Title of(String text, Font font) {
        return new Title(Map.of()).set("text", text).set("font", font);
    }

    /** Smaller, below the figure's title. */
    public Title subtitle(String text, Font font) {
        return set("subtitle", Title.of(text, font));
    }

    /** Pixels between an axis and its title. */
    public Title standoff(double pixels) {
        return set("standoff", pixels);
    }

    /** At the figure's upper left corner, so many pixels from its sides. */
    public Title atTopLeft(int top, int left) {
        return set("x", 0)
                .set("xanchor", Anchor.LEFT)
                .set("xref", "container")
                .set("y", 1)
                .set("yref", "container")
                .set("yanchor", Anchor.TOP)
                .set("pad", Map.of("t", top, "l", left));
    }
}
