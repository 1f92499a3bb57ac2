package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;
import static interpoles.statistics.Readings.growth;

import interpoles.statistics.panel.ConstantPanel;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Rows about other readings of the claims on projects, missions and the share of Europe. */
final class JointReadingCalls {
    private final Golden golden;
    private final Phase2 survey;
    private final Readings european;

    private JointReadingCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
        european = new Readings(golden, "european-share", value -> 0.675 <= value && value <= 0.685);
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new JointReadingCalls(golden, survey);
        calls.tripled();
        calls.widened();
        calls.missions();
        calls.convention();
        calls.european();
    }

    private ConstantPanel panel() {
        return ConstantPanel.of(
                survey.incidence(Phase2.FIRST, survey.agreementPoles(Phase2.FIRST)),
                survey.incidence(Phase2.LAST, survey.agreementPoles(Phase2.LAST)));
    }

    private double projects(int wave, Predicate<Set<String>> which) {
        return Phase2.joint(survey.projects, wave).values().stream()
                .filter(which)
                .count();
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private void tripled() {
        var readings = new Readings(golden, "colabelled-tripled", value -> value >= 2.5);
        var label = panel().label();
        readings.grown("projects with two labels or more (default)", wave -> projects(wave, poles -> true));
        readings.add(
                "labelled by an answering pole",
                growth(wave -> projects(wave, poles -> shared(poles, survey.answered(wave)) > 0)));
        readings.add(
                "two answering poles or more",
                growth(wave -> projects(wave, poles -> shared(poles, survey.answered(wave)) > 1)));
        readings.add("constant panel", growth(wave -> projects(wave, poles -> shared(poles, label) > 1)));
        readings.add("three poles or more", growth(wave -> projects(wave, poles -> poles.size() > 2)));
        readings.grown(
                "pairs of poles",
                wave -> colabelling(wave).values().stream().mapToLong(Set::size).sum() / 2.0);
        readings.add(
                "share of labelled projects",
                growth(wave -> projects(wave, poles -> true)
                        / survey.projects.values().stream()
                                .filter(project -> project.year() == wave)
                                .count()));
        readings.add(
                "weighted for non-response",
                growth(wave -> CountCalls.total(survey.incidence(wave, Phase2.joint(survey.projects, wave)))
                        .value()));
    }

    private Map<String, Set<String>> colabelling(int wave) {
        return Phase2.partnersOf(Phase2.joint(survey.projects, wave).values());
    }

    private void widened() {
        var label = panel().respondents();
        widened("partners of an answering pole (default)", wave -> partners(wave, survey.answered(wave)));
        widened("same respondents", wave -> partners(wave, label));
        widened("density", wave -> {
            var answered = survey.answered(wave);
            var pairs = colabelling(wave).entrySet().stream()
                    .filter(entry -> answered.contains(entry.getKey()))
                    .mapToLong(entry -> shared(entry.getValue(), answered))
                    .sum();
            return (double) pairs / (answered.size() * (answered.size() - 1L));
        });
        widened("partners per labelled project of the pole", wave -> {
            var answered = survey.answered(wave);
            var labels = Phase2.joint(survey.projects, wave).values().stream()
                    .mapToLong(poles -> shared(poles, answered))
                    .sum();
            return partners(wave, answered) * answered.size() / labels;
        });
        widened(
                "partners in agreements between poles",
                wave -> 2.0
                        * survey.pairs(wave).stream()
                                .filter(pair -> pair.stream().allMatch(survey::isPole))
                                .count()
                        / survey.asked(wave).size());
        golden.add(
                "multiverse",
                "partners-widened: rarefied to the projects of the first wave",
                () -> of(NetworkCalls.rarefiedPartners(survey).mean()).note("holds"));
    }

    private double partners(int wave, Set<String> poles) {
        return MeanCalls.moments(Phase2.sizes(poles, colabelling(wave))).mean();
    }

    private void widened(String words, IntToDoubleFunction at) {
        var first = at.applyAsDouble(Phase2.FIRST);
        golden.add(
                "multiverse",
                "partners-widened: " + words + " (" + CountCalls.decimals(6, first) + " ->)",
                () -> of(at.applyAsDouble(Phase2.LAST))
                        .note(at.applyAsDouble(Phase2.LAST) > first ? "holds" : "fails"));
    }

    private double missions(int wave, ToDoubleFunction<Phase2.Event> weight) {
        return survey.missions.values().stream()
                .filter(mission -> mission.joint(wave))
                .mapToDouble(weight)
                .sum();
    }

    private void missions() {
        var readings = new Readings(golden, "missions-doubled", value -> 1.9 <= value && value <= 2.1);
        var label = panel().label();
        readings.grown("missions of two poles or more (default)", wave -> missions(wave, mission -> 1));
        readings.add(
                "two answering poles or more",
                growth(wave -> missions(wave, mission -> shared(mission.poles(), survey.answered(wave)) > 1 ? 1 : 0)));
        readings.add(
                "constant panel",
                growth(wave -> missions(wave, mission -> shared(mission.poles(), label) > 1 ? 1 : 0)));
        readings.add(
                "three poles or more",
                growth(wave -> missions(wave, mission -> mission.poles().size() > 2 ? 1 : 0)));
        readings.add(
                "all missions",
                growth(wave -> survey.missions.values().stream()
                        .filter(mission -> mission.year() == wave)
                        .count()));
        readings.add(
                "participations of poles in joint missions",
                growth(wave -> missions(wave, mission -> mission.poles().size())));
        readings.add("without the convention", growth(wave -> missions(wave, mission -> mission.convention() ? 0 : 1)));
    }

    private void convention() {
        var readings = new Readings(golden, "convention-impulse", value -> value >= 0.5);
        var last = Phase2.LAST;
        var under = missions(last, mission -> mission.convention() ? 1 : 0);
        readings.add("share of joint missions, last wave (default)", under / missions(last, mission -> 1));
        readings.add(
                "share of the growth",
                (under - missions(Phase2.FIRST, mission -> mission.convention() ? 1 : 0))
                        / (missions(last, mission -> 1) - missions(Phase2.FIRST, mission -> 1)));
        var all = survey.missions.values().stream()
                .filter(mission -> mission.year() == last)
                .toList();
        readings.add(
                "share of all missions",
                (double) all.stream().filter(Phase2.Event::convention).count() / all.size());
        readings.add(
                "share of participations",
                missions(last, mission -> mission.convention() ? mission.poles().size() : 0)
                        / missions(last, mission -> mission.poles().size()));
    }

    private void european() {
        var same = Map.of(
                "pairs", "pairs over the period, M49 Europe (default)",
                "pairs, European Union", "European Union of the last wave",
                "mean of the poles own shares", "mean of the poles own shares",
                "distinct foreign clusters", "distinct foreign clusters",
                "agreements with a European cluster", "agreements with a European cluster",
                "agreements with European clusters only", "agreements with European clusters only");
        same.forEach((row, words) ->
                europe(words, golden.calls().get("europe | " + row + " | ").get()));
        for (var wave : Phase2.WAVES) {
            europe(
                    "pairs in force " + wave,
                    golden.calls().get("europe | pairs in force | " + wave).get());
        }
        var over =
                survey.agreements(agreement -> agreement.signed() <= Phase2.LAST && agreement.ended() >= Phase2.FIRST);
        var wider = Set.of("ISR", "TUR", "GEO", "ARM", "AZE");
        europe(
                "wider Europe (with Israel, Turkey, the Caucasus)",
                ShareCalls.pairShare(
                        survey.foreignOf(over.values()),
                        cluster -> survey.inEurope(cluster)
                                || wider.contains(survey.clusters.get(cluster).country())));
        over.values().removeIf(agreement -> agreement.signed() < Phase2.FIRST);
        var signed = ShareCalls.pairShare(survey.foreignOf(over.values()), survey::inEurope);
        european.add("pairs signed in the period only", Double.parseDouble(signed.value()));
    }

    private void europe(String words, Golden.Row row) {
        var value = Double.parseDouble(row.value());
        european.add(words, value, row.n().orElseThrow());
    }
}
