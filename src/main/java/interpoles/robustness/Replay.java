package interpoles.robustness;

import interpoles.progress.Progress;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.HeardEvents;
import interpoles.robustness.hearing.Hearing;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.chance.Association;
import interpoles.statistics.chance.Chance;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.SilenceReplay;
import interpoles.statistics.silence.SilenceReplay.Replayed;
import interpoles.statistics.silence.SilenceReplay.Wave;
import interpoles.statistics.spread.Diversity;
import interpoles.survey.Survey;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Silence played again: as many answering pôles as were silent fall silent too, by lot, 1,999 times, and each measure is
 * made of what is then heard. It stands where no formula does, and beside one where there is. None of what is told at a
 * wave at which silence may not be taken for chance; nothing where nobody was silent, where half were at a wave, and
 * above 2,000 pôles or events.
 */
public final class Replay {
    private static final Set<String> SHARES =
            Set.of("territory.between-poles", "territory.outside", "missions.convention", "projects.density");

    private final Survey survey;
    private final Hearing hearing;
    private final Map<String, ToDoubleFunction<List<Set<String>>>> statistics = new LinkedHashMap<>();
    private Optional<Map<String, Replayed>> replayed = Optional.empty();

    private Replay(Survey survey) {
        this.survey = survey;
        this.hearing = Hearing.of(survey);
    }

    public static Replay of(Survey survey) {
        return survey.once(Replay.class, Replay::new);
    }

    /** Of a measure at a wave, or of a growth with the empty text. */
    public Optional<Replayed> of(String measure, String year) {
        return Optional.ofNullable(results().get(key(measure, year)));
    }

    /** {@code measure, year, value, estimate, low, high}: about 95%, if who was silent was drawn by lot. */
    public Table table() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("year"),
                DoubleColumn.create("value"),
                DoubleColumn.create("estimate"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"));
        if (!Shown.isKeptBack(survey)) {
            results().forEach((key, result) -> {
                var row = rows.appendRow();
                row.setString("measure", key.substring(0, key.indexOf(' ')));
                if (!key.endsWith(" ")) {
                    row.setInt("year", Integer.parseInt(key.substring(key.indexOf(' ') + 1)));
                }
                row.setDouble("value", result.observed());
                row.setDouble("estimate", result.estimate());
                row.setDouble("low", result.interval().low());
                row.setDouble("high", result.interval().high());
            });
        }
        return Shown.of(survey, "replay", rows)
                .labelled(ValueLabels.OF_VOCABULARIES.sharing(
                        Shares.where("measure", SHARES, "value", "estimate", "low", "high")));
    }

    private static String key(String measure, String year) {
        return measure + " " + year;
    }

    private synchronized Map<String, Replayed> results() {
        if (replayed.isEmpty()) {
            replayed = Optional.of(survey.waves().isEmpty() ? Map.of() : played());
        }
        return replayed.get();
    }

    /** The events of a kind at a wave, where silence may be taken for chance, or there was none. */
    private Optional<HeardEvents> heard(EventKind kind, int wave) {
        return hearing.at(kind, wave)
                .filter(events -> events.allowsIntervals() || events.response().isCensus() && events.elsewhere() == 0);
    }

    private Map<String, Replayed> played() {
        var waves = survey.waves();
        for (var wave : waves) {
            declare(wave, waves.indexOf(wave));
        }
        for (var kind : EventKind.values()) {
            grown(kind);
        }
        if (statistics.isEmpty()) {
            return Map.of();
        }
        var results = new LinkedHashMap<String, Replayed>();
        try (var progress = Progress.of(survey.words(), "progress.chance", 0, 0)) {
            var drawn = SilenceReplay.of(waves.stream()
                            .map(wave -> new Wave(
                                    List.copyOf(hearing.answered(wave)),
                                    Responses.of(survey).at(wave).silent()))
                            .toList())
                    .of(List.copyOf(statistics.values()), Chance.seeded(Chance.SEED), progress::done);
            var keys = List.copyOf(statistics.keySet());
            keys.forEach(key -> drawn.get(keys.indexOf(key)).ifPresent(result -> results.put(key, result)));
        }
        return results;
    }

