package interpoles.statistics.spread;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The least and the most that a number becomes without one pôle, and without which. Of several that give the same, the
 * least is told by the first identifier and the most by the last.
 *
 * @param leastWithout identifier of the pôle without which the number is least
 * @param mostWithout identifier of the pôle without which it is most
 */
public record LeaveOneOut(double least, String leastWithout, double most, String mostWithout) {
    /** One leaving: the number without that pôle. */
    private record Left(double value, String pole) {}

    /**
     * Missing where the number is missing without every one of the pôles; a pôle without which it cannot be told counts
     * for nothing.
     */
    public static Optional<LeaveOneOut> of(Collection<String> poles, Function<String, OptionalDouble> without) {
        Optional<Left> least = Optional.empty();
        Optional<Left> most = Optional.empty();
        for (var pole : new TreeSet<>(poles)) {
            var value = without.apply(pole);
            if (value.isPresent()) {
                var left = new Left(value.getAsDouble(), pole);
                least = least.filter(known -> known.value() <= left.value()).or(() -> Optional.of(left));
                most = most.filter(known -> known.value() > left.value()).or(() -> Optional.of(left));
            }
        }
        return least.isEmpty()
                ? Optional.empty()
                : Optional.of(new LeaveOneOut(
                        least.get().value(),
                        least.get().pole(),
                        most.orElseThrow().value(),
                        most.orElseThrow().pole()));
    }
}
