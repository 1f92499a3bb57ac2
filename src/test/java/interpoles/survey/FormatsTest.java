package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a survey was exported, it gives the same numbers, and what was recognised is said. */
class FormatsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private SurveyFolder survey;

    @BeforeEach
    void valid(@TempDir Path folder) {
        survey = SurveyFolder.in(folder).change("clusters.csv", "Pole 1", "Pôle “1”");
    }

    @Test
    void theEncodingIsRecognisedFromTheMarkOrTheBytes() {
        var text = survey.text("clusters.csv");
        assertRead(text.getBytes(StandardCharsets.UTF_8), "[]");
        assertRead(
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8),
                "[clusters.csv: read as UTF-8, by its byte-order mark]");
        assertRead(
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE),
                "[clusters.csv: read as UTF-16LE, by its byte-order mark]");
        assertRead(
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16BE),
                "[clusters.csv: read as UTF-16BE, by its byte-order mark]");
        assertRead(text.getBytes(WINDOWS_1252), "[clusters.csv: read as windows-1252]");
    }

    @Test
    void theDelimiterIsRecognisedFromTheHeader() {
        var text = survey.text("clusters.csv");
        assertRead(
                text.replace(",", ";").getBytes(StandardCharsets.UTF_8),
                "[clusters.csv: the delimiter is taken to be ;]");
        assertRead(
                text.replace(",", "\t").getBytes(StandardCharsets.UTF_8),
                "[clusters.csv: the delimiter is taken to be the tab]");
        survey.with(
                "clusters.csv",
                text.replace("cluster,name", "cluster,\"na;;;;;;me\",name").replaceAll("(?m)^(..),", "$1,x;y,"));
        assertEquals("[]", survey.notes().toString());
    }

    @Test
    void linesEndWithLineFeedCarriageReturnOrBoth() {
        var text = survey.text("clusters.csv");
        assertRead(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "[]");
        assertRead(text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8), "[]");
        assertRead(("\n\n" + text.strip()).getBytes(StandardCharsets.UTF_8), "[]");
    }

    @Test
    void aQuotedFieldHoldsDelimitersQuotesAndLines() {
        survey.change("clusters.csv", "Pôle “1”", "\"a,\"\"b\"\"\nc;\r\nd\"");
        assertEquals(
                "a,\"b\"\nc;\r\nd",
                survey.open().table("clusters").stringColumn("name").get(0));
    }

    @Test
    void theLineOfAHeaderIsTheEditors() {
        survey.with("signatories.csv", "\r\n\r\nagreement,cluster,agreement\r\n");
        assertTrue(survey.problems().contains("signatories.csv:3:3 duplicate-header"), survey.problems());
    }

    @Test
    void filesHeadersAndCodesMayBeFrenchInAnyCaseAndAccents() {
        survey.without("responses.csv")
                .with(
                        "Re\u0301ponses.CSV",
                        "STRUCTURE ;Anne\u0301e;re\u0301pondu\u00A0\nP1;2008;OUI\nP2;2008;Vrai\nP3;2008;0\n");
        survey.without("agreements.csv")
                .with("ACCORDS.Txt", "terminé\tsigne\tAccord\n\t2007\tA1\n2009\t2006\tA2\n\t2008\tA3\n");
        survey.change("clusters.csv", "pole", "PÔLE")
                .change("clusters.csv", "foreign", "Cluster Etranger")
                .change("clusters.csv", "both", "LES-DEUX");
        try (var opened = survey.open()) {
            assertEquals(
                    "[true, true, false]",
                    opened.table("réponses").booleanColumn("answered").asList().toString());
            assertEquals(
                    "[2007, 2006, 2008]",
                    opened.table("Accords").intColumn("signed").asList().toString());
            assertEquals(
                    "[pole, pole, pole, grappe, foreign]",
                    opened.table("structures").stringColumn("kind").asList().toString());
            assertEquals(
                    "[, , both]",
                    opened.table("clusters")
                            .stringColumn("positioning")
                            .asList()
                            .subList(0, 3)
                            .toString()
                            .replace("collaborative-rd", ""));
        }
        var notes = String.join("\n", survey.notes());
        for (var said : List.of(
                "Re\u0301ponses.CSV: the delimiter is taken to be ;",
                "Re\u0301ponses.CSV: the column \"STRUCTURE \" is read as cluster",
                "ACCORDS.Txt: the delimiter is taken to be the tab",
                "ACCORDS.Txt: the column \"signe\" is read as signed",
                "clusters.csv: \"PÔLE\" is read as pole (kind, 3 times)",
                "clusters.csv: \"Cluster Etranger\" is read as foreign (kind, once)",
                "clusters.csv: \"LES-DEUX\" is read as both (positioning, once)",
                "Re\u0301ponses.CSV: \"OUI\" is read as true (answered, 2 times)")) {
            assertTrue(notes.contains(said), said + " in:\n" + notes);
        }
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        survey.with("clusters.csv", """
                cluster,name,kind,country,regions
                01, blank ,pole,NAM,11||82|
                1,NA,pole,FRA,11
                p1,null,pole,FRA,11
                P1,1.50,pole,FRA,11
                """)
                .with("responses.csv", "cluster,year,answered\n01,2008,true\n")
                .with("agreements.csv", "agreement,signed,ended\na,2007,\nA,2007,\n")
                .with("signatories.csv", "agreement,cluster\na,01\na,1\nA,p1\nA,P1\n");
        try (var opened = survey.open()) {
            assertEquals(
                    "[01, 1, p1, P1]",
                    opened.table("clusters").stringColumn("cluster").asList().toString());
            assertEquals(
                    "[ blank , NA, null, 1.50]",
                    opened.table("clusters").stringColumn("name").asList().toString());
            assertEquals(
                    "[11, 82]",
                    opened.query("SELECT region FROM cluster_regions WHERE cluster = '01' ORDER BY region")
                            .stringColumn("region")
                            .asList()
                            .toString());
        }
        survey.with(
                        "clusters.csv",
                        "cluster,name,kind,country,regions\n01,a,pole ,FRA,11\n1,b,pole,fra,11\np1,c,pole,FRA,11 \nP1,d,pole,FRA,11\n")
                .with("responses.csv", "cluster,year,answered\n01, 2008,true\n01,٢٠٠٨,true\n");
        assertEquals("""
                clusters.csv:2:3 unknown-code "pole " > pole
                clusters.csv:3:4 unknown-code "fra" > FRA
                clusters.csv:4:5 unknown-code "11 " > 11
                responses.csv:2:2 bad-year " 2008" > 2008
                responses.csv:3:2 bad-year "٢٠٠٨"
                """.strip(), survey.problems());
    }

    @Test
    void booleansGoByEveryName() {
        var names = new TreeMap<String, Boolean>();
        for (var name : "true oui vrai yes 1 TRUE Oui".split(" ")) {
            names.put(name, true);
        }
        for (var name : "false non faux no 0 FAUX No".split(" ")) {
            names.put(name, false);
        }
        var rows = new StringBuilder("cluster,year,answered\n");
        int year = 1900;
        for (var name : names.keySet()) {
            rows.append("P1,").append(year++).append(',').append(name).append('\n');
        }
        survey.with("responses.csv", rows.toString());
        assertEquals(
                List.copyOf(names.values()).toString(),
                survey.open()
                        .table("responses")
                        .booleanColumn("answered")
                        .asList()
                        .toString());
    }

    @Test
    void withADatapackageNothingIsGuessed() {
        describe("");
        survey.with("clusters.csv", survey.text("clusters.csv").replace(",", ";"));
        assertEquals("clusters.csv:1 other-delimiter \";\"", survey.problems());
        survey.with(
                "clusters.csv",
                ('\uFEFF' + survey.text("clusters.csv").replace(";", ",")).getBytes(StandardCharsets.UTF_16LE));
        assertEquals("clusters.csv undecodable-text \"UTF-16LE\"", survey.problems());
    }

    @Test
    void anyEncodingThatADatapackageDeclaresIsRead() {
        var text = survey.text("clusters.csv").replace("“1”", "1");
        for (var encoding : List.of(
                "UTF-16",
                "utf-16le",
                "windows-1252",
                "cp1252",
                "latin1",
                "ISO-8859-15",
                "macintosh",
                "UTF-32",
                "utf-8-sig",
                "IBM850")) {
            var name = encoding.equals("utf-8-sig") ? "UTF-8" : encoding.equals("macintosh") ? "x-MacRoman" : encoding;
            describe(",\"encoding\":\"" + encoding.replace("macintosh", "x-MacRoman") + "\"");
            survey.with("clusters.csv", text, Charset.forName(name));
            assertEquals("", survey.problems(), encoding);
            assertEquals(
                    "Pôle 1",
                    survey.open().table("clusters").stringColumn("name").get(0),
                    encoding);
        }
        describe(",\"encoding\":\"klingon\"");
        assertEquals("datapackage.json malformed-datapackage \"encoding: klingon\"", survey.problems());
    }

    @Test
    void aConstraintReachesItsColumnByTheNameOfTheFileOrOfTheContract() {
        for (var name : List.of("name", "nom", "NOM")) {
            describe(",\"schema\":{\"fields\":[{\"name\":\"" + name + "\",\"constraints\":{\"maxLength\":6}}]}");
            survey.with("clusters.csv", survey.text("clusters.csv").replace("cluster,name", "cluster,Nom"));
            assertEquals(
                    "clusters.csv:2:2 broken-constraint \"Pôle “1”\"",
                    survey.problems().lines().findFirst().orElse(""),
                    name);
        }
    }

    private void describe(String more) {
        var resources = List.of("responses", "agreements", "signatories").stream()
                .map(name -> ",{\"name\":\"" + name + "\",\"path\":\"" + name + ".csv\"}")
                .reduce("", String::concat);
        survey.with(
                "datapackage.json",
                "{\"resources\":[{\"name\":\"clusters\",\"path\":\"clusters.csv\"" + more + "}" + resources + "]}");
    }

    private void assertRead(byte[] clusters, String notes) {
        survey.with("clusters.csv", clusters);
        try (var opened = survey.open()) {
            assertEquals(
                    "Pôle “1”", opened.table("clusters").stringColumn("name").get(0));
            assertEquals(5, opened.table("clusters").rowCount());
            assertEquals(notes, opened.notes().stringColumn("note").asList().toString());
        }
    }
}
