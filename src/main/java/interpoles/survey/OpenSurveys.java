package interpoles.survey;

import interpoles.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/**
 * The surveys that are open in this JVM. A notebook's cell that opens a survey is run again and again, and what an
 * earlier run gave is never given back: a kernel keeps it for good. So one survey is held for each address and settings,
 * and let go when its files have changed. What is in a cluster is asked anew each time.
 */
final class OpenSurveys {
    private record Place(String path, Settings settings) {}

    private record Held(String fingerprint, Survey survey) {}

    private static final Map<Place, Held> HELD = new HashMap<>();

    private OpenSurveys() {}

    static synchronized Survey open(String address, Settings settings) {
        var origin = Origin.of(address, settings);
        var place = new Place(Cache.place(address), settings);
        var held = HELD.get(place);
        if (held != null
                && held.survey.isOpen()
                && held.fingerprint.equals(origin.fingerprint().orElse(""))) {
            return held.survey;
        }
        if (held != null) {
            HELD.remove(place);
            held.survey.close();
        }
        var survey = new Survey(origin.load(), settings);
        origin.fingerprint().ifPresent(fingerprint -> HELD.put(place, new Held(fingerprint, survey)));
        return survey;
    }
}
