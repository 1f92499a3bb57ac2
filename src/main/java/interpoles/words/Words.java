package interpoles.words;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that a reader sees, in English or French, from the one bundle {@code words.properties}.
 *
 * <p>Tables keep English column names and the contract's codes whatever the language, so that code written for one
 * language runs in the other; {@link #head} and {@link #value} translate them where they are shown.
 */
public final class Words {
    /** With the word before it, where that may change with the noun. */
    private static final Pattern NOUN_PLACE = Pattern.compile(
            "(?:(?<![\\p{L}’])(a|de|le|du|au|ce|que) )?\\{(\\p{Alpha}\\p{Lower}+)\\}", Pattern.CASE_INSENSITIVE);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String OWN_SURVEY = "own-survey.title";
    private static final Words ENGLISH = new Words(Locale.ROOT);
    private static final Words FRENCH = new Words(Locale.FRENCH);

    private final ResourceBundle bundle;
    private final Map<String, Noun> nouns;

    private Words(Locale language) {
        bundle =
                ResourceBundle.getBundle("interpoles.words.words", language, Words.class.getClassLoader(), NO_FALLBACK);
        nouns = Map.of("pole", noun("pole"), "grappe", noun("grappe"));
    }

    private Words(ResourceBundle bundle, Map<String, Noun> nouns) {
        this.bundle = bundle;
        this.nouns = nouns;
    }

    private Noun noun(String name) {
        return new Noun(bundle.getString("noun." + name + ".singular"), bundle.getString("noun." + name + ".plural"));
    }

    /**
     * The same words with other nouns for what the project calls {@code pole} and {@code grappe}. French speaks of them
     * in the masculine; an article or <em>de</em> before them is elided where they begin with a vowel.
     *
     * @throws IllegalArgumentException if a noun is given for anything else
     */
    public Words naming(Map<String, Noun> others) {
        if (!nouns.keySet().containsAll(others.keySet())) {
            throw new IllegalArgumentException("not nouns of ours: " + others.keySet());
        }
        var named = new HashMap<>(nouns);
        named.putAll(others);
        return new Words(bundle, Map.copyOf(named));
    }

    /** What to read where a text that these words do not fill speaks of pôles or grappes; none where it is just these. */
    public Optional<String> readings() {
        var usual = in(language()).nouns;
        var readings = Stream.of("pole", "grappe")
                .filter(name -> !nouns.get(name).equals(usual.get(name)))
                .map(name -> text("notebook.names." + name, usual.get(name).plural()))
                .toList();
        return readings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", readings));
    }

    /** The nouns that these words use, by the project's names of them. */
    public Map<String, Noun> nouns() {
        return nouns;
    }

    /** What {@code {poles}} or {@code {Pole}} stands for. */
    private String noun(MatchResult place) {
        var name = place.group(2);
        var lower = name.toLowerCase(Locale.ROOT);
        var plural = lower.endsWith("s");
        var noun = nouns.get(plural ? lower.substring(0, lower.length() - 1) : lower);
        var word = plural ? noun.plural() : noun.singular();
        var shown = name.equals(lower) ? word : word.substring(0, 1).toUpperCase(language()) + word.substring(1);
        var before = place.group(1) == null ? "" : Article.before(word, place.group(1), language());
        return Matcher.quoteReplacement(before + shown.replace("'", "''").replace("{", "'{'"));
    }

    /** The words of a language: the same each time. */
    public static Words in(Locale language) {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** French or English. */
    public Locale language() {
        return Locale.FRENCH.equals(bundle.getLocale()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** The column of a list of codes, such as that of the countries, that holds their names in this language. */
    public String nameColumn() {
        return language().equals(Locale.FRENCH) ? "name_fr" : "name_en";
    }

    /**
     * The text of a key, its {@link MessageFormat} places filled. A number that is to be shown in a given way is given
     * as text.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String text(String key, Object... values) {
        return filled(bundle.getString(key), values);
    }

    /** The same of a text that stands elsewhere than in the bundle, with the nouns and the values in their places. */
    public String filled(String text, Object... values) {
        if (isPlain(text)) {
            return text;
        }
        var pattern = NOUN_PLACE.matcher(text).replaceAll(this::noun);
        return new MessageFormat(pattern, language()).format(values);
    }

    /** Whether nothing is to be filled in; a sentence may be told a million times. */
    private static boolean isPlain(String text) {
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0;
    }

    /** The head of a table's column as a reader sees it: {@code head.COLUMN}, or the column's own name. */
    public String head(String column) {
        return orElse("head." + column, column);
    }

    /** A code of a fixed vocabulary as a reader sees it: {@code value.COLUMN.CODE}, or the code itself. */
    public String value(String column, String code) {
        return orElse("value." + column + "." + code, code);
    }

    /** A survey's title as a reader sees it: that of the project's own survey in this language, any other as it is. */
    public String surveyTitle(String given) {
        return in(Locale.ENGLISH).text(OWN_SURVEY).equals(given) ? text(OWN_SURVEY) : given;
    }

    private String orElse(String key, String otherwise) {
        return bundle.containsKey(key) ? text(key) : otherwise;
    }

    /** Words are equal in one language with the same nouns. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && bundle == words.bundle && nouns.equals(words.nouns);
    }

    @Override
    public int hashCode() {
        return nouns.hashCode();
    }
}
