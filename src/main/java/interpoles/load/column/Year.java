package interpoles.load.column;

import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year as the contract asks it, and one within a text that is more than a year. */
final class Year {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String WITHIN = "(?<year>(?:19[5-9]|20[0-9])[0-9])";
    private static final String BLANK = "[\\s\\p{Z}]";
    /** A number with decimals that say nothing, a date, or a year among signs: each holds one year, if any. */
    private static final List<Pattern> MORE_THAN_A_YEAR = Stream.of(
                    "[^\\p{L}\\p{N}]*" + WITHIN + "(?:[.,]0+)?[^\\p{L}\\p{N}]*",
                    BLANK + "*" + WITHIN + "-[0-9]{2}(?:-[0-9]{2}.*)?",
                    "(?:[0-9]{1,2}[/.-]){1,2}" + WITHIN + "(?: .*)?")
            .map(Pattern::compile)
            .toList();
    /** A date with a word for its month, before or after the day. */
    private static final Pattern WITH_A_MONTH = Pattern.compile("(?:[0-9]{1,2}(?:er|st|nd|rd|th|\\.)?" + BLANK
            + "+)?(?<month>\\p{L}+)\\.?(?:" + BLANK + "+[0-9]{1,2},)?[\\s\\p{Z}/-]+" + WITHIN);

    /** A year written as other numbers are, a blank or a point after its thousands. */
    private static final Pattern GROUPED = Pattern.compile("([12])[\\s\\p{Z}.,'’]([0-9]{3})");

    /** Loaded where a year is wrong alone: names of months take the platform a tenth of a second. */
    private static final class Months {
        private static final Set<String> NAMES = Stream.of("en", "fr", "de", "es", "it", "nl")
                .map(Locale::forLanguageTag)
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                        .flatMap(
                                style -> Stream.of(Month.values()).map(month -> month.getDisplayName(style, language))))
                .map(month -> Fold.of(month).replace(".", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Year() {}

    /** Four digits within the contract's years. */
    static Optional<Integer> of(String text) {
        return Optional.of(text)
                .filter(digits -> YEAR.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(year -> year >= FieldContract.FIRST_YEAR && year <= FieldContract.LAST_YEAR);
    }

    /**
     * The year of a date, in figures or with the name of its month, or of a number with decimals, blanks or signs that
     * say nothing. A date of long ago is a year that a spreadsheet took for days.
     */
    static Optional<String> within(String text) {
        var grouped = GROUPED.matcher(text.strip());
        if (grouped.matches()) {
            return of(grouped.group(1) + grouped.group(2)).map(String::valueOf);
        }
        var dated = WITH_A_MONTH.matcher(text.strip());
        if (dated.matches()) {
            return Optional.of(dated.group("year"))
                    .filter(year -> Months.NAMES.contains(Fold.of(dated.group("month"))));
        }
        return MORE_THAN_A_YEAR.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(found -> found.group("year"))
                .findFirst();
    }
}
