package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import interpoles.statistics.chance.Association;
import interpoles.statistics.chance.Association.Observed;
import interpoles.statistics.chance.Chance;
import interpoles.statistics.spread.Diversity;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.statistics.spread.Spread;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows about charters, motives, and modalities by region. */
final class IndexCalls {
    private static final Set<String> NAMED =
            Set.of("pooling", "complementary-roadmaps", "project-pipeline-renewal", "international-visibility");

    private final Golden golden;
    private final Phase2 survey;

    private IndexCalls(Golden golden, Phase2 survey) {
        this.golden = golden;
        this.survey = survey;
    }

    static void addTo(Golden golden, Phase2 survey) {
        var calls = new IndexCalls(golden, survey);
        for (var wave : Phase2.WAVES) {
            calls.charters(wave);
            calls.motives(wave);
        }
        calls.modalities();
    }

    private void charters(int wave) {
        var stated = survey.inForce(wave).values().stream()
                .filter(agreement -> !agreement.charter().isEmpty())
                .toList();
        var charters = diversity(stated);
        golden.add("charters", "effective (inverse Simpson)", wave, () -> {
            var one = LeaveOneOut.of(
                            survey.asked(wave),
                            pole -> diversity(stated.stream()
                                            .filter(agreement ->
                                                    !agreement.all().contains(pole))
                                            .toList())
                                    .effective())
                    .orElseThrow();
            return of(charters.effective()).within(one.least(), one.most()).n(stated.size());
        });
        golden.add(
                "charters",
                "effective (exp Shannon)",
                wave,
                () -> of(charters.exponentialShannon()).n(stated.size()));
        golden.add(
                "charters",
                "unbiased inverse Simpson",
                wave,
                () -> of(charters.unbiased()).n(stated.size()));
    }

    static Diversity diversity(Collection<Phase2.Agreement> stated) {
        return Diversity.of(
                counts(stated.stream().map(Phase2.Agreement::charter).toList()));
    }

    private static long[] counts(List<String> words) {
        return new TreeMap<>(words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .values().stream().mapToLong(Long::longValue).toArray();
    }

    private void motives(int wave) {
        var stating = survey.inForce(wave).values().stream()
                .filter(agreement -> !agreement.motives().isEmpty())
                .toList();
        golden.add(
                "motives",
                "state one of the four named",
                wave,
                () -> of((double) stating.stream()
                                        .filter(agreement ->
                                                agreement.motives().stream().anyMatch(NAMED::contains))
                                        .count()
                                / stating.size())
                        .n(stating.size()));
        golden.add(
                "motives",
                "named four present",
                wave,
                () -> of(stating.stream()
                                .flatMap(agreement -> agreement.motives().stream())
                                .filter(NAMED::contains)
                                .distinct()
                                .count())
                        .n(stating.size()));
        golden.add("motives", "most stated outside the four", wave, () -> {
            var others = counts(stating.stream()
                    .flatMap(agreement -> agreement.motives().stream())
                    .filter(motive -> !NAMED.contains(motive))
                    .toList());
            return of(Spread.of(others).shareOfTop(1).orElseThrow() * sum(others) / stating.size());
        });
        var between = stating.stream().filter(survey::isBetweenPoles).toList();
        golden.add(
                "motives",
                "between poles: distinct",
                wave,
                () -> of(between.stream()
                                .flatMap(agreement -> agreement.motives().stream())
                                .distinct()
                                .count())
                        .n(between.size()));
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }

    private void modalities() {
        var association = modalities(survey);
        golden.add(
                "modalities",
                "Cramer's V",
                Phase2.LAST,
                () -> of(association.cramersV())
                        .n(association.total())
                        .note("%d regions x %d modalities; cells expected under 5: %d of %d"
                                .formatted(
                                        association.rows(),
                                        association.columns(),
                                        association.cellsExpectedUnderFive(),
                                        association.rows() * association.columns())));
        golden.add(
                "modalities",
                "V corrected (Bergsma 2013)",
                Phase2.LAST,
                () -> of(association.corrected()).n(association.total()));
        golden.add("modalities", "V if region and modality were independent (permutation)", Phase2.LAST, () -> {
            var chance = association.permuted(Chance.seeded(Chance.SEED), share -> {});
            var above = Arrays.stream(association.permutations(Chance.seeded(Chance.SEED), share -> {}))
                    .filter(v -> v >= 0.2)
                    .count();
            return of(chance.mean())
                    .within(chance.middle())
                    .n(association.total())
                    .note("p = " + CountCalls.decimals(4, chance.above()) + "; share of permutations with V >= 0.2: "
                            + (double) above / Association.PERMUTATIONS);
        });
    }

    static Association modalities(Phase2 survey) {
        var rows = new TreeMap<String, Observed>();
        survey.inForce(Phase2.LAST).forEach((id, agreement) -> {
            if (survey.isLocal(agreement) && !agreement.modality().isEmpty()) {
                rows.put(id, new Observed(survey.common(agreement.all()), agreement.modality()));
            }
        });
        return Association.of(rows);
    }
}
