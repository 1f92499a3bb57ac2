package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.chart.Bars;
import interpoles.chart.Chart;
import interpoles.chart.Distribution;
import interpoles.chart.Dumbbells;
import interpoles.chart.HeatMap;
import interpoles.chart.Panels;
import interpoles.chart.Slopes;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of the notebooks, of tables from which something, much or all is withheld. */
class WithheldChartsTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 100, 999999})
    void everyChartIsDrawnOfWhatIsShown(int threshold) {
        try (var survey = Survey.open("data/phase-2", Settings.NONE.withMinimumCell(Integer.toString(threshold)))) {
            for (var chart : charts(survey)) {
                assertFalse(chart.sentence().isBlank());
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

    private static List<Chart> charts(Survey survey) {
        var agreements = Agreements.of(survey);
        var territory = Territory.of(survey);
        var reasons = Reasons.of(survey);
        var coLabelling = CoLabelling.of(survey);
        var missions = Missions.of(survey);
        var local = Complementarities.of(survey);
        var foreign = ForeignPartners.of(survey);
        var continents = Continents.of(survey);
        return List.of(
                Panels.ofClaims(Claims.of(survey).values(), "t"),
                Bars.stackedByWave(agreements.signed(), "t", "a"),
                Bars.stackedByWave(agreements.byPartner(), "t", "a"),
                Bars.stackedByWave(territory.byReach(), "t", "a"),
                Dumbbells.of(reasons.motives(), "t", "a"),
                Dumbbells.of(reasons.charters(), "t", "a"),
                Slopes.perPole(coLabelling.byPole(), "t", "a"),
                Distribution.of(coLabelling.byPole(), "t", "a"),
                Bars.stackedByWave(missions.byConvention(), "t", "a"),
                Bars.shares(local.positioning(), "t", "a"),
                HeatMap.of(local.modalities(), "t", "a"),
                Slopes.perPole(foreign.byPole(), "t", "a"),
                Distribution.of(foreign.byPole(), "t", "a"),
                Bars.shares(continents.byUnion(), "t", "a"),
                Bars.ranked(continents.byCountry(), "t", "a"));
    }
}
