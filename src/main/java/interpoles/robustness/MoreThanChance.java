package interpoles.robustness;

import interpoles.progress.Progress;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.statistics.chance.Association;
import interpoles.statistics.chance.Chance;
import interpoles.statistics.chance.Null;
import interpoles.statistics.chance.Rarefaction;
import interpoles.statistics.network.Curveball;
import interpoles.statistics.network.PairNetwork;
import interpoles.survey.Survey;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What is more than chance: numbers against draws of a process that leaves out what they are to show. Each table of draws
 * has a generator and a seed of its own, so that the same survey gives the same numbers everywhere. What is drawn is
 * drawn once a survey, when it is first asked for.
 */
public final class MoreThanChance {
    /** The least corrected V of modalities that vary. */
    private static final double SMALL = 0.1;

    private static final double LEVEL = 0.05;
    private static final int MOST_AGREEMENTS = 20_000;

    private final Survey survey;
    private final Map<Integer, Optional<Variation>> variations = new HashMap<>();
    private final Map<Integer, Map<String, Null>> networks = new HashMap<>();
    private Optional<Optional<Rarefaction>> rarefied = Optional.empty();

    private MoreThanChance(Survey survey) {
        this.survey = survey;
    }

    public static MoreThanChance of(Survey survey) {
        return survey.once(MoreThanChance.class, MoreThanChance::new);
    }

    /**
     * Cramér's V of region and modality at a wave, corrected for its bias, and against modalities dealt to the agreements by
     * lot.
     *
     * @param cells cells of the table
     * @param few those of which fewer than five are expected by chance, where the usual test says nothing
     */
    public record Variation(double corrected, Null permuted, long cells, long few) {
        /** Whether modalities vary more than chance alone gives: p under 0.05 and a corrected V of at least 0.1. */
        public boolean isMoreThanChance() {
            return permuted.above() < LEVEL && corrected >= SMALL;
        }
    }

    /** Of a wave; empty where V cannot be measured, and of too many agreements for a permutation: chance then gives none. */
    public synchronized Optional<Variation> modalities(int wave) {
        return variations.computeIfAbsent(wave, this::permuted);
    }

    private Optional<Variation> permuted(int wave) {
        if (isTooLarge(wave)) {
            return Optional.empty();
        }
        var association = Association.of(Modalities.inForce(survey, wave));
        var corrected = association.corrected();
        return corrected.isEmpty()
                ? Optional.empty()
                : drawing(progress -> Optional.of(new Variation(
                        corrected.getAsDouble(),
                        association.permuted(Chance.seeded(Chance.SEED), progress),
                        (long) association.rows() * association.columns(),
                        association.cellsExpectedUnderFive())));
    }

    Optional<LeftOut> leftOut() {
        return survey.waves().stream().anyMatch(this::isTooLarge)
                ? Optional.of(new LeftOut("chance", MOST_AGREEMENTS))
                : Optional.empty();
    }

    private boolean isTooLarge(int wave) {
        return agreements(wave) > MOST_AGREEMENTS;
    }

    /** Agreements with local clusters in force at a wave, of which those that state a modality are dealt. */
    private long agreements(int wave) {
        return ((Number) survey.query("""
                        SELECT CAST(COALESCE(SUM(agreements), 0) AS bigint) AS agreements
                        FROM kinds_in_force
                        WHERE year = %d AND partner = 'with-local-clusters'
                        """.formatted(wave)).row(0).getObject("agreements")).longValue();
    }

    /** Partners of a pôle at the last wave with as few projects as the first had; empty where it had more, or none. */
    public synchronized Optional<Rarefaction> rarefiedPartners() {
        if (rarefied.isEmpty()) {
            rarefied = Optional.of(rarefied());
        }
        return rarefied.get();
    }

    private Optional<Rarefaction> rarefied() {
        var waves = Hearing.of(survey).of(EventKind.PROJECTS);
        if (waves.size() < 2) {
            return Optional.empty();
        }
        var size = Math.toIntExact(waves.get(waves.firstKey()).events());
        var last = waves.get(waves.lastKey());
        var projects = new ArrayList<Set<String>>(last.poles().values());
        var answered = Hearing.of(survey).answered(waves.lastKey());
        return size < 1 || size > projects.size() || answered.isEmpty()
                ? Optional.empty()
                : drawing(progress -> Optional.of(Rarefaction.of(
                        projects,
                        size,
                        drawn -> (double) partners(drawn, answered) / answered.size(),
                        Chance.seeded(Chance.SEED),
                        progress)));
    }

    private static long partners(Collection<Set<String>> projects, Set<String> answered) {
        var partners = new HashMap<String, Set<String>>();
        projects.forEach(poles -> poles.stream()
                .filter(answered::contains)
                .forEach(pole ->
                        partners.computeIfAbsent(pole, none -> new HashSet<>()).addAll(poles)));
        return partners.values().stream()
                .mapToLong(others -> others.size() - 1L)
                .sum();
    }

