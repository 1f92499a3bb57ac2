package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.chart.data.Refusal;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What an analyst chooses of a chart: its title in two languages, a note, a colour. */
class ChosenTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words FRENCH = Words.in(Locale.FRENCH);
    private static final Table MOTIVES = TextTable.of("""
            motive  | agreements
            pooling | 7
            export  | 3
            """);
    private static final Table PARTNERS = TextTable.of("""
            year | partner       | agreements
            2008 | between-poles | 3
            2008 | others        | 2
            2011 | between-poles | 4
            2011 | others        | 1
            """);

    @Test
    void aTitleIsThatOfTheLanguageInWhichTheChartIsShown() {
        var before = Bars.ranked(MOTIVES, "x");
        var chart = before.title("Motifs des accords", "Why they sign");
        assertEquals("Why they sign", chart.in(ENGLISH).title());
        assertEquals("Motifs des accords", chart.in(FRENCH).title());
        assertTrue(chart.in(FRENCH).sentence().contains("motifs des accords"));
        assertEquals("Why they sign", chart.title());
        assertEquals("x", before.title());
    }

    @Test
    void aNoteIsALineBeforeTheCaption() {
        var chart = Bars.ranked(MOTIVES).note("Source : <nous>", "Source: <us>");
        assertEquals(List.of("Source: &lt;us&gt;", "Source: a survey."), texts(chart.in(ENGLISH)));
        assertEquals(List.of("Source\u00A0: &lt;nous&gt;", "Source\u202f: a survey."), texts(chart.in(FRENCH)));
        assertTrue(height(chart) > height(Bars.ranked(MOTIVES)));
    }

    @Test
    void aColourIsThatOfTheGroupInEveryWave() {
        var chart = Bars.byWave(PARTNERS).colour("between-poles", "#112233");
        assertEquals("#112233", json(chart).at("/data/0/marker/color").asText());
        assertEquals(
                json(Bars.byWave(PARTNERS)).at("/data/1/marker/color"),
                json(chart).at("/data/1/marker/color"));
    }

    @Test
    void aColouredBarStandsOutAmongThoseOfOneColour() {
        var colours = json(Bars.ranked(MOTIVES).colour("export", "#d55e00")).at("/data/0/marker/color");
        assertEquals("[\"#d55e00\",\"#0072B2\"]", colours.toString());
    }

    @Test
    void aKindOfBarsCanHaveAnotherColour() {
        var table = TextTable.of("""
                country | continent | pairs
                DEU     | Europe    | 7
                JPN     | Asia      | 3
                """);
        assertTrue(json(Bars.ranked(table).colour("Asia", "#112233")).toString().contains("#112233"));
    }

    @Test
    void aColourThatNothingWouldShowIsRefused() {
        assertEquals(
                "No row of the table has the group “exports”. Its groups are: pooling, export.",
                refused(() -> Bars.ranked(MOTIVES).colour("exports", "#112233")));
        assertEquals(
                "“red” is not a colour as it is written here: # and six digits or letters from A to F, such as #D55E00.",
                refused(() -> Bars.ranked(MOTIVES).colour("export", "red")));
        assertEquals(
                "This form of chart does not tell its groups apart by colour.",
                refused(() -> HeatMap.of(TextTable.of("""
                        region | modality | n
                        IDF    | a        | 3
                        CVL    | b        | 2
                        """)).colour("a", "#112233")));
        assertEquals(
                "The table has no groups that a colour could tell apart.",
                refused(() -> Bars.byWave(TextTable.of("""
                        year | agreements
                        2008 | 3
                        """)).colour("a", "#112233")));
    }

    @Test
    void aChartKeepsPlotlysOwnButtonForAPictureAndNoOther() {
        var config = json(Bars.ranked(MOTIVES)).get("config");
        assertEquals("[[\"toImage\"]]", config.get("modeBarButtons").toString());
        assertEquals("hover", config.get("displayModeBar").asText());
        assertFalse(config.get("displaylogo").asBoolean());
    }

    private static String refused(org.junit.jupiter.api.function.Executable chart) {
        return assertThrows(Refusal.class, chart).getMessage();
    }

    private static JsonNode json(Chart chart) {
        return json(chart.in(ENGLISH));
    }

    private static JsonNode json(Drawn drawn) {
        return new ObjectMapper().valueToTree(drawn.json());
    }

    private static int height(Chart chart) {
        return json(chart).at("/layout/height").asInt();
    }

    private static List<String> texts(Drawn drawn) {
        return json(drawn).at("/layout/annotations").findValuesAsText("text");
    }
}
