package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Keyword;

/** The form of a point. */
public enum MarkerSymbol implements Keyword {
    CIRCLE,
    CIRCLE_OPEN,
    SQUARE,
    X;

    @Override
    public String written() {
        return Keyword.super.written().replace(' ', '-');
    }
}
