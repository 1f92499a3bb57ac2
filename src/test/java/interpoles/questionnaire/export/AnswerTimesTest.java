package interpoles.questionnaire.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {
    /** The times of a column, {@code -} for what cannot be read. */
    private static String times(String... column) {
        var times = AnswerTimes.in(List.of(column));
        return List.of(column).stream()
                .map(text -> times.of(text).map(Object::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aYearThatStandsFirstIsRead() {
        assertEquals(
                "2008-06-20T10:00 2008-06-20T10:00:01 2008-06-20T00:00 2008-06-20T22:05 2008-06-20T10:00:02",
                times(
                        "2008-06-20 10:00:00",
                        "2008-06-20T10:00:01.250Z",
                        "2008.06.20",
                        "2008/06/20 10:05:00 PM UTC+2",
                        " 2008-06-20 10:00:02"));
    }

    @Test
    void aDateTellsDaysFromMonthsForItsColumn() {
        assertEquals("2008-06-05T10:00 2008-06-20T00:30", times("05/06/2008 10:00", "20/06/08 00:30:00"));
        assertEquals("2008-05-06T22:00 2008-06-20T00:30", times("05/06/2008 10:00:00 PM", "6/20/2008 12:30 AM"));
    }

    @Test
    void whereNoDateOrEachAnotherTellsThemNothingIsRead() {
        assertEquals("- -", times("05/06/2008 10:00", "06/06/2008 10:00"));
        assertEquals("- -", times("25/06/2008 10:00", "06/25/2008 10:00"));
    }

    @Test
    void whatIsNoTimeIsNotRead() {
        assertEquals("- - - -", times("", "2008-13-01 10:00", "soon", "40350.41"));
    }
}
