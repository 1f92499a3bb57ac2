package interpoles.claim;

import java.util.Locale;

/** How a claim stands by a check. */
public enum Stand {
    HOLDS,
    FAILS,
    /** Silence may have kept so much that its bounds say nothing. */
    NO_BOUND;

    public static Stand of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** As tables write it: {@code no-bound}… */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
