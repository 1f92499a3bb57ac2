package interpoles.questionnaire.name;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A spelling that was met, whatever its case, accents and blanks: how it is written, how often, where, and as what. */
final class SpellingVariant {
    private static final int PLACES = 3;

    private final Map<String, Long> written = new TreeMap<>();
    private final Set<String> places = new LinkedHashSet<>();
    private String kind = "";
    private String country = "";
    private long times;

    /** Once more: the first places are kept, and the first kind and country that a respondent gives. */
    void again(String spelling, String place, String saidKind, String saidCountry) {
        written.merge(spelling, 1L, Long::sum);
        times++;
        if (places.size() < PLACES) {
            places.add(place);
        }
        kind = kind.isEmpty() ? saidKind : kind;
        country = country.isEmpty() ? saidCountry : country;
    }

    /** How often it is written in each way. */
    Map<String, Long> written() {
        return written;
    }

    /** The way in which it is written most often; of equals the first. */
    String usual() {
        return written.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    long times() {
        return times;
    }

    Set<String> places() {
        return places;
    }

    String kind() {
        return kind;
    }

    String country() {
        return country;
    }
}
