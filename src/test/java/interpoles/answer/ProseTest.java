package interpoles.answer;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.finding.ForeignPartners;
import interpoles.finding.Territory;
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
                "Foreign clusters with which an answering pôle has an agreement in force, on average: 0 in 2001 and 0.5"
                        + " in 2005, over 5 waves. In 2005, from 0 to 1 a pôle (n = 2).",
                ForeignPartners.of(survey).sentence());
    }

    @Test
    void inFrenchNumbersAreWrittenAsInFrench() {
        var survey = waves(2001, 2003)
                .with("agreements", AGREEMENTS)
                .in(Settings.NONE.in(Locale.FRENCH))
                .survey();
        assertEquals(
                "Clusters étrangers avec lesquels un pôle répondant a un accord en vigueur, en moyenne : 0 en 2001 et 0,5"
                        + " en 2003. En 2003, de 0 à 1 par pôle (n = 2).",
                plainBlanks(ForeignPartners.of(survey).sentence()));
        assertEquals(
                "Accords entre pôles ayant une région en commun : 100 % en 2001 et 50 % en 2003, parmi les accords en"
                        + " vigueur. Accords dont les signataires n’ont aucune région en commun : 0 % en 2001 et 50 % en"
                        + " 2003.",
                plainBlanks(Territory.of(survey).sentence()));
    }

    @Test
    void aListIsJoinedByCommasAndAnAnd() {
        assertEquals("", ENGLISH.list(List.of()));
        assertEquals("a", ENGLISH.list(List.of("a")));
        assertEquals("a and b", ENGLISH.list(List.of("a", "b")));
        assertEquals("a, b and c", ENGLISH.list(List.of("a", "b", "c")));
    }

    private static String plainBlanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
