package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import interpoles.statistics.panel.Contribution;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.HorvitzThompson;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.StatedShare;
import interpoles.statistics.spread.ClusterRatio;
import interpoles.statistics.spread.LeaveOneOut;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Rows about shares: of events, of clusters and of pairs. */
final class ShareCalls {
    private final Golden golden;
    private final Phase2 survey;

    private ShareCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new ShareCalls(golden, survey);
        for (var wave : Phase2.WAVES) {
            var heard = survey.incidence(wave, survey.agreementPoles(wave));
            calls.share("territory.between-poles", wave, heard, id -> survey.isAtHome(survey.agreements.get(id)));
            calls.share("territory.outside", wave, heard, id -> survey.isOutside(survey.agreements.get(id)));
            calls.share(
                    "missions.convention",
                    wave,
                    survey.incidence(wave, Phase2.joint(survey.missions, wave)),
                    id -> survey.missions.get(id).convention());
        }
        calls.convention();
        calls.positioning();
        calls.europe();
    }

    private void share(String measure, int wave, Incidence heard, Predicate<String> which) {
        var marked = marked(heard, which);
        var count = marked.cardinality();
        var events = heard.events().size();
        var observed = (double) count / events;
        var asked = heard.asked();
        golden.add("share", measure + " observed", wave, () -> of(observed).n(events));
        golden.add("share", measure + " Horvitz-Thompson", wave, () -> {
            var share = HorvitzThompson.of(heard.response())
                    .share(heard.multiplicities(marked), heard.multiplicities(), heard.pairs(marked));
            return of(share).n(events).note("se " + CountCalls.decimals(8, share.standardError()));
        });
        golden.add(
                "share",
                measure + " superpopulation (linearised over poles)",
                wave,
                () -> of(ClusterRatio.of(
                                heard.sharedCount(marked).of(asked),
                                heard.sharedCount().of(asked)))
                        .n(asked.size()));
        golden.add("share", measure + " Manski", wave, () -> {
            var unheard = Bounds.unheard(heard.response().silent(), heard.mostAlone(), heard.mostByOnePair());
            return of(observed)
                    .within(Bounds.share(count, events, unheard))
                    .n(events)
                    .note(unheard + " unheard at most");
        });
        golden.add(
                "share",
                measure + " without one pole",
                wave,
                () -> of(observed)
                        .without(LeaveOneOut.of(asked, pole -> {
                                    var gone = heard.heardEvents(List.of(pole));
                                    var both = (BitSet) marked.clone();
                                    both.and(gone);
                                    return CountCalls.ratio(count - both.cardinality(), events - gone.cardinality());
                                })
                                .orElseThrow())
                        .n(asked.size()));
    }

    static BitSet marked(Incidence heard, Predicate<String> which) {
        var marked = new BitSet();
        for (var event = 0; event < heard.events().size(); event++) {
            marked.set(event, which.test(heard.events().get(event)));
        }
        return marked;
    }

    private void convention() {
        var first = Phase2.joint(survey.missions, Phase2.FIRST);
        var last = Phase2.joint(survey.missions, Phase2.LAST);
        golden.add("change", "joint missions under the convention", () -> of(convention(last) - convention(first)));
        golden.add(
                "change",
                "joint missions: part of the growth under the convention",
                () -> of(Contribution.of(convention(first), convention(last), first.size(), last.size()))
                        .n(last.size() - first.size()));
        golden.add(
                "share",
                "missions.convention Wilson (for reference)",
                Phase2.LAST,
                () -> of((double) convention(last) / last.size())
                        .within(wilson(convention(last), last.size()))
                        .n(last.size()));
    }

    private long convention(SortedMap<String, Set<String>> joint) {
        return joint.keySet().stream()
                .filter(mission -> survey.missions.get(mission).convention())
                .count();
    }

    private void positioning() {
        positioning("pole", "collaborative-rd", Set.of("pole"));
        positioning("local", "territorial-development", Set.of("grappe", "regional"));
        for (var wave : Phase2.WAVES) {
            var stated = survey.asked(wave).stream()
                    .map(survey.clusters::get)
                    .filter(cluster -> !cluster.positioning().isEmpty())
                    .toList();
            golden.add(
                    "positioning",
                    "pole:collaborative-rd of those asked",
                    wave,
                    () -> of((double) stated.stream()
                                            .filter(cluster ->
                                                    cluster.positioning().equals("collaborative-rd"))
                                            .count()
                                    / stated.size())
                            .n(stated.size()));
        }
    }

    private void positioning(String kind, String positioning, Set<String> kinds) {
        var clusters = survey.clusters.values().stream()
                .filter(cluster -> kinds.contains(cluster.kind()))
                .toList();
        var stated = (int) clusters.stream()
                .filter(cluster -> !cluster.positioning().isEmpty())
                .count();
        var having = (int) clusters.stream()
                .filter(cluster -> cluster.positioning().equals(positioning))
                .count();
        var share = new StatedShare(having, stated, clusters.size());
        golden.add(
                "positioning",
                kind + ":" + positioning,
                () -> of(share.value()).within(share.exact()).n(stated));
        golden.add(
                "positioning",
                kind + ":" + positioning + " Manski",
                () -> of(share.value())
                        .within(Bounds.proportion(having, stated, clusters.size()))
                        .n(clusters.size()));
    }

    private void europe() {
        var over =
                survey.agreements(agreement -> agreement.signed() <= Phase2.LAST && agreement.ended() >= Phase2.FIRST);
        var foreign = survey.foreignOf(over.values());
        var everAsked = new TreeSet<>(survey.asked(Phase2.FIRST));
        everAsked.addAll(survey.asked(Phase2.LAST));
        var heard = new TreeSet<>(survey.answered(Phase2.FIRST));
        heard.addAll(survey.answered(Phase2.LAST));
        var all = new TreeMap<String, Long>();
        var europe = new TreeMap<String, Long>();
        everAsked.forEach(pole -> {
            var clusters = foreign.getOrDefault(pole, Set.of());
            all.put(pole, (long) clusters.size());
            europe.put(pole, clusters.stream().filter(survey::inEurope).count());
        });
        var pairs = sum(all);
        var share = (double) sum(europe) / pairs;
        golden.add(
                "europe",
                "pairs",
                () -> of(ClusterRatio.of(doubles(europe), doubles(all))).n(pairs));
        golden.add(
                "europe",
                "poles heard at least once",
                () -> of((double) heard.size() / everAsked.size()).n(everAsked.size()));
        golden.add("europe", "pairs, FPC", () -> of(share).n(pairs));
        golden.add(
                "europe",
                "pairs, as if independent (Wilson), wrong",
                () -> of(share).within(wilson(sum(europe), pairs)).n(pairs));
        golden.add(
                "europe",
                "pairs without one pole",
                () -> of(share)
                        .without(LeaveOneOut.of(
                                        everAsked,
                                        pole -> CountCalls.ratio(sum(europe) - europe.get(pole), pairs - all.get(pole)))
                                .orElseThrow())
                        .n(everAsked.size()));
        var withAny = all.keySet().stream().filter(pole -> all.get(pole) > 0).toList();
        golden.add(
                "europe",
                "mean of the poles own shares",
                () -> of(withAny.stream()
                                .mapToDouble(pole -> (double) europe.get(pole) / all.get(pole))
                                .average())
                        .n(withAny.size()));
        golden.add(
                "europe",
                "poles with more than half in Europe",
                () -> of(withAny.stream()
                                .filter(pole -> 2 * europe.get(pole) > all.get(pole))
                                .count())
                        .n(withAny.size()));
        for (var wave : Phase2.WAVES) {
            var partners = survey.foreignOf(survey.inForce(wave).values());
            golden.add("europe", "pairs in force", wave, () -> pairShare(partners, survey::inEurope));
        }
        golden.add("europe", "pairs, European Union", () -> pairShare(foreign, survey::inUnion));
        otherEurope(over, foreign);
    }

    private void otherEurope(SortedMap<String, Phase2.Agreement> over, SortedMap<String, Set<String>> foreign) {
        var clusters = new TreeSet<String>();
        foreign.values().forEach(clusters::addAll);
        golden.add(
                "europe",
                "distinct foreign clusters",
                () -> of((double) clusters.stream().filter(survey::inEurope).count() / clusters.size())
                        .n(clusters.size()));
        var agreements = over.values().stream().filter(survey::isForeign).toList();
        golden.add(
                "europe",
                "agreements with a European cluster",
                () -> of((double) agreements.stream()
                                        .filter(agreement -> survey.foreign(agreement).stream()
                                                .anyMatch(survey::inEurope))
                                        .count()
                                / agreements.size())
                        .n(agreements.size()));
        golden.add(
                "europe",
                "agreements with European clusters only",
                () -> of((double) agreements.stream()
                                        .filter(agreement -> survey.foreign(agreement).stream()
                                                .allMatch(survey::inEurope))
                                        .count()
                                / agreements.size())
                        .n(agreements.size()));
        var simple = survey.foreignOf(agreements.stream()
                .filter(agreement -> survey.foreign(agreement).size() == 1
                        && survey.poles(agreement.all()).size() == 1)
                .toList());
        var pairs = foreign.values().stream().mapToLong(Set::size).sum();
        golden.add(
                "europe",
                "pairs from agreements of one pole and one foreign cluster",
                () -> of(simple.values().stream().mapToLong(Set::size).sum()).n(pairs));
        var poles = new TreeMap<String, Set<String>>();
        var counts = new TreeMap<String, Long>();
        foreign.forEach((pole, partners) -> partners.forEach(cluster -> {
            var continent = survey.continents.get(survey.clusters.get(cluster).country());
            poles.computeIfAbsent(continent, none -> new TreeSet<>()).add(pole);
            counts.merge(continent, 1L, Long::sum);
        }));
        counts.forEach((continent, count) -> golden.add(
                "continents",
                continent + " (pairs; n = poles)",
                () -> of(count).n(poles.get(continent).size())));
    }

    static Golden.Row pairShare(Map<String, Set<String>> foreign, Predicate<String> which) {
        var pairs = foreign.values().stream().flatMap(Set::stream).toList();
        return of((double) pairs.stream().filter(which).count() / pairs.size()).n(pairs.size());
    }

    private static long sum(Map<String, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double[] doubles(SortedMap<String, Long> values) {
        return values.values().stream().mapToDouble(Long::doubleValue).toArray();
    }

    /** Wilson's interval, which takes every unit for independent: in the golden file as what not to do. */
    private static Interval wilson(double having, double of) {
        var z = Quantile.NORMAL;
        var middle = (having + z * z / 2) / (of + z * z);
        var half = z / (of + z * z) * Math.sqrt(having * (of - having) / of + z * z / 4);
        return Interval.around(middle, half);
    }
}
