package interpoles.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words that a reader sees, in English or French, from the one bundle {@code words.properties}.
 *
 * <p>Tables keep English column names and the contract's codes whatever the language, so that code written for one
 * language runs in the other; {@link #head} and {@link #value} translate them where they are shown.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String OWN_SURVEY = "own-survey.title";
    private static final Words ENGLISH = new Words(Locale.ROOT);
    private static final Words FRENCH = new Words(Locale.FRENCH);

    private final ResourceBundle bundle;

    private Words(Locale language) {
        bundle =
                ResourceBundle.getBundle("interpoles.words.words", language, Words.class.getClassLoader(), NO_FALLBACK);
    }

    /** The words of a language: the same each time. */
    public static Words in(Locale language) {
        return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** French or English. */
    public Locale language() {
        return Locale.FRENCH.equals(bundle.getLocale()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /**
     * The text of a key, its {@link MessageFormat} places filled. A number that is to be shown in a given way is given
     * as text.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language()).format(values);
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
}
