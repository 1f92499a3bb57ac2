package interpoles.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import interpoles.problem.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Why a file is no JSON, in the place of what the parser says: that speaks of itself, and English alone. */
public final class NoJson {
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    /** In letters before the place and after it. */
    private static final int SHOWN_BY = 40;

    private NoJson() {}

    /** The problem, at its line, with what stands where the parser stopped. */
    public static Unreadable of(JsonProcessingException e, byte[] bytes) {
        var twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
        if (e instanceof StreamConstraintsException) {
            return problem(OptionalLong.empty(), "[…]", "bounded-json");
        }
        if (e instanceof JsonParseException && twice.matches()) {
            return problem(line(e), "\"" + twice.group(1) + "\"", "name-once");
        }
        return problem(
                line(e),
                stopped(e, new String(bytes, StandardCharsets.UTF_8)),
                e instanceof JsonEOFException ? "whole-json" : "json");
    }

    private static Unreadable problem(OptionalLong line, String found, String expected) {
        return new Unreadable("malformed-datapackage", line, found).asking(expected);
    }

    private static OptionalLong line(JsonProcessingException e) {
        var place = e.getLocation();
        return place == null || place.getLineNr() < 1 ? OptionalLong.empty() : OptionalLong.of(place.getLineNr());
    }

    /** What stands around the place in its line where the parser stopped. */
    private static String stopped(JsonProcessingException e, String text) {
        var line = text.lines().skip(line(e).orElse(1) - 1).findFirst().orElse("");
        int place = e.getLocation() == null
                ? 0
                : Math.max(0, Math.min(e.getLocation().getColumnNr(), line.length()));
        return line.substring(Math.max(0, place - SHOWN_BY), Math.min(line.length(), place + SHOWN_BY))
                .strip();
    }
}
