package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Rows about other readings of a claim's words: the same files, counted another way. */
final class ReadingCalls {
    /** Regions of 2011 that touch, by their codes. */
    private static final String TOUCHING = """
            11: 21 22 23 24 26
            21: 11 22 26 41 43
            22: 11 21 23 31
            23: 11 22 24 25
            24: 11 23 25 26 52 54 74 83
            25: 23 24 52 53
            26: 11 21 24 43 82 83
            31: 22
            41: 21 42 43
            42: 41 43
            43: 21 26 41 42 82
            52: 24 25 53 54
            53: 25 52
            54: 24 52 72 74
            72: 54 73 74
            73: 72 74 83 91
            74: 24 54 72 73 83
            82: 26 43 83 91 93
            83: 24 26 73 74 82 91
            91: 73 82 83 93
            93: 82 91
            """;

    private final Golden golden;
    private final Phase2 survey;
    private final Map<String, Set<String>> touching = new HashMap<>();

    private ReadingCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
        TOUCHING.lines()
                .map(line -> line.split(": "))
                .forEach(line -> touching.put(line[0], new TreeSet<>(List.of(line[1].split(" ")))));
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new ReadingCalls(golden, survey);
        calls.doubled();
        calls.territory();
        calls.foreign("foreign-2008", Phase2.FIRST, 1.85, 1.95);
        calls.foreign("foreign-2011", Phase2.LAST, 4.75, 4.85);
        calls.tripled();
        calls.widened();
        calls.missions();
        calls.convention();
        calls.european();
    }

    private void reading(String claim, String words, double value, Predicate<Double> holds) {
        golden.add("multiverse", claim + ": " + words, () -> of(value).note(holds.test(value) ? "holds" : "fails"));
    }

    private void reading(String claim, String words, double value, long n, Predicate<Double> holds) {
        golden.add(
                "multiverse", claim + ": " + words, () -> of(value).n(n).note(holds.test(value) ? "holds" : "fails"));
    }

    private static double growth(IntToDoubleFunction at) {
        return at.applyAsDouble(Phase2.LAST) / at.applyAsDouble(Phase2.FIRST);
    }

    private double count(int wave, Predicate<Phase2.Agreement> which) {
        return survey.inForce(wave).values().stream().filter(which).count();
    }

    private double share(Predicate<Phase2.Agreement> which) {
        return count(Phase2.LAST, which) / count(Phase2.LAST, agreement -> true);
    }

    private ConstantPanel panel() {
        return ConstantPanel.of(heard(Phase2.FIRST), heard(Phase2.LAST));
    }

    private Incidence heard(int wave) {
        return survey.incidence(wave, survey.agreementPoles(wave));
    }

    private boolean allAnswered(Phase2.Agreement agreement, int wave) {
        return survey.answered(wave).containsAll(survey.poles(agreement.all()));
    }

    private void doubled() {
        Predicate<Double> above = value -> value > 2;
        var claim = "agreements-doubled";
        grown(claim, "agreements in force, all poles (default)", wave -> count(wave, agreement -> true), above);
        grown(claim, "signed that year", wave -> count(wave, agreement -> agreement.signed() == wave), above);
        grown(
                claim,
                "pairs of a pole and a cluster in force",
                wave -> survey.pairs(wave).size(),
                above);
        reading(
                claim,
                "signed by an answering pole",
                growth(wave -> heard(wave).heardBy(survey.answered(wave))),
                above);
        grown(
                claim,
                "all poles that sign answered",
                wave -> count(wave, agreement -> allAnswered(agreement, wave)),
                above);
        reading(
                claim,
                "heard by the same respondents",
                panel().heardBySameRespondents().growth(),
                above);
        reading(
                claim,
                "constant panel, only its poles sign",
                panel().onlyOfLabel().growth(),
                above);
        reading(
                claim,
                "weighted for non-response",
                growth(wave -> CountCalls.total(heard(wave)).value()),
                above);
        reading(
                claim,
                "per answering pole (signatures / answering poles)",
                growth(wave ->
                        (double) signatures(heard(wave)) / survey.answered(wave).size()),
                above);
        reading(
                claim,
                "in force at the end of the year (those that end that year left out)",
                growth(wave -> count(wave, agreement -> agreement.ended() > wave)),
                above);
        grown(claim, "only between-poles", wave -> count(wave, survey::isBetweenPoles), above);
        grown(claim, "only with-local-clusters", wave -> count(wave, survey::isLocal), above);
        grown(claim, "only with-foreign-clusters", wave -> count(wave, survey::isForeign), above);
    }

    private static long signatures(Incidence heard) {
        var told = heard.inProportion();
        return told.alone() + told.shared();
    }

    private void grown(String claim, String words, IntToDoubleFunction at, Predicate<Double> holds) {
        reading(claim, words, growth(at), (long) at.applyAsDouble(Phase2.FIRST), holds);
    }

    private void territory() {
        var all = (long) count(Phase2.LAST, agreement -> true);
        var french = count(Phase2.LAST, agreement -> !survey.isForeign(agreement));
        var pairs = survey.pairs(Phase2.LAST);
        var signed = survey.inForce(Phase2.LAST);
        signed.values().removeIf(agreement -> agreement.signed() != Phase2.LAST);
        Predicate<Double> half = value -> 0.45 <= value && value < 0.5;
        var claim = "between-poles-half";
        reading(claim, "between poles with a common region / all (default)", share(survey::isAtHome), all, half);
        reading(claim, "between poles, anywhere in France / all", share(survey::isBetweenPoles), all, half);
        reading(
                claim,
                "between poles, common or neighbouring region / all",
                share(agreement -> survey.isBetweenPoles(agreement) && isNear(agreement)),
                all,
                half);
        reading(
                claim,
                "any two signatories share a region / all",
                share(agreement -> survey.isBetweenPoles(agreement) && someShare(agreement)),
                all,
                half);
        reading(claim, "common region / agreements within France", count(Phase2.LAST, survey::isAtHome) / french, half);
        reading(
                claim,
                "pairs of poles with a common region / all pairs",
                (double) pairs.stream()
                                .filter(pair -> pair.stream().allMatch(survey::isPole)
                                        && survey.share(pair.get(0), pair.get(1)))
                                .count()
                        / pairs.size(),
                pairs.size(),
                half);
        reading(
                claim,
                "default, signed that year",
                (double) signed.values().stream().filter(survey::isAtHome).count() / signed.size(),
                signed.size(),
                half);
        reading(
                claim,
                "default, first wave",
                count(Phase2.FIRST, survey::isAtHome) / count(Phase2.FIRST, agreement -> true),
                (long) count(Phase2.FIRST, agreement -> true),
                half);
        Predicate<Phase2.Agreement> answered = agreement -> allAnswered(agreement, Phase2.LAST);
        reading(
                claim,
                "all poles that sign answered",
                count(Phase2.LAST, answered.and(survey::isAtHome)) / count(Phase2.LAST, answered),
                half);
        outside(all, french, signed.values().stream().toList());
    }

    private void outside(long all, double french, List<Phase2.Agreement> signed) {
        Predicate<Double> third = value -> 0.3 <= value && value <= 0.37;
        var pairs = survey.pairs(Phase2.LAST);
        var claim = "outside-third";
        reading(claim, "no common region / all (default)", share(survey::isOutside), all, third);
        reading(claim, "no common or neighbouring region / all", share(agreement -> !isNear(agreement)), all, third);
        reading(claim, "abroad / all", share(survey::isForeign), all, third);
        reading(
                claim,
                "no common region / agreements within France",
                count(Phase2.LAST, agreement -> survey.isOutside(agreement) && !survey.isForeign(agreement)) / french,
                third);
        reading(
                claim,
                "pairs without a common region / all pairs",
                (double) pairs.stream()
                                .filter(pair -> !survey.share(pair.get(0), pair.get(1)))
                                .count()
                        / pairs.size(),
                pairs.size(),
                third);
        reading(
                claim,
                "default, signed that year",
                (double) signed.stream().filter(survey::isOutside).count() / signed.size(),
                signed.size(),
                third);
        reading(
                claim,
                "default, first wave",
                count(Phase2.FIRST, survey::isOutside) / count(Phase2.FIRST, agreement -> true),
                (long) count(Phase2.FIRST, agreement -> true),
                third);
    }

    /** A region of one signatory is, or touches, one of every other's. */
    private boolean isNear(Phase2.Agreement agreement) {
        return agreement.all().stream()
                .allMatch(one ->
                        agreement.all().stream().allMatch(other -> survey.share(one, other) || touch(one, other)));
    }

    private boolean touch(String one, String other) {
        return survey.clusters.get(one).regions().stream()
                .anyMatch(region -> survey.clusters.get(other).regions().stream()
                        .anyMatch(touching.getOrDefault(region, Set.of())::contains));
    }

    private boolean someShare(Phase2.Agreement agreement) {
        return agreement.all().stream()
                .anyMatch(one ->
                        agreement.all().stream().anyMatch(other -> !one.equals(other) && survey.share(one, other)));
    }

    private void foreign(String claim, int wave, double least, double most) {
        Predicate<Double> holds = value -> least <= value && value < most;
        var agreements = survey.inForce(wave).values();
        var partners = survey.foreignOf(agreements);
        var answered = survey.answered(wave);
        var sizes = MeanCalls.moments(Phase2.sizes(answered, partners));
        var n = answered.size();
        reading(claim, "distinct foreign clusters, answering poles (default)", sizes.mean(), n, holds);
        var asked = MeanCalls.moments(Phase2.sizes(survey.asked(wave), partners));
        reading(claim, "all poles asked (silent as 0)", asked.mean(), asked.size(), holds);
        var some = answered.stream()
                .filter(pole -> !partners.getOrDefault(pole, Set.of()).isEmpty())
                .toList();
        reading(claim, "only poles with a foreign partner", (double) sizes.sum() / some.size(), some.size(), holds);
        var foreign = agreements.stream().filter(survey::isForeign).toList();
        reading(
                claim,
                "agreements with foreign clusters a pole signs",
                (double) foreign.stream()
                                .flatMap(agreement -> agreement.all().stream())
                                .filter(answered::contains)
                                .count()
                        / n,
                n,
                holds);
        reading(claim, "agreements with foreign clusters / answering poles", (double) foreign.size() / n, n, holds);
        var same = MeanCalls.moments(Phase2.sizes(panel().respondents(), partners));
        reading(claim, "same respondents of both waves", same.mean(), same.size(), holds);
        reading(
                claim,
                "median",
                Spread.of(Phase2.sizes(answered, partners).values().stream()
                                .mapToLong(Long::longValue)
                                .toArray())
                        .median(),
                n,
                holds);
        var countries = new TreeMap<String, Set<String>>();
        partners.forEach((pole, clusters) -> countries.put(
                pole,
                clusters.stream()
                        .map(cluster -> survey.clusters.get(cluster).country())
                        .collect(Collectors.toSet())));
        reading(
                claim,
                "countries rather than clusters",
                MeanCalls.moments(Phase2.sizes(answered, countries)).mean(),
                n,
                holds);
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
        Predicate<Double> holds = value -> value >= 2.5;
        var claim = "colabelled-tripled";
        var label = panel().label();
        grown(claim, "projects with two labels or more (default)", wave -> projects(wave, poles -> true), holds);
        reading(
                claim,
                "labelled by an answering pole",
                growth(wave -> projects(wave, poles -> shared(poles, survey.answered(wave)) > 0)),
                holds);
        reading(
                claim,
                "two answering poles or more",
                growth(wave -> projects(wave, poles -> shared(poles, survey.answered(wave)) > 1)),
                holds);
        reading(claim, "constant panel", growth(wave -> projects(wave, poles -> shared(poles, label) > 1)), holds);
        reading(claim, "three poles or more", growth(wave -> projects(wave, poles -> poles.size() > 2)), holds);
        grown(
                claim,
                "pairs of poles",
                wave -> colabelling(wave).values().stream().mapToLong(Set::size).sum() / 2.0,
                holds);
        reading(
                claim,
                "share of labelled projects",
                growth(wave -> projects(wave, poles -> true)
                        / survey.projects.values().stream()
                                .filter(project -> project.year() == wave)
                                .count()),
                holds);
        reading(
                claim,
                "weighted for non-response",
                growth(wave -> CountCalls.total(survey.incidence(wave, Phase2.joint(survey.projects, wave)))
                        .value()),
                holds);
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
        Predicate<Double> holds = value -> 1.9 <= value && value <= 2.1;
        var claim = "missions-doubled";
        var label = panel().label();
        grown(claim, "missions of two poles or more (default)", wave -> missions(wave, mission -> 1), holds);
        reading(
                claim,
                "two answering poles or more",
                growth(wave -> missions(wave, mission -> shared(mission.poles(), survey.answered(wave)) > 1 ? 1 : 0)),
                holds);
        reading(
                claim,
                "constant panel",
                growth(wave -> missions(wave, mission -> shared(mission.poles(), label) > 1 ? 1 : 0)),
                holds);
        reading(
                claim,
                "three poles or more",
                growth(wave -> missions(wave, mission -> mission.poles().size() > 2 ? 1 : 0)),
                holds);
        reading(
                claim,
                "all missions",
                growth(wave -> survey.missions.values().stream()
                        .filter(mission -> mission.year() == wave)
                        .count()),
                holds);
        reading(
                claim,
                "participations of poles in joint missions",
                growth(wave -> missions(wave, mission -> mission.poles().size())),
                holds);
        reading(
                claim,
                "without the convention",
                growth(wave -> missions(wave, mission -> mission.convention() ? 0 : 1)),
                holds);
    }

    private void convention() {
        Predicate<Double> holds = value -> value >= 0.5;
        var claim = "convention-impulse";
        var last = Phase2.LAST;
        var under = missions(last, mission -> mission.convention() ? 1 : 0);
        reading(claim, "share of joint missions, last wave (default)", under / missions(last, mission -> 1), holds);
        reading(
                claim,
                "share of the growth",
                (under - missions(Phase2.FIRST, mission -> mission.convention() ? 1 : 0))
                        / (missions(last, mission -> 1) - missions(Phase2.FIRST, mission -> 1)),
                holds);
        var all = survey.missions.values().stream()
                .filter(mission -> mission.year() == last)
                .toList();
        reading(
                claim,
                "share of all missions",
                (double) all.stream().filter(Phase2.Event::convention).count() / all.size(),
                holds);
        reading(
                claim,
                "share of participations",
                missions(last, mission -> mission.convention() ? mission.poles().size() : 0)
                        / missions(last, mission -> mission.poles().size()),
                holds);
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
        reading(
                "european-share",
                "pairs signed in the period only",
                Double.parseDouble(signed.value()),
                ReadingCalls::holds);
    }

    private void europe(String words, Golden.Row row) {
        var value = Double.parseDouble(row.value());
        reading("european-share", words, value, row.n().orElseThrow(), ReadingCalls::holds);
    }

    private static boolean holds(double share) {
        return 0.675 <= share && share <= 0.685;
    }
}
