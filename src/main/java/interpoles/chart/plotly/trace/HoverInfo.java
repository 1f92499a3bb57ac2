package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Keyword;

/** What the mouse brings up: the text given for it, or nothing. */
public enum HoverInfo implements Keyword {
    TEXT,
    SKIP
}
