package interpoles.questionnaire.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The year of an answer: a number from 1900 to 2100, or that of a date, whichever of day and month stands first. A date that
 * a spreadsheet makes of such a number is none: it shows 2008 in a cell of dates as 30 June 1905.
 */
final class AnsweredYear {
    private static final String YEAR = "((?:19|20)[0-9]{2}|2100)";
    private static final String TIME = "(?:[T ][0-9]{1,2}:[0-9]{2}.*)?";
    private static final Pattern NUMBER = Pattern.compile(YEAR + "(?:[.,]0+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "-([0-9]{2})-([0-9]{2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]" + YEAR + TIME);
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9])" + YEAR + "(?![0-9])");

    /** What workbooks count days from: most, and those of 1904. */
    private static final List<LocalDate> FIRST_DAYS = List.of(LocalDate.of(1899, 12, 30), LocalDate.of(1904, 1, 1));

    private AnsweredYear() {}

    static Optional<String> of(String text) {
        var number = NUMBER.matcher(text);
        return number.matches()
                ? Optional.of(number.group(1))
                : date(text).filter(date -> numberShownAs(date).isEmpty()).map(date -> String.valueOf(date.getYear()));
    }

    /** The year that an answer which is none was probably meant as: the one number in it that is one. */
    static Optional<String> meant(String text) {
        var years = WITHIN.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return numberAsDate(text).or(() -> years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty());
    }

    /** The year of which a spreadsheet made the date that an answer is. */
    static Optional<String> numberAsDate(String text) {
        return date(text).flatMap(AnsweredYear::numberShownAs);
    }

    private static Optional<String> numberShownAs(LocalDate date) {
        return FIRST_DAYS.stream()
                .map(first -> date.toEpochDay() - first.toEpochDay())
                .filter(days -> days >= 1900 && days <= 2100)
                .map(String::valueOf)
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return date(first.group(1), first.group(2), first.group(3));
        }
        var last = YEAR_LAST.matcher(text);
        return last.matches()
                ? date(last.group(3), last.group(2), last.group(1))
                        .or(() -> date(last.group(3), last.group(1), last.group(2)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
