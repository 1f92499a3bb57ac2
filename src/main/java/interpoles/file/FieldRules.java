package interpoles.file;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a survey's own {@code datapackage.json} says of a column.
 *
 * @param missing the texts that mean that a value is missing, where they are others than the table's
 * @param yes the texts that mean true, where it says which
 * @param no the texts that mean false, where it says which
 * @param numbers how numbers are written
 */
public record FieldRules(
        Optional<Set<String>> missing, Set<String> yes, Set<String> no, Numbers numbers, Constraints constraints) {
    public static final FieldRules NONE =
            new FieldRules(Optional.empty(), Set.of(), Set.of(), Numbers.PLAIN, Constraints.NONE);

    /** The texts that the standard takes for booleans where a field says nothing else. */
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "1");

    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "0");

    /**
     * @param decimal what stands before the decimals
     * @param group what stands between groups of digits, the last of which has three; a blank is any, as no reader sees a
     *     difference
     * @param bare whether nothing but the number is written
     */
    public record Numbers(String decimal, String group, boolean bare) {
        private static final String BLANK = "[\\s\\u00A0\\u202F]";
        public static final Numbers PLAIN = new Numbers(".", "", true);

        /** The number with a point before its decimals and nothing between its digits. */
        public String plain(String text) {
            if (equals(PLAIN)) {
                return text;
            }
            var number = bare ? text : text.replaceAll("^[^0-9+.,-]+|[^0-9.,]+$", "");
            number = group.isEmpty() ? number : ungrouped(number);
            return decimal.equals(".") ? number : number.replace(".", "_").replace(decimal, ".");
        }

        /** The number without what stands between its groups; one with groups of other lengths is none. */
        private String ungrouped(String number) {
            var between = Pattern.quote(group);
            var plain = group.matches(BLANK) ? number.replaceAll(BLANK, group) : number;
            return plain.matches("[+-]?[0-9]{1,3}(" + between + "[0-9]{2,3})*" + between + "[0-9]{3}([^0-9].*)?")
                    ? plain.replace(group, "")
                    : plain.replace(group, "_");
        }
    }

    /** Whether the texts of booleans are its own, which then are the only ones. */
    public boolean hasBooleans() {
        return !yes.isEmpty() || !no.isEmpty();
    }

    /** The boolean that a text means, by its own texts or, for the side that has none, the standard's. */
    public Optional<Boolean> truth(String text) {
        if ((yes.isEmpty() ? TRUE : yes).contains(text)) {
            return Optional.of(true);
        }
        return (no.isEmpty() ? FALSE : no).contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** The texts that would mean both true and false. */
    public Set<String> ambiguous() {
        if (!hasBooleans()) {
            return Set.of();
        }
        var both = new TreeSet<>(yes.isEmpty() ? TRUE : yes);
        both.retainAll(no.isEmpty() ? FALSE : no);
        return both;
    }

    /** Whether a text stands for what it is, and not for a missing value, a boolean or a number of its own. */
    boolean takesTextsAsTheyAre() {
        return missing.isEmpty() && !hasBooleans() && numbers.equals(Numbers.PLAIN);
    }
}
