package interpoles.robustness;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.finding.Agreements;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another draw could give, asked of the survey by SQL: the golden numbers. */
class AnotherDrawTest {
    private static final Survey PHASE_2 = Survey.open(Path.of("data", "phase-2"));

    @ParameterizedTest
    @CsvSource({
        "agreements.growth,, 1.85015090007898, 2.21170477002411",
        "projects.growth,, 2.09793582308018, 3.40206417691982",
        "missions.growth,, 1.37359585463853, 2.62640414536147",
        "territory.between-poles, 2008, 0.44348948311905, 0.566819795231465",
        "territory.between-poles, 2011, 0.422916999454055, 0.516169294962188",
        "territory.outside, 2011, 0.298587423451877, 0.371463337969443",
        "missions.convention, 2011, 0.522704039842187, 0.715391198253051",
        "foreign.per-pole, 2008, 1.11282152282136, 2.67505726505743",
        "projects.partners, 2011, 4.24489492257138, 6.36380072960254",
        "foreign.european,, 0.62420341381597, 0.733962775295778"
    })
    void itIsThatOfTheGoldenNumbers(String measure, Integer wave, double low, double high) {
        var found = AnotherDraw.of(PHASE_2)
                .of(measure, wave == null ? OptionalInt.empty() : OptionalInt.of(wave))
                .orElseThrow();
        assertEquals(low, found.low(), 1e-9 * low);
        assertEquals(high, found.high(), 1e-9 * high);
    }

    @Test
    void ofFewPolesOrWhereSmallCellsAreKeptBackThereIsNone() {
        var few = waves(2008, 2011).with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2009   | P1 P2
                """).survey();
        assertEquals(Optional.empty(), AnotherDraw.of(few).of("agreements.growth", OptionalInt.empty()));
        assertEquals(Optional.empty(), AnotherDraw.of(few).of("foreign.per-pole", OptionalInt.of(2011)));
        assertFalse(Agreements.of(few).sentence().contains("another"));
        var kept = Survey.open("data/phase-2", Settings.NONE.withMinimumCell("5"));
        assertEquals(Optional.empty(), AnotherDraw.of(kept).of("agreements.growth", OptionalInt.empty()));
        assertEquals(Optional.empty(), AnotherDraw.of(waves().survey()).of("foreign.european", OptionalInt.empty()));
    }

    /** No agreement of ten pôles reaches outside their one region: nothing is left to a draw. */
    @Test
    void anIntervalOfNoWidthIsNone() {
        var agreements = new StringBuilder("agreement | signed | signatories\n");
        for (var pole = 1; pole <= 10; pole++) {
            agreements.append("A%d | 2007 | P%d %s\n".formatted(pole, pole, pole < 10 ? "P10" : "G1"));
        }
        var survey = waves(2008).with("agreements", agreements.toString()).survey();
        assertEquals(Optional.empty(), AnotherDraw.of(survey).of("territory.outside", OptionalInt.of(2008)));
        assertTrue(AnotherDraw.of(survey)
                .of("territory.between-poles", OptionalInt.of(2008))
                .isPresent());
    }

    @Test
    void itStandsBesideAComparisonUnderItsCondition() {
        assertTrue(
                Agreements.of(PHASE_2)
                        .sentence()
                        .startsWith(
                                "Formal agreements in force doubled (×2.03), from 194 in 2008 to 394 in 2011. If the pôles"
                                        + " were a draw of a process, another could give from ×1.9 to ×2.2 (about 95%). 66 of the 71"
                                        + " pôles asked answered in 2008, 69 of 71 in 2011. In 2011: 205 between pôles"),
                Agreements.of(PHASE_2).sentence());
    }
}
