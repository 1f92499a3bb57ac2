package interpoles.chart.plotly.trace;

import java.util.List;
import java.util.Map;

/** Cells with a colour each. */
public final class HeatmapTrace extends Trace<HeatmapTrace> {
    private HeatmapTrace(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected HeatmapTrace having(Map<String, Object> others) {
        return new HeatmapTrace(others);
    }

    /** A row of cells for each place on the left, a cell for each place below; one that is missing has no colour. */
    public static HeatmapTrace of(List<String> x, List<String> y, List<List<Double>> z) {
        return new HeatmapTrace(Map.of())
                .set("type", "heatmap")
                .set("x", x)
                .set("y", y)
                .set("z", z);
    }

    /** The colours of the least, the middle and the largest value. */
    public HeatmapTrace colours(double least, double most, String low, String middle, String high) {
        return set("colorscale", List.of(List.of(0, low), List.of(0.5, middle), List.of(1, high)))
                .set("zmin", least)
                .set("zmax", most)
                .set("showscale", false);
    }

    /** Each cell's text is written into it. */
    public HeatmapTrace labels(List<List<String>> texts) {
        return text(texts).set("texttemplate", "%{text}");
    }

    /** Pixels between two cells. */
    public HeatmapTrace gap(int pixels) {
        return set("xgap", pixels).set("ygap", pixels);
    }
}
