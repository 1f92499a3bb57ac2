package interpoles.survey;

import interpoles.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
        var place = place(address) + " " + Words.current().language();
        var reading = Reading.found(address);
        var held = HELD.get(place);
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

    private static String place(String address) {
        try {
            return Path.of(address).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return address;
        }
    }
}
