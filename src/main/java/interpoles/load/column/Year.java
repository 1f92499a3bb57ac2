package interpoles.load.column;

import interpoles.contract.FieldContract;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A year as the contract asks it, and one within a text that is more than a year. */
final class Year {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MORE_THAN_A_YEAR =
            Pattern.compile("[\\s\\p{Z}]*((?:19[5-9]|20[0-9])[0-9])(?:[.,]0+|-[0-9]{2}(?:-[0-9]{2}.*)?)?[\\s\\p{Z}]*"
                    + "|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]((?:19[5-9]|20[0-9])[0-9])(?: .*)?");

    private Year() {}

    /** Four digits within the contract's years. */
    static Optional<Integer> of(String text) {
        return Optional.of(text)
                .filter(digits -> YEAR.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(year -> year >= FieldContract.FIRST_YEAR && year <= FieldContract.LAST_YEAR);
    }

    /**
     * The year of a date, or of a number with decimals or blanks that say nothing. A date of long ago is a year that a
     * spreadsheet took for days.
     */
    static Optional<String> within(String text) {
        var found = MORE_THAN_A_YEAR.matcher(text);
        return found.matches()
                ? Stream.of(found.group(1), found.group(2))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }
}
