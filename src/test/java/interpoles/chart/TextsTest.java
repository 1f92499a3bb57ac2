package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a chart is called, and what its values are. */
class TextsTest {
    private static final Words FRENCH = Words.in(Locale.FRENCH);
    private static final Table TABLE = TextTable.of("""
            year | agreements
            2008 | 194
            """);

    @Test
    void aTableSaysTitleAndAxisItself() {
        var table = CaptionedTable.of("agreements in force", "a survey", "number of agreements", TABLE);
        var drawn = Bars.byWave(table).in(FRENCH);
        assertEquals("Agreements in force", drawn.title());
        assertEquals("number of agreements", axis(drawn));
    }

    @Test
    void whatIsTypedIsShownAsItIsInEveryLanguageBeforeWhatTheTableSays() {
        var table = CaptionedTable.of("agreements in force", "a survey", "accords", TABLE);
        var drawn = Bars.byWave(table, "Agreements signed").in(FRENCH);
        assertEquals("Agreements signed", drawn.title());
        assertEquals("accords", axis(drawn));
        assertEquals("typed", axis(Bars.byWave(table, "t", "typed").in(FRENCH)));
    }

    @Test
    void withoutAUnitTheAxisIsTheColumnsHead() {
        var drawn = Bars.byWave(TABLE).in(FRENCH);
        assertEquals("The table", drawn.title());
        assertEquals("accords", axis(drawn));
    }

    @Test
    void aCountNamedNIsTheValue() {
        var table = TextTable.of("""
                year | n
                2008 | 3
                2011 | 4
                """);
        var drawn = Bars.byWave(table).in(Words.in(Locale.ENGLISH));
        assertEquals("Bar chart: the table by wave, from 3 (2008) to 4 (2011), up by 33%.", drawn.sentence());
        assertEquals("number of cases", axis(drawn));
        assertEquals(
                "[2008, 2011]",
                json(drawn)
                        .at("/layout/xaxis/ticktext")
                        .toString()
                        .replace("\"", "")
                        .replace(",", ", "));
    }

    @Test
    void largeWholeAndDecimalNumbersAreValues() {
        var large = Table.create(
                "Totals", StringColumn.create("kind", "a", "b"), LongColumn.create("total", 3_000_000_000L, 1L));
        assertEquals(
                "Bar chart, by kind: totals; 2 values, from 3,000,000,000 (a) down to 1 (b).",
                Bars.ranked(large).sentence());
        var waves =
                Table.create("Totals", DoubleColumn.create("year", 2008, 2011), DoubleColumn.create("mean", 1.5, 3));
        assertEquals(
                "Bar chart: totals by wave, from 1.5 (2008) to 3 (2011), up by 100%.",
                Bars.byWave(waves).sentence());
    }

    private static String axis(Drawn drawn) {
        return json(drawn).at("/layout/yaxis/title/text").asText();
    }

    private static JsonNode json(Drawn drawn) {
        return new ObjectMapper().valueToTree(drawn.json());
    }
}
