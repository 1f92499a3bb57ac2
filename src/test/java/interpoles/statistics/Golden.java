package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.statistics.spread.LeaveOneOut;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The calls that make the golden numbers: one a row, by its block, name and year. */
final class Golden {
    private final Map<String, Supplier<Row>> calls = new TreeMap<>();

    /** What a call gives; an empty text where the golden file has nothing. A note is compared where one is given. */
    record Row(String value, Optional<Interval> interval, Optional<Long> n, Optional<String> note) {
        static Row of(double value) {
            return new Row(Double.toString(value), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Row of(OptionalDouble value) {
            return of(value.orElseThrow());
        }

        static Row of(Estimate estimate) {
            return of(estimate.value()).within(estimate.interval());
        }

        static Row text(String value) {
            return new Row(value, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Row within(Interval limits) {
            return new Row(value, Optional.of(limits), n, note);
        }

        Row within(double low, double high) {
            return within(new Interval(low, high));
        }

        Row without(LeaveOneOut one) {
            return within(one.least(), one.most()).note(one.leastWithout() + " " + one.mostWithout());
        }

        Row n(long size) {
            return new Row(value, interval, Optional.of(size), note);
        }

        Row note(String said) {
            return new Row(value, interval, n, Optional.of(said));
        }
    }

    void add(String block, String name, Supplier<Row> call) {
        addAt(block, name, "", call);
    }

    void add(String block, String name, int year, Supplier<Row> call) {
        addAt(block, name, Integer.toString(year), call);
    }

    private void addAt(String block, String name, String year, Supplier<Row> call) {
        if (calls.put(key(block, name, year), call) != null) {
            throw new IllegalStateException("Two calls for " + key(block, name, year));
        }
    }

    Map<String, Supplier<Row>> calls() {
        return calls;
    }

    static String key(NamedCsvRecord row) {
        return key(row.getField("block"), row.getField("name"), row.getField("year"));
    }

    private static String key(String block, String name, String year) {
        return block + " | " + name + " | " + year;
    }

    /** The row's call gives its value, low and high. */
    void checkNumbers(NamedCsvRecord expected) {
        var row = call(expected);
        assertAll(
                () -> assertClose(expected.getField("value"), row.value(), "value"),
                () -> assertClose(expected.getField("low"), end(row, true), "low"),
                () -> assertClose(expected.getField("high"), end(row, false), "high"));
    }

    /** The row's call gives all of the row. */
    void check(NamedCsvRecord golden) {
        var row = call(golden);
        assertAll(
                () -> checkNumbers(golden),
                () -> assertEquals(
                        golden.getField("n"), row.n().map(String::valueOf).orElse(""), "n"),
                () -> row.note()
                        .ifPresent(said -> assertTrue(
                                golden.getField("note").contains(said),
                                said + " is not in: " + golden.getField("note"))));
    }

    private Row call(NamedCsvRecord row) {
        var call = calls.get(key(row));
        assertTrue(call != null, "no call for " + key(row));
        return call.get();
    }

    private static String end(Row row, boolean low) {
        return row.interval()
                .map(limits -> Double.toString(low ? limits.low() : limits.high()))
                .orElse("");
    }

    static void assertClose(String expected, String actual, String what) {
        if (expected.isEmpty() || actual.isEmpty() || expected.contains("/")) {
            assertEquals(expected, actual, what);
        } else {
            var number = Double.parseDouble(expected);
            assertEquals(number, Double.parseDouble(actual), 1e-9 * Math.abs(number), what);
        }
    }
}
