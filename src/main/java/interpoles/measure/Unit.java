package interpoles.measure;

import java.util.Locale;

/** What a measure's value is: a whole number, a part of one, a quotient of two counts, a mean or an index. */
public enum Unit {
    COUNT,
    SHARE,
    RATIO,
    MEAN,
    INDEX;

    /** As {@code measures.csv} writes it: {@code count}, {@code share}… */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
