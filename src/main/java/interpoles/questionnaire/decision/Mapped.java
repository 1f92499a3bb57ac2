package interpoles.questionnaire.decision;

import interpoles.questionnaire.export.Question;
import java.util.List;
import java.util.Set;

/**
 * A question whose answers are values of a column of the survey.
 *
 * @param line the row of {@code questions.csv} that says so
 * @param series which series of blocks it is about, one or, where it is asked once beside several, some: what the names of
 *     their questions about partners begin with; the empty text where there is one series
 * @param split what stands between several values in one answer, empty where there is one
 * @param isGuarded whether a part of an answer is a value only if it is known beforehand, as what stands between several
 *     may also stand in one
 * @param otherwise the value where nothing is answered
 */
public record Mapped(
        Question question,
        long line,
        String table,
        String column,
        String name,
        QuestionName.Places places,
        List<String> series,
        String split,
        boolean isGuarded,
        String otherwise) {
    private static final Set<String> SEVERAL = Set.of("partners", "motives");
    private static final Set<String> NAMING = Set.of("partners", "project", "mission");

    /** What stands before the first place in the question's name. */
    String beginning() {
        int place = name.indexOf('{');
        return place < 0 ? name : name.substring(0, place);
    }

    /** Whether its answers may be several values. */
    public boolean isOfSeveral() {
        return isOfSeveral(column);
    }

    static boolean isOfSeveral(String column) {
        return SEVERAL.contains(column);
    }

    /** Whether it says which agreement, project or mission it is. */
    public boolean isNaming() {
        return NAMING.contains(column);
    }

    /** Whether it is asked again and again, or of a row of a matrix. */
    public boolean isInBlock() {
        return !places.number().isEmpty() || !places.partner().isEmpty();
    }

    Mapped inSeries(List<String> other) {
        return new Mapped(question, line, table, column, name, places, other, split, isGuarded, otherwise);
    }
}
