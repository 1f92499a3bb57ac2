package interpoles.chart.plotly;

/** Where a trace's texts stand: by a bar, or by a point. */
public enum TextPosition implements Keyword {
    INSIDE,
    OUTSIDE,
    TOP_CENTER
}
