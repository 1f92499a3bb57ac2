package interpoles.chart;

import static interpoles.chart.Json.json;
import static interpoles.chart.Json.notes;
import static interpoles.chart.Json.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final String PARTNERS = """
            year | partner               | agreements
            2008 | between-poles         | 110
            2008 | with-local-clusters   | 40
            2011 | between-poles         | 205
            2011 | with-local-clusters   | 85
            """;

    @Test
    void barsAsLongAsTheLastThatIsToldAreToldTooOrCounted() {
        assertEquals(
                "The most: RUS (9), AUS (4), GBR (4), NAM (4); the least: DEU (1).",
                seen(Bars.ranked(TextTable.of("""
                        country | pairs
                        RUS     | 9
                        AUS     | 4
                        GBR     | 4
                        NAM     | 4
                        DEU     | 1
                        """), "Partners", "pairs")));
        assertEquals(
                "The most: RUS (9), AUS (4), BRA (4) and 4 others (4 each); the least: DEU (1).",
                seen(Bars.ranked(TextTable.of("""
                        country | pairs
                        RUS     | 9
                        AUS     | 4
                        BRA     | 4
                        CHN     | 4
                        GBR     | 4
                        NAM     | 4
                        TUR     | 4
                        DEU     | 1
                        """), "Partners", "pairs")));
    }

    @Test
    void aFewStackedPartsAreNamedBesideTheLastBarWithTheirGrowth() {
        var chart = Bars.stackedByWave(TextTable.of(PARTNERS), "Agreements", "agreements");
        var json = json(chart);
        assertEquals(
                "between pôles<br><b>+86%</b>",
                json.at("/layout/annotations/0/text").asText());
        assertEquals("direct", json.at("/layout/annotations/0/name").asText());
        assertEquals(102.5, json.at("/layout/annotations/0/y").asDouble());
        assertEquals(
                "with local clusters<br><b>+113%</b>",
                json.at("/layout/annotations/1/text").asText());
        assertFalse(json.at("/layout/showlegend").asBoolean());
        assertEquals(
                "From 150 (2008) to 290 (2011), up by 93%. Of +140: between pôles +95, with local clusters +45.",
                seen(chart));
    }

    @Test
    void aPartTooLowToReadAValueInHasNone() {
        var json = json(Bars.stackedByWave(TextTable.of("""
                year | partner               | agreements
                2008 | between-poles         | 3
                2008 | with-local-clusters   | 100
                2011 | between-poles         | 60
                2011 | with-local-clusters   | 5
                """), "Agreements", "agreements"));
        assertEquals("[\"\",\"60\"]", json.at("/data/0/text").toString());
        assertEquals("[\"100\",\"\"]", json.at("/data/1/text").toString());
        assertEquals("[\"103\",\"65\"]", json.at("/data/2/text").toString());
    }

    @Test
    void partsOfFewAreToldAsNumbers() {
        var chart = Bars.shares(TextTable.of("""
                check   | verdict       | share  | n
                silence | confirmed     | 0.75   | 12
                silence | not confirmed | 0.25   | 12
                reading | confirmed     | 0.75   | 40
                reading | not confirmed | 0.25   | 40
                """), "Claims", "share of the claims");
        assertEquals("[\"75%\",\"9\"]", json(chart).at("/data/0/text").toString());
        assertEquals(
                "silence: confirmed 9 of 12; reading: confirmed 75%.",
                seen(chart).toLowerCase());
    }

    @Test
    void allOthersTogetherAndNotStatedComeLastInARanking() {
        var chart = Bars.ranked(TextTable.of("""
                country    | n
                DEU        | 3
                not stated | 7
                JPN        | 5
                other      | 9
                """), "Partners", "partners");
        assertEquals("JPN (5), DEU (3).", seen(chart));
        assertEquals(
                "[\"not stated\",\"other\",\"DEU\",\"JPN\"]",
                json(chart).at("/layout/yaxis/ticktext").toString());
    }

    @Test
    void whereOnePartMakesAllTheGrowthItIsSaid() {
        assertEquals(
                "From 21 (2008) to 42 (2011), up by 100%. All the growth is under the convention (+21 of +21).",
                seen(Bars.stackedByWave(TextTable.of("""
                        year | convention         | missions
                        2008 | under-convention   | 5
                        2008 | without-convention | 16
                        2011 | under-convention   | 26
                        2011 | without-convention | 16
                        """), "Missions", "missions")));
    }

    @Test
    void whereTheWholeStaysThePartsAreOfNothing() {
        assertEquals(
                "From 71 (2008) to 71 (2011), unchanged. Complete +3, none −3.",
                seen(Bars.stackedByWave(TextTable.of("""
                        year | answer   | asked
                        2008 | complete | 66
                        2008 | none     | 5
                        2011 | complete | 69
                        2011 | none     | 2
                        """), "Asked", "number")));
    }

    @Test
    void ofManyPartsTheLargestChangesAreToldAndTheRestSoThatTheyAddUp() {
        var rows = new StringBuilder("year | charter | agreements\n");
        for (var part : List.of("a 1 2", "b 1 5", "c 9 3", "d 1 3", "e 1 41", "f 2 5", "g 0 9")) {
            var of = part.split(" ");
            rows.append("2008 | %s | %s\n2011 | %s | %s\n".formatted(of[0], of[1], of[0], of[2]));
        }
        assertEquals(
                "From 15 (2008) to 68 (2011), up by 353%. Of +53: e +40, g +9, c −6, b +4, f +3, the rest +3.",
                seen(Bars.stackedByWave(TextTable.of(rows.toString()), "Charters", "number")));
    }

    @Test
    void labelledBarsHaveNeitherGridNorTicksBehindThem() {
        var labelled = json(Bars.byWave(TextTable.of(PARTNERS), "Agreements", "agreements"));
        assertFalse(labelled.at("/layout/yaxis/showgrid").asBoolean(true));
        assertFalse(labelled.at("/layout/yaxis/showticklabels").asBoolean(true));
        var many = new StringBuilder("year | agreements\n");
        for (var year = 1990; year < 2020; year++) {
            many.append(year).append(" | ").append(year - 1900).append('\n');
        }
        var bare = json(Bars.byWave(TextTable.of(many.toString()), "Agreements", "agreements"));
        assertTrue(bare.at("/layout/yaxis/showticklabels").asBoolean(true));
        assertEquals("2019", bare.at("/layout/xaxis/ticktext/29").asText());
        assertEquals("", bare.at("/layout/xaxis/ticktext/28").asText(), "no room for each of thirty waves");
    }

    @Test
    void labelsOfStackedSharesAddUpToAHundred() {
        var json = json(Bars.stackedByWave(TextTable.of("""
                year | reach         | share
                2008 | poles-inside  | 0.5052
                2008 | others-inside | 0.1856
                2008 | outside       | 0.3092
                """), "Reach", "share"));
        assertEquals("50.5%", json.at("/data/0/text/0").asText());
        assertEquals("18.6%", json.at("/data/1/text/0").asText());
        assertEquals("30.9%", json.at("/data/2/text/0").asText());
    }

    @Test
    void aPartOfAPartHasItsTotalBesideIt() {
        var chart = Bars.shares(TextTable.of("""
                continent | area           | share | n
                Europe    | european-union | 0.602 | 349
                Europe    | elsewhere      | 0.077 | 349
                Asia      | elsewhere      | 0.14  | 349
                """), "Partners", "share");
        assertEquals("[\"\",\" 67.9%\"]", json(chart).at("/data/2/text").toString());
        assertEquals(
                "share, n = 349", json(chart).at("/layout/xaxis/title/text").asText());
        assertEquals("Europe: 67.9%, of which European Union 60.2%; Asia: 14%.", seen(chart));
    }

    @Test
    void aPartOfFewThatALineLacksHasNoLabel() {
        var chart = Bars.shares(TextTable.of("""
                continent | area           | share | n
                Europe    | european-union | 0.75  | 4
                Europe    | elsewhere      | 0     | 4
                Asia      | elsewhere      | 0.25  | 4
                """), "Partners", "share");
        assertEquals("[\"\",\"3\"]", json(chart).at("/data/0/text").toString());
        assertEquals("[\"1\",\"\"]", json(chart).at("/data/1/text").toString());
        assertEquals("Europe: European Union 3 of 4; Asia: 1 of 4.", seen(chart));
    }

    @Test
    void theSourceStandsAloneWhereTheTitleIsWhatTheTableIsAbout() {
        assertEquals("Source: a survey.", last(notes(Bars.byWave(TextTable.of(PARTNERS)))), "its own title");
        assertEquals("The table. Source: a survey.", last(notes(Bars.byWave(TextTable.of(PARTNERS), "Another"))));
    }

    @Test
    void ofVeryManyGroupsTheLargestAreDrawn() {
        var rows = new StringBuilder("year | motive | agreements\n");
        for (var i = 100; i < 300; i++) {
            rows.append("2008 | m").append(i).append(" | ").append(i).append('\n');
        }
        var chart = Bars.stackedByWave(TextTable.of(rows.toString()), "Motives", "agreements");
        assertEquals("m299", json(chart).at("/data/11/name").asText());
        assertTrue(notes(chart).contains("The first 12 of 200 are shown."), notes(chart));
    }

    private static String last(String lines) {
        return lines.substring(lines.lastIndexOf('\n') + 1);
    }
}
