package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Any bytes give either a survey or a list of problems, in bounded time. Each property runs for the seconds that the
 * system property {@code interpoles.fuzz.seconds} says, one by default.
 */
class FuzzTest {
    private static final Duration EACH = Duration.ofSeconds(30);
    private static final List<String> FILES = List.of(
            "clusters.csv",
            "responses.csv",
            "agreements.csv",
            "signatories.csv",
            "projects.csv",
            "labels.csv",
            "missions.csv",
            "participants.csv",
            "claims.csv",
            "regions.csv",
            "countries.csv");
    /** What surveys are made of, and what they should not hold. */
    private static final String[] PIECES = {
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r",
        "\r\n",
        "|",
        "=",
        "'",
        "\0",
        "\uFEFF",
        "\uFFFF",
        "\uFFFE",
        "\u0301",
        "é",
        "\uD83D\uDE00",
        " ",
        "\u00A0",
        "P1",
        "A1",
        "01",
        "1",
        "0",
        "2008",
        "20l0",
        "-1",
        "1e9",
        "true",
        "oui",
        "pole",
        "foreign",
        "FRA",
        "cluster",
        "agreement",
        "year",
        "structure",
        "année",
        "\"; DROP TABLE rows_clusters; --",
        "%s{0}${x}",
        "<script>",
        "x".repeat(2000)
    };

