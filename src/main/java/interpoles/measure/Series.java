package interpoles.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measure at every wave and in every group, with the definition that it was computed from. It is made by {@link
 * Counts} alone, so that there is no measure without one.
 */
public final class Series {
    private final Definition definition;
    private final List<Observation> observations;
    private final List<Sum> sums;

    private Series(Definition definition, List<Observation> observations, List<Sum> sums) {
        this.definition = definition;
        this.observations = List.copyOf(observations);
        this.sums = List.copyOf(sums);
    }

    static Series of(Definition definition, List<Observation> observations) {
        return new Series(definition, observations, List.of());
    }

    /** The same, whose groups add up at each wave, or over the period, to this count. */
    public Series partsOf(Count whole) {
        return partsOf(whole, group -> true);
    }

    /** The same, some of whose groups add up to this count. */
    public Series partsOf(Count whole, Predicate<String> groups) {
        return partsOf(whole, groups, one -> whole.at(one.measure().yearText()));
    }

    /** The same shares, which add up to 1: what they count makes their denominator. */
    public Series partsOfTheWhole() {
        return partsOf(definition.among(), group -> true, Observation::among);
    }

    private Series partsOf(Count whole, Predicate<String> groups, Function<Observation, Cell> total) {
        var parts = new LinkedHashMap<Cell, List<Cell>>();
        observations.stream()
                .filter(one -> one.isAsked() && groups.test(one.measure().group()))
                .forEach(one -> parts.computeIfAbsent(total.apply(one), cell -> new ArrayList<>())
                        .add(one.counted()));
        var added = parts.entrySet().stream().map(sum -> new Sum(sum.getKey(), sum.getValue()));
        return new Series(
                definition.partsOf(whole),
                observations,
                Stream.concat(sums.stream(), added).toList());
    }

    public Definition definition() {
        return definition;
    }

    public List<Observation> observations() {
        return observations;
    }

    /** Which counts add up to which, as declared. */
    public List<Sum> sums() {
        return sums;
    }

    /** What is in each share and what is not, which add up to its denominator: of 50, 49 tell the 1 that is not. */
    public List<Sum> complements() {
        return definition.unit() != Unit.SHARE
                ? List.of()
                : observations.stream()
                        .filter(Observation::isAsked)
                        .map(Series::complement)
                        .toList();
    }

    private static Sum complement(Observation share) {
        var measure = share.measure();
        var rest = new Cell(measure.name() + ".rest", measure.yearText(), measure.group());
        return new Sum(share.among(), List.of(share.counted(), rest));
    }

    /** Cells that are known to whoever knows another count, so that withholding them alone protects nothing. */
    public Set<Cell> determined() {
        return observations.stream()
                .filter(one -> definition.among().determinant().isPresent())
                .map(Observation::among)
                .collect(Collectors.toUnmodifiableSet());
    }
}
