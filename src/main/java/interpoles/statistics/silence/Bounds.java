package interpoles.statistics.silence;

import interpoles.statistics.Interval;
import java.util.List;

/**
 * What a number could be, whatever the silent kept from us: no model, only that a silent pôle is no more extreme than
 * the most extreme that answered.
 *
 * <p>Source: C. F. Manski, “Anatomy of the selection problem”, <i>Journal of Human Resources</i> 24 (1989), and
 * <i>Partial Identification of Probability Distributions</i> (2003); the support is taken from the survey itself.
 */
public final class Bounds {
    /** What is observed may be rounded at its fifteenth digit, and is twice or half of a bound all the same. */
    private static final double ROUNDED = 1 + 1e-12;

    private Bounds() {}

    /**
     * Bounds of a count: from what was heard to heard + k·a + k(k−1)/2·b.
     *
     * @param heard events heard
     * @param silent pôles silent, k
     * @param alone the most events that an answering pôle signs as the only pôle, a; 0 where there is none
     * @param pair the most events that one pair of pôles signs without a third, b; 0 where there is none
     */
    public static Interval count(long heard, long silent, long alone, long pair) {
        return new Interval(heard, heard + unheard(silent, alone, pair));
    }

    /** The most events that could be unheard: k·a + k(k−1)/2·b. */
    public static long unheard(long silent, long alone, long pair) {
        return silent * alone + silent * (silent - 1) / 2 * pair;
    }

    /** Whether the bounds of a count say nothing: the upper one is more than twice what was heard. */
    public static boolean areTooWide(Interval count) {
        return areTooWide(count, count.low());
    }

    /**
     * The same of any number: the upper one is more than twice what was observed, or the lower one less than half of it. Of
     * a growth so are those of one of its counts.
     */
    public static boolean areTooWide(Interval bounds, double observed) {
        return bounds.high() > 2 * observed * ROUNDED || 2 * bounds.low() * ROUNDED < observed;
    }

    /** The same of a share: what may be unheard is more than what was heard, so that its bounds are half of all apart. */
    public static boolean areTooWideOfShare(Interval share) {
        return share.high() - share.low() > ROUNDED / 2;
    }

    /** Bounds of a growth from those of the two counts: all unheard at the first wave, or all at the last. */
    public static Interval growth(Interval first, Interval last) {
        if (first.low() <= 0) {
            throw new IllegalArgumentException("A growth from nothing");
        }
        return new Interval(last.low() / first.high(), last.high() / first.low());
    }

    /** Bounds of a share of events: none or all of those that may be unheard are marked. */
    public static Interval share(long marked, long heard, long unheard) {
        if (heard < 1 || marked > heard) {
            throw new IllegalArgumentException(marked + " of " + heard);
        }
        return new Interval((double) marked / (heard + unheard), (double) (marked + unheard) / (heard + unheard));
    }

    /** Bounds of a share of clusters, of which {@code stated} of {@code asked} said: none or all of the others have it. */
    public static Interval proportion(long having, long stated, long asked) {
        return new Interval((double) having / asked, (double) (having + asked - stated) / asked);
    }

    /**
     * Bounds of an effective number, 1 ÷ Σ share²: all unheard are of the largest group, or of the smallest ones until these
     * are as large as the next.
     *
     * @param groups events by group, of which one has some
     */
    public static Interval effective(List<Long> groups, long unheard) {
        var sorted = groups.stream().sorted().toList();
        var all = (double) groups.stream().mapToLong(Long::longValue).sum() + unheard;
        var largest = sorted.get(sorted.size() - 1);
        var squares =
                groups.stream().mapToDouble(group -> (double) group * group).sum();
        var most = squares + 2.0 * unheard * largest + (double) unheard * unheard;
        var level = level(sorted, unheard);
        var least = groups.stream()
                .mapToDouble(group -> Math.max(group, level))
                .map(group -> group * group)
                .sum();
        return new Interval(all * all / most, all * all / least);
    }

    /** How large the smallest groups become when so many are spread over them. */
    private static double level(List<Long> sorted, long unheard) {
        var below = 0L;
        for (var place = 0; place < sorted.size(); place++) {
            below += sorted.get(place);
            var level = (double) (below + unheard) / (place + 1);
            if (place + 1 == sorted.size() || level <= sorted.get(place + 1)) {
                return level;
            }
        }
        return 0;
    }

    /** Bounds of a mean over the asked: each silent pôle has 0, or each has the most that one reported. */
    public static Interval mean(long sum, Response response, long most) {
        return new Interval(
                (double) sum / response.asked(), (double) (sum + response.silent() * most) / response.asked());
    }
}
