package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForeignPartnersTest {
    @Test
    void aPoleHasEachForeignClusterOnceAndOnlyAnsweringPolesAreAveraged() {
        var survey =
                waves(2008, 2011).with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | true
                P3      | 2008 | false
                P1      | 2011 | true
                """).with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2007   |       | P1 P3 F1 F2
                A2        | 2007   |       | P1 F1
                A3        | 2009   |       | P1 F3
                A4        | 2007   | 2007  | P2 F1
                A5        | 2007   |       | P2 G1
                """).survey();
        assertTable(ForeignPartners.of(survey).byPole(), """
                year | pole | partners
                2008 | P1   | 2
                2008 | P2   | 0
                2011 | P1   | 3
                """);
        assertTable(ForeignPartners.of(survey).perPole(), """
                year | partners | n
                2008 | 1        | 2
                2011 | 3        | 1
                """);
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 2 of 3 in 2008, 1 of 1 in 2011. "
                        + "What changed may be who answered. The one pôle that answered in 2011 had agreements in force with 3 "
                        + "foreign clusters, up from 1 in 2008.",
                ForeignPartners.of(survey).sentence());
    }

    @Test
    void whereNobodyAnswersTheMeanIsMissing() {
        var survey = waves(2008).with("responses", """
                cluster | year | answered
                P1      | 2008 | false
                """).survey();
        assertTable(ForeignPartners.of(survey).perPole(), """
                year | partners | n
                2008 |          | 0
                """);
        assertEquals(
                "Foreign clusters with which an answering pôle has an agreement in force, on average: not measurable in"
                        + " 2008. No pôle answered in 2008.",
                ForeignPartners.of(survey).sentence());
    }

    @Test
    void withoutAWaveThereIsNothingToAverage() {
        var partners = ForeignPartners.of(waves().survey());
        assertTable(partners.perPole(), "year | partners | n");
        assertTable(partners.byPole(), "year | pole | partners");
        assertEquals("The survey has no wave: nothing can be measured.", partners.sentence());
    }

    @Test
    void aPoleHasEachForeignClusterOfACountryOnce() {
        var survey = waves(2008, 2011).with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2009   |       | P1 F1 F2
                A2        | 2007   | 2009  | P2 F1
                A3        | 2010   |       | P1 F1
                """).survey();
        assertTable(ForeignPartners.of(survey).byCountry(), """
                year | pole | country | country_name | country_continent | partners
                2008 | P2   | DEU     | Germany      | Europe            | 1
                2011 | P1   | DEU     | Germany      | Europe            | 2
                """);
    }

    @Test
    void withoutAForeignPartnerThereIsNoCountry() {
        assertTrue(ForeignPartners.of(waves(2008).survey()).byCountry().isEmpty());
    }
}
