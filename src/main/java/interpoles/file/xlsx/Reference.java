package interpoles.file.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell as a spreadsheet names it, such as {@code D2}.
 *
 * @param column from 1
 * @param line from 1
 */
record Reference(int column, long line) {
    private static final Pattern WRITTEN = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    /** The cells from one to another, such as {@code D2:D6}. */
    record Range(Reference first, Reference last) {
        static Optional<Range> of(String written) {
            var corners = written.split(":");
            return corners.length == 2
                    ? Reference.of(corners[0])
                            .flatMap(first -> Reference.of(corners[1]).map(last -> new Range(first, last)))
                    : Optional.empty();
        }
    }

    static Optional<Reference> of(String written) {
        var cell = WRITTEN.matcher(written);
        return cell.matches()
                ? Optional.of(new Reference(number(cell.group(1)), Long.parseLong(cell.group(2))))
                : Optional.empty();
    }

    private static int number(String letters) {
        return letters.toUpperCase(Locale.ROOT).chars().reduce(0, (n, c) -> n * 26 + c - 'A' + 1);
    }
}
