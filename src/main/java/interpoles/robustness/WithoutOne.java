package interpoles.robustness;

import interpoles.measure.CramersV;
import interpoles.measure.EffectiveNumber;
import interpoles.robustness.Tallies.Tally;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a measure would be without one pôle: without the events that it signs, without its value where the measure is a
 * mean over pôles, and without the pôle above and below the line where it is counted itself ({@code respondents}, {@code
 * response-rate}) or is in pairs of pôles ({@code projects.density}). Of a share of local clusters it is a local cluster
 * that is left out. It is no estimate of anything; it says whether a number hangs on one of them.
 *
 * <p>From one wave to another a pôle and what it became are {@linkplain Survey#lines one line} through time, which is left
 * out as one, under its last name.
 */
public final class WithoutOne {
    private static final String POSITIONS = """
            SELECT positioning AS positioning, COUNT(*) AS clusters, MIN(cluster) AS lowest, MAX(cluster) AS highest
            FROM clusters
            WHERE kind IN (%s) AND positioning IS NOT NULL
            GROUP BY positioning
            """;

    private final Survey survey;
    private final Hearing hearing;
    private final Map<String, Tallies> tallied = new HashMap<>();

    private WithoutOne(Survey survey) {
        this.survey = survey;
        this.hearing = Hearing.of(survey);
    }

    public static WithoutOne of(Survey survey) {
        return survey.once(WithoutOne.class, WithoutOne::new);
    }

    /** What is left out, one at a time. */
    public enum Unit {
        POLE("pole"),
        LOCAL_CLUSTER("local-cluster");

        private final String name;

        Unit(String name) {
            this.name = name;
        }

        /** As {@code how-sure} tables write it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A measure's row without one.
     *
     * @param units how many there are to leave out
     * @param range the least and the most that it becomes, and without which; empty where it is missing without any
     * @param missing those without which it is missing, in their order
     */
    public record Result(Unit unit, int units, Optional<LeaveOneOut> range, List<String> missing) {
        /** Why there is no range: {@code none} to leave out, one {@code alone}, {@code nothing-left}. */
        public Optional<String> why() {
            return range.isPresent()
                    ? Optional.empty()
                    : Optional.of(units == 0 ? "none" : units == 1 ? "alone" : "nothing-left");
        }

        private static Result of(Unit unit, Set<String> units, Function<String, OptionalDouble> without) {
            var values = new TreeMap<String, OptionalDouble>();
            units.forEach(one -> values.put(one, without.apply(one)));
            return new Result(
                    unit,
                    units.size(),
                    LeaveOneOut.of(units, values::get),
                    values.keySet().stream()
                            .filter(one -> values.get(one).isEmpty())
                            .toList());
        }
    }

    /**
     * The least and the most that a measure's row becomes.
     *
     * @return empty of a survey without a wave, where small cells are kept back, and of a measure of which nothing here says
     *     what it is without one
     */
    public Optional<Result> of(String measure, String year, String group) {
        return survey.waves().isEmpty() || Shown.isKeptBack(survey)
                ? Optional.empty()
                : Optional.ofNullable(result(measure, year, group));
    }

    /** Null of a measure of which nothing here says what it is without one. */
    private Result result(String measure, String year, String group) {
        var counted = EventKind.countedBy(measure);
        var growing = EventKind.growingIn(measure);
        if (counted.isPresent()) {
            return at(counted.get(), year, rest -> OptionalDouble.of(rest.events()));
        }
        if (growing.isPresent()) {
            return growth(growing.get());
        }
        return switch (measure) {
            case "agreements.by-partner" ->
                at(
                        EventKind.AGREEMENTS,
                        year,
                        rest -> OptionalDouble.of(rest.some(sort -> sort.startsWith(group + ":"))));
            case "territory.between-poles" -> share(EventKind.AGREEMENTS, year, EventKind::isBetweenPolesInside);
            case "territory.outside" -> share(EventKind.AGREEMENTS, year, EventKind::isOutside);
            case "missions.convention" -> share(EventKind.MISSIONS, year, EventKind::isUnderConvention);
            case "foreign.per-pole", "projects.partners" -> mean(measure, Integer.parseInt(year));
            case "respondents", "response-rate" -> response(measure.equals("response-rate"), Integer.parseInt(year));
            case "projects.density" -> density(Integer.parseInt(year));
            case "charters.effective" ->
                asked(
                        year,
                        Signatures.charters(year),
                        rest -> number(
                                EffectiveNumber.of(List.copyOf(rest.groups().values()))));
            case "charters.share" -> asked(year, Signatures.charters(year), rest -> rest.share(group::equals));
            case "motives.count" -> asked(year, Signatures.motives(year), rest -> OptionalDouble.of(rest.named()));
            case "motives.share" -> asked(year, Signatures.motives(year), rest -> rest.share(group::equals));
            case "modalities.variation" -> asked(year, Signatures.modalities(year), rest -> variation(rest.groups()));
            case "modalities.count" ->
                asked(year, Signatures.modalities(year), rest -> OptionalDouble.of(rest.some(group::equals)));
            case "positioning.share" -> positioning(group);
            case "foreign.european" -> pairs("r.continent", rest -> rest.share("Europe"::equals));
            case "foreign.european-union" ->
                pairs(
                        "CASE WHEN r.eu_from <= %1$d AND (r.eu_to IS NULL OR %1$d < r.eu_to) THEN 'in' END"
                                .formatted(lastWave()),
                        rest -> rest.share("in"::equals));
            case "foreign.continents" -> pairs("r.continent", rest -> OptionalDouble.of(rest.named()));
            case "foreign.by-continent" -> pairs("r.continent", rest -> OptionalDouble.of(rest.some(group::equals)));
            case "foreign.by-country" -> pairs("c.country", rest -> OptionalDouble.of(rest.some(group::equals)));
            default -> null;
        };
    }

    private int lastWave() {
        return survey.waves().get(survey.waves().size() - 1);
    }

    private Result growth(EventKind kind) {
        var first = survey.waves().get(0);
        var before = tallies(lined(signatures(kind, first)));
        var after = tallies(lined(signatures(kind, lastWave())));
        var poles = lines(List.of(first, lastWave()));
        return Result.of(Unit.POLE, poles, pole -> {
            var left = before.without(pole).events();
            return left == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) after.without(pole).events() / left);
        });
    }

    private String signatures(EventKind kind, int wave) {
        return "SELECT event, pole, sort AS \"group\" FROM (" + kind.signatures(survey) + ") e WHERE year = " + wave;
    }

    /** The same signed by lines through time. */
    private String lined(String signatures) {
        return survey.lines().isEmpty() ? signatures : """
                SELECT s.event, COALESCE(v.line, s.pole) AS pole, s."group"
                FROM (%s) s
                LEFT JOIN (VALUES %s) AS v (pole, line) ON v.pole = s.pole
                """.formatted(signatures, Relations.values(survey.lines()));
    }

    /** Of the pôles asked at some waves. */
    private Set<String> lines(List<Integer> waves) {
        return waves.stream()
                .flatMap(wave -> hearing.asked(wave).stream())
                .map(pole -> survey.lines().getOrDefault(pole, pole))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Several measures are of the same events. */
    private synchronized Tallies tallies(String signatures) {
        return tallied.computeIfAbsent(signatures, sql -> Tallies.of(survey, sql));
    }

    private Result share(EventKind kind, String year, Predicate<String> some) {
        return at(kind, year, rest -> rest.share(some));
    }

    private Result at(EventKind kind, String year, Function<Tally, OptionalDouble> number) {
        var wave = Integer.parseInt(year);
        return without(tallies(signatures(kind, wave)), hearing.asked(wave), number);
    }

    private Result asked(String year, String sql, Function<Tally, OptionalDouble> number) {
        return without(tallies(sql), hearing.asked(Integer.parseInt(year)), number);
    }

    private Result pairs(String group, Function<Tally, OptionalDouble> number) {
        return without(tallies(lined(Signatures.pairs(group))), lines(survey.waves()), number);
    }

    /** Of several clusters that state the same, the first and the last tell the least and the most of all. */
    private Result positioning(String group) {
        var ofPoles = group.startsWith("pole:");
        var positioning = group.substring(group.indexOf(':') + 1);
        var having = new TreeMap<String, Integer>();
        var stated = 0;
        var stating = 0;
        for (var row : survey.query(POSITIONS.formatted(ofPoles ? "'pole'" : "'grappe', 'regional'"))) {
            var isThis = row.getString("positioning").equals(positioning);
            var clusters = ((Number) row.getObject("clusters")).intValue();
            stating += clusters;
            stated += isThis ? clusters : 0;
            having.put(row.getString("lowest"), isThis ? 1 : 0);
            having.put(row.getString("highest"), isThis ? 1 : 0);
        }
        var all = stating;
        var some = stated;
        var result = Result.of(
                ofPoles ? Unit.POLE : Unit.LOCAL_CLUSTER,
                having.keySet(),
                cluster -> share(some - having.get(cluster), all - 1));
        return new Result(result.unit(), all, result.range(), result.missing());
    }

    private Result mean(String measure, int wave) {
        var values = PoleValues.of(survey).at(measure, wave);
        var total = values.values().stream().mapToLong(Long::longValue).sum();
        return Result.of(Unit.POLE, values.keySet(), pole -> share(total - values.get(pole), values.size() - 1));
    }

    private Result response(boolean rate, int wave) {
        var asked = hearing.asked(wave);
        var answered = hearing.answered(wave);
        return Result.of(Unit.POLE, asked, pole -> {
            var left = answered.size() - (answered.contains(pole) ? 1 : 0);
            return rate ? share(left, asked.size() - 1) : OptionalDouble.of(left);
        });
    }

    private Result density(int wave) {
        var pairs = new HashMap<String, Long>();
        for (var row : survey.query(Signatures.coLabelling(wave))) {
            pairs.put(
                    row.isMissing("pole") ? "" : row.getString("pole"), ((Number) row.getObject("pairs")).longValue());
        }
        var all = pairs.getOrDefault("", 0L);
        var poles = hearing.answered(wave);
        var possible = (poles.size() - 1L) * (poles.size() - 2L) / 2;
        return Result.of(Unit.POLE, poles, pole -> share(all - pairs.getOrDefault(pole, 0L), possible));
    }

    private static OptionalDouble share(long having, long of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) having / of);
    }

    private static Result without(Tallies events, Set<String> poles, Function<Tally, OptionalDouble> number) {
        return Result.of(Unit.POLE, poles, pole -> number.apply(events.without(pole)));
    }

    /** Cramér's V of groups that are a row and a column, apart by a colon. */
    private static OptionalDouble variation(Map<String, Long> counts) {
        var rows = new TreeSet<String>();
        var columns = new TreeSet<String>();
        counts.keySet().forEach(group -> {
            rows.add(group.substring(0, group.indexOf(':')));
            columns.add(group.substring(group.indexOf(':') + 1));
        });
        var across = new ArrayList<>(columns);
        var table = rows.stream()
                .map(row -> across.stream()
                        .mapToLong(column -> counts.getOrDefault(row + ":" + column, 0L))
                        .toArray())
                .toArray(long[][]::new);
        return number(CramersV.of(table));
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(some -> OptionalDouble.of(some.doubleValue())).orElse(OptionalDouble.empty());
    }
}
