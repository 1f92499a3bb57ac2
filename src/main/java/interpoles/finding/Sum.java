package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts that add up to another: with all but one of them, the one is given away. */
record Sum(Cell total, List<Cell> parts) {

    /** At each wave, the counts of these measures add up to one of this name. */
    static List<Sum> atEachWave(String total, List<Measure> parts) {
        var byYear = new LinkedHashMap<String, List<Cell>>();
        for (var part : parts) {
            byYear.computeIfAbsent(part.yearText(), year -> new ArrayList<>()).add(Revealed.part(part));
        }
        return byYear.entrySet().stream()
                .map(wave -> new Sum(new Cell(total, wave.getKey(), ""), List.copyOf(wave.getValue())))
                .toList();
    }

    /** The total and its parts. */
    List<Cell> cells() {
        var cells = new ArrayList<>(parts);
        cells.add(total);
        return cells;
    }
}
