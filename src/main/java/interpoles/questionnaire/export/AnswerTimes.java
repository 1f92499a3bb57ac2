package interpoles.questionnaire.export;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * When answers were given, as a column of an export says it: {@code 2008-06-20 10:00:00}, or {@code 20/06/2008 10:00} where
 * some date of the column tells days from months. Where none does, or two disagree, such dates say nothing.
 */
public final class AnswerTimes {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})([^0-9].*|)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})([^0-9].*|)");
    private static final Pattern TIME =
            Pattern.compile("(?i)[^0-9]{1,4}([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2}))?[.,0-9]*\\s*([ap]\\.?m)?.*");
    private static final int MONTHS = 12;
    private static final int HALF_DAY = 12;
    private static final int CENTURY = 2000;

    private final boolean hasDaysFirst;
    private final boolean hasMonthsFirst;

    private AnswerTimes(boolean hasDaysFirst, boolean hasMonthsFirst) {
        this.hasDaysFirst = hasDaysFirst;
        this.hasMonthsFirst = hasMonthsFirst;
    }

    /** Of a column with these texts. */
    public static AnswerTimes in(Collection<String> texts) {
        boolean days = false;
        boolean months = false;
        for (var text : texts) {
            var date = YEAR_LAST.matcher(text.strip());
            if (date.matches()) {
                days |= number(date, 1) > MONTHS;
                months |= number(date, 2) > MONTHS;
            }
        }
        return new AnswerTimes(days, months);
    }

    /** The time that a text of the column says, where it can be read. */
    public Optional<LocalDateTime> of(String text) {
        var date = YEAR_FIRST.matcher(text.strip());
        if (date.matches()) {
            return time(number(date, 1), number(date, 2), number(date, 3), date.group(4));
        }
        date = YEAR_LAST.matcher(text.strip());
        if (!date.matches() || hasDaysFirst == hasMonthsFirst) {
            return Optional.empty();
        }
        int year = number(date, 3);
        return time(
                year < 100 ? CENTURY + year : year,
                number(date, hasDaysFirst ? 2 : 1),
                number(date, hasDaysFirst ? 1 : 2),
                date.group(4));
    }

    private static Optional<LocalDateTime> time(int year, int month, int day, String rest) {
        var time = TIME.matcher(rest);
        try {
            var midnight = LocalDateTime.of(year, month, day, 0, 0);
            return Optional.of(
                    time.matches()
                            ? midnight.plusHours(hour(time))
                                    .plusMinutes(number(time, 2))
                                    .plusSeconds(time.group(3) == null ? 0 : number(time, 3))
                            : midnight);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int hour(Matcher time) {
        int hour = number(time, 1);
        if (time.group(4) == null) return hour;
        return hour % HALF_DAY + (time.group(4).toLowerCase(Locale.ROOT).startsWith("p") ? HALF_DAY : 0);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
