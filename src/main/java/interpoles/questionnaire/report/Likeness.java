package interpoles.questionnaire.report;

import interpoles.questionnaire.decision.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two agreements that may be one: the clusters of one are within those of the other, at least two in common, or they are
 * the same with years of signature further apart. They are two until {@code same.csv} says otherwise. Where a respondent
 * told both in one answer they are two by its own word, and not asked about.
 */
public record Likeness(LinkedReports one, LinkedReports other) {
    /** How many pairs a draft lists at most. */
    public static final int LISTED = 10_000;

    /** The pairs to decide, in the order of the agreements, and at most one more than are listed. */
    public static List<Likeness> among(List<LinkedReports> agreements, Same same) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < agreements.size(); i++) {
            for (var cluster : agreements.get(i).clusters()) {
                places.computeIfAbsent(cluster, key -> new ArrayList<>()).add(i);
            }
        }
        var pairs = new ArrayList<Likeness>();
        for (int i = 0; i < agreements.size() && pairs.size() <= LISTED; i++) {
            var one = agreements.get(i);
            int place = i;
            one.clusters().stream().map(places::get).min(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
                    .filter(other -> mayBeOne(one, place, agreements.get(other), other))
                    .map(other -> new Likeness(one, agreements.get(other)))
                    .filter(pair -> !pair.one.isToldBeside(pair.other) && !same.areDistinct(pair.one, pair.other))
                    .limit(LISTED + 1L)
                    .forEach(pairs::add);
        }
        return pairs;
    }

    private static boolean mayBeOne(LinkedReports one, int place, LinkedReports other, int otherPlace) {
        boolean within = one.clusters().size() > 1 && other.clusters().containsAll(one.clusters());
        return within && (one.clusters().size() < other.clusters().size() || place < otherPlace);
    }

    /** What {@code same.csv} is to decide. */
    public static Draft draft(List<Likeness> pairs, List<Integer> waves) {
        int last = waves.isEmpty() ? 0 : waves.get(waves.size() - 1);
        var rows = pairs.stream()
                .limit(LISTED)
                .map(pair -> List.of(
                        pair.one.id(),
                        pair.other.id(),
                        "",
                        String.join("|", pair.one.clusters()),
                        String.join("|", pair.other.clusters()),
                        years(pair.one),
                        years(pair.other),
                        pair.change(waves, last)))
                .toList();
        return new Draft(
                "same",
                List.of(
                        "one",
                        "other",
                        "decision",
                        "one_clusters",
                        "other_clusters",
                        "one_signed",
                        "other_signed",
                        "if_same"),
                List.of("decision"),
                rows);
    }

    private static String years(LinkedReports told) {
        return told.reports().stream()
                .map(Report::year)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    /** By how many agreements in force fewer or more there would be at each wave: {@code 2008 -1, 2011 -1}. */
    private String change(List<Integer> waves, int last) {
        var whole = new ArrayList<>(one.reports());
        whole.addAll(other.reports());
        var together = Period.of(new LinkedReports(whole), last);
        return waves.stream()
                .map(wave -> wave + " "
                        + (count(together, wave)
                                - count(Period.of(one, last), wave)
                                - count(Period.of(other, last), wave)))
                .collect(Collectors.joining(", "));
    }

    private static int count(Period period, int wave) {
        return period.isInForce(wave) ? 1 : 0;
    }
}
