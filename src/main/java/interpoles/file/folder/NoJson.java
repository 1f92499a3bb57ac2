package interpoles.file.folder;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import interpoles.problem.Expected;
import interpoles.problem.Problem;
import interpoles.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Why a file is no JSON, in the place of what the parser says: that speaks of itself, and English alone. */
final class NoJson {
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    /** In letters before the place and after it. */
    private static final int SHOWN_BY = 40;

    private NoJson() {}

    /** The problem, at its line, with what stands where the parser stopped. */
    static Problem of(JsonProcessingException e, String file, byte[] bytes, Words words) {
        var twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
        if (e instanceof StreamConstraintsException) {
            return problem(file, OptionalLong.empty(), "[…]", Expected.of(words, "bounded-json"));
        }
        if (e instanceof JsonParseException && twice.matches()) {
            return problem(file, line(e), "\"" + twice.group(1) + "\"", Expected.of(words, "name-once"));
        }
        var expected = Expected.of(words, e instanceof JsonEOFException ? "whole-json" : "json");
        return problem(file, line(e), stopped(e, new String(bytes, StandardCharsets.UTF_8)), expected);
    }

    private static Problem problem(String file, OptionalLong line, String found, String expected) {
        return new Problem(
                "malformed-datapackage", file, line, OptionalInt.empty(), "", found, expected, Optional.empty());
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
