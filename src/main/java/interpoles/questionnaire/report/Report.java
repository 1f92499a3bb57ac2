package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * What one respondent told of one agreement, project or mission.
 *
 * @param table {@code agreements}, {@code projects} or {@code missions}
 * @param teller who told it
 * @param wave when
 * @param number which of those that the teller told in the wave, from 1
 * @param clusters the teller and the partners named
 * @param stated what was stated of it, by column
 * @param partners the cells that name its partners
 */
public record Report(
        String table,
        String teller,
        int wave,
        int number,
        SortedSet<String> clusters,
        Map<String, Stated> stated,
        List<Cell> partners) {

    /** What {@code same.csv} calls it: {@code P19 2008 3}. */
    public String id() {
        return teller + " " + wave + " " + number;
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(stated.get(column)).map(Stated::text);
    }

    /** The year of its signature, of its labelling or of its departure, where it is stated. */
    OptionalInt year() {
        var year = text(dating());
        return year.isPresent() ? OptionalInt.of(Integer.parseInt(year.get())) : OptionalInt.empty();
    }

    /** Whether a column has its year. */
    boolean isDatedBy(String column) {
        return column.equals(dating());
    }

    private String dating() {
        return table.equals("agreements") ? "signed" : "year";
    }

    /** The answer that it is in: one respondent in one wave. */
    String answer() {
        return wave + " " + teller;
    }
}
