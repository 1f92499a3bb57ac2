package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interpoles.chart.Bars;
import interpoles.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.CandlestickPlot;
import tech.tablesaw.plotly.api.OHLCPlot;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.ColorBar;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Grid;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.TickSettings;
import tech.tablesaw.plotly.components.threeD.Scene;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.BoxTrace;
import tech.tablesaw.plotly.traces.ContourTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.Histogram2DTrace;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.PieTrace;
import tech.tablesaw.plotly.traces.Scatter3DTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;
import tech.tablesaw.plotly.traces.ViolinTrace;

class PlotlyJsonTest {
    private static final String HOSTILE = "it's \\ \"q\"\n</script>\u2028😀 &lt; <b>";
    /** The same as plotly is told it: what it would take for a tag, it draws. */
    private static final String DRAWN = HOSTILE.replace("</script>", "&lt;/script>");

    private static final Object[] TEXTS = {"2008", HOSTILE};
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Test
    void aTitleIsAnObjectWithTheCharactersItsAuthorWrote() {
        var layout = layout(Layout.builder("It's <b>\"5 < 6\"</b> &amp; C:\\new\\", "d'axe", "\\'")
                .titleFont(Font.builder().size(20).build())
                .build());
        assertEquals("It's <b>\"5 &lt; 6\"</b> &amp; C:\\new\\", text(layout.get("title")));
        assertEquals(20, map(map(layout.get("title")).get("font")).get("size"));
        assertFalse(layout.containsKey("titlefont"));
        assertEquals("d'axe", text(map(layout.get("xaxis")).get("title")));
    }

    @Test
    void anAxisWithoutTitleHasNone() {
        assertNull(map(layout(Layout.builder().xAxis(Axis.builder().build()).build())
                        .get("xaxis"))
                .get("title"));
    }

    @Test
    void aTraceNamedInTextKeepsItsName() {
        assertEquals(
                "l'été\\<i>",
                trace(BarTrace.builder(TEXTS, new double[] {1, 2})
                                .name("l'été\\<i>")
                                .build())
                        .get("name"));
    }

    @Test
    void textsOfABarStayTextsOnACategoryAxis() {
        var figure = PlotlyJson.of(new Figure(BarTrace.builder(TEXTS, new double[] {1, Double.NaN})
                .opacity(0.5)
                .build()));
        var trace = map(list(figure.get("data")).get(0));
        assertEquals(List.of("2008", DRAWN), trace.get("x"));
        assertEquals(Arrays.asList(1.0, null), trace.get("y"));
        assertEquals(0.5, trace.get("opacity"));
        assertEquals("category", map(map(figure.get("layout")).get("xaxis")).get("type"));
    }

    @Test
    void aHorizontalBarHasItsTextsOnTheOtherAxis() {
        var figure = PlotlyJson.of(new Figure(BarTrace.builder(TEXTS, new double[] {1, 2})
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .build()));
        assertEquals(Map.of("yaxis", Map.of("type", "category")), axes(figure));
    }

    @Test
    void theNumberTwoThousandEightIsNoText() {
        var years = IntColumn.create("year", 2008, 2011);
        years.appendMissing();
        var texts = StringColumn.create("year", "2008", "2011", "");
        assertEquals(
                Arrays.asList(2008, 2011, null),
                trace(ScatterTrace.builder(years, years).build()).get("x"));
        var mixed = PlotlyJson.of(new Figure(ScatterTrace.builder(texts, years).build()));
        assertEquals(
                List.of("2008", "2011", ""), map(list(mixed.get("data")).get(0)).get("x"));
        assertEquals(Map.of("xaxis", Map.of("type", "category")), axes(mixed));
    }

    @Test
    void datesStayDates() {
        var figure = PlotlyJson.of(CandlestickPlot.create("prices", prices(), "date", "open", "high", "low", "close"));
        var trace = map(list(figure.get("data")).get(0));
        assertEquals("candlestick", trace.get("type"));
        assertEquals(List.of("2008-01-01", "2009-01-01"), trace.get("x"));
        assertNull(map(map(figure.get("layout")).get("xaxis")).get("type"));
        assertEquals(
                "ohlc",
                map(list(PlotlyJson.of(OHLCPlot.create("prices", prices(), "date", "open", "high", "low", "close"))
                                        .get("data"))
                                .get(0))
                        .get("type"));
    }

