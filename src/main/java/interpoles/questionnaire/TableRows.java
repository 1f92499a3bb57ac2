package interpoles.questionnaire;

import java.util.List;
import java.util.SortedSet;

/** A table: its columns and rows. */
record TableRows(List<String> columns, List<List<String>> rows) {
    /** Clusters in one field. */
    static String joined(SortedSet<String> clusters) {
        return String.join("|", clusters);
    }

    /** The key of the n-th row of so many: keys of the same length sort as their numbers do. */
    static String key(String letter, int number, int of) {
        int digits = Math.max(3, String.valueOf(of).length());
        var text = String.valueOf(number);
        return letter + "0".repeat(digits - text.length()) + text;
    }
}
