package interpoles.file.xlsx;

import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The formulas of a sheet so far: the first, and those whose results stand in several cells. A program that does not
 * calculate writes such a formula into the first cell and leaves the others empty, which then are not empty values.
 */
final class Formulas {
    private record Spread(Reference.Range range, String formula) {}

    private final List<Spread> spreads = new ArrayList<>();
    private Optional<Unreadable> first = Optional.empty();

    /** @param range the cells that hold its results, where they are several */
    void add(long line, int column, String formula, Optional<String> range) {
        if (first.isEmpty()) {
            first = Optional.of(new Unreadable("unreadable-cell", OptionalLong.of(line), "=" + formula)
                    .asking("uncalculated-cell")
                    .at(OptionalInt.of(column)));
        }
        range.flatMap(Reference.Range::of).ifPresent(cells -> spreads.add(new Spread(cells, formula)));
    }

    /** The columns of a line, up to a width, that hold results of such formulas, each with its formula. */
    Map<Integer, String> of(long line, int width) {
        spreads.removeIf(spread -> spread.range.last().line() < line);
        var columns = new TreeMap<Integer, String>();
        for (var spread : spreads) {
            int last = Math.min(spread.range.last().column(), width);
            for (int column = spread.range.first().column(); column <= last; column++) {
                columns.putIfAbsent(column, spread.formula);
            }
        }
        return columns;
    }

    /** @throws Unreadable where the sheet asks to be calculated when it is opened, and has a formula */
    void requireCalculated(Xml xml) throws Unreadable {
        if (xml.isTrue("fullCalcOnLoad") && first.isPresent()) {
            throw first.get();
        }
    }
}
