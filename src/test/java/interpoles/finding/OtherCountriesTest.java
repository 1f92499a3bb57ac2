package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.chart.TileMap;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
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
                "The waves are not comparable, for the response differs too much or is too low: 2 of 3 in 2010, 3 of 3 in"
                        + " 2013. What changed may be who answered. Agreements in force: 2 in 2010 and 4 in 2013."
                        + " Leading-edge clusters that answered at both waves (2) tell of 2 in 2010 and 4 in 2013,"
                        + " multiplied by 2. From 2010 to 2013: multiplied by 2. In 2013: 2 with local clusters, 1 between leading-edge clusters and 1 with foreign clusters. Leading-edge clusters"
                        + " that answered in 2013: 3 of 3 asked.",
                Agreements.of(english).sentence());
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 2 of 3 in 2010, 3 of 3 in"
                        + " 2013. What changed may be who answered. Foreign clusters with which an answering leading-edge cluster has an agreement in force, on average: 0"
                        + " in 2010 and 0.7 in 2013. In 2013, from 0 to 2 a leading-edge cluster (n = 3).",
                ForeignPartners.of(english).sentence());
        assertEquals(
                "0",
                Measures.of(english)
                        .row("projects.co-labelled", "2010", "")
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
}
