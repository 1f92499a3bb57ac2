package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interpoles.Given;
import interpoles.contract.MeasureNames;
import interpoles.measure.Measure;
import interpoles.settings.Settings;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.Survey;
import interpoles.survey.SurveyAddress;
import interpoles.table.ValueLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

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
                claim,statement,measure,year,from,to,group,published,computed,verdict
                c1,three,agreements.in-force,2011,,,,3,3,confirmed
                c2,more,agreements.in-force,2011,,,,'-,3,not confirmed
                c3,fewer,agreements.in-force,2011,,,,fewer,3,not confirmed
                c4,between,agreements.growth,,,,,1.5,1.5,confirmed
                c5,low,agreements.growth,,,,,1.5,1.5,not confirmed
                c6,high,agreements.growth,,,,,1.5,1.5,not confirmed
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
                v     | groupe       | group        | agreements.by-partner | 2011 | between-poles | 1
                """).survey());
        assertTable(claims.verdicts(), """
                statement  | published | computed       | verdict
                projects   |           | not measurable | not measurable
                no year    |           | not measurable | not measurable
                other wave |           | not measurable | not measurable
                group      |           | 3              | confirmed
                """);
    }

    @Test
    void aClaimHoldsForTheWavesThatItNamesWhateverWaveCameLater() {
        var claims = """
                claim | statement_en | measure             | year | from | to   | at_least
                c1    | grown        | agreements.growth   |      | 2008 | 2011 | 1
                c2    | whole        | agreements.growth   |      |      |      | 1
                c3    | no wave      | agreements.growth   |      | 2008 | 2012 | 1
                c4    | one wave     | agreements.growth   |      | 2011 | 2011 | 1
                c5    | backwards    | agreements.growth   |      | 2011 | 2008 | 1
                c6    | at a wave    | agreements.in-force | 2011 | 2008 | 2011 | 1
                c7    | outside      | agreements.in-force | 2014 | 2008 | 2011 | 1
                """;
        var survey = waves(2008, 2011, 2014)
                .with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2009   | P1 P2
                A3        | 2012   | P1 P2
                A4        | 2013   | P1 P2
                """)
                .with("claims", claims)
                .survey();
        assertTable(Claims.of(survey).verdicts(), """
                statement | published | computed       | verdict
                grown     |           | 2              | confirmed
                whole     |           | 4              | confirmed
                no wave   |           | not measurable | not measurable
                one wave  |           | not measurable | not measurable
                backwards |           | not measurable | not measurable
                at a wave |           | 2              | confirmed
                outside   |           | not measurable | not measurable
                """);
        assertEquals(
                "4",
                Measure.among(Measures.of(survey).rows(), "agreements.growth", "", "")
                        .orElseThrow()
                        .valueText());
    }

    @Test
    void whereSmallCellsAreWithheldSoIsAMeasureOfAPartOfTheWaves() {
        var told = waves(2008, 2011, 2014)
                .with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2009   | P1 P2
                """)
                .with("claims", """
                claim | statement_en | measure           | from | to   | at_least
                c1    | grown        | agreements.growth | 2008 | 2011 | 1
                """)
                .in(Settings.NONE.withMinimumCell("3"));
        assertTable(Claims.of(told.survey()).verdicts(), """
                statement | published | computed  | verdict
                grown     |           | not shown | not measurable
                """);
    }

    @Test
    void theWordsOfAPublicationAreInEnglishForAnEnglishReader() {
        var told = claimed("""
                claim | statement_fr | statement_en | measure             | year | published | published_en | at_least
                c1    | trois        | three        | agreements.in-force | 2011 | trois     | three        | 3
                c2    | quatre       | four         | agreements.in-force | 2011 | quatre    |              | 4
                """);
        assertEquals(
                List.of("three", "quatre"),
                Claims.of(told.survey()).verdicts().stringColumn("published").asList());
        assertEquals(
                List.of("trois", "quatre"),
                Claims.of(told.in(Settings.NONE.in(Locale.FRENCH)).survey())
                        .verdicts()
                        .stringColumn("published")
                        .asList());
    }

    @Test
    void aClaimAboutNoMeasureOrAYearOfThePeriodIsAProblemOfTheSurvey() throws IOException {
        var folder = claimed("""
                claim | measure            | year
                c1    | agreement.in-force | 2011
                c2    | agreements.growth  | 2011
                c3    | agreements.growth  |
                """).folder().toString();
        var problems = new SurveyAddress(folder, Settings.NONE).check().problems();
        assertEquals(
                List.of("claims.csv:2:4 unknown-measure agreement.in-force", "claims.csv:3:5 year-of-a-period 2011"),
                problems.stream()
                        .map(problem -> problem.file() + ":" + problem.line().getAsLong() + ":"
                                + problem.column().getAsInt() + " " + problem.code() + " " + problem.found())
                        .toList());
        assertEquals("agreements.in-force", problems.get(0).nearest().orElseThrow());
        assertThrows(InvalidSurvey.class, () -> Survey.open(folder, Settings.NONE));
    }

    @Test
    void theMeasuresThatAClaimMayBeAboutAreThoseOfTheFindings() {
        var measures = Measures.of(claimed("claim | measure").survey()).rows();
        assertEquals(
                new TreeSet<>(MeasureNames.known().all()),
                measures.stream().map(Measure::name).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                new TreeSet<>(MeasureNames.known().ofThePeriod()),
                measures.stream()
                        .filter(row -> row.year().isEmpty())
                        .map(Measure::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
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
                claim,statement,measure,year,from,to,group,published,computed,verdict
                c1,trois,agreements.in-force,2011,,,,,3,confirmed
                c2,quatre,agreements.in-force,2011,,,,,3,not confirmed
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
        assertEquals(
                "confirmed",
                shown(Claims.of(Survey.open(told.toString(), Settings.NONE)).verdicts()));
        var reconstruction = Files.move(told, elsewhere.resolve("a reconstruction"));
        var claims = Claims.of(Survey.open(reconstruction.toString(), Settings.NONE));
        assertEquals("reproduced", shown(claims.verdicts()));
        assertEquals("reproduced", shown(claims.values()));
        assertEquals(
                "1 of 3 published claims reproduced. Synthetic answers, calibrated on the published figures: agreement is"
                        + " by construction and proves nothing about the pôles. Not confirmed: Four; And five….",
                claims.sentence());
    }

    private static String shown(Table verdicts) {
        return ValueLabels.of(verdicts).value("verdict", "confirmed", Settings.NONE.words());
    }

    @Test
    void aSurveyWithoutClaimsSaysSo() {
        var claims = Claims.of(waves(2008).survey());
        assertEquals(
                "The survey comes with no claims: there is nothing to put beside its measures.", claims.sentence());
        assertEquals("claim,statement,measure,year,from,to,group,published,computed,verdict\n", claims.toCsv());
        assertTable(claims.verdicts(), "statement | published | computed | verdict");
    }
}
