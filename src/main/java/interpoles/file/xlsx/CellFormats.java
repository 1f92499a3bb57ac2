package interpoles.file.xlsx;

import interpoles.problem.Unreadable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workbook's numbers stand for: a number, or a date by the cell's format.
 *
 * @param dates whether each of the workbook's cell formats shows a date
 * @param from1904 whether days are counted from 1 January 1904
 */
public record CellFormats(List<Boolean> dates, boolean from1904) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
    private static final Pattern WORDLESS = Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|[\\\\_*].");
    private static final Pattern DATE = Pattern.compile("(?i)[dmyhs]");
    /** Excel computes with 15 digits and shows no more. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS = 86_400;

    static CellFormats of(Parts parts, Optional<String> styles, boolean from1904) throws Unreadable {
        var codes = new HashMap<String, String>();
        var dates = new ArrayList<Boolean>();
        var part = styles.isPresent() ? parts.open(styles.get()) : Optional.<java.io.InputStream>empty();
        if (part.isPresent()) {
            try (var xml = Xml.of(part.get())) {
                boolean cells = false;
                while (xml.next()) {
                    if (xml.starts("numFmt")) {
                        codes.put(
                                xml.attribute("numFmtId").orElse(""),
                                xml.attribute("formatCode").orElse(""));
                    } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                        cells = xml.starts("cellXfs");
                    } else if (cells && xml.starts("xf")) {
                        var id = xml.attribute("numFmtId").orElse("0");
                        dates.add(codes.containsKey(id) ? isDate(codes.get(id)) : isDateId(id));
                    }
                }
            }
        }
        return new CellFormats(dates, from1904);
    }

    /** A number as text, without exponent or trailing zeros, or a date as {@code 2008-01-31}; none if it is neither. */
    Optional<String> text(String number, Optional<String> style) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            return Optional.empty();
        }
        return isDateStyle(style) ? date(value) : Optional.of(plain(value));
    }

    private static String plain(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Excel has a 29 February 1900: the days before it are one further on. */
    private Optional<String> date(double value) {
        if (value < 0 || value >= LAST_DAY) {
            return Optional.empty();
        }
        long day = (long) value;
        var first = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        long second = Math.round((value - day) * SECONDS);
        LocalDateTime moment = first.plusDays(day).atStartOfDay().plusSeconds(second);
        return Optional.of(second % SECONDS == 0 ? moment.toLocalDate().toString() : moment.toString());
    }

    private boolean isDateStyle(Optional<String> style) {
        return style.filter(index -> index.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(index -> index < dates.size())
                .map(dates::get)
                .orElse(false);
    }

    private static boolean isDate(String code) {
        return DATE.matcher(WORDLESS.matcher(code).replaceAll("")).find();
    }

    /** The formats that the standard numbers and does not spell out. */
    private static boolean isDateId(String id) {
        if (!id.matches("\\d{1,3}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        return number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }
}
