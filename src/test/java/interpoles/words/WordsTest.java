package interpoles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Properties english = bundle("words.properties");
    private final Properties french = bundle("words_fr.properties");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(Set.of(), without(english, french), "in English alone");
        assertEquals(Set.of(), without(french, english), "in French alone");
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (var key : inBoth()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @Test
    void noStraightApostropheHidesAPlace() {
        for (var key : inBoth()) {
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
    void theProjectsOwnSurveyHasAFrenchTitleAndAnyOtherItsOwn() {
        var own = english.getProperty("own-survey.title");
        assertEquals(
                french.getProperty("own-survey.title"), Words.in(Locale.FRENCH).surveyTitle(own));
        assertEquals(own, Words.in(Locale.ENGLISH).surveyTitle(own));
        assertEquals("It’s {0} 'mine'", Words.in(Locale.FRENCH).surveyTitle("It’s {0} 'mine'"));
    }

    @Test
    void aSurveysOwnNounsStandInEveryText() {
        var words = Words.in(Locale.ENGLISH).naming(Map.of("pole", new Noun("cluster’s {O'} hub", "hubs")));
        assertEquals("Hubs", words.value("kinds", "pole"));
        assertEquals("cluster’s {O'} hub", words.head("pole"));
        assertEquals("No cluster’s {O'} hub answered in 2011.", words.text("finding.foreign.none", "2011"));
        assertEquals("grappes and regional clusters", words.value("kind", "local"));
        assertEquals("pôle", Words.in(Locale.ENGLISH).head("pole"));
    }

    @Test
    void whatStandsBeforeANounThatBeginsWithAVowelIsElided() {
        var english = Words.in(Locale.ENGLISH);
        var french = Words.in(Locale.FRENCH);
        var told = new ArrayList<String>();
        for (var noun : List.of("excellence network", "hub", "unit", "union", "European hub")) {
            told.add(english.naming(Map.of("pole", new Noun(noun, noun + "s"))).filled("A {pole} and a {Pole}"));
        }
        assertEquals(
                List.of(
                        "An excellence network and an Excellence network",
                        "A hub and a Hub",
                        "A unit and a Unit",
                        "A union and a Union",
                        "A European hub and a European hub"),
                told);
        assertEquals("Du pôle, de pôles, ce pôle", french.filled("Du {pole}, de {poles}, ce {pole}"));
        assertEquals(
                "De l’État-pilote, d’États-pilotes, cet État-pilote, l’État-pilote, aide {0} un État-pilote",
                french.naming(Map.of("pole", new Noun("État-pilote", "États-pilotes")))
                        .filled("Du {pole}, de {poles}, ce {pole}, le {pole}, aide '{0}' un {pole}"));
    }

    @Test
    void aMuteHIsElidedAndAnAspiratedOneIsNot() {
        var told = new ArrayList<String>();
        for (var noun : List.of(
                "habitat",
                "Hôpital",
                "hôtel d’entreprises",
                "homologue",
                "hub",
                "hameau",
                "haut lieu",
                "halle",
                "hiérarchie")) {
            told.add(Words.in(Locale.FRENCH)
                    .naming(Map.of("pole", new Noun(noun, noun + "s")))
                    .filled("du {pole}"));
        }
        assertEquals(
                List.of(
                        "de l’habitat",
                        "de l’Hôpital",
                        "de l’hôtel d’entreprises",
                        "de l’homologue",
                        "du hub",
                        "du hameau",
                        "du haut lieu",
                        "du halle",
                        "du hiérarchie"),
                told);
    }

    @Test
    void noFindingTableOrChartNamesAPoleWithoutAskingForTheNoun() {
        for (var bundle : List.of(english, french)) {
            assertEquals(
                    List.of(),
                    bundle.stringPropertyNames().stream()
                            .filter(key -> key.matches(
                                    "(head|value|finding|chart|progress|robustness|notebook|survey|import)\\..*"))
                            .filter(key -> !key.equals("survey.expected.datapackage.names"))
                            .filter(key -> bundle.getProperty(key).matches("(?i).*(?<!\\{)(pôle|grappe).*"))
                            .toList());
        }
    }

    @Test
    void everyWordIsUsed() throws IOException {
        var sources = Sources.read();
        assertEquals(
                List.of(),
                english.stringPropertyNames().stream()
                        .filter(key -> !sources.use(key))
                        .sorted()
                        .toList());
    }

    private static Set<String> without(Properties one, Properties other) {
        var alone = new TreeSet<>(one.stringPropertyNames());
        alone.removeAll(other.stringPropertyNames());
        return alone;
    }

    private Set<String> inBoth() {
        var both = new TreeSet<>(english.stringPropertyNames());
        both.retainAll(french.stringPropertyNames());
        return both;
    }

    private static int places(String text) {
        return new MessageFormat(text.replaceAll("\\{\\p{Alpha}+\\}", ""), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length;
    }

    static Properties bundle(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
