package interpoles.chart.plotly;

/** The side of a text or a legend that lies at its place. */
public enum Anchor implements Keyword {
    LEFT,
    CENTER,
    RIGHT,
    TOP,
    BOTTOM
}
