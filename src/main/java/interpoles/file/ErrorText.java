package interpoles.file;

import java.util.Locale;
import java.util.Set;

/** What a spreadsheet shows where a formula failed, in the languages that it shows it in: no value of anything. */
public final class ErrorText {
    /** The errors of Excel, LibreOffice and their exports; French and German by their own words. */
    public static final Set<String> ALL = Set.of(
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#EXTERNAL!",
            "#GETTING_DATA",
            "#NOM?",
            "#VALEUR!",
            "#NUL!",
            "#NOMBRE!",
            "#PROPAGATION!",
            "#EPARS!",
            "#CALCUL!",
            "#CHAMP!",
            "#INCONNU!",
            "#WERT!",
            "#BEZUG!",
            "#NV",
            "#ZAHL!",
            "#ÜBERLAUF!");

    private ErrorText() {}

    public static boolean is(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return false;
        }
        char first = text.charAt(start);
        return first == '#' && ALL.contains(text.strip().toUpperCase(Locale.ROOT))
                || first == 'E' && text.strip().matches("Err:5[0-9]{2}");
    }
}
