package interpoles.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.profile.Profile.Counted;
import interpoles.profile.Profile.Place;
import interpoles.profile.Profile.Project;
import interpoles.profile.Profile.Response;
import interpoles.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static Given given() {
        return Given.waves(2008, 2011)
                .with("clusters", """
                        cluster | regions | country
                        P1      | 11/24   | FRA
                        P2      | 24      | FRA
                        G1      | 11      | FRA
                        F2      |         | ITA
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2008 | true
                        P2      | 2011 | false
                        P3      | 2011 | true
                        """)
                .with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   |       | P1 P2
                        A2        | 2009   |       | P1 G1
                        A3        | 2009   |       | P1 F1
                        A4        | 2010   |       | P1 F1 F2
                        A5        | 2005   | 2008  | P2 F2
                        """)
                .with("projects", """
                        project | year | labels
                        R1      | 2011 | P1 P2 P3
                        R2      | 2011 | P1
                        R3      | 2008 | P1 P2
                        """)
                .with("missions", """
                        mission | year | country | convention | participants
                        M1      | 2011 | CHN     | true       | P1 P3
                        M2      | 2011 | CHN     | true       | P1
                        """);
    }

    private static Profile of(Given given, String pole) {
        return Profiles.of(given.survey()).profiles().stream()
                .filter(profile -> profile.pole().equals(pole))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPoleIsCountedAtEachWave() {
        var waves = of(given(), "P1").waves();
        assertEquals(
                List.of(2008, 2011), waves.stream().map(Profile.AtWave::year).toList());
        assertEquals(
                Map.of(
                        "agreements",
                        1L,
                        "within",
                        1L,
                        "pole",
                        1L,
                        "local",
                        0L,
                        "foreign",
                        0L,
                        "projects",
                        1L,
                        "co-labelling",
                        1L),
                waves.get(0).counts(),
                "no mission was asked for in 2008");
        assertEquals(
                Map.of(
                        "agreements",
                        4L,
                        "within",
                        2L,
                        "pole",
                        1L,
                        "local",
                        1L,
                        "foreign",
                        2L,
                        "projects",
                        1L,
                        "co-labelling",
                        2L,
                        "missions",
                        1L),
                waves.get(1).counts());
    }

    @Test
    void itsPartnersAreListedByCountryAndRegionAndItsProjectsByThoseWhoLabelThem() {
        var pole = of(given(), "P1");
        assertEquals(List.of(new Counted("Germany", 1), new Counted("Italy", 1)), pole.countries());
        assertEquals(List.of(new Counted("Centre", 1), new Counted("Île-de-France", 1)), pole.regionsOfPartners());
        assertEquals(List.of(new Project("R1", List.of("Cluster P2", "Cluster P3"))), pole.projects());
        assertEquals(
                List.of("Allemagne", "Italie"),
                of(given().in(Settings.NONE.in(Locale.FRENCH)), "P1").countries().stream()
                        .map(Counted::name)
                        .toList());
    }

    @Test
    void aPoleHasAPlaceAmongThoseThatAnswered() {
        var profiles = Profiles.of(given().survey());
        assertEquals(new Place(4, 0, 1), of(given(), "P1").places().get("agreements"));
        assertEquals(new Place(0, 1, 1), of(given(), "P3").places().get("agreements"));
        var spread = profiles.distributions().get("agreements");
        assertEquals(2, spread.poles());
        assertEquals(0, spread.median());
        assertEquals(
                List.of(1L, 0L, 0L, 0L, 1L),
                spread.bars().stream().map(Distribution.Bar::poles).toList());
    }

    @Test
    void oneThatDidNotAnswerSaysSoAndHasNoPlace() {
        var pole = of(given(), "P2");
        assertEquals(
                List.of(Response.ANSWERED, Response.SILENT),
                pole.waves().stream().map(Profile.AtWave::response).toList());
        assertEquals(1L, pole.waves().get(1).counts().get("agreements"), "as others told");
        assertEquals(Map.of(), pole.places());
        assertEquals(Response.NOT_ASKED, of(given(), "P3").waves().get(0).response());
    }

    @Test
    void aSurveyWithoutTheOptionalTablesOrAWaveHasProfilesAllTheSame() {
        var bare = Given.waves(2011).with("agreements", """
                agreement | signed | signatories
                A1        | 2010   | P1 P2
                """);
        assertFalse(of(bare, "P1").waves().get(0).counts().containsKey("projects"));
        assertFalse(Profiles.of(bare.survey()).distributions().containsKey("missions"));
        assertEquals(
                List.of(),
                of(Given.waves().with("clusters", "cluster\nP1"), "P1").waves());
    }

    @Test
    void manyValuesShareBarsAndTheLastEndsAtTheMost() {
        var spread = Distribution.of(List.of(0L, 30L, 71L));
        assertTrue(spread.bars().size() <= 24);
        assertEquals(71, spread.bars().get(spread.bars().size() - 1).to());
        assertEquals(
                3, spread.bars().stream().mapToLong(Distribution.Bar::poles).sum());
        assertEquals(30, spread.median());
    }

    @Test
    void whereSmallCountsAreWithheldThereIsNone() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> Profiles.of(given().in(Settings.NONE.withMinimumCell("3")).survey()));
        assertTrue(refused.getMessage().contains("counts below 3 are withheld (MIN_CELL)"), refused.getMessage());
    }
}
