package interpoles.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words compared without regard to case and accents: {@code Réponses} is {@code reponses}. */
public final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[^\\s\\p{Z}])[-\\s\\p{Z}\\p{Pd}'’ʼ]+(?=[^\\s\\p{Z}])");
    private static final Pattern BLANKS =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|(?<![\\s\\p{Z}\\uFEFF])[\\s\\p{Z}\\uFEFF]+$");

    private Fold() {}

    public static String of(String text) {
        return unmarked(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** A text without accents and other marks; most have none. */
    private static String unmarked(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** A text without the blanks around it, those included that do not break a line. */
    public static String blankless(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** The same for the name of a place, where blanks, hyphens and apostrophes within it do not matter either. */
    public static String place(String text) {
        return BETWEEN.matcher(of(text)).replaceAll("-");
    }

    /** The same for the name of a table or column, where blanks around it do not matter either. */
    public static String name(String text) {
        return of(blankless(text));
    }
}
