package interpoles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final File NOTEBOOKS = new File("notebooks");
    /** The texts with which a cell that draws a chart ends. */
    private static final Pattern TYPED = Pattern.compile(", \"([^\"]+)\"(?:, \"([^\"]+)\")?\\)\\s*$");

    private final Properties english = bundle("words.properties");
    private final Properties french = bundle("words_fr.properties");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (var key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @Test
    void noStraightApostropheHidesAPlace() {
        for (var key : english.stringPropertyNames()) {
            assertEquals(-1, english.getProperty(key).indexOf('\''), key);
            assertEquals(-1, french.getProperty(key).indexOf('\''), key);
        }
    }

    @Test
    void aCodeWithoutWordsIsShownAsItIs() {
        assertEquals("Europe", Words.in(Locale.ENGLISH).value("continent", "Europe"));
        assertEquals("Atlantis", Words.in(Locale.FRENCH).value("continent", "Atlantis"));
        assertEquals("Europe", Words.in(Locale.FRENCH).value("continent", "Europe"));
        assertEquals("Afrique", Words.in(Locale.FRENCH).value("continent", "Africa"));
    }

    @Test
    void frenchIsFrenchWhateverTheMachineSpeaks() {
        assertEquals(Locale.FRENCH, Words.in(Locale.CANADA_FRENCH).language());
        assertEquals(Locale.ENGLISH, Words.in(Locale.GERMAN).language());
    }

    @Test
    void everyTitleAndAxisThatANotebookTypesHasItsFrench() throws IOException {
        for (var notebook : NOTEBOOKS.listFiles((folder, name) -> name.endsWith(".ipynb"))) {
            var charts = 0;
            for (var cell : JSON.readTree(notebook).get("cells")) {
                if (cell.findValue("application/vnd.plotly.v1+json") == null) continue;
                charts++;
                var source = new StringBuilder();
                cell.get("source").forEach(line -> source.append(line.asText()));
                var typed = TYPED.matcher(source);
                assertTrue(typed.find(), source.toString());
                assertTranslated(typed.group(1), Words.in(Locale.FRENCH)::title, Words.in(Locale.ENGLISH)::title);
                if (typed.group(2) != null)
                    assertTranslated(typed.group(2), Words.in(Locale.FRENCH)::axis, Words.in(Locale.ENGLISH)::axis);
            }
            assertTrue(charts > 0, notebook.getName());
        }
    }

    @Test
    void everyParagraphOfANotebookHasItsFrenchAndNoOtherIsKept() throws IOException {
        var written = new TreeSet<String>();
        for (var notebook : NOTEBOOKS.listFiles((folder, name) -> name.endsWith(".ipynb"))) {
            for (var cell : JSON.readTree(notebook).get("cells")) {
                if (!cell.get("cell_type").asText().equals("markdown")) continue;
                var source = new StringBuilder();
                cell.get("source").forEach(line -> source.append(line.asText()));
                for (var paragraph : source.toString().split("\n\n")) written.add(paragraph.replaceFirst("^#+ ", ""));
            }
        }
        var translated = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("prose.") || key.startsWith("finding.question."))
                .map(english::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(translated, written);
    }

    private static void assertTranslated(String typed, UnaryOperator<String> french, UnaryOperator<String> english) {
        assertNotEquals(typed, french.apply(typed));
        assertEquals(typed, english.apply(typed));
    }

    @Test
    void aTitleOrAxisOfTheAnalystsOwnStaysAsTyped() {
        assertEquals("Rate {0}, it’s 'mine'", Words.in(Locale.FRENCH).title("Rate {0}, it’s 'mine'"));
        assertEquals("Agreements in force", Words.in(Locale.FRENCH).axis("Agreements in force"));
    }

    private static int places(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
