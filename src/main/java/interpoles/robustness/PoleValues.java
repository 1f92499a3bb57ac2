package interpoles.robustness;

import interpoles.robustness.Margins.Sums;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.panel.PairedChange;
import interpoles.statistics.silence.Response;
import interpoles.statistics.spread.Moments;
import interpoles.statistics.spread.Spread;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The counts that measures are means of: one a pôle that answered, at each wave; what the means hide, and how they changed. */
final class PoleValues {
    private final Survey survey;
    private final Map<String, SortedMap<Integer, Sums>> sums = new TreeMap<>();
    private final Map<String, SortedMap<Integer, SortedMap<String, Long>>> values = new TreeMap<>();
    private final Map<String, SortedMap<Integer, SortedMap<String, Long>>> ofLines = new TreeMap<>();

    private PoleValues(Survey survey) {
        this.survey = survey;
    }

    static PoleValues of(Survey survey) {
        return survey.once(PoleValues.class, PoleValues::new);
    }

    /** The measures that are means over answering pôles. */
    static Set<String> measures() {
        return PartnerCounts.measures();
    }

    /** Number, sum, sum of squares and largest, in one row a wave. */
    synchronized Sums moments(String measure, int wave) {
        return sums.computeIfAbsent(measure, this::added).getOrDefault(wave, new Sums(Moments.of(), 0));
    }

    private SortedMap<Integer, Sums> added(String measure) {
        var waves = new TreeMap<Integer, Sums>();
        for (var row : survey.query("""
                SELECT year AS year, COUNT(*) AS size, CAST(SUM(partners) AS bigint) AS total,
                       CAST(SUM(partners * partners) AS bigint) AS squares, MAX(partners) AS most
                FROM (%s) p
                GROUP BY year
                """.formatted(PartnerCounts.byPole(measure)))) {
            waves.put(
                    ((Number) row.getObject("year")).intValue(),
                    new Sums(
                            new Moments(
                                    number(row.getObject("size")),
                                    number(row.getObject("total")),
                                    number(row.getObject("squares"))),
                            number(row.getObject("most"))));
        }
        return waves;
    }

    /** Each answering pôle's, by its identifier. */
    synchronized SortedMap<String, Long> at(String measure, int wave) {
        return values.computeIfAbsent(measure, any -> read(PartnerCounts.byPole(measure)))
                .getOrDefault(wave, new TreeMap<>());
    }

    /** The same of each line of pôles, each partner once ({@link PartnerCounts#byLine}). */
    synchronized SortedMap<String, Long> ofLines(String measure, int wave) {
        return survey.lines().isEmpty()
                ? at(measure, wave)
                : ofLines.computeIfAbsent(measure, any -> read(PartnerCounts.byLine(measure, survey.lines())))
                        .getOrDefault(wave, new TreeMap<>());
    }

    private SortedMap<Integer, SortedMap<String, Long>> read(String counts) {
        var waves = new TreeMap<Integer, SortedMap<String, Long>>();
        for (var row : survey.query(counts)) {
            waves.computeIfAbsent(((Number) row.getObject("year")).intValue(), none -> new TreeMap<>())
                    .put(row.getString("pole"), number(row.getObject("partners")));
        }
        return waves;
    }

