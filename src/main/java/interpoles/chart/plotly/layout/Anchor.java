package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Keyword;

/** The side of a text or a legend that lies at its place. */
public enum Anchor implements Keyword {
    LEFT,
    CENTER,
    RIGHT,
    TOP,
    BOTTOM
}
