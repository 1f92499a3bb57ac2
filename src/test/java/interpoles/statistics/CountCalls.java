package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import interpoles.statistics.panel.ConstantPanel;
import interpoles.statistics.panel.Flows;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.Growth;
import interpoles.statistics.silence.HorvitzThompson;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.Response;
import interpoles.statistics.silence.TippingPoint;
import interpoles.statistics.silence.WeightShare;
import interpoles.statistics.spread.ClusterRatio;
import interpoles.statistics.spread.LeaveOneOut;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rows about who answered, and about the counts of agreements, projects and missions with their growth. */
final class CountCalls {
    private final Golden golden;
    private final Phase2 survey;

    private CountCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new CountCalls(golden, survey);
        calls.frame();
        calls.kind("agreements", survey::agreementPoles);
        calls.kind("co-labelled projects", wave -> Phase2.joint(survey.projects, wave));
        calls.kind("joint missions", wave -> Phase2.joint(survey.missions, wave));
        calls.flows();
        golden.add(
                "tipping",
                "agreements-doubled: unheard at first wave that break \"above 2\", none unheard at the last",
                () -> of(TippingPoint.above(BigDecimal.valueOf(2), 194, 394))
                        .note("expected unheard %.6f at 2008, %.6f at 2011"
                                .formatted(calls.expectedUnheard(Phase2.FIRST), calls.expectedUnheard(Phase2.LAST))));
    }

    /** The events of a kind at a wave. */
    interface Events {
        SortedMap<String, Set<String>> at(int wave);
    }

    private double expectedUnheard(int wave) {
        var heard = survey.incidence(wave, survey.agreementPoles(wave));
        return HorvitzThompson.of(heard.response()).expectedUnheard(heard.multiplicities());
    }

    private void frame() {
        for (var wave : Phase2.WAVES) {
            var heard = survey.incidence(wave, survey.agreementPoles(wave));
            golden.add("frame", "asked", wave, () -> of(heard.response().asked()));
            golden.add("frame", "answered", wave, () -> of(heard.response().answered()));
            golden.add("frame", "agreements no answering pole signed", wave, () -> of(heard.knownFromElsewhere()));
            golden.add("frame", "agreements with a silent pole", wave, () -> of(heard.heardBy(heard.silent())));
            golden.add(
                    "frame",
                    "agreements with one pole only",
                    wave,
                    () -> of(heard.multiplicities().counts().get(1)));
            golden.add("frame", "agreements with a pole not asked", wave, () -> of(withOneNotAsked(heard)));
        }
        var panel = panel(survey::agreementPoles);
        golden.add("frame", "asked in first and last", () -> of(panel.label().size()));
        golden.add(
                "frame",
                "answered in first and last",
                () -> of(panel.respondents().size()));
    }

    private ConstantPanel panel(Events events) {
        return ConstantPanel.of(
                survey.incidence(Phase2.FIRST, events.at(Phase2.FIRST)),
                survey.incidence(Phase2.LAST, events.at(Phase2.LAST)));
    }

    private void kind(String kind, Events events) {
        var waves = Map.of(
                Phase2.FIRST, survey.incidence(Phase2.FIRST, events.at(Phase2.FIRST)),
                Phase2.LAST, survey.incidence(Phase2.LAST, events.at(Phase2.LAST)));
        waves.forEach((wave, heard) -> count(kind, wave, heard));
        growth(kind, waves.get(Phase2.FIRST), waves.get(Phase2.LAST));
        change(kind, panel(events));
    }

    private void count(String kind, int wave, Incidence heard) {
        var response = heard.response();
        var sizes = heard.multiplicities();
        var events = heard.events().size();
        sizes.counts()
                .forEach((size, count) -> golden.add(
                        "count",
                        kind + " with " + size + " poles",
                        wave,
                        () -> of(count)
                                .n(events)
                                .note("chance to be heard " + decimals(6, response.chanceHeard(size)))));
        golden.add("count", kind + " observed", wave, () -> of(events));
        golden.add("count", kind + " Horvitz-Thompson", wave, () -> {
            var total = total(heard);
            return of(total).n(response.answered()).note("se " + decimals(6, total.standardError()));
        });
        golden.add(
                "count",
                kind + " weight share",
                wave,
                () -> of(weightShare(heard)).n(response.answered()));
        golden.add(
                "count",
                kind + " bounds",
                wave,
                () -> of(events)
                        .within(bounds(heard))
                        .n(response.silent())
                        .note("alone as the most (%d), each silent pair as the most (%d)"
                                .formatted(heard.mostAlone(), heard.mostByOnePair())));
        var told = heard.inProportion();
        golden.add(
                "count",
                kind + " unheard, in proportion to what others report of the silent",
                wave,
                () -> of(told.total(events))
                        .n(told.silent())
                        .note(
                                "%d alone / %d shared signatures of answering poles x %d shared signatures of silent poles"
                                        .formatted(told.alone(), told.shared(), told.silent())));
        golden.add(
                "count",
                kind + " signatures per answering pole",
                wave,
                () -> of((double) (told.alone() + told.shared()) / response.answered()));
        golden.add(
                "count",
                kind + " signatures per silent pole, as reported by others",
                wave,
                () -> of((double) told.silent() / response.silent()));
    }

    private void growth(String kind, Incidence first, Incidence last) {
        var before = first.events().size();
        var after = last.events().size();
        var panel = ConstantPanel.of(first, last);
        var observed = (double) after / before;
        golden.add("growth", kind + " observed", () -> of(observed).n(before));
        golden.add(
                "growth",
                kind + " bounds",
                () -> of(observed)
                        .within(Bounds.growth(bounds(first), bounds(last)))
                        .n(before));
        golden.add(
                "growth",
                kind + " unheard in proportion",
                () -> of(last.inProportion().total(after) / first.inProportion().total(before))
                        .n(before));
        golden.add(
                "growth",
                kind + " Horvitz-Thompson",
                () -> of(Growth.independent(total(first), total(last))).n(before));
        golden.add("growth", kind + " weight share", () -> {
            var both = panel.respondents();
            var covariance = covarianceFactor(
                            first.response(), last.response(), panel.label().size(), both.size())
                    * WeightShare.covariance(
                            first.sharedCount().of(both), last.sharedCount().of(both));
            return of(Growth.of(weightShare(first), weightShare(last), covariance))
                    .n(before)
                    .note("covariance " + decimals(6, covariance));
        });
        var ever = panel.everAsked();
        golden.add(
                "growth",
                kind + " superpopulation (linearised over poles)",
                () -> of(ClusterRatio.of(
                                last.sharedCount().of(ever), first.sharedCount().of(ever)))
                        .n(ever.size()));
        counts(kind + " heard by the same respondents", panel.heardBySameRespondents());
        counts(kind + " constant panel, only its poles sign", panel.onlyOfLabel());
        counts(kind + " constant panel, one of its poles signs", panel.someOfLabel());
        golden.add(
                "growth",
                kind + " constant panel, shared count",
                () -> of(panel.sharedCounts().get(1) / panel.sharedCounts().get(0))
                        .n(panel.label().size()));
        golden.add(
                "growth",
                kind + " had one pole been silent at both waves",
                () -> of(observed)
                        .without(LeaveOneOut.of(
                                        ever,
                                        pole -> ratio(
                                                last.heardBy(others(last, pole)), first.heardBy(others(first, pole))))
                                .orElseThrow())
                        .n(ever.size()));
        golden.add(
                "growth",
                kind + " without one pole",
                () -> of(observed)
                        .without(LeaveOneOut.of(ever, pole -> ratio(without(last, pole), without(first, pole)))
                                .orElseThrow())
                        .n(ever.size()));
    }

    private void counts(String name, ConstantPanel.Counts counts) {
        golden.add(
                "growth",
                name,
                () -> of(counts.growth()).n(counts.first()).note(counts.first() + " -> " + counts.last()));
    }

    private void change(String kind, ConstantPanel panel) {
        var parts = panel.decomposition();
        golden.add(
                "change",
                kind + " of the constant panel",
                () -> of(parts.stayed().doubleValue()));
        golden.add("change", kind + " of entrants", () -> of(parts.entered().doubleValue()));
        golden.add("change", kind + " of leavers", () -> of(parts.left().doubleValue()));
        golden.add(
                "change",
                kind + " of poles not asked",
                () -> of(parts.notAsked().doubleValue()));
    }

    private void flows() {
        var flows = flows(survey);
        golden.add("change", "agreements kept", () -> of(flows.kept()));
        golden.add("change", "agreements ended", () -> of(-flows.ended()));
        golden.add("change", "agreements new", () -> of(flows.begun()));
    }

    static Flows flows(Phase2 survey) {
        return Flows.between(terms(survey, Phase2.FIRST), terms(survey, Phase2.LAST));
    }

    private static Map<String, Flows.Term> terms(Phase2 survey, int wave) {
        return survey.inForce(wave).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> Flows.Term.of(
                                row.getValue().all(),
                                "",
                                row.getValue().signed(),
                                row.getValue().ended())));
    }

    static Estimate total(Incidence heard) {
        return HorvitzThompson.of(heard.response()).total(heard.multiplicities(), heard.pairs());
    }

    static Interval bounds(Incidence heard) {
        return Bounds.count(heard.events().size(), heard.response().silent(), heard.mostAlone(), heard.mostByOnePair());
    }

    private static Estimate weightShare(Incidence heard) {
        return WeightShare.total(heard.response(), heard.sharedCount().of(heard.answered()));
    }

    /** The others asked: an event is lost with a pôle that alone signs it. */
    private static Set<String> others(Incidence heard, String pole) {
        var others = new TreeSet<>(heard.asked());
        others.remove(pole);
        return others;
    }

    private static long withOneNotAsked(Incidence heard) {
        return heard.signed(heard.asked(), Set.of(), Set.of()).entrySet().stream()
                .filter(signed -> signed.getKey().one() < signed.getKey().poles())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static int without(Incidence heard, String pole) {
        return heard.events().size() - heard.heardBy(Set.of(pole));
    }

    static OptionalDouble ratio(long above, long below) {
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) above / below);
    }

    static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /**
     * What the covariance of the pôles' values, S₀₁, is multiplied by to give that of the two totals: N₀ N₁ (n₀₁ ÷ (n₀ n₁)
     * − N₀₁ ÷ (N₀ N₁)). Nearly 0 for an overlapping panel of near-censuses: its overlap does not shrink the interval.
     *
     * <p>Source: S. M. Tam, “On covariances from overlapping samples”, <i>The American Statistician</i> 38 (1984); L.
     * Qualité and Y. Tillé, “Variance estimation of changes in repeated surveys”, <i>Survey Methodology</i> 34 (2008).
     *
     * @param askedBoth pôles asked at both waves
     * @param answeredBoth pôles that answered at both
     */
    private static double covarianceFactor(Response first, Response last, int askedBoth, int answeredBoth) {
        return (double) first.asked() * last.asked() * answeredBoth / ((double) first.answered() * last.answered())
                - askedBoth;
    }
}
