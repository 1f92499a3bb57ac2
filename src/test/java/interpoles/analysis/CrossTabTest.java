package interpoles.analysis;

import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.Bars;
import interpoles.chart.HeatMap;
import interpoles.settings.Settings;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CrossTabTest {
    private static final Table SIGNED = Table.create(
            "signed — a survey",
            IntColumn.create("year", 2008, 2008, 2008, 2011, 2011, 2011),
            StringColumn.create("charter", "letter", "letter", "", "letter", "memo", "memo"),
            StringColumn.create("regions", "11|24", "24", "11", "", "11", "24|11"),
            DoubleColumn.create("budget", 0.1, 0.2, 1, 4, 0.5, 2));

    private static CrossTab of(String... by) {
        return CrossTab.of(SIGNED, List.of(by), Settings.NONE);
    }

    @Test
    void countsHaveAllCombinationsAndTheMissingAsACategory() {
        assertTable(of("charter", "year").table(), """
                charter    | year | n
                letter     | 2008 | 2
                letter     | 2011 | 1
                memo       | 2008 | 0
                memo       | 2011 | 2
                not stated | 2008 | 1
                not stated | 2011 | 0
                """);
        assertTable(of("charter").table(), """
                charter    | n
                letter     | 3
                memo       | 2
                not stated | 1
                """);
    }

    @Test
    void sharesOfRowColumnAndTotalHaveTheirBases() {
        assertTable(
                of("charter", "year").shareOfRow().where("charter", "letter").table(), """
                charter | year | share  | n
                letter  | 2008 | 0.6667 | 3
                letter  | 2011 | 0.3333 | 3
                """);
        assertTable(of("charter", "year").shareOfColumn().withoutMissing().table(), """
                charter | year | share  | n
                letter  | 2008 | 1      | 2
                letter  | 2011 | 0.3333 | 3
                memo    | 2008 | 0      | 2
                memo    | 2011 | 0.6667 | 3
                """);
        assertTable(of("charter").shareOfTotal().table(), """
                charter    | share  | n
                letter     | 0.5    | 6
                memo       | 0.3333 | 6
                not stated | 0.1667 | 6
                """);
    }

    @Test
    void aPivotHasTotalsAndBases() {
        assertTable(of("charter", "year").pivot(), """
                charter    | 2008 | 2011 | total
                letter     | 2    | 1    | 3
                memo       | 0    | 2    | 2
                not stated | 1    | 0    | 1
                total      | 3    | 3    | 6
                """);
        assertTable(of("charter", "year").shareOfRow().pivot(), """
                charter    | 2008 share | 2011 share | total share | n
                letter     | 0.6667     | 0.3333     | 1           | 3
                memo       | 0          | 1          | 1           | 2
                not stated | 1          | 0          | 1           | 1
                total      | 0.5        | 0.5        | 1           | 6
                """);
        assertTable(of("charter", "year").shareOfColumn().pivot(), """
                charter    | 2008 share | 2008 n | 2011 share | 2011 n | total share | total n
                letter     | 0.6667     | 3      | 0.3333     | 3      | 0.5         | 6
                memo       | 0          | 3      | 0.6667     | 3      | 0.3333      | 6
                not stated | 0.3333     | 3      | 0          | 3      | 0.1667      | 6
                total      | 1          | 3      | 1          | 3      | 1           | 6
                """);
        assertTable(of("charter").shareOfTotal().pivot(), """
                charter    | total share | n
                letter     | 0.5         | 6
                memo       | 0.3333      | 6
                not stated | 0.1667      | 6
                total      | 1           | 6
                """);
    }

    @Test
    void weightsAreAddedExactlyAndTheirSharesKeepTheNumberOfCasesAsBase() {
        var table = of("charter").weighted("budget").table();
        assertTable(table, """
                charter    | weight | n
                letter     | 4.3    | 3
                memo       | 2.5    | 2
                not stated | 1      | 1
                """);
        var two = of("charter", "year").weighted("budget").atWave(2008).where("charter", "letter");
        assertEquals(0.3, two.table().doubleColumn("weight").get(0));
        assertTable(
                of("charter").weighted("budget").shareOfTotal().withoutMissing().table(), """
                charter | share  | n
                letter  | 0.6324 | 5
                memo    | 0.3676 | 5
                """);
        assertTable(of("charter", "year").weighted("budget").pivot(), """
                charter    | 2008 | 2011 | total | n
                letter     | 0.3  | 4    | 4.3   | 3
                memo       | 0    | 2.5  | 2.5   | 2
                not stated | 1    | 0    | 1     | 1
                total      | 1.3  | 6.5  | 7.8   | 6
                """);
    }

    @Test
    void aCaseCountsOnceInEachOfItsValuesAndOnceInEachBase() {
        assertTable(of("regions").each("regions").shareOfTotal().table(), """
                regions    | share  | n
                11         | 0.6667 | 6
                24         | 0.5    | 6
                not stated | 0.1667 | 6
                """);
        assertTable(of("regions", "year").each("regions").pivot(), """
                regions    | 2008 | 2011 | total
                11         | 2    | 2    | 4
                24         | 2    | 1    | 3
                not stated | 0    | 1    | 1
                total      | 3    | 3    | 6
                """);
    }

    @Test
    void theFirstOfManyStayAndTheRestIsOther() {
        var places = Table.create(
                "t",
                StringColumn.create("place", "d", "a", "b", "b", "c", "c", "c", ""),
                StringColumn.create("x", "1|2", "2", "1", "1", "1", "1", "2", "1"));
        assertTable(CrossTab.of(places, List.of("place"), Settings.NONE).top(2).table(), """
                place      | n
                c          | 3
                b          | 2
                other      | 2
                not stated | 1
                """);
        assertTable(
                CrossTab.of(places, List.of("x", "place"), Settings.NONE)
                        .each("x")
                        .top("place", 1)
                        .pivot(),
                """
                x     | c | other | not stated | total
                1     | 2 | 3     | 1          | 6
                2     | 1 | 2     | 0          | 3
                total | 3 | 4     | 1          | 8
                """);
    }

    @Test
    void filtersHoldTogetherAndTheCaptionTellsThem() {
        var table = of("charter").atWave(2011).inRegion("11").table();
        assertTable(table, """
                charter | n
                memo    | 2
                """);
        assertEquals("signed, by charter (wave: 2011; regions: 11)", CaptionedTable.subject(table));
        assertEquals("a survey", CaptionedTable.source(table));
        assertEquals("number of cases", CaptionedTable.unit(table).orElseThrow());
        assertTable(of("charter").atWave(1999).table(), "charter | n");
        assertTable(of("year").where("charter", "").table(), """
                year | n
                2008 | 1
                """);
        assertEquals(
                "signed, by charter (without 1 not stated)",
                CaptionedTable.subject(of("charter").withoutMissing().table()));
    }

    @Test
    void aValueThatNoCaseHasIsToldWithTheOneThatWasMeant() {
        assertEquals(
                "signed, by charter (charter: letter, mems, which no case has: perhaps “memo”)",
                CaptionedTable.subject(
                        of("charter").where("charter", "letter", "mems").table()));
        var survey = Given.survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """);
        var poles = CrossTab.of(Cases.clusters(survey), List.of("kind"), Settings.NONE);
        assertTrue(CaptionedTable.subject(poles.ofKind("pôles").table())
                .endsWith("(kind: pôles, which no case has: perhaps “pole”)"));
        assertTrue(
                CaptionedTable.subject(poles.ofKind("grappe").table()).endsWith("(kind: grappes, which no case has)"));
        var keptBack = CrossTab.of(SIGNED, List.of("charter"), Settings.of(Map.of("INTERPOLES_MIN_CELL", "5")));
        assertEquals(
                "signed, by charter (wave: 1999)",
                CaptionedTable.subject(keptBack.atWave(1999).table()));
    }

    @Test
    void theLastWaveAndTheFirstCategoryAreThoseOfTheCasesThatAreLeft() {
        assertTable(of("charter").atLastWave().table(), """
                charter | n
                letter  | 1
                memo    | 2
                """);
        assertEquals("memo", of("charter").atLastWave().first());
        assertEquals("letter", of("charter").first());
        var none = of("charter").atWave(1999).atLastWave();
        assertEquals("", none.first());
        assertEquals("signed, by charter (wave: 1999, which no case has)", CaptionedTable.subject(none.table()));
    }

    @Test
    void aTableThatTellsNoSubjectIsOfCases() {
        var query = CrossTab.of(SIGNED.copy().setName("a survey"), List.of("charter"), Settings.NONE)
                .table();
        assertEquals("Cases, by charter — a survey", query.name());
        var unnamed = CrossTab.of(SIGNED.copy().setName(""), List.of("charter"), Settings.NONE)
                .table();
        assertEquals("Cases, by charter — a table of one’s own", unnamed.name());
    }

    @Test
    void numbersStandInTheirOrderTextsInThatOfTheAlphabet() {
        var table = Table.create(
                "t", DoubleColumn.create("size", 10, 9, 1.5, 9), StringColumn.create("name", "b", "A", "a", "Z"));
        assertEquals(
                List.of("1.5", "9", "10"),
                CrossTab.of(table, List.of("size"), Settings.NONE)
                        .table()
                        .stringColumn("size")
                        .asList());
        assertEquals(
                List.of("A", "a", "b", "Z"),
                CrossTab.of(table, List.of("name"), Settings.NONE)
                        .table()
                        .stringColumn("name")
                        .asList());
        assertEquals(
                List.of("size", "A", "a (2)", "b", "Z", "total"),
                CrossTab.of(table, List.of("size", "name"), Settings.NONE)
                        .pivot()
                        .columnNames());
    }

    @Test
    void chartsTakeItAsItIs() {
        var english = Words.in(Locale.ENGLISH);
        assertEquals(
                "Signed, by regions and charter",
                HeatMap.of(of("regions", "charter").table()).title());
        assertEquals(
                "Bar chart, by wave and charter: signed, by charter and wave. letter: from 2 (2008) to 1 (2011), down by"
                        + " 50%; memo: from 0 (2008) to 2 (2011), up by 2; not stated: from 1 (2008) to 0 (2011), down by"
                        + " 100%.",
                Bars.byWave(of("charter", "year").table()).in(english).sentence());
        assertTrue(Bars.ranked(of("charter").atWave(1999).table()).isEmpty());
    }

    @Test
    void whatCannotBeIsSaidInASentence() {
        assertEquals(
                "The table has no column “chartre”; perhaps “charter” is meant. It has: year, charter, regions, budget.",
                refused(() -> of("chartre")));
        assertEquals(
                "The table has no column “kind”. It has: year, charter, regions, budget.",
                refused(() -> of("charter").ofKind("pole")));
        assertEquals("A column cannot be crossed with itself: “year”.", refused(() -> of("year", "YEAR")));
        assertEquals(
                "The column “charter” is none of numbers, and weights are numbers.",
                refused(() -> of("year").weighted("charter")));
        assertEquals(
                "The cross-table has no column “budget”. It crosses: year.",
                refused(() -> of("year").each("budget")));
        assertEquals(
                "top(0) would leave nothing: ask for 1 or more.",
                refused(() -> of("year").top(0)));
        assertTrue(refused(() -> of("year").shareOfRow()).startsWith("Shares of rows need a second column"));
    }

    @Test
    void aWeightIsANumberOfNothingOrMore() {
        var table = Table.create(
                "t", StringColumn.create("a", "x", "y", "z"), DoubleColumn.create("w", 1.0, -2.0, Double.NaN));
        assertEquals(
                "Row 2 has the weight -2.0 in “w”: a weight is a number, 0 or more.",
                refused(() -> weighted(table).where("a", "x", "y").table()));
        assertEquals(
                "Row 3 has no weight in “w”: fill it in, or leave such rows out with where(…).",
                refused(() -> weighted(table).where("a", "z").table()));
        assertTable(weighted(table).where("a", "x").table(), """
                a | weight | n
                x | 1      | 1
                """);
    }

    private static CrossTab weighted(Table table) {
        return CrossTab.of(table, List.of("a"), Settings.NONE).weighted("w");
    }

    @Test
    void aValueThatIsCalledAsACategoryOfOursIsRefusedUntilThatHasAnotherName() {
        var table = Table.create("t", StringColumn.create("a", "total", "x", ""));
        var cross = CrossTab.of(table, List.of("a"), Settings.NONE);
        assertTrue(refused(cross::table).startsWith("The column “a” has a value “total”, and a category"));
        assertTable(cross.naming("no answer", "rest", "sum").pivot(), """
                a         | sum
                total     | 1
                x         | 1
                no answer | 1
                sum       | 3
                """);
    }

    @Test
    void moreThanAMillionCombinationsAreRefusedAndTheFirstOfThemAreNot() {
        var many = IntStream.range(0, 1_001).mapToObj(i -> "v" + i).toList();
        var table = Table.create("t", StringColumn.create("a", many), StringColumn.create("b", many));
        var cross = CrossTab.of(table, List.of("a", "b"), Settings.NONE);
        assertTrue(refused(cross::table).startsWith("1,001 rows and 1,001 columns make more than a million"));
        assertEquals(4, cross.top("a", 1).top("b", 1).table().rowCount());
    }

    @Test
    void whereSmallCellsAreKeptBackThereAreNoRowsAndTheCaptionSaysSo() {
        var cross = CrossTab.of(SIGNED, List.of("charter"), Settings.of(Map.of("INTERPOLES_MIN_CELL", "5")));
        assertEquals(0, cross.table().rowCount());
        assertEquals(0, cross.pivot().rowCount());
        assertEquals("a survey — not shown where small cells are kept back", CaptionedTable.source(cross.table()));
    }

    @Test
    void aSurveysCasesHaveAllThatIsKnownOfThemBeside() {
        var survey = Given.waves(2008, 2011)
                .with("agreements", """
                agreement | signed | ended | charter | motives       | signatories
                A1        | 2007   |       | memo    | export/pooled | P1 P2
                A2        | 2009   |       |         |               | P1 F1
                """)
                .with("clusters", """
                cluster | kind    | country | regions
                P1      | pole    | FRA     | 11
                P2      | pole    | FRA     | 11/24
                F1      | foreign | DEU     |
                """)
                .survey();
        var cases = Cases.agreements(survey);
        assertEquals(
                "[2011, A1, 2007, memo, , export|pooled, between-poles, inside, 11|24, pole, FRA]", told(cases, 1));
        assertEquals(
                "[2011, A2, 2009, , , , with-foreign-clusters, outside, 11, foreign|pole, DEU|FRA]", told(cases, 2));
        assertEquals("Agreements in force", CaptionedTable.subject(cases));
    }

    private static String told(Table cases, int row) {
        return cases.columns().stream()
                .filter(column -> !column.name().equals("ended"))
                .map(column -> column.getString(row))
                .toList()
                .toString();
    }

    @Test
    void everyTableOfCasesIsThereOnAnEmptySurvey() {
        var survey = Given.waves(2008).survey();
        for (var cases : List.of(
                Cases.agreements(survey), Cases.signatures(survey), Cases.projects(survey), Cases.missions(survey))) {
            assertEquals(0, cases.rowCount(), cases.name());
        }
        assertEquals(1, Cases.poles(survey).rowCount());
        assertEquals(1, Cases.clusters(survey).rowCount());
        assertEquals(
                "not stated",
                CrossTab.of(Cases.clusters(survey), List.of("positioning"), Settings.NONE)
                        .table()
                        .getString(0, "positioning"));
    }

    private static String refused(Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }
}