    /**
     * The network of co-labelling at a wave against projects that trade their pôles by lot: {@code pairs}, {@code partners},
     * {@code transitivity}, {@code same_region}, {@code assortativity}. Nothing where there are fewer than two projects.
     */
    public synchronized Map<String, Null> network(int wave) {
        return networks.computeIfAbsent(wave, this::traded);
    }

    private Map<String, Null> traded(int wave) {
        var heard = Hearing.of(survey).at(EventKind.PROJECTS, wave).filter(projects -> projects.events() > 1);
        if (heard.isEmpty()) {
            return Map.of();
        }
        var known = new TreeSet<String>();
        heard.get().poles().values().forEach(known::addAll);
        var poles = List.copyOf(known);
        var projects = heard.get().poles().values().stream()
                .map(some -> places(poles, some))
                .toList();
        var answered = places(poles, Hearing.of(survey).answered(wave));
        var answering = Hearing.of(survey).answered(wave).size();
        var together = together(poles);
        var statistics = new LinkedHashMap<String, ToDoubleFunction<PairNetwork>>();
        statistics.put("pairs", PairNetwork::pairs);
        statistics.put("partners", network -> (double) network.partnersOf(answered) / Math.max(1, answering));
        statistics.put("repeat", PairNetwork::repeats);
        statistics.put("transitivity", PairNetwork::transitivity);
        statistics.put("same_region", network -> network.shareOfPairs(together));
        statistics.put("assortativity", PairNetwork::assortativity);
        var names = List.copyOf(statistics.keySet());
        return drawing(progress -> {
            var drawn = Curveball.of(projects)
                    .against(
                            names.stream()
                                    .map(name -> (ToDoubleFunction<List<BitSet>>) some -> defined(
                                            statistics.get(name).applyAsDouble(PairNetwork.of(poles.size(), some))))
                                    .toList(),
                            Chance.seeded(Chance.SEED + wave),
                            progress);
            var nulls = new LinkedHashMap<String, Null>();
            names.forEach(name -> nulls.put(name, drawn.get(names.indexOf(name))));
            return nulls;
        });
    }

    /** A network without what a statistic is a share of has none of it. */
    private static double defined(double statistic) {
        return Double.isNaN(statistic) ? 0 : statistic;
    }

    private List<BitSet> together(List<String> poles) {
        var regions = new HashMap<String, Set<String>>();
        for (var row : survey.query("SELECT cluster AS cluster, region AS region FROM cluster_regions")) {
            regions.computeIfAbsent(row.getString("cluster"), none -> new HashSet<>())
                    .add(row.getString("region"));
        }
        return poles.stream()
                .map(pole -> places(
                        poles,
                        poles.stream()
                                .filter(other -> regions.getOrDefault(pole, Set.of()).stream()
                                        .anyMatch(regions.getOrDefault(other, Set.of())::contains))
                                .toList()))
                .toList();
    }

    private static BitSet places(List<String> poles, Collection<String> some) {
        var places = new BitSet();
        some.stream().map(poles::indexOf).filter(place -> place >= 0).forEach(places::set);
        return places;
    }

    /** The motives that agreements state: {@link NamedMotives#table}. */
    public Table motives() {
        return NamedMotives.of(survey).table();
    }

    /**
     * {@code year, statistic, observed, expected, low, high, p}: what was observed, and what chance alone gives: its mean and
     * the middle 95% of it. p is one-sided for the variation of the modalities, and two-sided for the network.
     */
    public Table table() {
        var rows = Table.create(
                IntColumn.create("year"),
                StringColumn.create("statistic"),
                DoubleColumn.create("observed"),
                DoubleColumn.create("expected"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                DoubleColumn.create("p"));
        if (!Shown.isKeptBack(survey)) {
            for (var wave : survey.waves()) {
                modalities(wave)
                        .ifPresent(one -> add(
                                rows,
                                wave,
                                "variation",
                                one.permuted(),
                                one.permuted().above()));
                network(wave).forEach((name, drawn) -> add(rows, wave, name, drawn, drawn.pValue()));
            }
        }
        return Shown.of(survey, "chance", rows)
                .labelled(ValueLabels.OF_VOCABULARIES.sharing(Shares.where(
                        "statistic", Set.of("repeat", "same_region"), "observed", "expected", "low", "high")));
    }

    private static void add(Table rows, int wave, String statistic, Null drawn, double p) {
        var row = rows.appendRow();
        row.setInt("year", wave);
        row.setString("statistic", statistic);
        row.setDouble("observed", drawn.observed());
        row.setDouble("expected", drawn.mean());
        row.setDouble("low", drawn.middle().low());
        row.setDouble("high", drawn.middle().high());
        row.setDouble("p", p);
    }

    private <T> T drawing(Function<DoubleConsumer, T> work) {
        try (var progress = Progress.of(survey.words(), "progress.chance", 0, 0)) {
            return work.apply(progress::done);
        }
    }
}