    /** Pôles of the survey, or its grappes and regional clusters. */
    int clusters(boolean poles) {
        var row = survey.query("""
                SELECT COUNT(CASE WHEN kind = 'pole' THEN 1 END) AS poles,
                       COUNT(CASE WHEN kind IN ('grappe', 'regional') THEN 1 END) AS locals
                FROM clusters
                """).row(0);
        return ((Number) row.getObject(poles ? "poles" : "locals")).intValue();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    /**
     * {@code measure, year, mean, lower_quartile, median, upper_quartile, none, top_three, top_tenth, gini, n}: what a mean
     * over answering pôles hides: how many have none, and what the first three and the first tenth hold of the total.
     */
    Table inequality() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("year"),
                DoubleColumn.create("mean"),
                LongColumn.create("lower_quartile"),
                LongColumn.create("median"),
                LongColumn.create("upper_quartile"),
                LongColumn.create("none"),
                DoubleColumn.create("top_three"),
                DoubleColumn.create("top_tenth"),
                DoubleColumn.create("gini"),
                LongColumn.create("n"));
        for (var measure : measures()) {
            for (var wave : survey.waves()) {
                var values = at(measure, wave).values().stream()
                        .mapToLong(Long::longValue)
                        .toArray();
                if (values.length > 0 && (survey.has("projects") || !measure.startsWith("projects."))) {
                    var spread = Spread.of(values);
                    var row = rows.appendRow();
                    row.setString("measure", measure);
                    row.setInt("year", wave);
                    row.setDouble("mean", moments(measure, wave).moments().mean());
                    row.setLong("lower_quartile", spread.lowerQuartile());
                    row.setLong("median", spread.median());
                    row.setLong("upper_quartile", spread.upperQuartile());
                    row.setLong("none", spread.none());
                    spread.shareOfTop(3).ifPresent(share -> row.setDouble("top_three", share));
                    spread.shareOfTopTenth().ifPresent(share -> row.setDouble("top_tenth", share));
                    spread.gini().ifPresent(gini -> row.setDouble("gini", gini));
                    row.setLong("n", values.length);
                }
            }
        }
        return rows;
    }

    /**
     * {@code measure, first_wave, last_wave, n, first, last, difference, low, high, up, level, down}: the means of the lines
     * of pôles that answered at both waves, how many have more, as many and fewer than before, and what the difference is of
     * all that were asked at both, about 95%, if who was silent was drawn by lot; nothing where that may not be assumed.
     */
    Table sameRespondents() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("first_wave"),
                IntColumn.create("last_wave"),
                LongColumn.create("n"),
                DoubleColumn.create("first"),
                DoubleColumn.create("last"),
                DoubleColumn.create("difference"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                LongColumn.create("up"),
                LongColumn.create("level"),
                LongColumn.create("down"));
        each((measure, waves, change) -> {
            var differences = change.differences();
            if (differences.size() > 0) {
                var row = added(rows, measure, waves);
                row.setLong("n", differences.size());
                row.setDouble("first", change.sameAtFirst().mean());
                row.setDouble("last", change.sameAtLast().mean());
                row.setDouble("difference", differences.mean());
                if (allowsIntervals(measure, waves, change)) {
                    differences.finite(change.askedBoth()).ifPresent(interval -> {
                        row.setDouble("low", interval.low());
                        row.setDouble("high", interval.high());
                    });
                }
                var directions = change.directions();
                row.setLong("up", directions.up());
                row.setLong("level", directions.same());
                row.setLong("down", directions.down());
            }
        });
        return rows;
    }

    /**
     * {@code measure, first_wave, last_wave, same_respondents, created, label_lost, began, stopped, change}: the change of the
     * sum over answering pôles, in parts that add up to it: of those that answered at both waves, of those asked at one alone,
     * and of those that began and stopped to answer. Where pôles became others there is {@code merged} before the last: the
     * parts are of lines, of which each partner counts once, the sum is of pôles, and this is what it has more of.
     */
    Table decomposition() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("first_wave"),
                IntColumn.create("last_wave"),
                LongColumn.create("same_respondents"),
                LongColumn.create("created"),
                LongColumn.create("label_lost"),
                LongColumn.create("began"),
                LongColumn.create("stopped"),
                LongColumn.create("merged"),
                LongColumn.create("change"));
        each((measure, waves, change) -> {
            var parts = change.parts();
            var row = added(rows, measure, waves);
            row.setLong("same_respondents", parts.sameRespondents());
            row.setLong("created", parts.created());
            row.setLong("label_lost", parts.labelLost());
            row.setLong("began", parts.beganToAnswer());
            row.setLong("stopped", parts.stoppedAnswering());
            var merged = repeated(measure, waves.get(1)) - repeated(measure, waves.get(0));
            row.setLong("merged", merged);
            row.setLong("change", parts.total() + merged);
        });
        return survey.lines().isEmpty() ? rows.removeColumns("merged") : rows;
    }

    /** What the pôles of lines have at a wave beyond what the lines have, each partner once. */
    private long repeated(String measure, int wave) {
        return sum(at(measure, wave)) - sum(ofLines(measure, wave));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private interface EachChange {
        void of(String measure, List<Integer> waves, PairedChange change);
    }

    private void each(EachChange each) {
        for (var measure : measures()) {
            for (var waves : Responses.of(survey).pairs()) {
                if (waves.stream().allMatch(wave -> kind(measure).isAskedAt(survey, wave))) {
                    each.of(measure, waves, SamePoles.of(survey).change(measure, waves.get(0), waves.get(1)));
                }
            }
        }
    }

    private static Row added(Table rows, String measure, List<Integer> waves) {
        var row = rows.appendRow();
        row.setString("measure", measure);
        row.setInt("first_wave", waves.get(0));
        row.setInt("last_wave", waves.get(1));
        return row;
    }

    private static EventKind kind(String measure) {
        return measure.startsWith("projects.") ? EventKind.PROJECTS : EventKind.AGREEMENTS;
    }

    private boolean allowsIntervals(String measure, List<Integer> waves, PairedChange change) {
        var same = Math.toIntExact(change.differences().size());
        return new Response(change.askedBoth(), same).allowsIntervals(0)
                && waves.stream()
                        .map(wave ->
                                Hearing.of(survey).counted(kind(measure), wave).orElseThrow())
                        .allMatch(heard -> heard.elsewhere() == 0);
    }
}
