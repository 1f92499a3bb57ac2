package interpoles.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small valid survey in a workbook, for a test to break; sheets as lines of text, or as the XML of their rows. */
final class WorkbookFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new TreeMap<>();
    private String properties = "";
    private String hidden = "";

    static WorkbookFile valid() {
        return new WorkbookFile()
                .sheet(
                        "clusters",
                        "cluster,name,kind,country,regions\nP1,Pole 1,pole,FRA,11\nP2,Pole 2,pole,FRA,82\nP3,Pole 3,pole,FRA,93")
                .sheet("responses", "cluster,year,answered\nP1,2008,true\nP2,2008,true")
                .sheet("agreements", "agreement,signed,ended\nA1,2007,\nA2,2006,2009")
                .sheet("signatories", "agreement,cluster\nA1,P1\nA1,P2\nA2,P2\nA2,P3");
    }

    WorkbookFile without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** A sheet of texts, a line a row, a comma between cells. */
    WorkbookFile sheet(String name, String lines) {
        var rows = new StringBuilder();
        for (var line : lines.split("\n")) {
            rows.append("<row>");
            for (var field : line.split(",", -1)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(escaped(field)).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows(name, rows.toString());
    }

    /** A sheet by the XML of its rows. */
    WorkbookFile rows(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    WorkbookFile hidden(String sheet) {
        hidden = sheet;
        return this;
    }

    WorkbookFile from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    WorkbookFile part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** The texts that cells share, each the XML of its element {@code si}. */
    WorkbookFile shared(String... texts) {
        return part(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN + "\"><si>" + String.join("</si><si>", texts) + "</si></sst>");
    }

    /** The formats of cells: 0 none, 1 a date by number, 2 a date by code, 3 a number by code. */
    WorkbookFile styled() {
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0&quot; days&quot;;[Red]0\\h\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    }

    Path in(Path folder) {
        var file = folder.resolve("survey.xlsx");
        var list = new StringBuilder();
        var relations = new StringBuilder();
        var all = new LinkedHashMap<String, byte[]>();
        int n = 0;
        for (var sheet : sheets.entrySet()) {
            n++;
            list.append("<sheet name=\"")
                    .append(escaped(sheet.getKey()))
                    .append("\" sheetId=\"")
                    .append(n)
                    .append(sheet.getKey().equals(hidden) ? "\" state=\"veryHidden" : "")
                    .append("\" r:id=\"rId")
                    .append(n)
                    .append("\"/>");
            relations.append(relation("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
            all.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    bytes("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue()
                            + "</sheetData></worksheet>"));
        }
        relations
                .append(relation("s", "sharedStrings", "sharedStrings.xml"))
                .append(relation("t", "styles", "/xl/styles.xml"));
        all.put(
                "_rels/.rels",
                bytes("<Relationships>" + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"));
        all.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + list
                        + "</sheets></workbook>"));
        all.put("xl/_rels/workbook.xml.rels", bytes("<Relationships>" + relations + "</Relationships>"));
        all.putAll(parts);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
