package interpoles.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words compared without regard to case and accents: {@code Réponses} is {@code reponses}. */
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Fold() {}

    static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The same for the name of a table or column, where blanks around it do not matter either. */
    static String name(String text) {
        return of(text.strip());
    }
}
