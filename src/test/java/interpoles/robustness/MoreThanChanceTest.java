package interpoles.robustness;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.survey.Survey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The golden draws, asked of the survey: the same on every machine. */
class MoreThanChanceTest {
    private static final Survey PHASE_2 = Survey.open(Path.of("data", "phase-2"));

    @Test
    void theDrawsAreThoseOfTheGoldenNumbers() {
        assertTable(MoreThanChance.of(PHASE_2).table().where(any -> only(2011)), """
                year | statistic     | observed | expected | low     | high   | p
                2011 | variation     | 0.662    | 0.4915   | 0.4262  | 0.57   | 0.0005
                2011 | pairs         | 184      | 184.7568 | 178     | 191    | 0.892
                2011 | partners      | 5.3043   | 5.3065   | 5.1014  | 5.4928 | 1
                2011 | repeat        | 0.0891   | 0.0854   | 0.0545  | 0.1188 | 0.892
                2011 | transitivity  | 0.2443   | 0.2599   | 0.2301  | 0.2903 | 0.32
                2011 | same_region   | 0.1685   | 0.0979   | 0.0604  | 0.1351 | 0.004
                2011 | assortativity | -0.1037  | -0.0827  | -0.1964 | 0.029  | 0.73
                """);
    }

    private static tech.tablesaw.selection.Selection only(int year) {
        return MoreThanChance.of(PHASE_2).table().intColumn("year").isEqualTo(year);
    }

    @Test
    void silencePlayedAgainIsThatOfTheGoldenNumbers() {
        var replay = Replay.of(PHASE_2);
        assertReplayed(replay, "agreements.in-force", "2008", 198.926463231616, 194, 207);
        assertReplayed(
                replay, "territory.between-poles", "2011", 0.46520887640081, 0.454793100698966, 0.469698539314203);
        assertReplayed(replay, "foreign.per-pole", "2011", 4.79242141079195, 4.65390439108804, 5.1613670776552);
        assertReplayed(replay, "charters.effective", "2011", 5.21693154021486, 5.16376812615232, 5.25099858867132);
        assertReplayed(replay, "agreements.growth", "", 1.99703127429835, 1.90163467562795, 2.07731958762887);
        assertReplayed(replay, "missions.growth", "", 1.99315534960463, 1.9, 2);
        assertTrue(Replay.of(waves(2008).survey()).table().isEmpty(), "a census");
        assertTrue(Replay.of(waves().survey()).table().isEmpty());
    }

    private static void assertReplayed(
            Replay replay, String measure, String year, double estimate, double low, double high) {
        var replayed = replay.of(measure, year).orElseThrow();
        assertEquals(estimate, replayed.estimate(), 1e-9);
        assertEquals(low, replayed.interval().low(), 1e-9);
        assertEquals(high, replayed.interval().high(), 1e-9);
    }

    @Test
    void theFirstOfAllMotivesIsNoneOfTheFourNamed() {
        var motives = MoreThanChance.of(PHASE_2).motives();
        var last = motives.where(motives.intColumn("year").isEqualTo(2011));
        assertEquals("technical-competence", last.row(0).getString("motive"));
        assertEquals("unnamed", last.row(0).getString("named"));
        assertEquals(0.457478005865103, last.row(0).getDouble("share"), 1e-12);
        assertEquals(4, last.stringColumn("named").countOccurrences("named"));
    }

    @Test
    void asManyProjectsAsBeforeMakeNoWiderNetwork() {
        var drawn = MoreThanChance.of(PHASE_2).rarefiedPartners().orElseThrow();
        assertEquals(2.03589475897369, drawn.mean(), 1e-12);
        assertTrue(drawn.middle().contains(1.92424242424242));
    }

    @Test
    void twoLikeProjectsHaveANetworkAndNothingElseHasAny() {
        var survey = waves(2008).with("projects", """
                project | year | labels
                J1      | 2008 | P1 P2
                J2      | 2008 | P1 P2
                """).survey();
        assertEquals(1, MoreThanChance.of(survey).network(2008).get("pairs").observed());
        assertTrue(MoreThanChance.of(survey).modalities(2008).isEmpty());
        assertTrue(MoreThanChance.of(survey).rarefiedPartners().isEmpty());
        assertTrue(MoreThanChance.of(waves().survey()).table().isEmpty());
    }
}
