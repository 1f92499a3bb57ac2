package interpoles.chart.plotly;

/** What the mouse brings up: the text given for it, or nothing. */
public enum HoverInfo implements Keyword {
    TEXT,
    SKIP
}
