package interpoles.file.xlsx;

import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet of a workbook, as rows of text: a formula by the value it had when the workbook was saved. Rows without
 * anything are blank lines, cells that a row leaves out are empty, and only what stands beyond the header makes a
 * row too long. Hidden rows and columns are read, and told.
 */
public final class Sheet implements RowSource {
    private static final Pattern ROW = Pattern.compile("\\d{1,7}");
    private static final int SHOWN = 5;

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
        long header = 0;
        var hidden = new TreeSet<Long>();
        var formulas = new Formulas();
        try (var xml = Xml.of(workbook.parts().required(part))) {
            while (xml.next()) {
                if (xml.starts("col") && isHidden(xml)) {
                    taker.note("survey.note.hidden-column", name(), columns(xml));
                } else if (xml.starts("mergeCell")) {
                    merged(xml.attribute("ref").orElse(""), header, taker);
                } else if (xml.starts("sheetCalcPr")) {
                    formulas.requireCalculated(xml);
                }
                if (!xml.starts("row")) {
                    continue;
                }
                line = line(xml, line);
                boolean isHidden = isHidden(xml);
                var row = new Row(line, width, formulas);
                row.read(xml);
                if (isHidden && !row.blank()) {
                    hidden.add(line);
                }
                if (width >= 0 && !row.blank()) {
                    taker.row(line, row.fields, row.unreadable);
                } else if (!row.blank()) {
                    row.requireHeader();
                    header = line;
                    taker.header(line, row.fields);
                    width = row.fields.size();
                }
            }
            if (width < 0) {
                taker.header(1, List.of());
            }
        } catch (Unreadable e) {
            throw line == 0 ? e : e.from(line);
        } finally {
            if (!hidden.isEmpty()) {
                taker.note("survey.note.hidden-rows", name(), hidden.size(), shown(hidden));
            }
        }
        workbook.requireUnchanged();
    }

    /** Whether a row or column is not to be seen: it is hidden, or of no height or width. */
    private static boolean isHidden(Xml xml) {
        boolean isFlat = Stream.of("ht", "width")
                .flatMap(size -> xml.attribute(size).stream())
                .anyMatch(size -> size.matches("0+(\\.0*)?"));
        return isFlat || xml.isTrue("hidden");
    }

    private static String shown(TreeSet<Long> lines) {
        return lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > SHOWN ? ", …" : "");
    }

    private static String columns(Xml xml) {
        var first = xml.attribute("min").orElse("");
        var last = xml.attribute("max").orElse(first);
        return first.equals(last) ? first : first + "–" + last;
    }

    /** Tells of cells that are one, unless they are all of the header's row or above it. */
    private static void merged(String range, long header, Taker taker) {
        Reference.Range.of(range)
                .filter(cells -> cells.last().line() > header)
                .ifPresent(cells -> taker.merged(
                        cells.first().line(),
                        cells.last().line(),
                        cells.first().column(),
                        cells.last().column(),
                        range));
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
        private final Map<Integer, String> unreadable = new HashMap<>();
        private final Set<Integer> stated = new HashSet<>();
        private final int width;
        private final Formulas formulas;

        private Row(long line, int width, Formulas formulas) {
            this.line = line;
            this.width = width;
            this.formulas = formulas;
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
            formulas.of(line, fields.size()).forEach((empty, formula) -> {
                if (!stated.contains(empty)) {
                    fields.set(empty - 1, "=" + formula);
                    unreadable.put(empty - 1, "uncalculated-cell");
                }
            });
        }

        boolean blank() {
            return unreadable.isEmpty() && fields.stream().allMatch(String::isBlank);
        }

        void requireHeader() throws Unreadable {
            if (!unreadable.isEmpty()) {
                int column = unreadable.keySet().stream().min(Integer::compare).orElseThrow();
                throw new Unreadable("unreadable-cell", OptionalLong.of(line), fields.get(column))
                        .asking(unreadable.get(column))
                        .at(OptionalInt.of(column + 1));
            }
        }

        private void cell(Xml xml, int column) throws Unreadable {
            var cell = Cell.of(xml);
            int at = column;
            cell.formula().ifPresent(formula -> formulas.add(line, at, formula, cell.range()));
            if (cell.value().isPresent()) {
                stated.add(column);
            }
            var text = cell.text(workbook);
            var shown = text.orElseGet(() -> cell.shown(workbook));
            if (text.isPresent() && shown.isEmpty()) {
                return;
            }
            if (column > RowSource.MOST_COLUMNS) {
                throw new Unreadable("oversized", OptionalLong.of(line), "");
            }
            while (fields.size() < column - 1) {
                fields.add("");
            }
            fields.add(shown);
            if (text.isEmpty()) {
                unreadable.put(column - 1, cell.isUncalculated(workbook) ? "uncalculated-cell" : "unreadable-cell");
            }
        }

        private int column(Xml xml, int last) throws Unreadable {
            var named = xml.attribute("r");
            int column = last + 1;
            if (named.isPresent()) {
                column = Reference.of(named.get()).map(Reference::column).orElse(0);
            }
            if (column <= last) {
                throw Parts.damaged();
            }
            return column;
        }
    }
}
