package interpoles.robustness;

import interpoles.measure.CramersV;
import interpoles.measure.EffectiveNumber;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
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

    private final Survey survey;
    private final Hearing hearing;

    private WithoutOne(Survey survey) {
        this.survey = survey;
        this.hearing = Hearing.of(survey);
    }

    public static WithoutOne of(Survey survey) {
        return survey.once(WithoutOne.class, WithoutOne::new);
    }

    /**
     * The least and the most that a measure's row becomes; empty where it is missing, where no pôle has a part in it,
     * and above 2,000 events of a wave.
     */
    public Optional<LeaveOneOut> of(String measure, String year, String group) {
        for (var kind : EventKind.values()) {
            if (measure.equals(kind.count())) {
                return at(kind, year, Events::size);
            }
            if (measure.equals(kind.growth())) {
                return growth(kind);
            }
        }
        if (hearing.of(EventKind.AGREEMENTS).size() < survey.waves().size()) {
            return Optional.empty();
        }
        return switch (measure) {
            case "agreements.by-partner" ->
                at(EventKind.AGREEMENTS, year, events -> events.some(sort -> sort.startsWith(group + ":")));
            case "territory.between-poles" -> share(EventKind.AGREEMENTS, year, "between-poles:inside"::equals);
            case "territory.outside" -> share(EventKind.AGREEMENTS, year, sort -> sort.endsWith(":outside"));
            case "missions.convention" -> share(EventKind.MISSIONS, year, "under-convention"::equals);
            case "foreign.per-pole", "projects.partners" -> mean(measure, year);
            case "charters.effective" ->
                asked(
                        year,
                        "SELECT f.agreement AS event, s.cluster AS pole, f.charter AS \"group\" " + IN_FORCE
                                + "WHERE f.charter IS NOT NULL AND f.year = " + year,
                        events -> number(
                                EffectiveNumber.of(List.copyOf(events.counts().values()))));
            case "motives.count" ->
                asked(
                        year,
                        "SELECT f.agreement AS event, s.cluster AS pole, m.motive AS \"group\" " + IN_FORCE
                                + "JOIN agreement_motives m ON m.agreement = f.agreement WHERE f.year = " + year,
                        events -> OptionalDouble.of(events.counts().size()));
            case "modalities.variation" ->
                asked(
                        year,
                        "SELECT f.agreement AS event, s.cluster AS pole, g.region || ':' || f.modality AS \"group\" "
                                + IN_FORCE + """
                        JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                        JOIN common_regions g ON g.agreement = f.agreement
                        WHERE f.modality IS NOT NULL AND f.year = """ + " " + year,
                        Events::variation);
            case "positioning.share" -> positioning(group);
            case "foreign.european" -> pairs("r.continent", events -> events.share("Europe"::equals));
            case "foreign.european-union" ->
                pairs(
                        "CASE WHEN r.eu_from <= %1$d AND (r.eu_to IS NULL OR %1$d < r.eu_to) THEN 'in' END"
                                .formatted(lastWave()),
                        events -> events.share("in"::equals));
            case "foreign.continents" -> pairs("r.continent", events -> OptionalDouble.of(events.groups()));
            case "foreign.by-continent" -> pairs("r.continent", events -> events.some(group::equals));
            case "foreign.by-country" -> pairs("c.country", events -> events.some(group::equals));
            default -> Optional.empty();
        };
    }

    private int lastWave() {
        return survey.waves().get(survey.waves().size() - 1);
    }

    private Optional<LeaveOneOut> growth(EventKind kind) {
        var waves = survey.waves();
        if (waves.size() < 2) {
            return Optional.empty();
        }
        var first = hearing.at(kind, waves.get(0));
        var last = hearing.at(kind, lastWave());
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var before = first.get().incidence();
        var after = last.get().incidence();
        var poles = new TreeSet<>(before.asked());
        poles.addAll(after.asked());
        return LeaveOneOut.of(poles, pole -> {
            var left = before.without(pole);
            return left == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) after.without(pole) / left);
        });
    }

    private Optional<LeaveOneOut> share(EventKind kind, String year, Predicate<String> some) {
        return at(kind, year, events -> events.share(some));
    }

    private Optional<LeaveOneOut> at(EventKind kind, String year, Function<Events, OptionalDouble> number) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        return hearing.at(kind, Integer.parseInt(year)).flatMap(heard -> {
            var events = new Events();
            heard.poles()
                    .forEach((event, poles) -> poles.forEach(
                            pole -> events.add(event, pole, heard.sorts().get(event))));
            return without(events, hearing.asked(Integer.parseInt(year)), number);
        });
    }

    private Optional<LeaveOneOut> asked(String year, String sql, Function<Events, OptionalDouble> number) {
        return year.isEmpty() ? Optional.empty() : without(read(sql), hearing.asked(Integer.parseInt(year)), number);
    }

    private Optional<LeaveOneOut> pairs(String group, Function<Events, OptionalDouble> number) {
        var poles = new TreeSet<String>();
        survey.waves().forEach(wave -> poles.addAll(hearing.asked(wave)));
        return without(read(PAIRS.formatted(group)), poles, number);
    }

    private Optional<LeaveOneOut> positioning(String group) {
        var events = read("""
                SELECT cluster AS event, cluster AS pole, positioning AS "group"
                FROM clusters
                WHERE kind = 'pole' AND positioning IS NOT NULL
                """);
        return group.startsWith("pole:")
                ? without(events, events.poles(), rest -> rest.share(group.substring("pole:".length())::equals))
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
            Events events, Set<String> poles, Function<Events, OptionalDouble> number) {
        return LeaveOneOut.of(poles, pole -> number.apply(events.without(pole)));
    }

    private Events read(String sql) {
        var events = new Events();
        for (var row : survey.query(sql)) {
            events.add(
                    row.getString("event"),
                    row.getString("pole"),
                    row.isMissing("group") ? "" : row.getString("group"));
        }
        return events;
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(some -> OptionalDouble.of(some.doubleValue())).orElse(OptionalDouble.empty());
    }

    /** Events with the pôles that sign them and the groups that they count in. */
    private static final class Events {
        private final Map<String, Set<String>> poles = new TreeMap<>();
        private final Map<String, Set<String>> groups = new TreeMap<>();

        void add(String event, String pole, String group) {
            poles.computeIfAbsent(event, none -> new TreeSet<>()).add(pole);
            groups.computeIfAbsent(event, none -> new TreeSet<>()).add(group);
        }

        Events without(String pole) {
            var rest = new Events();
            poles.forEach((event, signing) -> {
                if (!signing.contains(pole)) {
                    rest.poles.put(event, signing);
                    rest.groups.put(event, groups.get(event));
                }
            });
            return rest;
        }

        Set<String> poles() {
            var all = new TreeSet<String>();
            poles.values().forEach(all::addAll);
            return all;
        }

        OptionalDouble size() {
            return OptionalDouble.of(poles.size());
        }

        long groups() {
            return counts().keySet().stream().filter(group -> !group.isEmpty()).count();
        }

        Map<String, Long> counts() {
            var counts = new TreeMap<String, Long>();
            groups.values().forEach(some -> some.forEach(group -> counts.merge(group, 1L, Long::sum)));
            return counts;
        }

        OptionalDouble some(Predicate<String> which) {
            return OptionalDouble.of(count(which));
        }

        private long count(Predicate<String> which) {
            return counts().entrySet().stream()
                    .filter(entry -> which.test(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        OptionalDouble share(Predicate<String> which) {
            return poles.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) count(which) / poles.size());
        }

        /** Cramér's V of groups that are a row and a column, apart by a colon. */
        OptionalDouble variation() {
            var counts = counts();
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
    }
}
