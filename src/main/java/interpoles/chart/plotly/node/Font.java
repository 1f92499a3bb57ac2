package interpoles.chart.plotly.node;

import java.util.List;
import java.util.Map;

/** How a text is written. */
public final class Font extends Node<Font> {
    private Font(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Font having(Map<String, Object> others) {
        return new Font(others);
    }

    public static Font of(double size, String colour) {
        return new Font(Map.of()).size(size).color(colour);
    }

    /** In the colour of the text around it. */
    public static Font ofSize(double size) {
        return new Font(Map.of()).size(size);
    }

    public Font size(double pixels) {
        return set("size", pixels);
    }

    public Font color(String colour) {
        return set("color", colour);
    }

    /** A colour for each text of the trace. */
    public Font color(List<String> colours) {
        return set("color", colours);
    }

    /** From 1 to 1000; 400 is plain, 700 bold. */
    public Font weight(int weight) {
        return set("weight", weight);
    }

    /** The families to try, in this order. */
    public Font family(String families) {
        return set("family", families);
    }

    /** No light edge around the letters. */
    public Font withoutShadow() {
        return set("shadow", "none");
    }
}
