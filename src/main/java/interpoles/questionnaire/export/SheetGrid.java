package interpoles.questionnaire.export;

import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A sheet of a workbook. A workbook leaves empty cells out, so that nothing tells a question that was not shown. */
record SheetGrid(RowSource sheet, long bytes) implements Grid {
    private static final BitSet NONE = new BitSet();

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public String sha256() {
        return sheet.sha256();
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        sheet.read(new Rows(taker));
    }

    private static final class Rows implements RowSource.Taker {
        private final Taker taker;
        private boolean goesOn = true;

        private Rows(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void header(long line, List<String> names) {
            row(line, names, Map.of());
        }

        @Override
        public void row(long line, List<String> fields, Map<Integer, String> cells) {
            if (!goesOn) {
                return;
            }
            var row = new Row(line, line, List.copyOf(fields), NONE, Map.copyOf(cells));
            if (!row.isBlank()) {
                goesOn = taker.take(row);
            }
        }
    }
}
