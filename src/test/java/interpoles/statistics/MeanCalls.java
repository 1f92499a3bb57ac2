package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;
import static interpoles.statistics.Golden.Row.text;

import interpoles.statistics.panel.PairedChange;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.Response;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.statistics.spread.Moments;
import interpoles.statistics.spread.Spread;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Rows about means over pôles: foreign partners, and partners in co-labelled projects. */
final class MeanCalls {
    private final Golden golden;
    private final Phase2 survey;

    private MeanCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new MeanCalls(golden, survey);
        calls.measure(
                "foreign.per-pole",
                wave -> survey.foreignOf(survey.inForce(wave).values()));
        calls.measure(
                "projects.partners",
                wave -> Phase2.partnersOf(Phase2.joint(survey.projects, wave).values()));
    }

    private void measure(String measure, IntFunction<SortedMap<String, Set<String>>> partners) {
        var first = Phase2.sizes(survey.answered(Phase2.FIRST), partners.apply(Phase2.FIRST));
        var last = Phase2.sizes(survey.answered(Phase2.LAST), partners.apply(Phase2.LAST));
        wave(measure, Phase2.FIRST, first);
        wave(measure, Phase2.LAST, last);
        change(measure, PairedChange.of(survey.asked(Phase2.FIRST), survey.asked(Phase2.LAST), first, last));
        golden.add(
                "mean",
                measure + " total, first",
                Phase2.FIRST,
                () -> of(moments(first).sum()));
        golden.add(
                "mean",
                measure + " total, last",
                Phase2.LAST,
                () -> of(moments(last).sum()));
    }

    private void wave(String measure, int wave, SortedMap<String, Long> sizes) {
        var moments = moments(sizes);
        var mean = moments.mean();
        var asked = survey.asked(wave).size();
        var spread = Spread.of(values(sizes));
        var most = sizes.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        golden.add(
                "mean",
                measure,
                wave,
                () -> of(mean).within(moments.finite(asked).orElseThrow()).n(moments.size()));
        golden.add(
                "mean",
                measure + " superpopulation t (no FPC)",
                wave,
                () -> of(mean).within(moments.superpopulation().orElseThrow()).n(moments.size()));
        golden.add(
                "mean",
                measure + " Manski 0..max",
                wave,
                () -> of(mean).within(Bounds.mean(moments.sum(), new Response(asked, (int) moments.size()), most))
                        .n(asked)
                        .note("max observed " + most));
        golden.add(
                "mean",
                measure + " median",
                wave,
                () -> of(spread.median())
                        .within(spread.lowerQuartile(), spread.upperQuartile())
                        .n(moments.size()));
        golden.add("mean", measure + " zeros", wave, () -> of(spread.none()).n(moments.size()));
        golden.add("mean", measure + " Gini", wave, () -> of(spread.gini()).n(moments.size()));
        golden.add(
                "mean",
                measure + " share of top 3",
                wave,
                () -> of(spread.shareOfTop(3)).n(moments.sum()).note(top(sizes)));
        golden.add(
                "mean",
                measure + " share of top 10%",
                wave,
                () -> of(spread.shareOfTopTenth()).n(moments.sum()));
        golden.add("mean", measure + " leave one out", wave, () -> {
            var one = LeaveOneOut.of(
                            sizes.keySet(),
                            pole -> OptionalDouble.of(
                                    (double) (moments.sum() - sizes.get(pole)) / (moments.size() - 1)))
                    .orElseThrow();
            return of(mean).within(one.least(), one.most())
                    .n(moments.size())
                    .note("lowest without " + one.leastWithout());
        });
    }

    private void change(String measure, PairedChange change) {
        var differences = change.differences();
        golden.add(
                "mean",
                measure + " same respondents",
                Phase2.FIRST,
                () -> of(change.sameAtFirst().mean()).n(differences.size()));
        golden.add(
                "mean",
                measure + " same respondents",
                Phase2.LAST,
                () -> of(change.sameAtLast().mean()).n(differences.size()));
        golden.add(
                "mean",
                measure + " same respondents, difference",
                () -> of(differences.mean())
                        .within(differences.finite(change.askedBoth()).orElseThrow())
                        .n(differences.size()));
        golden.add(
                "mean",
                measure + " same respondents, difference, no FPC",
                () -> of(differences.mean())
                        .within(differences.superpopulation().orElseThrow())
                        .n(differences.size()));
        var directions = change.directions();
        golden.add(
                "mean",
                measure + " up / same / down",
                () -> text(directions.up() + "/" + directions.same() + "/" + directions.down())
                        .n(differences.size()));
        var parts = change.parts();
        golden.add("mean", measure + " total change: same respondents", () -> of(parts.sameRespondents()));
        golden.add("mean", measure + " total change: created", () -> of(parts.created()));
        golden.add("mean", measure + " total change: label lost", () -> of(parts.labelLost()));
        golden.add("mean", measure + " total change: began to answer", () -> of(parts.beganToAnswer()));
        golden.add("mean", measure + " total change: stopped answering", () -> of(parts.stoppedAnswering()));
    }

    static Moments moments(SortedMap<String, Long> sizes) {
        return Moments.of(values(sizes));
    }

    private static long[] values(SortedMap<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).toArray();
    }

    private static String top(SortedMap<String, Long> sizes) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }
}
