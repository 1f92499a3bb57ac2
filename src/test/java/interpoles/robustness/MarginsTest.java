package interpoles.robustness;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.finding.Measures;
import interpoles.settings.Settings;
import interpoles.statistics.Interval;
import interpoles.survey.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where an interval is shown beside a measure, and where none is. */
class MarginsTest {
    private static final String PAIRS = """
            agreement | signed | signatories
            A1        | 2007   | P1 P2
            A2        | 2007   | P1 G1
            A3        | 2007   | P2 P3
            A4        | 2007   | P3 F1
            """;

    @Test
    void aCensusHasNone() {
        assertEquals(
                List.of(), shown(waves(2008, 2011).with("agreements", PAIRS).survey()));
    }

    @Test
    void neitherHasASurveyWithoutAWaveNorOneThatNobodyAnswered() {
        assertEquals(List.of(), shown(waves().survey()));
        assertEquals(List.of(), shown(answered("false", "false", "false", "false")));
    }

    @Test
    void fewerThanTenAnswersHaveBoundsAlone() {
        assertEquals(
                List.of(
                        "agreements.by-partner,2008,with-foreign-clusters,1,count,1,1,2,bounds",
                        "agreements.by-partner,2008,with-local-clusters,1,count,1,1,2,bounds",
                        "agreements.in-force,2008,,4,count,4,4,5,bounds",
                        "foreign.per-pole,2008,,0.333333333333333,mean,3,0.25,0.5,bounds",
                        "territory.between-poles,2008,,0.5,share,4,0.4,0.6,bounds",
                        "territory.outside,2008,,0.25,share,4,0.2,0.4,bounds"),
                shown(answered("true", "true", "true", "false")));
    }

