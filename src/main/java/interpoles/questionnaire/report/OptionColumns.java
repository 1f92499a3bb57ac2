package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Cell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that stand for an option each, though no heading says so: several of one sheet that give one column of the survey
 * several values, and whose answers are all a yes or a no, such as 1, 0 or x.
 */
final class OptionColumns {
    private record Column(int part, int column) {
        static Column of(Cell cell) {
            return new Column(cell.part(), cell.column());
        }
    }

    private final Set<Column> columns = new HashSet<>();

    void learn(List<Given> given) {
        Map<String, Map<Column, Boolean>> bySheet = new HashMap<>();
        given.stream()
                .filter(answer -> answer.use().isOfSeveral()
                        && !answer.use().isInBlock()
                        && answer.use().places().option().isEmpty()
                        && answer.use().question().offered().isEmpty())
                .forEach(answer -> bySheet.computeIfAbsent(
                                answer.cell().part() + " " + answer.use().table() + " "
                                        + answer.use().column(),
                                sheet -> new HashMap<>())
                        .merge(Column.of(answer.cell()), Values.isYesOrNo(answer.text()), Boolean::logicalAnd));
        bySheet.values().forEach(sheet -> {
            var yesOrNo = sheet.keySet().stream().filter(sheet::get).toList();
            if (yesOrNo.size() > 1) {
                columns.addAll(yesOrNo);
            }
        });
    }

    boolean has(Cell cell) {
        return columns.contains(Column.of(cell));
    }
}
