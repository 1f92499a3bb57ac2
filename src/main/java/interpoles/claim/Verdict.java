package interpoles.claim;

import java.util.Locale;

/** What a survey says of a claim. */
public enum Verdict {
    /** The measure's value satisfies every bound. */
    CONFIRMED,
    /** It breaks one. */
    NOT_CONFIRMED,
    /** It is of a growth, and the waves were answered too differently for it to stand without the same respondents. */
    NOT_COMPARABLE,
    /** There is no such row, or its value is missing. */
    NOT_MEASURABLE;

    /** As {@code findings.csv} writes it: {@code not confirmed}… */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
