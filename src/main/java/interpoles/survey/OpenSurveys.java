package interpoles.survey;

import interpoles.load.Reading;
import interpoles.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The surveys that are open in this JVM. A notebook's cell that opens a survey is run again and again, and what an
 * earlier run gave is never given back: a kernel keeps it for good. So one survey is held for each address, and let go
 * when its files have changed.
 */
final class OpenSurveys {
    private record Held(String fingerprint, Survey survey) {}

    private static final Map<String, Held> HELD = new HashMap<>();

    private OpenSurveys() {}

    static synchronized Survey open(String address) {
        var place = Kept.place(address) + " " + Words.current().language();
        var held = HELD.get(place);
        var kept = held == null ? Kept.survey(address) : Optional.<Kept.Found>empty();
        if (kept.isPresent()) {
            HELD.put(place, new Held(kept.get().fingerprint(), kept.get().survey()));
            return kept.get().survey();
        }
        var reading = Reading.found(address);
        if (held != null && held.survey.isOpen() && held.fingerprint.equals(reading.fingerprint())) {
            return held.survey;
        }
        if (held != null) {
            HELD.remove(place);
            held.survey.close();
        }
        var survey = Survey.of(address, reading.read());
        HELD.put(place, new Held(reading.fingerprint(), survey));
        return survey;
    }
}
