package interpoles.notebook;

import interpoles.table.CaptionedTable;
import interpoles.table.ValueLabels;
import interpoles.words.Figures;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * A table as a reader sees it: its name as the caption, heads with their units in the reader's language, of a finding's
 * table its codes, too, numbers to the right, and of a long table the first {@value #ROWS} rows, with a line that says so. {@link Cells}
 * says how values are shown.
 */
final class TableView {
    static final int ROWS = 20;
    /** How Tablesaw names the table of a table's columns. */
    private static final String STRUCTURE = "Structure of ";

    private static final String CLASS = "interpoles-table tex2jax_ignore";
    /**
     * A caption longer than its table is wide neither widens it nor breaks at its width, nor does it where
     * JupyterLab leaves out what an untrusted notebook may not style.
     */
    private static final String CAPTION = """
            <caption style="text-align: left; font-weight: bold"><div style="width: 0"><div style="width: 44rem; max-width: 85vw">%s</div></div></caption>
            """;

    private final Table table;
    private final Words words;
    private final ValueLabels shown;
    private final List<Cells> columns;
    private final int rows;

    private TableView(Table table, Words words) {
        this.table = table;
        this.words = words;
        shown = ValueLabels.of(table);
        rows = Math.min(ROWS, table.rowCount());
        var first = table.first(rows);
        columns = first.columns().stream()
                .map(column -> Cells.of(first, column, words, shown))
                .toList();
    }

    static TableView of(Table table, Words words) {
        return new TableView(table, CaptionedTable.words(table, words));
    }

    static Map<String, Object> bundle(Table table, Words words) {
        var view = of(table, words);
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/html", view.html());
        bundle.put("text/plain", view.text());
        return bundle;
    }

    /** Escaped and inert: no script, no address, no style that reaches beyond the table. */
    String html() {
        var html = new StringBuilder("<table class=\"" + CLASS + "\">\n");
        if (!caption().isBlank()) {
            html.append(CAPTION.formatted(Sanitized.html(caption())));
        }
        html.append("<thead>\n<tr>");
        for (var column = 0; column < columns.size(); column++) {
            html.append("<th scope=\"col\"")
                    .append(aligned(column))
                    .append(explained(column))
                    .append('>')
                    .append(Sanitized.html(head(column)))
                    .append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (var row = 0; row < rows; row++) html.append(row(row));
        html.append("</tbody>\n</table>");
        if (!remark().isEmpty())
            html.append("\n<p class=\"interpoles-remark\">")
                    .append(Sanitized.html(remark()))
                    .append("</p>");
        return html.toString();
    }

    private String row(int row) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> "<td" + aligned(column) + exactly(column, row) + ">"
                        + Sanitized.html(columns.get(column).at(row)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private String aligned(int column) {
        return " style=\"text-align: " + (columns.get(column).areNumbers() ? "right" : "left") + "\"";
    }

    private String explained(int column) {
        return table.column(column).name().equals("n")
                ? " title=\"" + Sanitized.html(words.text("notebook.n")) + "\""
                : "";
    }

    private String exactly(int column, int row) {
        if (table.column(column).isMissing(row))
            return " title=\"" + Sanitized.html(words.text("notebook.missing")) + "\"";
        var exact = columns.get(column).exact(row);
        return exact.isEmpty() ? "" : " title=\"" + Sanitized.html(exact) + "\"";
    }

    /** The same in aligned text. */
    String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(IntStream.range(0, columns.size())
                .mapToObj(column -> Sanitized.text(head(column)))
                .toList());
        for (var row = 0; row < rows; row++) {
            var at = row;
            lines.add(
                    columns.stream().map(cells -> Sanitized.text(cells.at(at))).toList());
        }
        var widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        var shown = new ArrayList<String>();
        if (!caption().isBlank()) shown.add(Sanitized.text(caption()));
        lines.forEach(line -> shown.add(line(line, widths)));
        if (!remark().isEmpty()) shown.add(remark());
        return String.join("\n", shown);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    var blanks = " ".repeat(widths[column] - width(cells.get(column)));
                    return columns.get(column).areNumbers() ? blanks + cells.get(column) : cells.get(column) + blanks;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String caption() {
        if (table.name() == null) return "";
        var name = table.name().startsWith(STRUCTURE)
                ? words.text("notebook.structure", table.name().substring(STRUCTURE.length()))
                : table.name();
        return Sanitized.cut(name);
    }

    private String head(int column) {
        var head = Sanitized.cut(shown.head(table.column(column).name(), words));
        return columns.get(column)
                .unit()
                .map(unit -> words.text("notebook.in-unit", head, unit))
                .orElse(head);
    }

    /** What a reader must know who would take the rows shown for the whole table. */
    private String remark() {
        if (table.rowCount() == 0) return words.text("notebook.no-rows");
        if (table.rowCount() == rows) return "";
        return words.text(
                "notebook.first-rows", String.valueOf(rows), Figures.in(words).whole(table.rowCount()));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
