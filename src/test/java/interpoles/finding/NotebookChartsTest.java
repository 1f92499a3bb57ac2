package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.DrawnSurvey;
import interpoles.chart.Bars;
import interpoles.chart.Chart;
import interpoles.chart.Distribution;
import interpoles.chart.Dumbbells;
import interpoles.chart.HeatMap;
import interpoles.chart.Network;
import interpoles.chart.Panels;
import interpoles.chart.Slopes;
import interpoles.chart.TileMap;
import interpoles.chart.WorldMap;
import interpoles.notebook.PlotlyJson;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of the notebooks, of surveys of any kind and of tables from which something, much or all is withheld. */
class NotebookChartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Measures whose claims are read otherwise in a notebook. */
    private static final List<String> READ = List.of(
            "agreements.growth",
            "territory.between-poles",
            "motives.count",
            "projects.growth",
            "missions.growth",
            "modalities.variation",
            "foreign.per-pole",
            "foreign.european");

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 100, 999999})
    void everyChartIsDrawnOfWhatIsShown(int threshold) {
        try (var survey = Survey.open("data/phase-2", Settings.NONE.withMinimumCell(Integer.toString(threshold)))) {
            for (var chart : charts(survey)) {
                assertDrawn(chart);
                var table = chart.table();
                if (table.containsColumn("n")) {
                    assertTrue(table.stream()
                            .allMatch(row ->
                                    row.isMissing("n") || ((Number) row.getObject("n")).longValue() >= threshold));
                }
            }
            for (var finding : Findings.of(survey)) {
                assertFalse(finding.sentence().isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChartIsDrawnOfAFewOrManyOrNothing(int seed) {
        var random = new Random(seed);
        var drawn = DrawnSurvey.of(random, 2 + random.nextInt(20), random.nextInt(30), 4, random.nextInt(9));
        try (var survey = drawn.survey()) {
            charts(survey).forEach(NotebookChartsTest::assertDrawn);
            for (var finding : Findings.of(survey)) {
                assertFalse(finding.sentence().isBlank());
            }
        }
    }

    private static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    private static void assertDrawn(Chart chart) {
        assertFalse(chart.sentence().isBlank());
        assertFalse(JSON.valueToTree(PlotlyJson.of(chart)).isEmpty());
    }

    private static List<Chart> charts(Survey survey) {
        var agreements = Agreements.of(survey);
        var territory = Territory.of(survey);
        var reasons = Reasons.of(survey);
        var coLabelling = CoLabelling.of(survey);
        var missions = Missions.of(survey);
        var local = Complementarities.of(survey);
        var foreign = ForeignPartners.of(survey);
        var continents = Continents.of(survey);
        var sure = HowSure.of(survey);
        var charts = new ArrayList<Chart>(List.of(
                Panels.ofClaims(Claims.of(survey).values(), "t"),
                Bars.stackedByWave(agreements.signed(), "t", "a"),
                Bars.stackedByWave(agreements.byPartner(), "t", "a"),
                Bars.stackedByWave(territory.byReach(), "t", "a"),
                Dumbbells.of(reasons.motives(), "t", "a"),
                Dumbbells.of(reasons.charters(), "t", "a"),
                Slopes.perPole(coLabelling.byLine(), "t", "a"),
                Distribution.of(coLabelling.byPole(), "t", "a"),
                Bars.stackedByWave(missions.byConvention(), "t", "a"),
                Bars.shares(local.positioning(), "t", "a"),
                HeatMap.of(local.modalities(), "t", "a"),
                Slopes.perPole(foreign.byLine(), "t", "a"),
                Distribution.of(foreign.byPole(), "t", "a"),
                Bars.shares(continents.byUnion(), "t", "a"),
                Bars.ranked(continents.byCountry(), "t", "a"),
                WorldMap.of(continents.byCountry()),
                TileMap.of(territory.byRegion()),
                TileMap.of(local.byRegion()),
                Network.of(coLabelling.pairs()),
                Bars.shares(sure.byCheck())));
        READ.forEach(measure -> charts.add(Bars.ranked(sure.readingsOf(measure))));
        return charts;
    }
}
