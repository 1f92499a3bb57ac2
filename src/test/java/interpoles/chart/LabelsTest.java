package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A label is no key: what the data tells apart, a chart tells apart. */
class LabelsTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void twoCodesThatDifferInBlanksAreTwoBarsWithLabelsOfTheirOwn() {
        var motives = StringColumn.create("motive", "pool", " pool", "alpha", "alpha ", "other");
        var table = Table.create("Totals", motives, IntColumn.create("agreements", 5, 4, 3, 2, 1));
        var chart = Bars.ranked(table);
        var json = new ObjectMapper().valueToTree(chart.in(ENGLISH).json());
        assertEquals("[1.0,2.0,3.0,4.0,5.0]", json.at("/data/0/x").toString());
        assertEquals(
                "[\"other\",\"alpha \",\"alpha\",\" pool\",\"pool\"]",
                json.at("/data/0/y").toString());
        assertEquals(
                "[\"other\",\"alpha␣\",\"alpha\",\"␣pool\",\"pool\"]",
                json.at("/layout/yaxis/ticktext").toString());
        assertEquals("Bar chart, by motive: totals; 4 values, from 5 (pool) down to 2 (alpha␣).", chart.sentence());
    }

    @Test
    void theCellsOfAHeatMapAreToldApartToo() {
        var table = Table.create(
                "Totals",
                StringColumn.create("region", "a", "a "),
                StringColumn.create("motive", "x", "x"),
                IntColumn.create("agreements", 5, 4));
        var json = new ObjectMapper().valueToTree(HeatMap.of(table).in(ENGLISH).json());
        assertEquals("[[4.0],[5.0]]", json.at("/data/0/z").toString());
        assertEquals("[\"a␣\",\"a\"]", json.at("/layout/yaxis/ticktext").toString());
    }

    @Test
    void aFindingsCodesHaveWordsAndAnAnalystsOwnAreThoseOfTheData() {
        var own = Table.create("Totals", StringColumn.create("kind", "pole", "grappe"), IntColumn.create("n", 5, 4));
        assertEquals(
                "[\"grappe\",\"pole\"]",
                new ObjectMapper()
                        .valueToTree(Bars.ranked(own).in(ENGLISH).json())
                        .at("/layout/yaxis/ticktext")
                        .toString());
        assertEquals(
                "[\"grappes\",\"pôles\"]",
                new ObjectMapper()
                        .valueToTree(Bars.ranked(CaptionedTable.of("Totals", "a survey", "", own))
                                .in(ENGLISH)
                                .json())
                        .at("/layout/yaxis/ticktext")
                        .toString());
    }

    @Test
    void aCodeThatIsMissingIsNotStated() {
        assertEquals(
                "Bar chart, by motive: the table; 2 values, from 5 (pooling) down to 2 (not stated).",
                Bars.ranked(TextTable.of("""
                        motive  | agreements
                        pooling | 5
                                | 2
                        """)).sentence());
    }
}
