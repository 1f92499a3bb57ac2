package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.ColorBar;
import tech.tablesaw.plotly.components.Domain;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Gradient;
import tech.tablesaw.plotly.components.Grid;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.traces.AbstractTrace;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.BoxTrace;
import tech.tablesaw.plotly.traces.ContourTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.PieTrace;
import tech.tablesaw.plotly.traces.Scatter3DTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;
import tech.tablesaw.plotly.traces.ViolinTrace;

/** Every option that Tablesaw writes arrives; what it leaves out itself (legend groups, backgrounds) is not made up. */
class TablesawOptionsTest {
    private static final Object[] TEXTS = {"2008", "2011"};
    private static final double[] NUMBERS = {1, 2};
    private static final double[][] CELL = {{1, 2}, {3, 4}};

    @Test
    void anAxisKeepsWhatItsAuthorSet() {
        var ticks = TickSettings.builder()
                .arrayTicks(NUMBERS)
                .nTicks(4)
                .prefix("l'")
                .suffix("€")
                .format("$,.0f")
                .angle(30)
                .showExponent(TickSettings.DisplayRules.LAST)
                .build();
        var axis = Axis.builder()
                .title("d'axe")
                .type(Axis.Type.LOG)
                .side(Axis.Side.right)
                .autoRange(Axis.AutoRange.REVERSED)
                .tickSettings(ticks)
                .showGrid(false)
                .scaleRatio(2)
                .build();
        assertJson("""
                {"autorange":"reversed","nticks":4.0,"scaleratio":2.0,"showexponent":"last","showgrid":false,"side":"right",
                "tickformat":"$,.0f","tickmode":"array","tickprefix":"l'","ticksuffix":"€","tickvals":[1.0,2.0],
                "title":{"text":"d'axe"},"type":"log"}""", layout(Layout.builder().xAxis(axis).build()).get("xaxis"));
    }

    @Test
    void rangesMayBeDates() {
        var layout = layout(Layout.builder()
                .yAxis2(Axis.builder().range("2008-01-01", "2011-01-01").build())
                .build());
        assertJson("{\"autorange\":false,\"range\":[\"2008-01-01\",\"2011-01-01\"]}", layout.get("yaxis2"));
    }

    @Test
    void subplotsMarginsAndSizesAreThere() {
        var layout = layout(Layout.builder("t")
                .barMode(Layout.BarMode.RELATIVE)
                .margin(Margin.builder().top(1).padding(5).build())
                .hoverDistance(7)
                .height(300)
                .grid(Grid.builder()
                        .rows(2)
                        .columns(3)
                        .xGap(.1)
                        .rowOrder(Grid.RowOrder.BOTTOM_TO_TOP)
                        .build())
                .build());
        assertJson("{\"columns\":3,\"roworder\":\"bottom to top\",\"rows\":2,\"xgap\":0.1}", layout.get("grid"));
        assertEquals(
                "relative 1 5 7 300",
                layout.get("barmode").asText() + " " + layout.at("/margin/t") + " " + layout.at("/margin/pad") + " "
                        + layout.get("hoverdistance") + " " + layout.get("height"));
    }

    @Test
    void aMarkerKeepsItsSizesScaleAndColourBar() {
        var bar = ColorBar.builder()
                .outlineWidth(2)
                .len(0.5)
                .yAnchor(ColorBar.Yanchor.TOP)
                .build();
        var marker = Marker.builder()
                .size(NUMBERS)
                .color(new double[] {1, Double.NaN})
                .symbol(Symbol.DIAMOND)
                .colorBar(bar)
                .colorScale(Marker.Palette.GREENS)
                .reverseScale(true)
                .sizeMode(Marker.SizeMode.AREA)
                .opacity(0.5)
                .line(Line.builder().color("red").width(2).build())
                .gradient(Gradient.builder()
                        .type(Gradient.Type.RADIAL)
                        .color("blue")
                        .build())
                .build();
        assertJson(
                """
                {"color":[1.0,null],"colorbar":{"len":0.5,"outlinewidth":null,"yanchor":"top"},
                "colorscale":"Greens","gradient":{"color":"blue","type":"radial"},
                "opacity":0.5,"reversescale":true,"size":[1.0,2.0],"sizemode":"area","symbol":"diamond"}""",
                trace(ScatterTrace.builder(NUMBERS, NUMBERS).marker(marker).build())
                        .get("marker"));
    }

    @Test
    void aLineKeepsItsTextsFillAndHover() {
        var trace = trace(ScatterTrace.builder(NUMBERS, NUMBERS)
                .mode(ScatterTrace.Mode.LINE_TEXT_AND_MARKERS)
                .line(Line.builder()
                        .dash(Line.Dash.LONG_DASH_DOT)
                        .shape(Line.Shape.SPLINE)
                        .smoothing(1.2)
                        .build())
                .text(new String[] {"l'un", "<img src=x onerror=alert(1)>"})
                .fill(ScatterTrace.Fill.TO_NEXT_Y)
                .fillColor("red")
                .hoverLabel(HoverLabel.builder()
                        .nameLength(5)
                        .font(Font.builder().size(2).build())
                        .bgColor("w")
                        .build())
                .name("n'")
                .opacity(.3)
                .yAxis(ScatterTrace.YAxis.Y2)
                .build());
        assertJson("[\"l'un\",\"&lt;img src=x onerror=alert(1)>\"]", trace.get("text"));
        assertJson("{\"dash\":\"longdashdot\",\"shape\":\"spline\",\"smoothing\":1.2}", trace.get("line"));
        assertEquals(
                "tonexty red n' 0.3 y2 5",
                trace.get("fill").asText() + " " + trace.get("fillcolor").asText() + " "
                        + trace.get("name").asText() + " " + trace.get("opacity") + " "
                        + trace.get("yaxis").asText() + " "
                        + trace.at("/hoverlabel/namelength").asText());
    }