    @Test
    void aHeatMapAndAContourKeepTheirCells() {
        var cells = new double[][] {{1, 2}, {3, Double.NaN}};
        for (Trace trace : List.of(
                HeatmapTrace.builder(TEXTS, new Object[] {1, 2}, cells).build(),
                ContourTrace.builder(TEXTS, new Object[] {1, 2}, cells).build())) {
            assertEquals(List.of("2008", DRAWN), trace(trace).get("x"));
            assertEquals(List.of(1, 2), trace(trace).get("y"));
            assertEquals(
                    List.of(List.of(1.0, 2.0), Arrays.asList(3.0, null)),
                    trace(trace).get("z"));
        }
    }

    @Test
    void twoHeatMapsThatTablesawGivesOneNameAreTwo() {
        var figure = PlotlyJson.of(new Figure(
                HeatmapTrace.builder(TEXTS, TEXTS, new double[][] {{1}}).build(),
                HeatmapTrace.builder(TEXTS, TEXTS, new double[][] {{2}}).build()));
        assertEquals(List.of(List.of(2.0)), map(list(figure.get("data")).get(1)).get("z"));
    }

    @Test
    void aHistogramCountsNumbers() {
        assertEquals(
                List.of(1.0, 2.0, 2.0),
                trace(HistogramTrace.builder(new double[] {1, 2, 2}).build()).get("x"));
        assertEquals(
                Arrays.asList(2.0, null),
                trace(Histogram2DTrace.builder(new double[] {1, 2}, new double[] {2, Double.POSITIVE_INFINITY})
                                .build())
                        .get("y"));
    }

    @Test
    void piesBoxesAndViolinsKeepTheirTexts() {
        assertEquals(
                List.of("2008", DRAWN),
                trace(PieTrace.builder(TEXTS, new double[] {1, 2}).build()).get("labels"));
        assertEquals(
                List.of("2008", DRAWN),
                trace(BoxTrace.builder(TEXTS, new double[] {1, 2}).build()).get("x"));
        var violin = trace(ViolinTrace.builder(TEXTS, new double[] {1, 2})
                .boxPlot(true)
                .meanLine(true)
                .build());
        assertEquals(Map.of("visible", true), violin.get("box"));
        assertEquals(Map.of("visible", true), violin.get("meanline"));
    }

    @Test
    void aSceneAndItsAxesAreMendedToo() {
        var layout = layout(Layout.builder("space")
                .scene(Scene.sceneBuilder()
                        .xAxis(Axis.builder().title("l'axe").build())
                        .build())
                .build());
        assertEquals("l'axe", text(map(map(layout.get("scene")).get("xaxis")).get("title")));
        assertEquals(
                List.of(3.0),
                trace(Scatter3DTrace.builder(new double[] {1}, new double[] {2}, new double[] {3})
                                .build())
                        .get("z"));
    }

    @Test
    void aSecondAxisAGridAndAColourBarAreThere() {
        var layout = layout(Layout.builder("two")
                .yAxis2(Axis.builder()
                        .title("right")
                        .side(Axis.Side.right)
                        .overlaying(ScatterTrace.YAxis.Y)
                        .build())
                .grid(Grid.builder()
                        .rows(1)
                        .columns(2)
                        .pattern(Grid.Pattern.INDEPENDENT)
                        .build())
                .build());
        assertEquals("right", text(map(layout.get("yaxis2")).get("title")));
        assertEquals(2, map(layout.get("grid")).get("columns"));
        var marker = map(trace(ScatterTrace.builder(new double[] {1}, new double[] {2})
                        .marker(Marker.builder()
                                .color(new double[] {1})
                                .colorScale(Marker.Palette.GREENS)
                                .colorBar(ColorBar.builder().thickness(5).build())
                                .build())
                        .build())
                .get("marker"));
        assertEquals("Greens", marker.get("colorscale"));
        assertEquals(5.0, map(marker.get("colorbar")).get("thickness"));
    }

