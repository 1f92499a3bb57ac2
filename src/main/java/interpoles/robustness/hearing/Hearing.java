package interpoles.robustness.hearing;

import interpoles.statistics.silence.PairClasses;
import interpoles.survey.Survey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events of a survey as its pôles told them: in a few numbers whatever their number, and one by one at the waves of no
 * more than {@link PairClasses#MOST_EVENTS} of a kind. Past that their pairs are too many to count, and none of them is read.
 */
public final class Hearing {
    private final Survey survey;
    private final SortedMap<Integer, Set<String>> asked = new TreeMap<>();
    private final SortedMap<Integer, Set<String>> answered = new TreeMap<>();
    private final Map<EventKind, SortedMap<Integer, HeardEvents>> heard = new EnumMap<>(EventKind.class);
    private final Map<EventKind, SortedMap<Integer, Heard>> counted = new EnumMap<>(EventKind.class);

    private Hearing(Survey survey) {
        this.survey = survey;
    }

    public static Hearing of(Survey survey) {
        return survey.once(Hearing.class, Hearing::new);
    }

    /** Of a kind at a wave; empty where the survey does not bring them, or brings too many. */
    public Optional<HeardEvents> at(EventKind kind, int wave) {
        return Optional.ofNullable(of(kind).get(wave));
    }

    /** Of a kind at a wave in a few numbers; empty where the survey does not bring them. */
    public Optional<Heard> counted(EventKind kind, int wave) {
        return Optional.ofNullable(counted(kind).get(wave));
    }

    /** Of a kind in a few numbers, by wave. */
    public synchronized SortedMap<Integer, Heard> counted(EventKind kind) {
        return counted.computeIfAbsent(kind, any -> {
            var waves = kind.isIn(survey) ? kind.waves(survey) : List.<Integer>of();
            if (!of(kind).keySet().containsAll(waves)) {
                return Heard.of(survey, kind);
            }
            var few = new TreeMap<Integer, Heard>();
            waves.forEach(wave -> few.put(wave, of(kind).get(wave).inNumbers()));
            return few;
        });
    }

    /** Of a kind, by wave. */
    public synchronized SortedMap<Integer, HeardEvents> of(EventKind kind) {
        return heard.computeIfAbsent(kind, this::read);
    }

    /** Pôles asked at a wave, sorted. */
    public synchronized Set<String> asked(int wave) {
        panels();
        return asked.getOrDefault(wave, Set.of());
    }

    /** Pôles that answered at a wave, sorted. */
    public synchronized Set<String> answered(int wave) {
        panels();
        return answered.getOrDefault(wave, Set.of());
    }

    private void panels() {
        if (asked.isEmpty()) {
            for (var row : survey.query("SELECT year AS year, cluster AS pole, answered AS answered FROM responses")) {
                var year = ((Number) row.getObject("year")).intValue();
                answered.computeIfAbsent(year, none -> new TreeSet<>());
                asked.computeIfAbsent(year, none -> new TreeSet<>()).add(row.getString("pole"));
                if (row.getBoolean("answered")) {
                    answered.get(year).add(row.getString("pole"));
                }
            }
        }
    }

    private SortedMap<Integer, HeardEvents> read(EventKind kind) {
        var small = kind.isIn(survey) ? small(kind) : new TreeSet<Integer>();
        var waves = new TreeMap<Integer, HeardEvents>();
        if (small.isEmpty()) {
            return waves;
        }
        var sorts = new TreeMap<Integer, SortedMap<String, String>>();
        var poles = new TreeMap<Integer, SortedMap<String, Set<String>>>();
        var told = new TreeMap<Integer, Set<String>>();
        small.forEach(wave -> {
            sorts.put(wave, new TreeMap<>());
            poles.put(wave, new TreeMap<>());
            told.put(wave, new TreeSet<>());
        });
        for (var row : survey.query("SELECT * FROM (" + kind.signatures(survey) + ") s WHERE year IN ("
                + small.stream().map(Object::toString).collect(Collectors.joining(", ")) + ")")) {
            var year = ((Number) row.getObject("year")).intValue();
            var event = row.getString("event");
            var pole = row.getString("pole");
            sorts.get(year).put(event, row.getString("sort"));
            poles.get(year).computeIfAbsent(event, none -> new TreeSet<>()).add(pole);
            if (row.getBoolean("told") && answered(year).contains(pole)) {
                told.get(year).add(event);
            }
        }
        small.forEach(wave -> waves.put(
                wave,
                HeardEvents.of(
                        asked(wave),
                        answered(wave),
                        sorts.get(wave),
                        poles.get(wave),
                        poles.get(wave).size() - told.get(wave).size())));
        return waves;
    }

    private Set<Integer> small(EventKind kind) {
        var small = new TreeSet<>(kind.waves(survey));
        small.removeAll(tooLarge(kind));
        return small;
    }

    private Set<Integer> tooLarge(EventKind kind) {
        var large = new TreeSet<Integer>();
        kind.events(survey).forEach((wave, events) -> {
            if (events > PairClasses.MOST_EVENTS) {
                large.add(wave);
            }
        });
        return large;
    }

    /** Whether the events of every wave are few enough to be told one by one. */
    public boolean isComplete() {
        return Stream.of(EventKind.values()).allMatch(kind -> tooLarge(kind).isEmpty());
    }
}
