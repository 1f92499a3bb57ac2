package interpoles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the notebooks say themselves: in English where they say it, in French in {@code notebooks/fr}, each once. Their
 * titles are the questions of the findings, which the bundles have.
 */
class NotebookWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NOTEBOOKS = Path.of("notebooks");
    private static final String SHARED = "shared";
    private static final String CELL = "cell";
    /** The texts with which a cell that draws a chart ends. */
    private static final Pattern TYPED = Pattern.compile(", \"([^\"]+)\"(?:, \"([^\"]+)\")?\\)\\s*$");

    private final Map<String, List<PoFile.Entry>> french = files(".po", NOTEBOOKS.resolve("fr"), PoFile::read);
    private final Map<String, List<String>> paragraphs = files(
            ".ipynb",
            NOTEBOOKS,
            file -> cells(file, "markdown").stream()
                    .flatMap(cell -> Pattern.compile("\n\n").splitAsStream(cell))
                    .map(paragraph -> paragraph.replaceFirst("^#+ ", ""))
                    .toList());
    private final Map<String, List<String>> typed = files(
            ".ipynb",
            NOTEBOOKS,
            file -> cells(file, "code").stream()
                    .flatMap(cell -> TYPED.matcher(cell).results())
                    .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                    .filter(Objects::nonNull)
                    .toList());

    @Test
    void everyParagraphOfOneNotebookHasItsFrenchThereAndNoOtherIsKept() {
        var shared = saidBySeveral();
        paragraphs.forEach((notebook, said) -> {
            var own = new TreeSet<>(said);
            own.removeAll(shared);
            own.removeAll(questions());
            assertTranslated(own, texts(notebook, ""), notebook);
        });
    }

    @Test
    void everyParagraphOfSeveralNotebooksHasItsFrenchOnce() {
        assertTranslated(saidBySeveral(), texts(SHARED, ""), SHARED);
    }

    @Test
    void everyTextThatACellTypesHasItsFrenchAndNoOtherIsKept() {
        typed.forEach((notebook, said) -> assertTranslated(new TreeSet<>(said), texts(notebook, CELL), notebook));
    }

    @Test
    void everyFirstCellSaysWhatToDoWhereItsClassPathFindsNothing() {
        files(".ipynb", NOTEBOOKS, file -> cells(file, "code"))
                .forEach((notebook, cells) -> assertTrue(
                        cells.get(0).matches("(?s)%classpath .*\n// .*Run make lab .* JDK of 17 .*\nimport .*"),
                        notebook));
    }

    @Test
    void everyFileIsOfANotebookOrShared() {
        var names = new TreeSet<>(paragraphs.keySet());
        names.add(SHARED);
        assertEquals(names, french.keySet());
    }

    @Test
    void noEntryIsUntranslatedFuzzyOrThereTwice() {
        french.forEach((file, entries) -> {
            for (var entry : entries) {
                assertFalse(entry.fuzzy(), file + ": fuzzy: " + entry.text());
                assertFalse(entry.french().isBlank(), file + ": untranslated: " + entry.text());
                assertNotEquals(entry.text(), entry.french(), file);
            }
            var texts = entries.stream()
                    .map(entry -> entry.context() + "|" + entry.text())
                    .toList();
            assertEquals(texts.size(), new TreeSet<>(texts).size(), file + " has an entry twice");
        });
    }

    @Test
    void theTitleOfANotebookIsTheQuestionOfItsFinding() {
        var titles = paragraphs.values().stream().map(said -> said.get(0)).collect(Collectors.toSet());
        questions().forEach(question -> assertTrue(titles.contains(question), question));
    }

    @Test
    void noNotebookSaysThatTheSurveyIsAReconstruction() {
        paragraphs.forEach((notebook, said) -> said.forEach(
                paragraph -> assertFalse(paragraph.toLowerCase(Locale.ROOT).contains("reconstruct"), notebook)));
    }

    private static void assertTranslated(Set<String> said, Set<String> translated, String file) {
        var untranslated = new TreeSet<>(said);
        untranslated.removeAll(translated);
        var unsaid = new TreeSet<>(translated);
        unsaid.removeAll(said);
        assertEquals(Set.of(), untranslated, file + ".po lacks what is said");
        assertEquals(Set.of(), unsaid, file + ".po has what is not said, or not by those that it is for");
    }

    private TreeSet<String> saidBySeveral() {
        var seen = new TreeSet<String>();
        var several = new TreeSet<String>();
        for (var said : paragraphs.values()) {
            for (var paragraph : new TreeSet<>(said)) {
                if (!seen.add(paragraph)) several.add(paragraph);
            }
        }
        return several;
    }

    private TreeSet<String> texts(String file, String context) {
        return french.getOrDefault(file, List.of()).stream()
                .filter(entry -> entry.context().equals(context))
                .map(PoFile.Entry::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> questions() {
        return WordsTest.bundle("words.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.question."))
                .map(key -> Words.in(Locale.ENGLISH).text(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private interface Reader<T> {
        List<T> read(Path file) throws IOException;
    }

    /** What is read from each file of a folder, by its name without the ending. */
    private static <T> Map<String, List<T>> files(String ending, Path folder, Reader<T> reader) {
        var read = new TreeMap<String, List<T>>();
        try (var all = Files.newDirectoryStream(folder, "*" + ending)) {
            for (var file : all) {
                read.put(file.getFileName().toString().replace(ending, ""), reader.read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertFalse(read.isEmpty(), folder.toString());
        return read;
    }

    private static List<String> cells(Path notebook, String type) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(notebook.toFile()).get("cells").spliterator(), false)
                .filter(cell -> cell.get("cell_type").asText().equals(type))
                .map(cell -> StreamSupport.stream(cell.get("source").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining()))
                .toList();
    }
}
