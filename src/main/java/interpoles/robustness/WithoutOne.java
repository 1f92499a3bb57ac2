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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a measure would be without one pôle: without the events that it signs, or without its value where the measure is a
 * mean over pôles. It is no estimate of anything; it says whether a number hangs on one of them.
 */
public final class WithoutOne {
    private static final String PAIRS = """
            SELECT p.pole || ' ' || p.partner AS event, p.pole AS pole, %s AS "group"
            FROM foreign_pairs p
            JOIN clusters c ON c.cluster = p.partner
            LEFT JOIN reference_countries r ON r.country = c.country
            """;
    private static final String IN_FORCE = """
            FROM in_force f
            JOIN signatories s ON s.agreement = f.agreement
            JOIN clusters c ON c.cluster = s.cluster AND c.kind = 'pole'
            """;

    private static final String CHARTERS = "SELECT f.agreement AS event, s.cluster AS pole, f.charter AS \"group\" "
            + IN_FORCE + "WHERE f.charter IS NOT NULL AND f.year = ";
    private static final String MOTIVES = "SELECT f.agreement AS event, s.cluster AS pole, m.motive AS \"group\" "
            + IN_FORCE + "JOIN agreement_motives m ON m.agreement = f.agreement WHERE f.year = ";
    private static final String MODALITIES =
            "SELECT f.agreement AS event, s.cluster AS pole, g.region || ':' || f.modality AS \"group\" " + IN_FORCE
                    + "JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters' "
                    + "JOIN common_regions g ON g.agreement = f.agreement WHERE f.modality IS NOT NULL AND f.year = ";

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

    /**
     * The least and the most that a measure's row becomes; empty where it is missing, and where no pôle has a part in
     * it.
     */
    public Optional<LeaveOneOut> of(String measure, String year, String group) {
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
            case "foreign.per-pole", "projects.partners" -> mean(measure, year);
            case "charters.effective" ->
                asked(
                        year,
                        CHARTERS + year,
                        rest -> number(
                                EffectiveNumber.of(List.copyOf(rest.groups().values()))));
            case "charters.share" -> asked(year, CHARTERS + year, rest -> rest.share(group::equals));
            case "motives.count" -> asked(year, MOTIVES + year, rest -> OptionalDouble.of(rest.named()));
            case "motives.share" -> asked(year, MOTIVES + year, rest -> rest.share(group::equals));
            case "modalities.variation" -> asked(year, MODALITIES + year, rest -> variation(rest.groups()));
            case "modalities.count" ->
                asked(year, MODALITIES + year, rest -> OptionalDouble.of(rest.some(group::equals)));
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
            default -> Optional.empty();
        };
    }

    private int lastWave() {
        return survey.waves().get(survey.waves().size() - 1);
    }

    private Optional<LeaveOneOut> growth(EventKind kind) {
        var waves = survey.waves();
        if (waves.size() < 2 || !kind.isAskedAt(survey, waves.get(0)) || !kind.isAskedAt(survey, lastWave())) {
            return Optional.empty();
        }
        var before = tallies(kind, waves.get(0));
        var after = tallies(kind, lastWave());
        var poles = new TreeSet<>(hearing.asked(waves.get(0)));
        poles.addAll(hearing.asked(lastWave()));
        return LeaveOneOut.of(poles, pole -> {
            var left = before.without(pole).events();
            return left == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) after.without(pole).events() / left);
        });
    }

    private Tallies tallies(EventKind kind, int wave) {
        return tallies(
                "SELECT event, pole, sort AS \"group\" FROM (" + kind.signatures(survey) + ") e WHERE year = " + wave);
    }

    /** Several measures are of the same events. */
    private synchronized Tallies tallies(String signatures) {
        return tallied.computeIfAbsent(signatures, sql -> Tallies.of(survey, sql));
    }

    private Optional<LeaveOneOut> share(EventKind kind, String year, Predicate<String> some) {
        return at(kind, year, rest -> rest.share(some));
    }

    private Optional<LeaveOneOut> at(EventKind kind, String year, Function<Tally, OptionalDouble> number) {
        if (year.isEmpty() || !kind.isAskedAt(survey, Integer.parseInt(year))) {
            return Optional.empty();
        }
        var wave = Integer.parseInt(year);
        return without(tallies(kind, wave), hearing.asked(wave), number);
    }

    private Optional<LeaveOneOut> asked(String year, String sql, Function<Tally, OptionalDouble> number) {
        return year.isEmpty() ? Optional.empty() : without(tallies(sql), hearing.asked(Integer.parseInt(year)), number);
    }

    private Optional<LeaveOneOut> pairs(String group, Function<Tally, OptionalDouble> number) {
        var poles = new TreeSet<String>();
        survey.waves().forEach(wave -> poles.addAll(hearing.asked(wave)));
        return without(tallies(PAIRS.formatted(group)), poles, number);
    }

    private Optional<LeaveOneOut> positioning(String group) {
        var clusters = tallies("""
                SELECT cluster AS event, cluster AS pole, positioning AS "group"
                FROM clusters
                WHERE kind = 'pole' AND positioning IS NOT NULL
                """);
        return group.startsWith("pole:")
                ? without(
                        clusters,
                        clusters.byPole().keySet(),
                        rest -> rest.share(group.substring("pole:".length())::equals))
                : Optional.empty();
    }

    private Optional<LeaveOneOut> mean(String measure, String year) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        var values = PoleValues.of(survey).at(measure, Integer.parseInt(year));
        var total = values.values().stream().mapToLong(Long::longValue).sum();
        return LeaveOneOut.of(
                values.keySet(),
                pole -> values.size() < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) (total - values.get(pole)) / (values.size() - 1)));
    }

    private static Optional<LeaveOneOut> without(
            Tallies events, Set<String> poles, Function<Tally, OptionalDouble> number) {
        return LeaveOneOut.of(poles, pole -> number.apply(events.without(pole)));
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