    private void declare(int wave, int place) {
        var year = Integer.toString(wave);
        for (var kind : EventKind.values()) {
            heard(kind, wave)
                    .ifPresent(heard -> statistics.put(
                            key(kind.count(), year),
                            answering -> heard.incidence().heardBy(answering.get(place))));
        }
        var agreements = heard(EventKind.AGREEMENTS, wave);
        agreements.ifPresent(events -> {
            share("territory.between-poles", year, place, events, EventKind::isBetweenPolesInside);
            share("territory.outside", year, place, events, EventKind::isOutside);
        });
        heard(EventKind.MISSIONS, wave)
                .ifPresent(
                        missions -> share("missions.convention", year, place, missions, EventKind::isUnderConvention));
        for (var measure : PoleValues.measures()) {
            var values = PoleValues.of(survey).at(measure, wave);
            if (heard(measure.startsWith("foreign.") ? EventKind.AGREEMENTS : EventKind.PROJECTS, wave)
                    .isPresent()) {
                statistics.put(
                        key(measure, year),
                        answering -> (double) answering.get(place).stream()
                                        .mapToLong(values::get)
                                        .sum()
                                / answering.get(place).size());
            }
        }
        if (heard(EventKind.PROJECTS, wave).isPresent()) {
            var pairs = pairs(wave);
            statistics.put(key("projects.density", year), answering -> density(pairs, answering.get(place)));
        }
        agreements.ifPresent(events -> indices(wave, place, events));
    }

    /** Of the charters and the modalities of agreements. */
    private void indices(int wave, int place, HeardEvents agreements) {
        var year = Integer.toString(wave);
        var charters = stated("charter", wave);
        statistics.put(
                key("charters.effective", year),
                answering -> effective(
                        agreements.incidence(), agreements.incidence().heardEvents(answering.get(place)), charters));
        var modalities = Modalities.inForce(survey, wave);
        statistics.put(key("modalities.variation", year), answering -> {
            var heard = new TreeMap<String, Association.Observed>();
            agreements.incidence().heardEvents(answering.get(place)).stream()
                    .mapToObj(event -> agreements.incidence().events().get(event))
                    .filter(modalities::containsKey)
                    .forEach(event -> heard.put(event, modalities.get(event)));
            return Association.of(heard).cramersV().orElse(Double.NaN);
        });
    }

    /** The pairs of pôles that co-label a project of a wave. */
    private List<List<String>> pairs(int wave) {
        return survey
                .query("SELECT first_pole AS one, second_pole AS other FROM co_labelling_poles WHERE year = " + wave)
                .stream()
                .map(row -> List.of(row.getString("one"), row.getString("other")))
                .toList();
    }

    private static double density(List<List<String>> pairs, Set<String> answering) {
        var possible = (long) answering.size() * (answering.size() - 1) / 2;
        return (double) pairs.stream().filter(answering::containsAll).count() / possible;
    }

    private void grown(EventKind kind) {
        var waves = survey.waves();
        var first = statistics.get(key(kind.count(), waves.get(0).toString()));
        var last = statistics.get(key(kind.count(), waves.get(waves.size() - 1).toString()));
        if (waves.size() > 1 && first != null && last != null) {
            statistics.put(key(kind.growth(), ""), answering -> {
                var before = first.applyAsDouble(answering);
                return before == 0 ? Double.NaN : last.applyAsDouble(answering) / before;
            });
        }
    }

    private void share(String measure, String year, int place, HeardEvents events, Predicate<String> some) {
        var marked = events.marked(some);
        statistics.put(key(measure, year), answering -> {
            var heard = events.incidence().heardEvents(answering.get(place));
            var both = (BitSet) heard.clone();
            both.and(marked);
            return (double) both.cardinality() / heard.cardinality();
        });
    }

    private static double effective(Incidence events, BitSet heard, Map<String, String> stated) {
        var counts = new TreeMap<String, Long>();
        heard.stream()
                .mapToObj(event -> events.events().get(event))
                .filter(stated::containsKey)
                .forEach(event -> counts.merge(stated.get(event), 1L, Long::sum));
        return Diversity.of(counts.values().stream().mapToLong(Long::longValue).toArray())
                .effective()
                .orElse(Double.NaN);
    }

    private Map<String, String> stated(String column, int wave) {
        var stated = new TreeMap<String, String>();
        for (var row : survey.query(
                "SELECT agreement AS agreement, %1$s AS stated FROM in_force WHERE year = %2$d AND %1$s IS NOT NULL"
                        .formatted(column, wave))) {
            stated.put(row.getString("agreement"), row.getString("stated"));
        }
        return stated;
    }
}
