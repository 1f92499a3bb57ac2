package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import interpoles.statistics.chance.Chance;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.SilenceReplay;
import interpoles.statistics.silence.SilenceReplay.Replayed;
import interpoles.statistics.silence.SilenceReplay.Wave;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Rows that are replayed, all of them on the same draws of silence at both waves. */
final class ReplayCalls {
    private final Golden golden;
    private final Phase2 survey;
    private final List<String> names = new ArrayList<>();
    private final List<ToDoubleFunction<List<Set<String>>>> statistics = new ArrayList<>();
    private List<Replayed> replayed = List.of();

    private ReplayCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new ReplayCalls(golden, survey);
        for (var wave : Phase2.WAVES) {
            calls.wave(wave, Phase2.WAVES.indexOf(wave));
        }
        calls.growth("agreements.in-force");
        calls.growth("projects.co-labelled");
        calls.growth("missions.joint");
    }

    private void wave(int wave, int place) {
        var agreements = survey.incidence(wave, survey.agreementPoles(wave));
        var home = ShareCalls.marked(agreements, id -> survey.isAtHome(survey.agreements.get(id)));
        var outside = ShareCalls.marked(agreements, id -> survey.isOutside(survey.agreements.get(id)));
        count("agreements.in-force", wave, place, agreements);
        add("territory.between-poles", wave, answering -> share(home, agreements.heardEvents(answering.get(place))));
        add("territory.outside", wave, answering -> share(outside, agreements.heardEvents(answering.get(place))));
        var foreign = Phase2.sizes(
                survey.answered(wave), survey.foreignOf(survey.inForce(wave).values()));
        add(
                "foreign.per-pole",
                wave,
                answering -> (double) answering.get(place).stream()
                                .mapToLong(foreign::get)
                                .sum()
                        / answering.get(place).size());
        count("projects.co-labelled", wave, place, survey.incidence(wave, Phase2.joint(survey.projects, wave)));
        count("missions.joint", wave, place, survey.incidence(wave, Phase2.joint(survey.missions, wave)));
        add(
                "charters.effective",
                wave,
                answering -> IndexCalls.diversity(agreements.heardEvents(answering.get(place)).stream()
                                .mapToObj(event -> survey.agreements.get(
                                        agreements.events().get(event)))
                                .filter(agreement -> !agreement.charter().isEmpty())
                                .toList())
                        .effective()
                        .orElse(Double.NaN));
    }

    private void count(String measure, int wave, int place, Incidence events) {
        add(measure, wave, answering -> events.heardBy(answering.get(place)));
    }

    private static double share(BitSet marked, BitSet heard) {
        var both = (BitSet) heard.clone();
        both.and(marked);
        return (double) both.cardinality() / heard.cardinality();
    }

    private void add(String measure, int wave, ToDoubleFunction<List<Set<String>>> statistic) {
        statistics.add(statistic);
        names.add(measure + wave);
        golden.add("replay", measure, wave, () -> row(measure + wave));
    }

    private void growth(String measure) {
        var first = statistics.get(names.indexOf(measure + Phase2.FIRST));
        var last = statistics.get(names.indexOf(measure + Phase2.LAST));
        statistics.add(answering -> last.applyAsDouble(answering) / first.applyAsDouble(answering));
        names.add(measure + " growth");
        golden.add("replay", measure + " growth", () -> row(measure + " growth"));
    }

    private Golden.Row row(String name) {
        if (replayed.isEmpty()) {
            replayed = SilenceReplay.of(Phase2.WAVES.stream()
                            .map(wave -> new Wave(
                                    List.copyOf(survey.answered(wave)),
                                    survey.asked(wave).size()
                                            - survey.answered(wave).size()))
                            .toList())
                    .of(statistics, Chance.seeded(Chance.SEED), share -> {})
                    .stream()
                    .map(result -> result.orElseThrow())
                    .toList();
        }
        var result = replayed.get(names.indexOf(name));
        return of(result.estimate())
                .within(result.interval())
                .n(SilenceReplay.DRAWS)
                .note("observed %s; silenced %s to %s"
                        .formatted(
                                CountCalls.decimals(6, result.observed()),
                                CountCalls.decimals(6, result.silenced().low()),
                                CountCalls.decimals(6, result.silenced().high())));
    }
}
