package interpoles.measure;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A number of things that is counted at each wave or over the period: the numerator, the denominator, a part or a total
 * of measures. The same things have the same name in every declaration; that is how it is known which measures tell
 * something of each other.
 *
 * @param name that of the measure that shows it, or a name like a measure's where none does
 * @param group the one group that is counted; the empty text for all
 * @param column the column of SQL's rows that names the group instead; the empty text where it is fixed
 * @param determinant another count that this one follows from alone
 */
public record Count(String name, String group, String column, Optional<Count> determinant) {

    public static Count named(String name) {
        return new Count(name, "", "", Optional.empty());
    }

    /** The same of one group. */
    public Count in(String one) {
        return new Count(name, one, "", determinant);
    }

    /** The same of the group that a column of SQL's rows names. */
    public Count by(String groups) {
        return new Count(name, "", groups, determinant);
    }

    /** The same, known to whoever knows the other, such as the pairs of some pôles to whoever knows their number. */
    public Count followingFrom(Count other) {
        return new Count(name, group, column, Optional.of(other));
    }

    /** Its cell at a wave; the empty text for the whole period. */
    public Cell at(String year) {
        return at(year, groups -> "");
    }

    /** @param groups the group that a column names */
    Cell at(String year, UnaryOperator<String> groups) {
        return new Cell(name, year, column.isEmpty() ? group : groups.apply(column));
    }
}
