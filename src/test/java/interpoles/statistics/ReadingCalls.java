package interpoles.statistics;

import static interpoles.statistics.Readings.growth;

import interpoles.statistics.panel.ConstantPanel;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.spread.Spread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows about other readings of the claims on agreements, territory and foreign partners: the same files, counted another way. */
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
        var readings = new Readings(golden, "agreements-doubled", value -> value > 2);
        readings.grown("agreements in force, all poles (default)", wave -> count(wave, agreement -> true));
        readings.grown("signed that year", wave -> count(wave, agreement -> agreement.signed() == wave));
        readings.grown(
                "pairs of a pole and a cluster in force",
                wave -> survey.pairs(wave).size());
        readings.add("signed by an answering pole", growth(wave -> heard(wave).heardBy(survey.answered(wave))));
        readings.grown("all poles that sign answered", wave -> count(wave, agreement -> allAnswered(agreement, wave)));
        readings.add(
                "heard by the same respondents",
                panel().heardBySameRespondents().growth());
        readings.add(
                "constant panel, only its poles sign", panel().onlyOfLabel().growth());
        readings.add(
                "weighted for non-response",
                growth(wave -> CountCalls.total(heard(wave)).value()));
        readings.add(
                "per answering pole (signatures / answering poles)",
                growth(wave ->
                        (double) signatures(heard(wave)) / survey.answered(wave).size()));
        readings.add(
                "in force at the end of the year (those that end that year left out)",
                growth(wave -> count(wave, agreement -> agreement.ended() > wave)));
        readings.grown("only between-poles", wave -> count(wave, survey::isBetweenPoles));
        readings.grown("only with-local-clusters", wave -> count(wave, survey::isLocal));
        readings.grown("only with-foreign-clusters", wave -> count(wave, survey::isForeign));
    }

    private static long signatures(Incidence heard) {
        var told = heard.inProportion();
        return told.alone() + told.shared();
    }

    private void territory() {
        var all = (long) count(Phase2.LAST, agreement -> true);
        var french = count(Phase2.LAST, agreement -> !survey.isForeign(agreement));
        var pairs = survey.pairs(Phase2.LAST);
        var signed = survey.inForce(Phase2.LAST);
        signed.values().removeIf(agreement -> agreement.signed() != Phase2.LAST);
        var readings = new Readings(golden, "between-poles-half", value -> 0.45 <= value && value < 0.5);
        readings.add("between poles with a common region / all (default)", share(survey::isAtHome), all);
        readings.add("between poles, anywhere in France / all", share(survey::isBetweenPoles), all);
        readings.add(
                "between poles, common or neighbouring region / all",
                share(agreement -> survey.isBetweenPoles(agreement) && isNear(agreement)),
                all);
        readings.add(
                "any two signatories share a region / all",
                share(agreement -> survey.isBetweenPoles(agreement) && someShare(agreement)),
                all);
        readings.add("common region / agreements within France", count(Phase2.LAST, survey::isAtHome) / french);
        readings.add(
                "pairs of poles with a common region / all pairs",
                (double) pairs.stream()
                                .filter(pair -> pair.stream().allMatch(survey::isPole)
                                        && survey.share(pair.get(0), pair.get(1)))
                                .count()
                        / pairs.size(),
                pairs.size());
        readings.add(
                "default, signed that year",
                (double) signed.values().stream().filter(survey::isAtHome).count() / signed.size(),
                signed.size());
        readings.add(
                "default, first wave",
                count(Phase2.FIRST, survey::isAtHome) / count(Phase2.FIRST, agreement -> true),
                (long) count(Phase2.FIRST, agreement -> true));
        Predicate<Phase2.Agreement> answered = agreement -> allAnswered(agreement, Phase2.LAST);
        readings.add(
                "all poles that sign answered",
                count(Phase2.LAST, answered.and(survey::isAtHome)) / count(Phase2.LAST, answered));
        outside(all, french, signed.values().stream().toList());
    }

    private void outside(long all, double french, List<Phase2.Agreement> signed) {
        var pairs = survey.pairs(Phase2.LAST);
        var readings = new Readings(golden, "outside-third", value -> 0.3 <= value && value <= 0.37);
        readings.add("no common region / all (default)", share(survey::isOutside), all);
        readings.add("no common or neighbouring region / all", share(agreement -> !isNear(agreement)), all);
        readings.add("abroad / all", share(survey::isForeign), all);
        readings.add(
                "no common region / agreements within France",
                count(Phase2.LAST, agreement -> survey.isOutside(agreement) && !survey.isForeign(agreement)) / french);
        readings.add(
                "pairs without a common region / all pairs",
                (double) pairs.stream()
                                .filter(pair -> !survey.share(pair.get(0), pair.get(1)))
                                .count()
                        / pairs.size(),
                pairs.size());
        readings.add(
                "default, signed that year",
                (double) signed.stream().filter(survey::isOutside).count() / signed.size(),
                signed.size());
        readings.add(
                "default, first wave",
                count(Phase2.FIRST, survey::isOutside) / count(Phase2.FIRST, agreement -> true),
                (long) count(Phase2.FIRST, agreement -> true));
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
        var readings = new Readings(golden, claim, value -> least <= value && value < most);
        var agreements = survey.inForce(wave).values();
        var partners = survey.foreignOf(agreements);
        var answered = survey.answered(wave);
        var sizes = MeanCalls.moments(Phase2.sizes(answered, partners));
        var n = answered.size();
        readings.add("distinct foreign clusters, answering poles (default)", sizes.mean(), n);
        var asked = MeanCalls.moments(Phase2.sizes(survey.asked(wave), partners));
        readings.add("all poles asked (silent as 0)", asked.mean(), asked.size());
        var some = answered.stream()
                .filter(pole -> !partners.getOrDefault(pole, Set.of()).isEmpty())
                .toList();
        readings.add("only poles with a foreign partner", (double) sizes.sum() / some.size(), some.size());
        var foreign = agreements.stream().filter(survey::isForeign).toList();
        readings.add(
                "agreements with foreign clusters a pole signs",
                (double) foreign.stream()
                                .flatMap(agreement -> agreement.all().stream())
                                .filter(answered::contains)
                                .count()
                        / n,
                n);
        readings.add("agreements with foreign clusters / answering poles", (double) foreign.size() / n, n);
        var same = MeanCalls.moments(Phase2.sizes(panel().respondents(), partners));
        readings.add("same respondents of both waves", same.mean(), same.size());
        readings.add(
                "median",
                Spread.of(Phase2.sizes(answered, partners).values().stream()
                                .mapToLong(Long::longValue)
                                .toArray())
                        .median(),
                n);
        var countries = new TreeMap<String, Set<String>>();
        partners.forEach((pole, clusters) -> countries.put(
                pole,
                clusters.stream()
                        .map(cluster -> survey.clusters.get(cluster).country())
                        .collect(Collectors.toSet())));
        readings.add(
                "countries rather than clusters",
                MeanCalls.moments(Phase2.sizes(answered, countries)).mean(),
                n);
    }
}