    /** One of three is silent and may have signed one agreement beside the two that are known, which is no more than as many again. */
    @Test
    void boundsOfAShareOfEventsAreShownWhereThoseOfTheirNumberAre() {
        var survey =
                responding(2, 3).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        A2        | 2007   | P1 F1
                        """).with("clusters", """
                        cluster | regions
                        P1      | 11
                        P2      | 82
                        """).survey();
        assertTrue(
                shown(survey).contains("territory.between-poles,2008,,0,share,2,0,0.333333,bounds"),
                shown(survey).toString());
    }

    @Test
    void whereAllGaveTheSameThereAreBoundsOnlyWhereNoIntervalByLotMayBeShown() {
        var signing = "agreement | signed | signatories\nA1 | 2007 | %s F1\n";
        var few = responding(3, 4).with("agreements", signing.formatted("P1 P2 P3"));
        var ten = responding(10, 11).with("agreements", signing.formatted("P1 P2 P3 P4 P5 P6 P7 P8 P9 P10"));
        assertEquals(List.of("foreign.per-pole,2008,,1,mean,3,0.75,1,bounds"), shownOfMeans(few.survey()));
        assertEquals(List.of(), shownOfMeans(ten.survey()));
    }

    private static List<String> shownOfMeans(Survey survey) {
        return shown(survey).stream()
                .filter(line -> line.startsWith("foreign.per-pole"))
                .toList();
    }

    /** The first of so many pôles answered in 2008. */
    private static Given responding(int answered, int asked) {
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= asked; pole++) {
            responses.append("P%d | 2008 | %b\n".formatted(pole, pole <= answered));
        }
        return waves(2008).with("responses", responses.toString());
    }

    @Test
    void boundsThatSayNothingAreNotShown() {
        assertEquals(List.of(), shown(answered("true", "false", "false", "false")));
    }

    /**
     * One of three is silent at each wave, and each of the others signs at most one agreement of its own: 2 to 3 at both
     * waves, so that a growth of 1 is 0.67 to 1.5, of which the upper is more than twice the lower and not twice the growth.
     */
    @Test
    void boundsOfAGrowthAreUsefulWhereThoseOfItsCountsAre() {
        var survey =
                waves(2008, 2011).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 G1
                        A2        | 2007   | P2 G1
                        """).with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | false
                        P1      | 2011 | true
                        P2      | 2011 | true
                        P3      | 2011 | false
                        """).survey();
        assertEquals(
                List.of("agreements.growth,,,1,ratio,2,0.666667,1.5,bounds"),
                shown(survey).stream()
                        .filter(row -> row.startsWith("agreements.growth"))
                        .toList());
    }

    /** Nobody's answer says how much a silent pôle may have signed. */
    @Test
    void aGrowthToAWaveThatNobodyAnsweredHasNoBounds() {
        var survey = waves(2008, 2011)
                .with("agreements", PAIRS)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | true
                        P1      | 2011 | false
                        P2      | 2011 | false
                        P3      | 2011 | false
                        """)
                .survey();
        assertEquals(List.of(), shown(survey));
    }

    /** One of twelve has 6 partners: 0.5 on average, and by lot not fewer than none. */
    @Test
    void theLowEndOfAMeanIsTheFormulasEvenUnderZero() {
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 17; pole++) {
            responses.append("P%d | 2008 | %b\n".formatted(pole, pole < 13));
        }
        var survey = waves(2008)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 F1 F2 F3 F4 F5 F6
                        """)
                .with("responses", responses.toString())
                .survey();
        var row = shown(survey).stream()
                .filter(one -> one.startsWith("foreign.per-pole"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.matches("foreign.per-pole,2008,,0.5,mean,12,-0\\.0968259,1\\.09683,finite-population"), row);
    }

    @Test
    void noneIsShownWhereSmallCellsAreKeptBack() {
        assertEquals(
                List.of(),
                shown(Survey.open(
                        Path.of("data", "phase-2").toString(), Settings.of(Map.of("INTERPOLES_MIN_CELL", "2")))));
    }

    /**
     * Of four pairs three are European; a pôle has two at most. One that answered at no wave may bring none to two: 3 of 6 to
     * 5 of 6. Two of them may bring four, and three of them six, which is more than is known.
     */
    @Test
    void aShareOfPairsHasBoundsWherePolesWereHeardAtNoWave() {
        assertEquals(Optional.empty(), european("true"));
        assertEquals(Optional.of(new Interval(3 / 6.0, 5 / 6.0)), european("false"));
        assertEquals(Optional.of(new Interval(3 / 8.0, 7 / 8.0)), european("false", "false"));
        assertEquals(Optional.empty(), european("false", "false", "false"));
    }

    private static Optional<Interval> european(String... others) {
        var responses = new StringBuilder("cluster | year | answered\nP1 | 2008 | true\nP2 | 2008 | true\n");
        for (var pole = 0; pole < others.length; pole++) {
            responses.append("P%d | 2008 | %s\n".formatted(pole + 3, others[pole]));
        }
        var survey = Given.waves(2008)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 F1
                        A2        | 2007   | P1 F2
                        A3        | 2007   | P2 F1
                        A4        | 2007   | P2 F3
                        """)
                .with("clusters", """
                        cluster | kind    | country
                        F3      | foreign | JPN
                        """)
                .with("responses", responses.toString())
                .survey();
        var share = Measures.of(survey).rows().stream()
                .filter(row -> row.name().equals("foreign.european"))
                .findFirst()
                .orElseThrow();
        return Margins.of(survey).bounds(share);
    }

    private static Survey answered(String... answers) {
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 0; pole < answers.length; pole++) {
            responses.append("P%d | 2008 | %s\n".formatted(pole + 1, answers[pole]));
        }
        return Given.waves(2008)
                .with("agreements", PAIRS)
                .with("responses", responses.toString())
                .survey();
    }

    private static List<String> shown(Survey survey) {
        return Measures.of(survey)
                .toCsv()
                .lines()
                .skip(1)
                .filter(line -> !line.endsWith(",,,"))
                .toList();
    }
}
