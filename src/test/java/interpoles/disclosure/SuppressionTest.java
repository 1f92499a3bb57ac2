package interpoles.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interpoles.measure.Count;
import interpoles.measure.Counts;
import interpoles.measure.EffectiveNumber;
import interpoles.measure.Measure;
import interpoles.measure.Series;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is withheld of measures that no finding makes. */
class SuppressionTest {
    private static final Count ALL = Count.named("things.all");
    private static final Count KINDS = Count.named("things.by-kind");

    /** Things of kinds a, b, c…, so many of each. */
    private static Counts kinds(long... things) {
        var names = List.of("a", "b", "c", "d").subList(0, things.length);
        var all = Arrays.stream(things).sum();
        return Counts.of(
                List.of(OptionalInt.empty()),
                true,
                Table.create(
                        StringColumn.create("group", names),
                        LongColumn.create("things", things),
                        LongColumn.create(
                                "all", names.stream().mapToLong(name -> all).toArray())));
    }

    private static Counts total(long things) {
        return Counts.of(
                List.of(OptionalInt.empty()), true, Table.create(LongColumn.create("all", new long[] {things})));
    }

    private static String published(long minimum, Series... series) {
        var suppression = Suppression.of(List.of(series), List.of(), minimum);
        return List.of(series).stream()
                .flatMap(one -> suppression.published(one).stream())
                .map(measure -> measure.name() + " " + measure.group() + " "
                        + (measure.withheld() ? "-" : measure.n().getAsLong()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anUnsafeCountIsWithheldAndTheSmallestOtherThatItsTotalWouldTellItBy() {
        assertEquals(
                """
                things.by-kind a -
                things.by-kind b 9
                things.by-kind c -
                things.all  16""",
                published(
                        3,
                        kinds(2, 9, 5).count("things.by-kind").of("things").partsOf(ALL),
                        total(16).count("things.all").of("all")));
    }

    @Test
    void withoutATotalNothingElseIsWithheld() {
        assertEquals("""
                things.by-kind a -
                things.by-kind b 9
                things.by-kind c 0""", published(3, kinds(2, 9, 0).count("things.by-kind").of("things")));
    }

    @Test
    void aShareOfAllButOneIsWithheld() {
        var most = kinds(49, 1).share("things.share").of("things").among("all", ALL);
        assertEquals("things.share a -\nthings.share b -", published(3, most));
    }

    @Test
    void anIndexIsWithheldWithAnyOfTheCountsThatItIsMadeOf() {
        var counts = kinds(2, 9);
        assertEquals(
                "things.by-kind a -\nthings.by-kind b 9\nthings.diversity  -",
                published(
                        3,
                        counts.count("things.by-kind").of("things"),
                        counts.index("things.diversity")
                                .of("things", KINDS, ALL)
                                .by(EffectiveNumber::of)));
    }

    @Test
    void whatFollowsFromAWithheldCountIsWithheldAndProtectsNothingItself() {
        var pairs = Counts.of(
                        List.of(OptionalInt.empty()), true, Table.create(LongColumn.create("things", new long[] {4})))
                .deriving("pairs", "things", n -> n * (n - 1) / 2)
                .share("pairs.share")
                .of("things")
                .among("pairs", Count.named("pairs.possible").followingFrom(ALL));
        assertEquals(
                "pairs.share  -\nthings.all  -",
                published(5, pairs, total(4).count("things.all").of("all")));
        assertEquals(
                "pairs.share  6\nthings.all  4",
                published(2, pairs, total(4).count("things.all").of("all")));
    }

    @Test
    void twoDeclarationsThatCountOneThingDifferentlyAreRefused() {
        var series = List.of(
                total(16).count("things.all").of("all"),
                kinds(2, 9).share("things.share").of("things").among("all", ALL));
        assertThrows(IllegalStateException.class, () -> Suppression.of(series, List.of(), 3));
    }

    @Test
    void belowTwoEverythingIsPublishedAndNothingListed() {
        var series = List.of(kinds(1, 9).count("things.by-kind").of("things"));
        for (var minimum : List.of(0L, 1L)) {
            assertEquals(List.of(), Suppression.of(series, List.of(), minimum).withheld());
        }
        assertEquals(
                List.of("a"),
                Suppression.of(series, List.of(), 2).withheld().stream()
                        .map(Measure::group)
                        .toList());
    }
}
