package interpoles.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small folder of exports and decisions for a test to fill: three pôles asked in 2008, a grappe and a foreign cluster. */
final class RawFolder {
    private final Path folder;

    private RawFolder(Path folder) {
        this.folder = folder;
    }

    static RawFolder in(Path root) {
        try {
            return new RawFolder(Files.createDirectories(root.resolve("raw")))
                    .with("clusters.csv", """
                            cluster,name,kind,country,regions,aliases
                            P1,Pôle Un,pole,FRA,11,Premier
                            P2,Pôle Deux,pole,FRA,11|82,
                            P3,Pôle Trois,pole,FRA,93,
                            G1,Agri Sud,grappe,FRA,82,
                            F1,Abroad,foreign,DEU,,
                            """)
                    .with("asked.csv", "cluster,year,token\nP1,2008,t1\nP2,2008,t2\nP3,2008,t3\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    RawFolder with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    RawFolder with(String file, String text, Charset encoding) {
        try {
            Files.write(folder.resolve(file), text.getBytes(encoding));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** A workbook of sheets of texts: a row a line, cells between bars; an empty cell is left out. */
    RawFolder workbook(String file, Map<String, List<List<String>>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var listed = new StringBuilder();
            var relations = new StringBuilder();
            int number = 0;
            for (var sheet : sheets.entrySet()) {
                number++;
                listed.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
                relations.append("<Relationship Id=\"r%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(number, number));
                part(zip, "xl/worksheets/sheet" + number + ".xml", rows(sheet.getValue()));
            }
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + listed + "</sheets></workbook>");
            relations.append("<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try {
            Files.write(folder.resolve(file), bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The workbook with a formula, of which no result was written, in place of a text. */
    RawFolder formula(String file, String text, String formula) throws IOException {
        return replaced(file, text, "<c><f>" + formula + "</f><v/></c>");
    }

    /** The workbook with errors in place of texts that look like one. */
    RawFolder errors(String file, String error) throws IOException {
        return replaced(file, error, "<c t=\"e\"><v>" + error + "</v></c>");
    }

    /** The workbook with a number in a cell that shows dates, in place of a text. */
    RawFolder inCellOfDates(String file, String number) throws IOException {
        return replaced(file, number, "<c s=\"1\"><v>" + number + "</v></c>");
    }

    private RawFolder replaced(String file, String text, String cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipFile(folder.resolve(file).toFile());
                var to = new ZipOutputStream(bytes)) {
            for (var entry : from.stream().toList()) {
                var part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                part(
                        to,
                        entry.getName(),
                        part.replace(
                                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>", cell));
            }
        }
        Files.write(folder.resolve(file), bytes.toByteArray());
        return this;
    }

    private static String rows(List<List<String>> rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows.stream()
                        .map(row -> "<row>"
                                + row.stream()
                                        .map(text -> text.isEmpty()
                                                ? "<c/>"
                                                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                                        + text.replace("&", "&amp;")
                                                                .replace("<", "&lt;")
                                                        + "</t></is></c>")
                                        .collect(Collectors.joining())
                                + "</row>")
                        .collect(Collectors.joining())
                + "</sheetData></worksheet>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    Path path() {
        return folder;
    }

    Path survey() {
        return folder.resolveSibling("survey");
    }

    Questionnaire open() {
        return Questionnaire.of(folder, Settings.NONE);
    }

    Import imported() {
        return imported(Rule.EITHER);
    }

    Import imported(Rule rule) {
        return open().importTo(survey(), rule);
    }

    /** Imports without anything to decide, and sees that every answer is accounted for. */
    RawFolder importedWhole(long answers) {
        var imported = imported();
        assertEquals("", problems(imported));
        assertEquals(
                answers,
                imported.accounts().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(answers, beside("answers.csv").lines().count() - 1);
        return this;
    }

    /** The problems as {@code file:line:column code "found"}, a line each. */
    static String problems(Import imported) {
        return imported.problems().stream()
                .map(problem -> problem.file()
                        + (problem.line().isPresent() ? ":" + problem.line().getAsLong() : "")
                        + (problem.column().isPresent() ? ":" + problem.column().getAsInt() : "")
                        + " " + problem.code()
                        + (problem.found().isEmpty() ? "" : " \"" + problem.found() + "\""))
                .collect(Collectors.joining("\n"));
    }

    /** A table of the survey that was written. */
    String table(String name) {
        return text(survey().resolve(name + ".csv"));
    }

    /** A file beside the survey that was written. */
    String beside(String name) {
        return text(folder.resolveSibling("survey-import").resolve(name));
    }

    String text(String name) {
        return text(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some columns of a draft or of a file beside the survey, fields between bars. */
    static String columns(String csv, String... columns) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map(row ->
                            java.util.Arrays.stream(columns).map(row::getField).collect(Collectors.joining(" | ")))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