    private static final String[] JSON = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "1e999",
        "-1",
        "\"\"",
        "\"path\"",
        "\"name\"",
        "\"clusters\"",
        "\"../x\"",
        "\"resources\"",
        "\"schema\"",
        "\"fields\"",
        "\"constraints\"",
        "\"pattern\"",
        "\"(a+)+$\"",
        "\"[\"",
        "\"minimum\"",
        "\"enum\"",
        "\"unique\"",
        "\"required\"",
        "\"missingValues\"",
        "\"encoding\"",
        "\"utf-16\"",
        "\"x-none\"",
        "\"dialect\"",
        "\"delimiter\"",
        "\"quoteChar\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\\"\"",
        "\"#\""
    };
    private static final String[] XML = {
        "<",
        ">",
        "/>",
        "</row>",
        "<row>",
        "<row r=\"7\">",
        "<c>",
        "<c r=\"B1\"/>",
        "<c r=\"ZZZ1\"><v>1</v></c>",
        "<c t=\"s\"><v>9</v></c>",
        "<v>1e308</v>",
        "<v/>",
        "<f/>",
        "<is><t>P1</t></is>",
        "&amp;",
        "&#0;",
        "&#x1F600;",
        "&x;",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x?>",
        "\0",
        "2008",
        "t=\"e\"",
        "t=\"b\"",
        "s=\"1\"",
        "_x0000_",
        "</sheetData>",
        "<sheet name=\"Accords\" r:id=\"rId1\"/>",
        "Target=\"../../x\"",
        "xl/workbook.xml"
    };

    private static final List<String> PARTS = List.of(
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet3.xml");

    private Path folder;
    private SurveyFolder survey;

    /** A piece put in, or bytes cut out, at a place in a file. */
    private record Change(double at, byte[] piece, int cut) {
        byte[] of(byte[] bytes) {
            int from = (int) (at * bytes.length);
            int to = Math.min(bytes.length, from + cut);
            var changed = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, changed, from, piece.length);
            System.arraycopy(bytes, to, changed, from + piece.length, bytes.length - to);
            return changed;
        }
    }

    @BeforeProperty
    void valid() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        survey = SurveyFolder.complete(folder);
    }

    @AfterProperty
    void gone() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.delete(folder);
    }

    @Property(tries = 1)
    void anyChangesToAnyFileGiveASurveyOrProblems(@ForAll Random random) {
        for (var changes : tried(random, changes(PIECES))) {
            var file = FILES.get(random.nextInt(FILES.size()));
            var whole = bytes(folder.resolve(file));
            survey.with(file, changed(whole, changes));
            opens(folder, file);
            survey.with(file, whole);
        }
    }

    @Property(tries = 1)
    void anyBytesAsAFileGiveASurveyOrProblems(@ForAll Random random) {
        for (var bytes : tried(random, Arbitraries.bytes().array(byte[].class).ofMaxSize(500))) {
            var file = FILES.get(random.nextInt(FILES.size()));
            var whole = bytes(folder.resolve(file));
            survey.with(file, bytes);
            opens(folder, file);
            survey.with(file, whole);
        }
    }

    @Property(tries = 1)
    void anyDatapackageGivesASurveyOrProblems(@ForAll Random random) {
        for (var changes : tried(random, changes(JSON))) {
            survey.with("datapackage.json", changed(described(), changes));
            opens(folder, "datapackage.json");
        }
    }

    @Property(tries = 1)
    void anyPartsOfAWorkbookGiveASurveyOrProblems(@ForAll Random random) {
        for (var changes : tried(random, changes(XML))) {
            var part = PARTS.get(random.nextInt(PARTS.size()));
            WorkbookFile.valid()
                    .styled()
                    .shared("<t>P1</t>")
                    .part(part, changed(bytes(part), changes))
                    .in(folder);
            opens(folder.resolve("survey.xlsx"), "");
        }
    }

    @Property(tries = 1)
    void anyArchiveGivesASurveyOrProblems(@ForAll Random random) {
        for (var changes : tried(random, changes())) {
            var file = WorkbookFile.valid().styled().in(folder);
            survey.with("survey.xlsx", changed(bytes(file), changes));
            opens(file, "");
        }
    }

    /** Values one after the other, from the property's own seed, until the time is over. */
    private static <T> Iterable<T> tried(Random random, Arbitrary<T> values) {
        long until = System.nanoTime() + Long.getLong("interpoles.fuzz.seconds", 1) * 1_000_000_000;
        return () -> values.generator(1000).stream(random)
                .map(Shrinkable::value)
                .takeWhile(value -> System.nanoTime() < until)
                .iterator();
    }

    private static Arbitrary<List<Change>> changes(String... pieces) {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        var known = pieces.length == 0
                ? noise
                : Arbitraries.of(pieces).map(piece -> piece.getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(1, noise)),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(3, 1), Tuple.of(1, 9)))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] changed(byte[] bytes, List<Change> changes) {
        for (var change : changes) {
            bytes = change.of(bytes);
        }
        return bytes;
    }

    /** A survey with problems has them all told; one without is read to the end. What breaks that is shown. */
    private void opens(Path address, String file) {
        try {
            assertTimeout(EACH, () -> opens(address));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    address + " " + file + "\n" + new String(bytes(address.resolve(file)), StandardCharsets.ISO_8859_1),
                    e);
        }
    }

    private static void opens(Path address) {
        try (var opened = Survey.open(address.toString(), Settings.NONE)) {
            Contract.ofSurveys().tables().forEach(table -> opened.table(table.name()));
            assertTrue(opened.provenance().rowCount() > 0);
        } catch (InvalidSurvey invalid) {
            assertFalse(
                    invalid.check().problems().isEmpty() || invalid.getMessage().isBlank());
        }
    }

    private static byte[] described() {
        var resources = FILES.stream()
                .map(file -> file.replace(".csv", ""))
                .map(
                        name -> "{\"name\":\"" + name + "\",\"path\":\"" + name
                                + ".csv\",\"encoding\":\"utf-8\",\"dialect\":{\"delimiter\":\",\",\"quoteChar\":\"\\\"\"},\"schema\":{\"missingValues\":[\"\"],\"fields\":[{\"name\":\"year\",\"type\":\"integer\","
                                + "\"constraints\":{\"required\":true,\"minimum\":1900,\"pattern\":\"[0-9]*\",\"enum\":[\"2008\"],\"maxLength\":4}}]}}")
                .toList();
        return ("{\"name\":\"x\",\"title\":\"X\",\"sources\":[{\"title\":\"y\"}],\"resources\":["
                        + String.join(",", resources) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A part of a valid workbook. */
    private byte[] bytes(String part) {
        try (var zip = new java.util.zip.ZipFile(
                WorkbookFile.valid().styled().shared("<t>P1</t>").in(folder).toFile())) {
            return zip.getInputStream(zip.getEntry(part)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
