package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Keyword;

/** What a scatter trace draws. */
public enum Mode implements Keyword {
    LINES,
    MARKERS,
    TEXT,
    MARKERS_TEXT,
    LINES_MARKERS,
    LINES_MARKERS_TEXT;

    @Override
    public String written() {
        return Keyword.super.written().replace(' ', '+');
    }
}
