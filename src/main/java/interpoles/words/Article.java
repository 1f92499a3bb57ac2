package interpoles.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a small word before a noun becomes where the noun begins with a vowel, or with an h that is not heard: {@code an excellence network}, {@code d’incubateurs}. */
final class Article {
    private static final Map<String, String> FRENCH =
            Map.of("de", "d’", "le", "l’", "du", "de l’", "au", "à l’", "ce", "cet ", "que", "qu’");

    /**
     * A vowel or a mute h, as in {@code l’hôpital}. Of the nouns whose h French dictionaries mark as aspirated, these are
     * what a survey may call its clusters: hubs, hameaux, hauts lieux, halls and halles, hackathons, holdings, hors-les-murs.
     */
    private static final Pattern FRENCH_VOWEL = Pattern.compile(
            "(?!hack|halle?s?\\b|halte|hameau|hangar|hanse|haras|haut|havre|hie\\u0301rarch|high|holding|home\\b|hors|hub)"
                    + "[aeiouœæh].*",
            Pattern.DOTALL);
    /** As it sounds: a unit, a European network, a one-year project. */
    private static final Pattern ENGLISH_VOWEL = Pattern.compile(
            "(?!uni(?!n)|us[ae]|uti|eu|ewe|one\\b|once\\b)[aeiou].*|hour.*|honest.*|heir.*", Pattern.DOTALL);

    private Article() {}

    /**
     * @param word one of the words that change, in lower case or with a capital
     * @return the word, and the blank after it where one is left
     */
    static String before(String noun, String word, Locale language) {
        var start = Normalizer.normalize(noun.toLowerCase(language), Normalizer.Form.NFD);
        var lower = word.toLowerCase(language);
        boolean french = Locale.FRENCH.equals(language);
        if (!(french ? FRENCH_VOWEL : ENGLISH_VOWEL).matcher(start).matches()) {
            return word + " ";
        }
        var changed = french ? FRENCH.getOrDefault(lower, lower + " ") : lower.equals("a") ? "an " : lower + " ";
        return word.equals(lower) ? changed : changed.substring(0, 1).toUpperCase(language) + changed.substring(1);
    }
}
