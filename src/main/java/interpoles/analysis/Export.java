package interpoles.analysis;

import interpoles.chart.Chart;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.Table;

/**
 * Tables and charts as files, for a report, a spreadsheet or a colleague. A path is relative to the notebook's folder. A
 * file is there whole or not at all; one that is there already is replaced. A name that ends as that of another format does
 * is an error: what it is opened with would not read it.
 *
 * <pre>{@code
 * Export.csv(table, "agreements.csv");
 * Export.xlsx(table, "agreements.xlsx");
 * Export.png(chart, "agreements.png");
 * }</pre>
 *
 * <p>Tables keep the names of their columns and their codes, and every number all of its digits: nothing is rounded or
 * translated. Charts are in the language that {@code INTERPOLES_LANG} asks for.
 */
public final class Export {
    private static final List<String> FORMATS =
            List.of("csv", "tsv", "xlsx", "xls", "ods", "png", "svg", "jpg", "jpeg", "gif", "pdf");

    private Export() {}

    /**
     * A CSV file that Excel opens by a double click: UTF-8 with the mark that says so, quotes where they are needed, a missing
     * value as an empty field. Where French is asked for, fields are parted by semicolons and decimals by a comma, as
     * Excel expects it there; otherwise by commas and a point.
     *
     * <p>A text that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
     * or a carriage return) gets an apostrophe before it; so do the names of columns.
     *
     * @throws IllegalArgumentException if the file cannot be written, in a sentence
     */
    public static void csv(Table table, String file) {
        var words = Settings.ofEnvironment().words();
        AtomicFile.write(
                named(file, "csv", words), words, new CsvFile(words).of(table).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An Excel workbook: a sheet with the table, its head in bold and always in sight, shares as percentages, dates as dates;
     * and a sheet {@code about} with what the table is about. A text is a text in a workbook, and is never taken for
     * a formula. A whole number of more than 15 digits, which Excel would round, is written as text.
     *
     * @throws IllegalArgumentException if the table is larger than a sheet (1,048,576 rows with the head, 16,384 columns, 32,767
     *     characters a cell), or the file cannot be written; in a sentence
     */
    public static void xlsx(Table table, String file) {
        xlsx(List.of(table), file);
    }

    /**
     * The same with a sheet for each of several tables, named after what they are about.
     *
     * @throws IllegalArgumentException as {@link #xlsx(Table, String)}, or if there is no table
     */
    public static void xlsx(List<Table> tables, String file) {
        var words = Settings.ofEnvironment().words();
        AtomicFile.write(named(file, "xlsx", words), words, new XlsxFile(words).of(tables));
    }

    /**
     * A chart as a PNG picture, at twice its size on a page of 760 pixels, sharp enough for print. It is drawn by the
     * Chrome, Chromium or Edge of this machine, which is started unseen for it and asks nothing of a network, with the
     * plotly.js that the Python package {@code plotly} brings to JupyterLab.
     *
     * @throws IllegalStateException if either is not found, saying what to do: plotly's own button above a chart works
     *     without
     * @throws IllegalArgumentException if the file cannot be written, in a sentence
     */
    public static void png(Chart chart, String file) {
        var words = Settings.ofEnvironment().words();
        AtomicFile.write(named(file, "png", words), words, Picture.of(chart, "png", words));
    }

    /**
     * A chart as an SVG drawing, whose texts remain texts: for Inkscape, Illustrator or a page. Drawn as {@link #png}.
     *
     * @throws IllegalStateException as {@link #png}
     * @throws IllegalArgumentException if the file cannot be written, in a sentence
     */
    public static void svg(Chart chart, String file) {
        var words = Settings.ofEnvironment().words();
        AtomicFile.write(named(file, "svg", words), words, Picture.of(chart, "svg", words));
    }

    private static String named(String file, String format, Words words) {
        var end = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (FORMATS.contains(end) && !end.equals(format)) {
            throw new IllegalArgumentException(words.text("analysis.export.other-format", file, format));
        }
        return file;
    }

    /** From now on {@code table.write().toFile("x.xlsx")} writes a workbook, too: Tablesaw itself leaves an empty file. */
    public static void teachTablesaw(Words words) {
        Table.defaultWriterRegistry.registerExtension("xlsx", new TablesawXlsx(words));
    }
}
