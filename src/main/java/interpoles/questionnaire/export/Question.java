package interpoles.questionnaire.export;

import java.util.regex.Pattern;

/**
 * A column of an export.
 *
 * @param column its number, from 0
 * @param code the tool's own code, empty where the headings have none
 * @param text what was asked, empty where the headings have codes alone; with several header rows or options, the
 *     option follows in brackets
 * @param option the option that the column stands for, as a reader of the questionnaire saw it; empty where it is none
 * @param technical whether the tool made it and nobody was asked
 */
public record Question(int column, String code, String text, String option, boolean technical) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\uFEFF]+");

    /** The option that the column stands for by its heading: as a reader saw it, or else its code in brackets; or nothing. */
    public String offered() {
        int bracket = code.lastIndexOf('[');
        return !option.isEmpty() || bracket < 0 || !code.endsWith("]")
                ? option
                : code.substring(bracket + 1, code.length() - 1);
    }

    /** The column's letters in a spreadsheet. */
    public String letters() {
        return letters(column);
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int n = column + 1; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }

    /** How a decision file names it: by its code, or else its text, or else its letters. */
    public String name() {
        return !code.isEmpty() ? code : !text.isEmpty() ? text : "column " + letters();
    }

    /** A heading on one line: line breaks and runs of blanks are one blank, and typographic apostrophes straight. */
    public static String oneLine(String heading) {
        return singleSpaced(heading.replace('\u2019', '\''));
    }

    /** A text with line breaks and runs of blanks as one blank, as a survey takes it. */
    public static String singleSpaced(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A code in the one way in which codes are compared: {@code Q5[SQ001]} as {@code Q5_SQ001}. */
    public static String plainCode(String code) {
        return oneLine(code).replace("][", "_").replace('[', '_').replace("]", "");
    }
}
