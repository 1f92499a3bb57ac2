package interpoles.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts that add up to another: with all but one of them, the one is given away. */
public record Sum(Cell total, List<Cell> parts) {

    /** At a wave, or over the period where the year is the empty text, these counts add up to this one. */
    public static Sum at(String year, Count total, Count... parts) {
        return new Sum(
                total.at(year), Stream.of(parts).map(part -> part.at(year)).toList());
    }

    /** The total and its parts. */
    public List<Cell> cells() {
        var cells = new ArrayList<>(parts);
        cells.add(total);
        return cells;
    }
}
