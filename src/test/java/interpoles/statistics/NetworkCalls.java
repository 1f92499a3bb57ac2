package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import interpoles.statistics.chance.Chance;
import interpoles.statistics.chance.Null;
import interpoles.statistics.chance.Rarefaction;
import interpoles.statistics.network.Curveball;
import interpoles.statistics.network.PairNetwork;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Rows about the network of co-labelled projects. */
final class NetworkCalls {
    private final Golden golden;
    private final Phase2 survey;

    private NetworkCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new NetworkCalls(golden, survey);
        Phase2.WAVES.forEach(calls::nulls);
        calls.rarefied();
        calls.network();
    }

    /** The pôles of a wave's co-labelled projects, numbered in the order of their identifiers. */
    private record Table(List<String> poles, List<BitSet> projects) {
        static Table of(Collection<Set<String>> events) {
            var known = new TreeSet<String>();
            events.forEach(known::addAll);
            var poles = List.copyOf(known);
            return new Table(
                    poles, events.stream().map(event -> places(poles, event)).toList());
        }

        static BitSet places(List<String> poles, Collection<String> some) {
            var places = new BitSet();
            some.stream().filter(poles::contains).forEach(pole -> places.set(poles.indexOf(pole)));
            return places;
        }
    }

    private void nulls(int wave) {
        var table = Table.of(Phase2.joint(survey.projects, wave).values());
        var answered = Table.places(table.poles(), survey.answered(wave));
        var answering = survey.answered(wave).size();
        var together = table.poles().stream()
                .map(pole -> Table.places(
                        table.poles(),
                        table.poles().stream()
                                .filter(other -> survey.share(pole, other))
                                .toList()))
                .toList();
        var statistics = new LinkedHashMap<String, ToDoubleFunction<PairNetwork>>();
        statistics.put("pairs", PairNetwork::pairs);
        statistics.put("partners", network -> (double) network.partnersOf(answered) / answering);
        statistics.put("repeat", PairNetwork::repeats);
        statistics.put("transitivity", PairNetwork::transitivity);
        statistics.put("same_region", network -> network.shareOfPairs(together));
        statistics.put("assortativity", PairNetwork::assortativity);
        var drawn = new HashMap<String, Null>();
        statistics.keySet().forEach(name -> {
            golden.add(
                    "null",
                    "co-labelling " + name + ": observed",
                    wave,
                    () -> of(statistics
                                    .get(name)
                                    .applyAsDouble(PairNetwork.of(table.poles().size(), table.projects())))
                            .n(table.projects().size()));
            golden.add("null", "co-labelling " + name + ": curveball null", wave, () -> {
                if (drawn.isEmpty()) {
                    drawn.putAll(draw(table, statistics, wave));
                }
                var against = drawn.get(name);
                return of(against.mean())
                        .within(against.middle())
                        .n(Curveball.DRAWS)
                        .note("z " + CountCalls.decimals(2, against.standardScore()) + "; p "
                                + CountCalls.decimals(3, against.pValue()));
            });
        });
    }

    private static Map<String, Null> draw(
            Table table, Map<String, ToDoubleFunction<PairNetwork>> statistics, int wave) {
        var names = List.copyOf(statistics.keySet());
        var nulls = Curveball.of(table.projects())
                .against(
                        names.stream()
                                .map(name -> (ToDoubleFunction<List<BitSet>>) projects -> statistics
                                        .get(name)
                                        .applyAsDouble(
                                                PairNetwork.of(table.poles().size(), projects)))
                                .toList(),
                        Chance.seeded(Chance.SEED + wave),
                        share -> {});
        var byName = new HashMap<String, Null>();
        names.forEach(name -> byName.put(name, nulls.get(names.indexOf(name))));
        return byName;
    }

    static Rarefaction rarefied(Phase2 survey, ToDoubleFunction<Map<String, Set<String>>> statistic) {
        var last = Phase2.joint(survey.projects, Phase2.LAST);
        return Rarefaction.of(
                new ArrayList<>(last.values()),
                Phase2.joint(survey.projects, Phase2.FIRST).size(),
                drawn -> statistic.applyAsDouble(Phase2.partnersOf(drawn)),
                Chance.seeded(Chance.SEED),
                share -> {});
    }

    static Rarefaction rarefiedPartners(Phase2 survey) {
        var answered = survey.answered(Phase2.LAST);
        return rarefied(
                survey,
                partners -> MeanCalls.moments(Phase2.sizes(answered, partners)).mean());
    }

    private void rarefied() {
        golden.add("rarefied", "partners of a pole at 2011 with 36 projects", Phase2.LAST, () -> {
            var partners = rarefiedPartners(survey);
            var pairs = rarefied(
                    survey, all -> all.values().stream().mapToLong(Set::size).sum() / 2.0);
            return of(partners.mean())
                    .within(partners.middle())
                    .n(Phase2.joint(survey.projects, Phase2.FIRST).size())
                    .note("pairs " + CountCalls.decimals(3, pairs.mean()));
        });
    }

    private void network() {
        var first = pairs(Phase2.FIRST);
        var last = pairs(Phase2.LAST);
        var both = new HashSet<>(first);
        both.retainAll(last);
        golden.add("network", "pairs at first", Phase2.FIRST, () -> of(first.size()));
        golden.add("network", "pairs at last", Phase2.LAST, () -> of(last.size()));
        golden.add("network", "pairs at both", () -> of(both.size()));
        golden.add(
                "network",
                "share of new pairs at last",
                Phase2.LAST,
                () -> of((double) (last.size() - both.size()) / last.size()));
        for (var wave : Phase2.WAVES) {
            var joint = Phase2.joint(survey.projects, wave);
            var labelled = survey.projects.values().stream()
                    .filter(project -> project.year() == wave)
                    .count();
            golden.add(
                    "network",
                    "labels per co-labelled project",
                    wave,
                    () -> of((double)
                                    joint.values().stream().mapToLong(Set::size).sum()
                            / joint.size()));
            golden.add("network", "projects labelled", wave, () -> of(labelled));
            golden.add("network", "share of projects co-labelled", wave, () -> of((double) joint.size() / labelled));
        }
    }

    private Set<List<String>> pairs(int wave) {
        var pairs = new HashSet<List<String>>();
        new TreeMap<>(Phase2.partnersOf(Phase2.joint(survey.projects, wave).values()))
                .forEach((pole, others) -> others.stream()
                        .filter(other -> pole.compareTo(other) < 0)
                        .forEach(other -> pairs.add(List.of(pole, other))));
        return pairs;
    }
}
