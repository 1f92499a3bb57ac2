package interpoles.file.xlsx;

import interpoles.file.CsvFile;
import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sheet of a workbook, as rows of text: a formula by the value it had when the workbook was saved. Rows without
 * anything are blank lines, cells that a row leaves out are empty, and only what stands beyond the header makes a
 * row too long.
 */
public final class Sheet implements RowSource {
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})\\d{1,7}");
    private static final Pattern ROW = Pattern.compile("\\d{1,7}");

    private final Workbook workbook;
    private final String title;
    private final String part;

    Sheet(Workbook workbook, String title, String part) {
        this.workbook = workbook;
        this.title = title;
        this.part = part;
    }

    @Override
    public String name() {
        return workbook.name() + ":" + title;
    }

    @Override
    public String file() {
        return workbook.name();
    }

    @Override
    public String sha256() {
        return workbook.sha256();
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        int width = -1;
        long line = 0;
        try (var xml = Xml.of(workbook.parts().required(part))) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (!xml.starts("row")) {
                    continue;
                }
                line = line(xml, line);
                var row = new Row(line, width);
                row.read(xml);
                if (width >= 0 && !row.blank()) {
                    taker.row(line, row.fields, row.unreadable);
                } else if (!row.blank()) {
                    row.requireHeader();
                    taker.header(line, row.fields);
                    width = row.fields.size();
                }
            }
            if (width < 0) {
                taker.header(1, List.of());
            }
        } catch (Unreadable e) {
            throw line == 0 ? e : e.from(line);
        }
        workbook.requireUnchanged();
    }

    private static long line(Xml xml, long last) throws Unreadable {
        var number = xml.attribute("r");
        if (number.isEmpty()) {
            return last + 1;
        }
        if (!ROW.matcher(number.get()).matches() || Long.parseLong(number.get()) <= last) {
            throw Parts.damaged();
        }
        return Long.parseLong(number.get());
    }

    private final class Row {
        private final long line;
        private final List<String> fields = new ArrayList<>();
        private final Set<Integer> unreadable = new HashSet<>();
        private final int width;

        private Row(long line, int width) {
            this.line = line;
            this.width = width;
        }

        void read(Xml xml) throws Unreadable {
            int column = 0;
            while (xml.next() && !xml.ends("row")) {
                if (xml.starts("c")) {
                    column = column(xml, column);
                    cell(xml, column);
                }
            }
            while (fields.size() < width) {
                fields.add("");
            }
        }

        boolean blank() {
            return unreadable.isEmpty() && fields.stream().allMatch(String::isBlank);
        }

        void requireHeader() throws Unreadable {
            if (!unreadable.isEmpty()) {
                int column = unreadable.stream().min(Integer::compare).orElseThrow();
                throw new Unreadable("unreadable-cell", OptionalLong.of(line), fields.get(column))
                        .at(OptionalInt.of(column + 1));
            }
        }

        private void cell(Xml xml, int column) throws Unreadable {
            var cell = Cell.of(xml);
            var text = cell.text(workbook);
            var shown = text.orElse(cell.shown());
            if (text.isPresent() && shown.isEmpty()) {
                return;
            }
            if (column > CsvFile.MOST_COLUMNS) {
                throw new Unreadable("oversized", OptionalLong.of(line), "");
            }
            while (fields.size() < column - 1) {
                fields.add("");
            }
            fields.add(shown);
            if (text.isEmpty()) {
                unreadable.add(column - 1);
            }
        }

        private int column(Xml xml, int last) throws Unreadable {
            var named = xml.attribute("r");
            int column = last + 1;
            if (named.isPresent()) {
                var letters = REFERENCE.matcher(named.get());
                column = letters.matches()
                        ? letters.group(1)
                                .toUpperCase(java.util.Locale.ROOT)
                                .chars()
                                .reduce(0, (n, c) -> n * 26 + c - 'A' + 1)
                        : 0;
            }
            if (column <= last) {
                throw Parts.damaged();
            }
            return column;
        }
    }
}