    @Test
    void aDomainWrittenOnAFrenchMachineIsTheSame() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            var layout = layout(Layout.builder()
                    .xAxis(Axis.builder().domain(0.05f, 0.75f).build())
                    .build());
            assertEquals(List.of(0.05, 0.75), map(layout.get("xaxis")).get("domain"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ticksGivenOneByOneAreShownOneByOne() {
        var layout = layout(Layout.builder()
                .xAxis(Axis.builder()
                        .tickSettings(TickSettings.builder()
                                .arrayTicks(new double[] {1, 2}, new String[] {"l'un", "2"})
                                .build())
                        .build())
                .build());
        assertEquals("array", map(layout.get("xaxis")).get("tickmode"));
        assertEquals(List.of("l'un", "2"), map(layout.get("xaxis")).get("ticktext"));
    }

    @Test
    void whatTablesawQuotesIsItselfAgain() {
        var layout = layout(Layout.builder()
                .hoverMode(Layout.HoverMode.FALSE)
                .xAxis(Axis.builder().autoRange(Axis.AutoRange.TRUE).build())
                .build());
        assertEquals(false, layout.get("hovermode"));
    }

    @Test
    void eventsAreLeftOutAndTheConfigurationIsNot() {
        var figure = Figure.builder()
                .config(Config.builder().displayLogo(false).build())
                .addTraces(BarTrace.builder(TEXTS, new double[] {1, 2}).build())
                .addEventHandlers((target, div) -> target + ".on('plotly_hover', function(data) { });")
                .layout(Layout.builder("events").build())
                .build();
        assertEquals(
                Map.of("displaylogo", false), lowered(map(PlotlyJson.of(figure).get("config"))));
    }

    @Test
    void aFigureWithoutLayoutHasAnEmptyOne() {
        assertEquals(
                Map.of(),
                axes(PlotlyJson.of(
                        new Figure(PieTrace.builder(TEXTS, new double[] {1, 2}).build()))));
    }

    @Test
    void aChartOfTheProjectsIsTheSameFigureForWhoeverHoldsATablesawOne() {
        var table = Table.create("t", StringColumn.create("kind", "a", HOSTILE), DoubleColumn.create("mean", 1.5, 2));
        var chart = Bars.ranked(table);
        var figure = JSON.valueToTree(PlotlyJson.of(chart));
        ((ObjectNode) figure.get("layout")).remove("grid");
        JsonNode own = JSON.valueToTree(chart.in(Words.in(Locale.ENGLISH)).json());
        // Tablesaw's configuration has no word for the one button of plotly's that ours keep.
        for (var one : List.of(own, figure)) {
            ((ObjectNode) one.get("config")).retain("displaylogo");
        }
        assertEquals(own, figure);
    }

    @Test
    void everythingIsJsonAndNothingElse() throws Exception {
        var json = JSON.writeValueAsString(PlotlyJson.of(new Figure(
                BarTrace.builder(TEXTS, new double[] {Double.NEGATIVE_INFINITY, Double.NaN})
                        .build())));
        assertEquals(DRAWN, JSON.readTree(json).at("/data/0/x/1").asText());
        assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
    }

    private static Table prices() {
        return Table.create(
                "prices",
                DateColumn.create("date", LocalDate.of(2008, 1, 1), LocalDate.of(2009, 1, 1)),
                DoubleColumn.create("open", 1, 2),
                DoubleColumn.create("high", 2, 3),
                DoubleColumn.create("low", 0, 1),
                DoubleColumn.create("close", 1, 2));
    }

    private static Map<String, Object> lowered(Map<String, Object> config) {
        var lowered = new java.util.TreeMap<String, Object>();
        config.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return lowered;
    }

    private static Map<String, Object> trace(Trace trace) {
        return map(list(PlotlyJson.of(new Figure(trace)).get("data")).get(0));
    }

    private static Map<String, Object> layout(Layout layout) {
        return map(PlotlyJson.of(new Figure(layout)).get("layout"));
    }

    private static Map<String, Object> axes(Map<String, Object> figure) {
        var axes = new java.util.TreeMap<>(map(figure.get("layout")));
        axes.remove("modebar");
        return axes;
    }

    private static Object text(Object title) {
        return map(title).get("text");
    }

    private static List<?> list(Object list) {
        return (List<?>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }
}