    @Test
    void aTraceOnASecondAxisHasItsTextsThere() {
        for (Trace trace : Arrays.<Trace>asList(
                BoxTrace.builder(TEXTS, NUMBERS).xAxis("x2").yAxis("y2").build(),
                ViolinTrace.builder(TEXTS, NUMBERS).xAxis("x2").yAxis("y2").build(),
                BarTrace.builder(TEXTS, NUMBERS).xAxis("x2").yAxis("y2").build(),
                HeatmapTrace.builder(TEXTS, TEXTS, CELL).xAxis("x2").yAxis("y2").build(),
                ContourTrace.builder(TEXTS, TEXTS, CELL).xAxis("x2").yAxis("y2").build())) {
            var json = json(new Figure(trace));
            assertEquals("category", json.at("/layout/xaxis2/type").asText(), trace.asJavascript(0));
            assertEquals("y2", json.at("/data/0/yaxis").asText());
        }
    }

    @Test
    void aHistogramKeepsItsBinsAndNorms() {
        assertJson(
                """
                {"autobinx":false,"autobiny":true,"histfunc":"avg","histnorm":"probability density","nbinsx":4,"nbinsy":5,
                "opacity":0.4,"y":[1.0,2.0]}""",
                trace(HistogramTrace.builder(NUMBERS)
                        .nBinsX(4)
                        .nBinsY(5)
                        .autoBinX(false)
                        .autoBinY(true)
                        .opacity(.4)
                        .horizontal(true)
                        .histNorm(HistogramTrace.HistNorm.PROBABILITY_DENSITY)
                        .histFunc(HistogramTrace.HistFunc.AVG)
                        .build()));
    }

    @Test
    void aPieKeepsItsPlaceInAGrid() {
        assertJson(
                "{\"column\":1,\"row\":0,\"x\":[0.0,0.5],\"y\":[0.5,1.0]}",
                trace(PieTrace.builder(TEXTS, NUMBERS)
                                .domain(Domain.builder()
                                        .row(0)
                                        .column(1)
                                        .x(new double[] {0, .5})
                                        .y(new double[] {.5, 1})
                                        .build())
                                .build())
                        .get("domain"));
    }

    @Test
    void aSpaceKeepsItsTextsAndMarkers() {
        var trace = trace(Scatter3DTrace.builder(NUMBERS, NUMBERS, NUMBERS)
                .mode(Scatter3DTrace.Mode.TEXT_AND_MARKERS)
                .text(new String[] {"l'un", "2"})
                .name("n'")
                .marker(Marker.builder().size(3).build())
                .build());
        assertEquals(
                "text+markers l'un n' 3.0",
                trace.get("mode").asText() + " " + trace.at("/text/0").asText() + " "
                        + trace.get("name").asText() + " " + trace.at("/marker/size"));
    }

    @Test
    void everyModeOfASpaceIsOneThatPlotlyKnows() {
        var modes = Arrays.stream(Scatter3DTrace.Mode.values())
                .map(mode -> trace(Scatter3DTrace.builder(NUMBERS, NUMBERS, NUMBERS)
                                .mode(mode)
                                .build())
                        .get("mode")
                        .asText())
                .toList();
        assertEquals(
                "[lines, markers, lines+markers, lines+text, text+markers, lines+text+markers, text, none]",
                modes.toString());
    }

    @Test
    void aTraceMayStandInTheLegendAlone() {
        // Tablesaw leaves out what is plotly's default.
        assertEquals(
                "[, false, \"legendonly\"]",
                Arrays.stream(AbstractTrace.Visibility.values())
                        .map(visible -> trace(ScatterTrace.builder(NUMBERS, NUMBERS)
                                        .visible(visible)
                                        .build())
                                .path("visible")
                                .toString())
                        .toList()
                        .toString());
    }

    @Test
    void aRightToLeftAnswerAndAnEmojiAreThemselves() {
        assertJson(
                "[\"مرحبا\",\"\u2028😀\"]",
                trace(BarTrace.builder(new Object[] {"مرحبا", "\u2028😀"}, NUMBERS)
                                .build())
                        .get("x"));
    }

    /** The members of the expected object are there and equal; an array or a text is equal. */
    private static void assertJson(String expected, JsonNode actual) {
        try {
            var told = new ObjectMapper().readTree(expected);
            StreamSupport.stream(((Iterable<String>) told::fieldNames).spliterator(), false)
                    .forEach(name -> assertEquals(told.get(name), actual.get(name), name + " of " + actual));
            if (!told.isObject()) {
                assertEquals(told, actual);
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static JsonNode trace(Trace trace) {
        return json(new Figure(trace)).at("/data/0");
    }

    private static JsonNode layout(Layout layout) {
        return json(new Figure(layout)).get("layout");
    }

    private static JsonNode json(Figure figure) {
        var mapper = new ObjectMapper();
        try {
            return mapper.readTree(mapper.writeValueAsString(PlotlyJson.of(figure)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
