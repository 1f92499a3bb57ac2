package interpoles.chart.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void markupShowsAsText() {
        assertEquals(
                "&lt;a href=\"javascript:x\"&gt; &amp;lt; &#36;x^2&#36;",
                Lettering.plain("<a href=\"javascript:x\"> &lt; $x^2$"));
    }

    @Test
    void lineEndsAndControlCharactersAreBlanks() {
        assertEquals("a b c", Lettering.plain("a\u2028b\r\n\u0000c "));
    }

    @Test
    void aLongTextIsBrokenBetweenWordsAndItsRestIsSaid() {
        assertEquals("alpha beta…", Lettering.wrapped("alpha beta, gammadelta", 15, 1));
        assertEquals("one two<br>three<br>four fi…", Lettering.wrapped("one two three four five six", 8, 3));
    }

    @Test
    void aLineEndsNeitherAfterAQuotationMarkNorBeforeAPronoun() {
        assertEquals(
                "Avec les autres<br>«\u00A0clusters\u00A0»", Lettering.wrapped("Avec les autres « clusters »", 17, 3));
        assertEquals("Les pôles<br>coopèrent-ils", Lettering.wrapped("Les pôles coopèrent-ils", 20, 3));
        assertEquals("Rhône-Alpes et Midi-<br>Pyrénées", Lettering.wrapped("Rhône-Alpes et Midi-Pyrénées", 20, 3));
    }

    @Test
    void aBreakNeverSplitsACharacter() {
        assertEquals("aaa<br>😀b", Lettering.wrapped("aaa😀b", 4, 2));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        var english = Numbers.in(Words.in(Locale.ENGLISH));
        var french = Numbers.in(Words.in(Locale.FRENCH));
        assertEquals(
                List.of("1,234", "2.03", "−5", "0.00457", "12.3"),
                List.of(
                        english.plain(1234.4),
                        english.plain(2.0309),
                        english.plain(-5),
                        english.plain(0.004567),
                        english.plain(12.345)));
        assertEquals(List.of("1\u202f234", "2,03"), List.of(french.plain(1234), french.plain(2.0309)));
        assertEquals(
                List.of("48.7%", "9.5%", "0%", "100%"),
                List.of(english.percent(0.487), english.percent(0.0949), english.percent(0), english.percent(1)));
        assertEquals("9,5\u00a0%", french.percent(0.0949));
    }

    @Test
    void whatWouldBeCutAlikeKeepsItsEnd() {
        var named = List.of(
                "Pôle des technologies pour la santé n° 1", "Pôle des technologies pour la santé n° 23", "Short");
        var apart = Lettering.apart(named, 24, 1);
        assertEquals(List.of("Pôle des … n° 1", "Pôle des … n° 23", "Short"), apart);
        apart.forEach(text -> assertEquals(text, Lettering.wrapped(text, 24, 1)));
        assertEquals(named, Lettering.apart(named, 60, 1));
        var once = List.of("One long name that is alone and cut", "Another long name that is alone and cut");
        assertEquals(once, Lettering.apart(once, 24, 1));
        var end = List.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2");
        assertEquals(end, Lettering.apart(end, 10, 1));
    }

    @Test
    void ticksAreRoundAndCoverTheRange() {
        assertEquals(List.of(0.0, 100.0, 200.0, 300.0, 400.0), Numbers.ticks(194, 394));
        assertEquals(
                List.of(0.0, 1.0),
                Numbers.ticks(0, 0).stream()
                        .filter(tick -> tick == Math.rint(tick))
                        .toList());
        assertTrue(Numbers.ticks(-3, 8).get(0) <= -3);
    }

    @Test
    void theSameGroupHasTheSameColourInEveryChart() {
        assertEquals(
                Palette.colours(List.of("between-poles", "x")).get("between-poles"),
                Palette.colours(List.of("with-foreign-clusters", "between-poles"))
                        .get("between-poles"));
        assertEquals(Palette.colours(List.of("charter A")), Palette.colours(List.of("charter A")));
        var colours = Palette.colours(List.of("a", "b", "c", "d", "e", "f"));
        assertEquals(6, colours.values().stream().distinct().count());
        assertNotEquals(Palette.on("#E69F00"), Palette.on(Palette.MAIN));
    }
}
