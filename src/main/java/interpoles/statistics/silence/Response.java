package interpoles.statistics.silence;

/**
 * How many pôles were asked at a wave and how many of them answered.
 *
 * <p>From a database: two counts. A wave at which nobody was asked is none.
 */
public record Response(int asked, int answered) {
    public Response {
        if (asked < 1 || answered < 0 || answered > asked) {
            throw new IllegalArgumentException(answered + " of " + asked + " answered");
        }
    }

    public int silent() {
        return asked - answered;
    }

    /** Answered ÷ asked. */
    public double rate() {
        return (double) answered / asked;
    }

    /** Everybody answered: nothing was left to chance, so no interval is to be shown. */
    public boolean isCensus() {
        return silent() == 0;
    }

    /**
     * Whether an interval for silence may be shown: no event is known from elsewhere than the answers ({@code
     * knownFromElsewhere} counts those that no answering pôle signs), somebody but at most a third was silent, and at
     * least ten answered. Otherwise bounds and a sentence are all there is.
     */
    public boolean allowsIntervals(long knownFromElsewhere) {
        return knownFromElsewhere == 0 && silent() > 0 && 3L * silent() <= asked && answered >= 10;
    }

    /** Whether {@link InProportion} may be used: at most a tenth was silent; past that it is biased low. */
    public boolean allowsProportion() {
        return 10L * silent() <= asked;
    }

    /**
     * Whether numbers of both waves may be compared without a warning: at least 80% answered at each, and the rates
     * differ by at most 10 points.
     */
    public boolean isComparableWith(Response other) {
        var difference = (long) answered * other.asked - (long) other.answered * asked;
        return isLarge() && other.isLarge() && 10 * Math.abs(difference) <= (long) asked * other.asked;
    }

    private boolean isLarge() {
        return 5L * answered >= 4L * asked;
    }

    /** Chance that {@code poles} given pôles were all silent, silence being drawn without replacement: Π (k−i)/(N−i). */
    public double allSilent(int poles) {
        var chance = 1.0;
        for (var pole = 0; pole < poles && chance > 0; pole++) {
            chance *= Math.max(0, silent() - pole) / (double) Math.max(1, asked - pole);
        }
        return chance;
    }

    /**
     * Chance that an event of that many pôles is heard: 1 − C(N−m, n) ÷ C(N, n), with n the number silent. An event
     * without a pôle that was asked cannot be heard.
     */
    public double chanceHeard(int poles) {
        return 1 - allSilent(poles);
    }
}
