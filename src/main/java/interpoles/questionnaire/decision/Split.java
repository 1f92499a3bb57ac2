package interpoles.questionnaire.decision;

import java.util.Set;

/** What stands between several values in one answer: as {@code questions.csv} says it, or else as the tool writes it. */
final class Split {
    /** Beside these blanks do not matter; beside a word or a dash they do. */
    private static final Set<String> MARKS = Set.of(",", ";", "|");

    private Split() {}

    /**
     * Empty where there is one value.
     *
     * @param written in {@code questions.csv}, with {@code \n} for a line break
     * @param tools what the tool writes between several answers in one cell
     */
    static String of(String column, String written, String tools) {
        if (!written.isEmpty()) {
            var said = written.replace("\\n", "\n").replace("\\t", "\t");
            return MARKS.contains(said.strip()) ? said.strip() : said;
        }
        if (!Mapped.isOfSeveral(column)) {
            return "";
        }
        // A name typed by hand may hold a comma or a blank, and none of them parts two names unless the analyst says
        // so.
        return column.equals("partners") && !tools.equals(";") ? "" : tools;
    }
}
