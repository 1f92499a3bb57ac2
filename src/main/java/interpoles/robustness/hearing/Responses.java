package interpoles.robustness.hearing;

import interpoles.statistics.silence.Response;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pôles were asked at each wave and how many answered, and whether the waves may be compared: at least 80%
 * answered at each, and the rates differ by at most 10 points. Otherwise a growth is first of all one of the answers.
 */
public final class Responses {
    private final SortedMap<Integer, Response> waves;

    private Responses(SortedMap<Integer, Response> waves) {
        this.waves = waves;
    }

    public static Responses of(Survey survey) {
        return survey.once(Responses.class, Responses::read);
    }

    private static Responses read(Survey survey) {
        var waves = new TreeMap<Integer, Response>();
        for (var row : survey.query("""
                SELECT year AS year, COUNT(*) AS asked, COUNT(CASE WHEN answered THEN 1 END) AS answered
                FROM responses
                GROUP BY year
                """)) {
            waves.put(
                    ((Number) row.getObject("year")).intValue(),
                    new Response(
                            ((Number) row.getObject("asked")).intValue(),
                            ((Number) row.getObject("answered")).intValue()));
        }
        return new Responses(waves);
    }

    /** By wave, ascending. */
    public Map<Integer, Response> waves() {
        return waves;
    }

    /** Of a wave, which there must be. */
    public Response at(int wave) {
        return Optional.ofNullable(waves.get(wave)).orElseThrow();
    }

    /** Whether a number of one wave may be put beside that of another without a warning. */
    public boolean areComparable(int first, int last) {
        return at(first).isComparableWith(at(last));
    }

    /** Whether the first and the last wave may be compared; a single wave is compared with none. */
    public boolean areComparable() {
        return waves.size() < 2 || areComparable(waves.firstKey(), waves.lastKey());
    }

    /** The waves of each comparison that is made: each with the next, and the first with the last. */
    public List<List<Integer>> pairs() {
        var years = List.copyOf(waves.keySet());
        var pairs = new ArrayList<List<Integer>>();
        for (var place = 1; place < years.size(); place++) {
            pairs.add(List.of(years.get(place - 1), years.get(place)));
        }
        if (years.size() > 2) {
            pairs.add(List.of(years.get(0), years.get(years.size() - 1)));
        }
        return pairs;
    }
}
