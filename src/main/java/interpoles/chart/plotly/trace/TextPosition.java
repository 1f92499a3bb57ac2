package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Keyword;

/** Where a trace's texts stand: by a bar, or by a point. */
public enum TextPosition implements Keyword {
    INSIDE,
    OUTSIDE,
    TOP_CENTER,
    MIDDLE_LEFT,
    MIDDLE_RIGHT
}
