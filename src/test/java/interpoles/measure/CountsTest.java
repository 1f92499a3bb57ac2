package interpoles.measure;

import static interpoles.Shown.assertMeasures;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** What follows from a declaration. */
class CountsTest {
    private static final Count ALL = Count.named("things.all");
    private static final List<OptionalInt> WAVES = List.of(OptionalInt.of(2008), OptionalInt.of(2011));

    private final Counts counts = Counts.of(
            WAVES,
            true,
            Table.create(
                    IntColumn.create("year", 2008, 2011),
                    LongColumn.create("red", 1, 3),
                    LongColumn.create("all", 4, 6)));

    private static void assertRows(Series series, String expected) {
        assertMeasures(series.observations().stream().map(Observation::measure).toList(), expected);
    }

    @Test
    void aShareHasItsDenominatorAsNRevealsBothCountsAndIsNamedAfterIt() {
        var share = counts.share("things.red").of("red").among("all", ALL);
        assertRows(share, """
                measure    | year | group | value | n
                things.red | 2008 |       | 0.25  | 4
                things.red | 2011 |       | 0.5   | 6
                """);
        assertEquals("share.things.all", share.definition().quantity());
        assertEquals(
                Map.of(new Cell("things.red", "2008", ""), 1L, new Cell("things.all", "2008", ""), 4L),
                share.observations().get(0).reveals());
        assertEquals(
                new Sum(
                        new Cell("things.all", "2008", ""),
                        List.of(new Cell("things.red", "2008", ""), new Cell("things.red.rest", "2008", ""))),
                share.complements().get(0));
    }

    @Test
    void aCountIsItsOwnN() {
        var count = counts.count("things.all").of("all");
        assertRows(count, """
                measure    | year | group | value | n
                things.all | 2008 |       | 4     | 4
                things.all | 2011 |       | 6     | 6
                """);
        assertEquals("count.things.all", count.definition().quantity());
    }

    @Test
    void aGrowthIsTheLastWaveOverTheFirstAndRevealsBoth() {
        var growth = counts.growth("things.growth").of("all", ALL);
        assertRows(growth, """
                measure       | year | group | value | n
                things.growth |      |       | 1.5   | 4
                """);
        assertEquals(
                Map.of(ALL.at("2008"), 4L, ALL.at("2011"), 6L),
                growth.observations().get(0).reveals());
    }

    @Test
    void groupsThatArePartsAddUpAtEachWaveAndAreOfTheTotalsUnit() {
        var parts = counts.inGroup("red", "red")
                .and(counts.inGroup("blue", "all"))
                .count("things.by-colour")
                .of("count")
                .partsOf(ALL);
        assertEquals("count.things.all", parts.definition().quantity());
        assertEquals(
                new Sum(
                        ALL.at("2011"),
                        List.of(
                                new Cell("things.by-colour", "2011", "red"),
                                new Cell("things.by-colour", "2011", "blue"))),
                parts.sums().get(1));
    }

    @Test
    void withoutRowsAMeasureIsMissingAtEachWaveAndWithoutTheColumnItsNToo() {
        assertRows(
                Counts.of(WAVES, true, Table.create())
                        .mean("things.mean")
                        .of("red")
                        .among("all", ALL),
                """
                measure     | year | group | value | n
                things.mean | 2008 |       |       | 0
                things.mean | 2011 |       |       | 0
                """);
        var unasked = counts.askedIf(false).mean("things.mean").of("red").among("all", ALL);
        assertRows(unasked, """
                measure     | year | group | value | n
                things.mean | 2008 |       |       |
                things.mean | 2011 |       |       |
                """);
        assertEquals(Map.of(), unasked.observations().get(0).reveals());
    }
}
