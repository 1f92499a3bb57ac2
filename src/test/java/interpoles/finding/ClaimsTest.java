package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Given;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    private static Given claimed(String claims) {
        return waves(2008, 2011).with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2007   | P1 P3
                A3        | 2009   | P1 P2
                """).with("claims", claims);
    }

    @Test
    void aBoundIsExclusiveOrInclusiveAsItIsCalled() {
        var claims = Claims.of(claimed("""
                claim | statement_fr | statement_en | measure             | year | published | above | at_least | below | at_most
                c1    | trois        | three        | agreements.in-force | 2011 | 3         |       | 3        |       | 3
                c2    | plus         | more         | agreements.in-force | 2011 | -         | 3     |          |       |
                c3    | moins        | fewer        | agreements.in-force | 2011 | fewer     |       |          | 3     |
                c4    | entre        | between      | agreements.growth   |      | 1.5       | 1.4   |          | 1.6   |
                c5    | bas          | low          | agreements.growth   |      | 1.5       |       | 1.51     |       |
                c6    | haut         | high         | agreements.growth   |      | 1.5       |       |          |       | 1.49
                """).survey());
        assertEquals("""
                claim,statement,measure,year,group,published,computed,verdict
                c1,three,agreements.in-force,2011,,3,3,confirmed
                c2,more,agreements.in-force,2011,,'-,3,not confirmed
                c3,fewer,agreements.in-force,2011,,fewer,3,not confirmed
                c4,between,agreements.growth,,,1.5,1.5,confirmed
                c5,low,agreements.growth,,,1.5,1.5,not confirmed
                c6,high,agreements.growth,,,1.5,1.5,not confirmed
                """, claims.toCsv());
        assertEquals("Claims confirmed: 2 of 6. Not confirmed: more; fewer; low; high.", claims.sentence());
    }

    @Test
    void aRowThatDoesNotExistOrHasNoValueIsNotMeasurableAndTheOrderIsTheFiles() {
        var claims = Claims.of(claimed("""
                claim | statement_fr | statement_en | measure               | year | group         | at_least
                z     | projets      | projects     | projects.growth       |      |               | 1
                y     | sans année   | no year      | agreements.in-force   |      |               | 1
                x     | autre vague  | other wave   | agreements.in-force   | 2010 |               | 1
                w     | inconnue     | unknown      | nothing.of-the-kind   | 2011 |               | 1
                v     | groupe       | group        | agreements.by-partner | 2011 | between-poles | 1
                """).survey());
        assertTable(claims.verdicts(), """
                statement  | published | computed       | verdict
                projects   |           | not measurable | not measurable
                no year    |           | not measurable | not measurable
                other wave |           | not measurable | not measurable
                unknown    |           | not measurable | not measurable
                group      |           | 3              | confirmed
                """);
    }

    @Test
    void theValuesOfAClaimAreThoseOfEveryWaveWithItsBoundsWhereItIsAbout() {
        var claims = Claims.of(claimed("""
                claim | statement_fr | statement_en | measure             | year | above | at_least | below | at_most
                c1    | trois        | three        | agreements.in-force | 2011 |       | 3        | 4     | 5
                c2    | crue         | grown        | agreements.growth   |      | 2     |          |       |
                """).survey());
        assertTable(claims.values(), """
                claim | statement | year | value | low | high | unit  | verdict
                c1    | three     | 2008 | 2     |     |      | count | confirmed
                c1    | three     | 2011 | 3     | 3   | 4    | count | confirmed
                c2    | grown     |      | 1.5   | 2   |      | ratio | not confirmed
                """);
    }

    @Test
    void statementsAreInTheReadersLanguageOrInTheOnlyOneThereIs() {
        var told = claimed("""
                claim | statement_fr | statement_en | measure             | year | at_least
                c1    | trois        | three        | agreements.in-force | 2011 | 3
                c2    | quatre       |              | agreements.in-force | 2011 | 4
                """);
        assertEquals(
                "Claims confirmed: 1 of 2. Not confirmed: quatre.",
                Claims.of(told.survey()).sentence());
        var survey = told.in(Settings.NONE.in(Locale.FRENCH)).survey();
        assertEquals(
                "Affirmations confirmées\u00a0: 1 sur 2. Non confirmées\u00a0: quatre.",
                Claims.of(survey).sentence());
        assertEquals("""
                claim,statement,measure,year,group,published,computed,verdict
                c1,trois,agreements.in-force,2011,,,3,confirmed
                c2,quatre,agreements.in-force,2011,,,3,not confirmed
                """, Claims.of(survey).toCsv());
    }

    @Test
    void aReconstructionReproducesItsClaimsAndSaysThatThisProvesNothing(@TempDir Path elsewhere) throws IOException {
        var told = claimed("""
                claim | statement_fr | statement_en | measure             | year | at_least
                c1    | Trois.       | Three.       | agreements.in-force | 2011 | 3
                c2    | Quatre.      | Four.        | agreements.in-force | 2011 | 4
                c3    | Et cinq…     | And five…    | agreements.in-force | 2011 | 5
                """).folder();
        assertEquals(
                "Claims confirmed: 1 of 3. Not confirmed: Four; And five….",
                Claims.of(Survey.open(told.toString(), Settings.NONE)).sentence());
        var reconstruction = Files.move(told, elsewhere.resolve("a reconstruction"));
        assertEquals(
                "1 of 3 published claims reproduced. Synthetic answers, calibrated on the published figures: agreement is"
                        + " by construction and proves nothing about the pôles. Not confirmed: Four; And five….",
                Claims.of(Survey.open(reconstruction.toString(), Settings.NONE)).sentence());
    }

    @Test
    void aSurveyWithoutClaimsSaysSo() {
        var claims = Claims.of(waves(2008).survey());
        assertEquals(
                "The survey comes with no claims: there is nothing to put beside its measures.", claims.sentence());
        assertEquals("claim,statement,measure,year,group,published,computed,verdict\n", claims.toCsv());
        assertTable(claims.verdicts(), "statement | published | computed | verdict");
    }
}
