package interpoles.words;

import java.util.List;
import java.util.function.Function;

/**
 * The first few of a ranking, told so that none is passed over that has as much as one that is named.
 *
 * @param named the first, and those with as much as the last of them where they are few
 * @param others those with as much as the last where they are many: how many is told, and not which
 */
public record Leading<T>(List<T> named, List<T> others) {
    private static final int MORE = 3;

    /**
     * @param ranked the most first
     * @param most how many are named where the next has less
     * @param value what it is ranked by
     */
    public static <T> Leading<T> of(List<T> ranked, int most, Function<T, ?> value) {
        var first = ranked.subList(0, Math.min(most, ranked.size()));
        var tied = ranked.subList(first.size(), ranked.size()).stream()
                .takeWhile(one -> value.apply(one).equals(value.apply(first.get(first.size() - 1))))
                .toList();
        return tied.size() <= MORE
                ? new Leading<>(ranked.subList(0, first.size() + tied.size()), List.of())
                : new Leading<>(first, tied);
    }

    /** The last that is named, with as much as the others. */
    public T last() {
        return named.get(named.size() - 1);
    }
}
