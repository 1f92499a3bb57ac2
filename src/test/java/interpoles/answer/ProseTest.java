package interpoles.answer;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.finding.ForeignPartners;
import interpoles.finding.Territory;
import interpoles.measure.Unit;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static final String AGREEMENTS = """
            agreement | signed | signatories
            A1        | 2001   | P1 P2
            A2        | 2003   | P1 F1
            """;

    private static final Prose ENGLISH = Prose.in(Words.in(Locale.ENGLISH));

    @Test
    void ofManyWavesTheFirstAndTheLastAreSaid() {
        var survey = waves(2001, 2002, 2003, 2004, 2005)
                .with("agreements", AGREEMENTS)
                .survey();
        assertEquals(
                "On average an answering pôle had agreements in force with 0.5 foreign clusters in 2005, up from 0 in 2001. "
                        + "In 2005 at least half of the 2 that answered had none, and the most that one had was 1.",
                ForeignPartners.of(survey).sentence());
    }

    @Test
    void inFrenchNumbersAreWrittenAsInFrench() {
        var survey = waves(2001, 2003)
                .with("agreements", AGREEMENTS)
                .in(Settings.NONE.in(Locale.FRENCH))
                .survey();
        assertEquals(
                "En moyenne, un pôle répondant avait un accord en vigueur avec 0,5 cluster étranger en 2003, contre 0 en 2001. En "
                        + "2003, au moins la moitié des 2 répondants n’en avaient aucun, et celui qui en avait le plus, 1.",
                plainBlanks(ForeignPartners.of(survey).sentence()));
        assertEquals(
                "La moitié (50 %) des accords en vigueur en 2003 lient des pôles d’une même région, contre 100 % en 2001. La "
                        + "moitié (50 %) sortent de la région, leurs signataires n’en ayant aucune en commun, contre 0 % en 2001.",
                plainBlanks(Territory.of(survey).sentence()));
    }

    @Test
    void aListIsJoinedByCommasAndAnAnd() {
        assertEquals("", ENGLISH.list(List.of()));
        assertEquals("a", ENGLISH.list(List.of("a")));
        assertEquals("a and b", ENGLISH.list(List.of("a", "b")));
        assertEquals("a, b and c", ENGLISH.list(List.of("a", "b", "c")));
    }

    @Test
    void anIntervalHasTwoSignificantDigitsOrAsManyAsTellItsEndsApart() {
        assertEquals(List.of("1.9", "2.2"), ENGLISH.ends(Unit.RATIO, 1.85015, 2.2117));
        assertEquals(List.of("42%", "52%"), ENGLISH.ends(Unit.SHARE, 0.422917, 0.516169));
        assertEquals(List.of("61.7%", "62.1%"), ENGLISH.ends(Unit.SHARE, 0.6173, 0.6208));
        assertEquals(List.of("110", "130"), ENGLISH.ends(Unit.MEAN, 111.2, 127.8));
        assertEquals(List.of("394", "406"), ENGLISH.ends(Unit.COUNT, 394, 406.04));
        assertEquals(List.of("0", "100%"), List.of(ENGLISH.end(Unit.MEAN, 0), ENGLISH.end(Unit.SHARE, 0.9996)));
    }

    private static String plainBlanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
