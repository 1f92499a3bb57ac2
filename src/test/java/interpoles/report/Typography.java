package interpoles.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * French as it is printed: no breaking space before {@code ; : ! ? %} and inside « », none missing there, typographic
 * apostrophes, and accents on capitals.
 */
public final class Typography {
    private static final List<Pattern> FAULTS = Stream.of(
                    " [;:!?%»](?![\\w/])",
                    "«[^\u00a0\u202f]",
                    "[\\p{L}\\d)’][;!?»](?=\\s|$)",
                    "\\p{L}: ",
                    "\\d%",
                    "\\p{L}['´`]\\p{L}",
                    "\\b(?:Etat|Etranger|Ecole|Ecrire|Etre|Evolution|Equip|Egalement|Ile-de|A propos)\\p{L}*")
            .map(fault -> Pattern.compile(".{0,30}" + fault + ".{0,20}", Pattern.UNICODE_CHARACTER_CLASS))
            .toList();

    private Typography() {}

    /** The faults of a page's words, each with what stands around it; of its code, styles and scripts nothing. */
    public static List<String> faults(String page) {
        var words = page.replaceAll("(?s)<(script|style|pre|code)\\b.*?</\\1>", "\n")
                .replaceAll("<[^>]*>", "\n")
                .replace("&amp;", "&")
                .replaceAll("&#34;|&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'");
        return FAULTS.stream()
                .flatMap(fault -> fault.matcher(words).results())
                .map(MatchResult::group)
                .toList();
    }
}
