package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.survey.Survey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinentsTest {
    private static Given abroad() {
        return waves(2008, 2011).with("clusters", """
                cluster | country
                F1      | DEU
                F2      | CHE
                F3      | JPN
                F4      | ATA
                F5      | HRV
                """);
    }

    @Test
    void aPairCountsOnceWhenInForceInAnyYearOfThePeriodEvenBetweenTwoWaves() {
        var survey = abroad().with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2000   |       | P1 P2 F1
                A2        | 2007   |       | P1 F1
                A3        | 2009   | 2010  | P1 F2
                A4        | 2000   | 2007  | P1 F3
                A5        | 2012   |       | P1 F3
                A6        | 2000   | 2008  | P2 F4
                A7        | 2011   |       | P2 F5
                """).survey();
        assertMeasures(Continents.of(survey).measures(), """
                measure                | year | group    | value | n
                foreign.by-continent   |      | Africa   | 0     | 0
                foreign.by-continent   |      | Americas | 0     | 0
                foreign.by-continent   |      | Asia     | 0     | 0
                foreign.by-continent   |      | Europe   | 4     | 4
                foreign.by-continent   |      | Oceania  | 0     | 0
                foreign.by-country     |      | ATA      | 1     | 1
                foreign.by-country     |      | CHE      | 1     | 1
                foreign.by-country     |      | DEU      | 2     | 2
                foreign.by-country     |      | HRV      | 1     | 1
                foreign.continents     |      |          | 1     | 1
                foreign.european       |      |          | 0.8   | 5
                foreign.european-union |      |          | 0.4   | 5
                """);
        assertTable(Continents.of(survey).european(), """
                area           | share | n
                europe         | 0.8   | 5
                european-union | 0.4   | 5
                """);
        assertTable(Continents.of(survey).byCountry(), """
                country | name        | continent | pairs
                DEU     | Germany     | Europe    | 2
                ATA     | Antarctica  |           | 1
                CHE     | Switzerland | Europe    | 1
                HRV     | Croatia     | Europe    | 1
                """);
        assertTable(Continents.of(survey).byUnion(), """
                continent | area           | share | n
                Europe    | european-union | 0.4   | 5
                Europe    | elsewhere      | 0.4   | 5
                """);
        assertEquals(
                "80% of the 5 pairs of a pôle and a foreign cluster with an agreement in force between 2008 and 2011 are "
                        + "European; 40% are of the European Union of 2011. All 2 pôles were heard at one wave at least: silence leaves these "
                        + "shares no margin. 4 of the 5 pairs come from an agreement of one pôle and one foreign cluster: the "
                        + "rest are products of agreements of several, each pôle with each foreign cluster. Continents: 1; countries: 4. The most frequent: Germany "
                        + "(2), Antarctica (1), Switzerland (1) and Croatia (1).",
                Continents.of(survey).sentence());
    }

    private static String most(int... pairs) {
        var countries = List.of("RUS", "AUS", "GBR", "NAM", "TUR", "JPN", "BRA", "USA", "CHN");
        var clusters = new StringBuilder("cluster | country\n");
        var agreements = new StringBuilder("agreement | signed | signatories\n");
        for (var i = 0; i < pairs.length; i++) {
            clusters.append("F")
                    .append(i)
                    .append(" | ")
                    .append(countries.get(i))
                    .append('\n');
            for (var pole = 1; pole <= pairs[i]; pole++) {
                agreements.append("A%d-%d | 2007 | P%d F%d\n".formatted(i, pole, pole, i));
            }
        }
        var sentence = Continents.of(waves(2008)
                        .with("clusters", clusters.toString())
                        .with("agreements", agreements.toString())
                        .survey())
                .sentence();
        return sentence.substring(sentence.indexOf("The most frequent"));
    }

    @Test
    void countriesWithAsManyPairsAreToldTogetherAndContinentsWithAsFew() {
        assertEquals(
                "The most frequent: Russia (3), Australia (2), United Kingdom (2), Namibia (2) and Türkiye (2). The continents"
                        + " with the fewest: Africa (from 2 pôles), Asia (from 2 pôles) and Oceania (from 2 pôles), with 2 each.",
                most(3, 2, 2, 2, 2));
        assertEquals(
                "The most frequent: Russia (2), Australia (1), Brazil (1) and 6 others (1 each). The continents with the fewest:"
                        + " Africa (from one pôle) and Oceania (from one pôle), with 1 each.",
                most(2, 1, 1, 1, 1, 1, 1, 1, 1));
        assertEquals(
                "The most frequent: Russia (4), Australia (3) and United Kingdom (2). The continent with the fewest: Africa, with"
                        + " 1 from one pôle.",
                most(4, 3, 2, 1));
    }

    /** P2 never answered; of Africa and Asia, as few, both are told. */
    @Test
    void theFewestPairsAndWhoWasHeardAreTold() {
        var survey = waves(2008)
                .with("clusters", """
                        cluster | country
                        F1      | DEU
                        F2      | MAR
                        F3      | JPN
                        """)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 F1 F2
                        A2        | 2007   | P2 F1
                        A3        | 2007   | P1 F3
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | false
                        """)
                .survey();
        var sentence = Continents.of(survey).sentence();
        assertTrue(sentence.contains(" 1 of the 2 pôles was heard at one wave at least."), sentence);
        assertTrue(
                sentence.endsWith(
                        " The continents with the fewest: Africa (from one pôle) and Asia (from one pôle), with 1 each."),
                sentence);
        var own = Continents.of(Survey.open(Path.of("data", "phase-2"))).sentence();
        assertTrue(
                own.contains(
                        " If the pôles were a draw of a process, another could give from 62% to 73% European (about 95%)."),
                own);
        assertTrue(own.contains(" All 77 pôles were heard at one wave at least: "), own);
        assertTrue(
                own.contains(
                        " Only 12 of the 349 pairs come from an agreement of one pôle and one foreign cluster: the rest are"),
                own);
        assertTrue(own.endsWith(" The continent with the fewest: Oceania, with 5 from 5 pôles."), own);
    }

    @Test
    void withoutAForeignClusterSharesAndCountriesAreMissingAndContinentsZero() {
        var survey = waves(2008).survey();
        assertMeasures(Continents.of(survey).measures(), """
                measure                | year | group    | value | n
                foreign.by-continent   |      | Africa   | 0     | 0
                foreign.by-continent   |      | Americas | 0     | 0
                foreign.by-continent   |      | Asia     | 0     | 0
                foreign.by-continent   |      | Europe   | 0     | 0
                foreign.by-continent   |      | Oceania  | 0     | 0
                foreign.by-country     |      |          |       | 0
                foreign.continents     |      |          | 0     | 0
                foreign.european       |      |          |       | 0
                foreign.european-union |      |          |       | 0
                """);
        assertTable(Continents.of(survey).byCountry(), "country | name | continent | pairs");
        assertEquals(
                "No agreement with a foreign cluster is in force in 2008: the European share is not measurable.",
                Continents.of(survey).sentence());
    }

    @Test
    void theUnionIsThatOfTheLastWaveAndOneThatLeavesThatYearIsOut() {
        var agreements = """
                agreement | signed | signatories
                A1        | 2000   | P1 F1
                """;
        var british = """
                cluster | country
                F1      | GBR
                """;
        assertTable(
                Continents.of(waves(2019)
                                .with("clusters", british)
                                .with("agreements", agreements)
                                .survey())
                        .european(),
                """
                area           | share | n
                europe         | 1     | 1
                european-union | 1     | 1
                """);
        assertTable(
                Continents.of(waves(2019, 2020)
                                .with("clusters", british)
                                .with("agreements", agreements)
                                .survey())
                        .european(),
                """
                area           | share | n
                europe         | 1     | 1
                european-union | 0     | 1
                """);
    }

    @Test
    void aSurveyWithItsOwnCountriesHasTheirContinentsAndSaysSo() {
        var survey = abroad().with("clusters", """
                cluster | country
                P1      | FRA
                F1      | DEU
                F3      | JPN
                """)
                .with("countries", """
                country | continent | european_union
                FRA     | Europe    | true
                DEU     | Europe    | true
                JPN     | The East  | false
                AUS     | The South | false
                """)
                .with("agreements", """
                agreement | signed | signatories
                A1        | 2008   | P1 F1
                A2        | 2008   | P1 F3
                """)
                .survey();
        assertTable(Continents.of(survey).byContinent(), """
                continent | pairs
                Europe    | 1
                The East  | 1
                The South | 0
                """);
        assertTrue(Continents.of(survey).sentence().endsWith("those of the survey’s own list."));
    }

    @Test
    void withoutAWaveEachMeasureHasOneRow() {
        assertMeasures(Continents.of(waves().survey()).measures(), """
                measure                | year | group | value | n
                foreign.by-continent   |      |       |       | 0
                foreign.by-country     |      |       |       | 0
                foreign.continents     |      |       |       | 0
                foreign.european       |      |       |       | 0
                foreign.european-union |      |       |       | 0
                """);
        assertTable(Continents.of(waves().survey()).european(), "area | share | n");
    }
}
