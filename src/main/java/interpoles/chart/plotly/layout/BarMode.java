package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Keyword;

/** How bars at one place stand: side by side, one upon the other, or one before the other. */
public enum BarMode implements Keyword {
    GROUP,
    STACK,
    OVERLAY
}
