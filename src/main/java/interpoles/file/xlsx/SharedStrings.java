package interpoles.file.xlsx;

import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share, by number. */
public record SharedStrings(List<String> texts) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static SharedStrings of(Parts parts, Optional<String> name) throws Unreadable {
        var texts = new ArrayList<String>();
        var part = name.isPresent() ? parts.open(name.get()) : Optional.<java.io.InputStream>empty();
        if (part.isPresent()) {
            try (var xml = Xml.of(part.get())) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        texts.add(unescaped(xml.text()));
                    }
                }
            }
        }
        return new SharedStrings(texts);
    }

    Optional<String> text(String number) {
        return NUMBER.matcher(number).matches() && Integer.parseInt(number) < texts.size()
                ? Optional.of(texts.get(Integer.parseInt(number)))
                : Optional.empty();
    }

    /** Text as it was typed: a character that XML cannot hold is written {@code _x0007_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
