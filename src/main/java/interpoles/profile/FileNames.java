package interpoles.profile;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of files for names of pôles, whatever these hold: letters a to z, digits and hyphens, so that every system takes
 * them and every mail lets them through. No two are the same, whatever the case.
 */
final class FileNames {
    private static final int LONGEST = 60;
    private static final Map<String, String> LETTERS =
            Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private final Set<String> given = new HashSet<>();

    /** The file for a pôle: of its name, or where another pôle has that one, of its name and key; then numbered. */
    String of(String name, String key) {
        var names = Stream.of(List.of("profile", plain(name)), List.of("profile", plain(name), plain(key)))
                .map(FileNames::joined)
                .filter(file -> !file.equals("profile"))
                .toList();
        var file = names.stream().filter(given::add).findFirst();
        if (file.isPresent()) {
            return file.get();
        }
        var stem = names.isEmpty() ? "profile" : names.get(names.size() - 1);
        return Stream.iterate(names.isEmpty() ? 1 : 2, number -> number + 1)
                .map(number -> stem + "-" + number)
                .filter(given::add)
                .findFirst()
                .orElseThrow();
    }

    private static String joined(List<String> parts) {
        return String.join("-", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String plain(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        var latin = Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return latin.substring(0, Math.min(LONGEST, latin.length())).replaceAll("^-+|-+$", "");
    }
}
