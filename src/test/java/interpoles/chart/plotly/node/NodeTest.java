package interpoles.chart.plotly.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.layout.Title;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.MarkerSymbol;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.TextPosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeTest {
    @Test
    void whatIsNoFiniteNumberIsMissing() {
        var trace =
                BarTrace.vertical(List.of("2008", "2011", "2014"), List.of(1.0, Double.NaN, Double.POSITIVE_INFINITY));
        assertEquals(Arrays.asList(1.0, null, null), trace.json().get("y"));
    }

    @Test
    void markupInATextDoesNothing() {
        var title = Title.of("<a href=x>y</a> <b>b</b>", Font.ofSize(1));
        assertEquals("&lt;a href=x>y&lt;/a> <b>b</b>", title.json().get("text"));
    }

    @Test
    void anAttributeMoreIsAnotherValue() {
        var plain = Marker.of("#111111");
        var large = plain.size(9);
        assertEquals(Map.of("color", "#111111"), plain.json());
        assertEquals(Map.of("color", "#111111", "size", 9.0), large.json());
    }

    @Test
    void keywordsAreWrittenAsPlotlyKnowsThem() {
        assertEquals("lines+markers+text", Mode.LINES_MARKERS_TEXT.written());
        assertEquals("circle-open", MarkerSymbol.CIRCLE_OPEN.written());
        assertEquals("top center", TextPosition.TOP_CENTER.written());
    }

    @Test
    void aFigureIsPlainData() throws JsonProcessingException {
        var trace = ScatterTrace.of(Mode.LINES, List.of(1), List.of(2)).on(Subplot.at(1));
        var layout = Layout.of(300).axes(Subplot.at(1), Axis.unseen(), Axis.unseen(0, 1));
        var json = new ObjectMapper()
                .readTree(new ObjectMapper().writeValueAsString(new PlotlyFigure(List.of(trace), layout).json()));
        assertEquals("x2", json.at("/data/0/xaxis").asText());
        assertEquals(300, json.at("/layout/height").asInt());
        assertEquals("[0.0,1.0]", json.at("/layout/yaxis2/range").toString());
        assertFalse(json.at("/config/displaylogo").asBoolean(true));
    }
}
