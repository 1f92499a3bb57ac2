package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Unit;
import interpoles.robustness.Robustness;
import interpoles.robustness.hearing.EventKind;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tech.tablesaw.api.Row;

/**
 * What must be said of silence where an interval says nothing, of a measure of events at the waves that it is about: how
 * many events come from elsewhere than the answers, how many are expected to be unheard, that bounds are of no use, and
 * which way silence moves a share.
 */
final class Silence {
    private final Prose prose;
    private final List<Wave> asked;
    private final List<Wave> waves;
    private final String measure;

    /** A row of the bounds; what is optional is empty where it cannot be told. */
    private record Wave(
            String year,
            boolean isCensus,
            long value,
            long elsewhere,
            double low,
            OptionalDouble high,
            OptionalDouble unheard,
            OptionalDouble inProportion) {
        private static Wave of(Row row) {
            return new Wave(
                    Integer.toString(row.getInt("year")),
                    row.getLong("respondents") == row.getLong("asked"),
                    row.getLong("value"),
                    row.getLong("elsewhere"),
                    row.getDouble("low"),
                    number(row, "high"),
                    number(row, "unheard"),
                    number(row, "in_proportion"));
        }

        /** The number of events in proportion to what others tell of the silent; of a census what was heard. */
        private OptionalDouble total() {
            return isCensus
                    ? OptionalDouble.of(value)
                    : inProportion.stream().map(unheard -> value + unheard).findFirst();
        }

        private static OptionalDouble number(Row row, String column) {
            return row.isMissing(column) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(column));
        }
    }

    private Silence(Prose prose, List<Wave> asked, String measure) {
        this.prose = prose;
        this.asked = asked;
        this.waves = asked.stream().filter(wave -> !wave.isCensus()).toList();
        this.measure = measure;
    }

    /** @param year the wave that the measure is about; the empty text of the first and the last */
    static Silence of(Survey survey, Prose prose, String measure, String year) {
        var about = year.isEmpty()
                ? List.of(
                        survey.waves().get(0).toString(),
                        survey.waves().get(survey.waves().size() - 1).toString())
                : List.of(year);
        var rows = kind(measure)
                .map(kind -> Robustness.of(survey).bounds().stream()
                        .filter(row -> row.getString("measure").equals(kind.count()))
                        .filter(row -> about.contains(Integer.toString(row.getInt("year"))))
                        .map(Wave::of)
                        .toList())
                .orElse(List.of());
        return new Silence(prose, rows, measure);
    }

    /** The events that a measure counts, or is a share of. */
    static Optional<EventKind> kind(String measure) {
        return switch (measure) {
            case "territory.between-poles",
                    "territory.outside",
                    "agreements.by-partner",
                    "charters.share",
                    "motives.share" -> Optional.of(EventKind.AGREEMENTS);
            case "missions.convention" -> Optional.of(EventKind.MISSIONS);
            default -> EventKind.countedBy(measure).or(() -> EventKind.growingIn(measure));
        };
    }

    /**
     * A count, or a growth, in proportion to what others tell of the silent, who may be less tied than those who answered:
     * to stand beside an interval of silence by lot.
     */
    String inProportion(Function<Double, String> number) {
        var totals =
                asked.stream().flatMapToDouble(wave -> wave.total().stream()).toArray();
        if (waves.isEmpty() || totals.length < asked.size()) {
            return "";
        }
        var total = EventKind.countedBy(measure).isPresent()
                ? Optional.of(totals[0])
                : EventKind.growingIn(measure).map(any -> totals[totals.length - 1] / totals[0]);
        return total.map(value -> prose.text("how-sure.in-proportion", number.apply(value)))
                .orElse("");
    }

    /** How many are expected to be unheard at the waves where that can be told; to stand beside a tipping point. */
    String expected() {
        var expected = each(wave -> wave.unheard().isEmpty()
                ? Optional.empty()
                : Optional.of(prose.text(
                        "series.wave", prose.end(Unit.MEAN, wave.unheard().getAsDouble()), wave.year())));
        return expected.isEmpty() ? "" : prose.text("how-sure.expected", prose.list(expected));
    }

    /** What is known from elsewhere, and which way silence moves a share. */
    String frame() {
        var elsewhere = each(wave -> wave.elsewhere() == 0
                ? Optional.empty()
                : Optional.of(prose.text(
                        "how-sure.elsewhere",
                        prose.number(wave.elsewhere()),
                        prose.number(wave.value()),
                        wave.year(),
                        wave.elsewhere())));
        if (!elsewhere.isEmpty()) {
            return String.join(" ", elsewhere);
        }
        return switch (waves.isEmpty() ? "" : measure) {
            case "territory.between-poles" -> prose.text("how-sure.overstated");
            case "territory.outside" -> prose.text("how-sure.understated");
            default -> "";
        };
    }

    /** That bounds of the number of events are of no use, at a wave where more may be unheard than was heard. */
    String useless() {
        return String.join(
                " ",
                each(wave -> wave.high().stream()
                        .filter(high -> high > 2 * wave.value())
                        .mapToObj(high -> prose.text(
                                "how-sure.useless", wave.year(), prose.number((long) wave.low()), prose.number((long)
                                        high)))
                        .findFirst()));
    }

    private List<String> each(Function<Wave, Optional<String>> said) {
        return waves.stream().flatMap(wave -> said.apply(wave).stream()).toList();
    }
}
