package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.TileMap;
import interpoles.measure.Measure;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.survey.SurveyAddress;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A survey of another country, with its own regions and nouns: nothing of it is told in France's. */
class OtherCountriesTest {
    private static final String GERMANY = "src/test/resources/surveys/spitzencluster";

    private static List<String> told(Survey survey) {
        var told = new ArrayList<String>();
        for (var finding : Findings.of(survey)) {
            told.add(finding.question());
            told.add(finding.sentence());
        }
        var foreign = ForeignPartners.of(survey);
        var labels = CoLabelling.of(survey);
        var tables = List.of(
                Agreements.of(survey).byPartner(),
                Agreements.of(survey).respondents(),
                Complementarities.of(survey).positioning(),
                foreign.byPole(),
                labels.byPole(),
                labels.partners(),
                Territory.of(survey).betweenPoles());
        tables.forEach(table -> {
            told.add(table.name());
            told.add(CaptionedTable.unit(table).orElse(""));
        });
        return told;
    }

    @Test
    void everySentenceUsesItsNounsInEitherLanguage() {
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var survey = Survey.open(GERMANY, Settings.NONE.in(language));
            var all = String.join("\n", told(survey));
            assertFalse(all.matches("(?is).*(pôle|grappe|french|français|insee).*"), all);
            assertTrue(all.contains(language == Locale.FRENCH ? "clusters de pointe" : "leading-edge clusters"), all);
        }
        assertEquals("DEU", Survey.open(GERMANY, Settings.NONE).home());
    }

    @Test
    void itsSentencesAreRight() {
        var english = Survey.open(GERMANY, Settings.NONE);
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 2 of 3 in 2010, 3 of 3 in 2013. "
                        + "What changed may be who answered. Counting only what the leading-edge clusters that answered at both waves "
                        + "tell (n = 2), formal agreements in force doubled, from 2 in 2010 to 4 in 2013. In all, formal agreements in force "
                        + "doubled, from 2 in 2010 to 4 in 2013. In 2013: 2 with local clusters, 1 between leading-edge clusters and 1 "
                        + "with foreign clusters.",
                Agreements.of(english).sentence());
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 2 of 3 in 2010, 3 of 3 in 2013. "
                        + "What changed may be who answered. On average an answering leading-edge cluster had agreements in force with "
                        + "0.7 foreign clusters in 2013, up from 0 in 2010. In 2013 at least half of the 3 that answered had none, and "
                        + "the most that one had was 2.",
                ForeignPartners.of(english).sentence());
        assertEquals(
                "0",
                Measure.among(Measures.of(english).rows(), "projects.co-labelled", "2010", "")
                        .orElseThrow()
                        .valueText());
    }

    @Test
    void headsAndCodesOfItsTablesUseItsNounsAndItsRegionsHaveTiles() {
        var survey = Survey.open(GERMANY, Settings.NONE);
        var words = CaptionedTable.words(ForeignPartners.of(survey).byPole(), Words.in(Locale.ENGLISH));
        assertEquals("leading-edge cluster", words.head("pole"));
        assertEquals("networks and regional clusters", words.value("kind", "local"));
        var map = TileMap.of(Complementarities.of(survey).byRegion()).in(survey.words());
        assertTrue(map.sentence().contains("Bayern"), map.sentence());
    }

    @Test
    void itsProblemsAndItsAdviceUseItsNouns() throws IOException {
        var folder = Given.waves(2010)
                .describedBy("""
                        {"name": "spitzen", "names": {"pole": ["leading-edge cluster", "leading-edge clusters"]},
                         "resources": [{"name": "clusters", "path": "clusters.csv"},
                                       {"name": "responses", "path": "responses.csv"},
                                       {"name": "agreements", "path": "agreements.csv"},
                                       {"name": "signatories", "path": "signatories.csv"}]}
                        """)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2009   | G1 G2
                        """)
                .with("responses", """
                        cluster | year | answered
                        G1      | 2010 | true
                        P1      | 2010 | true
                        """)
                .folder();
        var check = new SurveyAddress(folder.toString(), Settings.NONE).check();
        assertTrue(check.list().contains("no leading-edge cluster signed \"A1\""), check.list());
        assertTrue(check.list().contains("\"G1\" is none of the leading-edge clusters"), check.list());
        assertTrue(
                check.problems().stream()
                        .anyMatch(problem ->
                                problem.expected().equals("at least one leading-edge cluster among the signatories")),
                check.list());
    }
}
