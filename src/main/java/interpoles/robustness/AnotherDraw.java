package interpoles.robustness;

import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.statistics.Interval;
import interpoles.statistics.silence.SharedCount;
import interpoles.statistics.spread.ClusterRatio;
import interpoles.survey.Survey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;

/**
 * What another draw of the process that made the pôles could give, about 95%: whether a change is more than noise. It says
 * nothing of silence, and has no place beside {@link Margins}.
 *
 * <p>Pôles are what is drawn. A mean over those that answered is Student's, without a correction for a finite population; a
 * growth, or a share of events, is a {@linkplain ClusterRatio ratio of their shared counts}, a share of pairs one of their
 * pairs. None of fewer than ten pôles, and none where small cells are kept back.
 */
public final class AnotherDraw {
    private static final int FEWEST = 10;

    /** {@code pole, poles, sort, events}: the events of a wave that a pôle signs, by how many sign them and their sort. */
    private static final String SHARED = """
            SELECT s.pole AS pole, k.poles AS poles, s.sort AS sort, COUNT(*) AS events
            FROM (%1$s) s
            JOIN (SELECT year, event, COUNT(*) AS poles FROM (%1$s) e GROUP BY year, event) k
                 ON k.year = s.year AND k.event = s.event
            WHERE s.year = %2$d
            GROUP BY s.pole, k.poles, s.sort
            """;

    private final Survey survey;
    private final Map<List<Object>, Table> shared = new HashMap<>();

    private AnotherDraw(Survey survey) {
        this.survey = survey;
    }

    public static AnotherDraw of(Survey survey) {
        return survey.once(AnotherDraw.class, AnotherDraw::new);
    }

    /** Of a measure at a wave, or of one of the whole period; empty where no such interval is known, or none can be told. */
    public Optional<Interval> of(String measure, OptionalInt year) {
        if (Shown.isKeptBack(survey) || survey.waves().isEmpty()) {
            return Optional.empty();
        }
        var growing = EventKind.growingIn(measure);
        if (growing.isPresent()) {
            return survey.waves().size() > 1 ? growth(growing.get()) : Optional.empty();
        }
        if (measure.equals("foreign.european")) {
            return european();
        }
        return year.isEmpty() ? Optional.empty() : at(measure, year.getAsInt());
    }

    /** Of the difference between a mean over pôles at two waves, of the same respondents. */
    public Optional<Interval> difference(String measure, int first, int last) {
        if (Shown.isKeptBack(survey) || !PoleValues.measures().contains(measure)) {
            return Optional.empty();
        }
        var differences = SamePoles.of(survey).change(measure, first, last).differences();
        return differences.size() < FEWEST ? Optional.empty() : differences.superpopulation();
    }

    private Optional<Interval> at(String measure, int wave) {
        return switch (measure) {
            case "territory.between-poles" -> share(EventKind.AGREEMENTS, wave, EventKind::isBetweenPolesInside);
            case "territory.outside" -> share(EventKind.AGREEMENTS, wave, EventKind::isOutside);
            case "missions.convention" -> share(EventKind.MISSIONS, wave, EventKind::isUnderConvention);
            case "foreign.per-pole" -> mean(measure, wave);
            case "projects.partners" ->
                EventKind.PROJECTS.waves(survey).contains(wave) ? mean(measure, wave) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Interval> mean(String measure, int wave) {
        var values = PoleValues.of(survey).moments(measure, wave).moments();
        return values.size() < FEWEST
                ? Optional.empty()
                : values.superpopulation().map(interval -> interval.notUnder(0));
    }

    private Optional<Interval> growth(EventKind kind) {
        var waves = survey.waves();
        var first = waves.get(0);
        var last = waves.get(waves.size() - 1);
        var asked = new TreeSet<>(Hearing.of(survey).asked(first));
        asked.addAll(Hearing.of(survey).asked(last));
        return kind.isAskedAt(survey, first) && kind.isAskedAt(survey, last)
                ? ratio(
                        asked,
                        shared(kind, last, any -> true).of(asked),
                        shared(kind, first, any -> true).of(asked))
                : Optional.empty();
    }

    private Optional<Interval> share(EventKind kind, int wave, Predicate<String> some) {
        var asked = Hearing.of(survey).asked(wave);
        return kind.isAskedAt(survey, wave)
                ? ratio(
                                asked,
                                shared(kind, wave, some).of(asked),
                                shared(kind, wave, any -> true).of(asked))
                        .map(interval -> interval.notOver(1))
                : Optional.empty();
    }

    /** Of what pôles have, to what they have in all; none of fewer than ten, where they have nothing, and of no width. */
    private static Optional<Interval> ratio(Set<String> poles, double[] above, double[] below) {
        return poles.size() < FEWEST || Arrays.stream(below).allMatch(some -> some == 0)
                ? Optional.empty()
                : Optional.of(ClusterRatio.of(above, below).interval().notUnder(0))
                        .filter(interval -> interval.low() < interval.high());
    }

    private SharedCount shared(EventKind kind, int wave, Predicate<String> some) {
        var events = new TreeMap<String, Map<Integer, Long>>();
        for (var row : shared(kind, wave)) {
            if (some.test(row.getString("sort"))) {
                events.computeIfAbsent(row.getString("pole"), none -> new TreeMap<>())
                        .merge(number(row.getObject("poles")).intValue(), number(row.getObject("events")), Long::sum);
            }
        }
        return SharedCount.of(events);
    }

    /** A share asks for some of a wave's events and for all, and several measures for the same. */
    private synchronized Table shared(EventKind kind, int wave) {
        return shared.computeIfAbsent(
                List.of(kind, wave), any -> survey.query(SHARED.formatted(kind.signatures(survey), wave)));
    }

    /** Pairs of a pôle are not independent: the pôle is drawn with all of its pairs. */
    private Optional<Interval> european() {
        var poles = new TreeSet<String>();
        survey.waves().forEach(wave -> poles.addAll(Hearing.of(survey).asked(wave)));
        var european = new TreeMap<String, Long>();
        var all = new TreeMap<String, Long>();
        for (var row : survey.query("""
                SELECT p.pole AS pole, COUNT(*) AS pairs, COUNT(CASE WHEN r.continent = 'Europe' THEN 1 END) AS european
                FROM foreign_pairs p
                JOIN clusters c ON c.cluster = p.partner
                LEFT JOIN reference_countries r ON r.country = c.country
                GROUP BY p.pole
                """)) {
            all.put(row.getString("pole"), number(row.getObject("pairs")));
            european.put(row.getString("pole"), number(row.getObject("european")));
        }
        return ratio(poles, of(poles, european), of(poles, all)).map(interval -> interval.notOver(1));
    }

    private static double[] of(Set<String> poles, Map<String, Long> counts) {
        return poles.stream().mapToDouble(pole -> counts.getOrDefault(pole, 0L)).toArray();
    }

    private static Long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
