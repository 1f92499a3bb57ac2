package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.statistics.chance.Association;
import interpoles.statistics.chance.Chance;
import interpoles.statistics.chance.Rarefaction;
import interpoles.statistics.network.Curveball;
import interpoles.statistics.network.PairNetwork;
import interpoles.statistics.panel.ConstantPanel;
import interpoles.statistics.panel.Contribution;
import interpoles.statistics.panel.Flows;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.HorvitzThompson;
import interpoles.statistics.silence.InProportion;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.Response;
import interpoles.statistics.silence.SilenceReplay;
import interpoles.statistics.silence.StatedShare;
import interpoles.statistics.silence.TippingPoint;
import interpoles.statistics.spread.Diversity;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.statistics.spread.Moments;
import interpoles.statistics.spread.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What each number says where there is little or nothing to say. */
class EdgeCasesTest {
    private static final List<String> FOUR = List.of("P1", "P2", "P3", "P4");

    @Test
    void theGeneratorIsTheDocumentedOne() {
        var chance = Chance.seeded(42);
        assertEquals(
                List.of(30, 63, 48, 84, 70),
                IntStream.range(0, 5).mapToObj(draw -> chance.below(100)).toList());
    }

    @Test
    void theQuantileIsTheOneOfTheSpecification() {
        assertEquals(1.959963984540054, Quantile.NORMAL, 1e-15);
    }

    @Test
    void aDrawHasNoUnitTwiceAndLeavesTheListAlone() {
        var drawn = Chance.seeded(1).draw(FOUR, 4);
        assertEquals(Set.copyOf(FOUR), Set.copyOf(drawn));
        assertEquals(List.of("P1", "P2", "P3", "P4"), FOUR);
    }

    @Test
    void aCensusHasNoInterval() {
        assertFalse(new Response(71, 71).allowsIntervals(0));
        assertEquals(Optional.empty(), Moments.of(1, 2, 3).finite(3));
        assertEquals(1, new Response(71, 71).chanceHeard(1));
    }

    @Test
    void anIntervalIsShownOnlyWhereItsConditionsHold() {
        assertTrue(new Response(71, 66).allowsIntervals(0));
        assertFalse(new Response(71, 66).allowsIntervals(1));
        assertTrue(new Response(72, 48).allowsIntervals(0));
        assertFalse(new Response(72, 47).allowsIntervals(0));
        assertFalse(new Response(11, 9).allowsIntervals(0));
    }

    @Test
    void wavesAreComparableUpToTenPointsAndFromFourFifths() {
        assertTrue(new Response(100, 90).isComparableWith(new Response(100, 80)));
        assertFalse(new Response(100, 91).isComparableWith(new Response(100, 80)));
        assertFalse(new Response(100, 79).isComparableWith(new Response(100, 79)));
    }

    @Test
    void moreSignatoriesThanSilentAreAlwaysHeard() {
        assertEquals(1, new Response(71, 69).chanceHeard(3));
        assertEquals(0, new Response(5, 0).chanceHeard(5));
    }

    @Test
    void halfSilentHasNoUsefulBound() {
        var bounds = Bounds.count(184, 35, 6, 6);
        assertTrue(Bounds.areTooWide(bounds));
        assertEquals(new Interval(184, 3964), bounds);
    }

    /** The charters of phase 2, of which 34 agreements may be unheard; all of the commonest, or three as common as 32.67. */
    @Test
    void anEffectiveNumberIsBoundedByTheCommonestAndTheRarest() {
        var bounds = Bounds.effective(List.of(71L, 5L, 29L, 98L, 30L, 48L, 68L), 34);
        assertEquals(4.707756988350075, bounds.low(), 1e-12);
        assertEquals(146689 / (98.0 * 98 / 3 + 21573), bounds.high(), 1e-12);
        assertEquals(new Interval(1.6, 2), Bounds.effective(List.of(1L, 1L), 2));
    }

    @Test
    void oneAnswerAndEqualAnswersHaveNoInterval() {
        assertEquals(Optional.empty(), Moments.of(5).finite(10));
        assertEquals(Optional.empty(), Moments.of(4, 4, 4).finite(10));
        assertEquals(Optional.empty(), Moments.of(4, 4, 4).superpopulation());
    }

    @Test
    void whereNobodyHasAnyNothingIsShared() {
        var spread = Spread.of(0, 0, 0);
        assertEquals(OptionalDouble.empty(), spread.gini());
        assertEquals(OptionalDouble.empty(), spread.shareOfTop(3));
        assertEquals(3, spread.none());
    }

    @Test
    void oneOfFourThatHasAllHasAGiniOfThreeQuarters() {
        assertEquals(0.75, Spread.of(0, 0, 0, 8).gini().orElseThrow());
    }

    @Test
    void aVerdictTipsAtTheFirstNumberThatTurnsIt() {
        var two = BigDecimal.valueOf(2);
        assertEquals(3, TippingPoint.above(two, 194, 394));
        assertEquals(4, TippingPoint.atLeast(two, 194, 394));
        assertEquals(0, TippingPoint.above(two, 200, 394));
        assertEquals(6, TippingPoint.below(two, 200, 394));
        assertEquals(7, TippingPoint.atMost(two, 200, 394));
    }

    @Test
    void theNumberPublishedHasSixDigits() {
        var interval = new Interval(194, 206.214745139018);
        assertEquals("194", interval.lowShown().toPlainString());
        assertEquals("206.215", interval.highShown().toPlainString());
        assertEquals(
                "0.00000123457", new Interval(0, 0.00000123456789).highShown().toPlainString());
        assertEquals("0", new Interval(-0.0, 1).lowShown().toPlainString());
        assertEquals("1234570", new Interval(0, 1234567).highShown().toPlainString());
    }

    @Test
    void leavingOutToldOfTiesTheFirstAsLeastAndTheLastAsMost() {
        var same = LeaveOneOut.of(FOUR, pole -> OptionalDouble.of(2)).orElseThrow();
        assertEquals(new LeaveOneOut(2, "P1", 2, "P4"), same);
        assertEquals(Optional.empty(), LeaveOneOut.of(FOUR, pole -> OptionalDouble.empty()));
    }

    @Test
    void anEventOfAPoleThatWasNotAskedIsKnownFromElsewhere() {
        var heard = Incidence.of(
                List.of("P1", "P2"), List.of("P1"), Map.of("A1", Set.of("P1"), "A2", Set.of("P2"), "A3", Set.of("P9")));
        assertEquals(2, heard.knownFromElsewhere());
        assertThrows(IllegalArgumentException.class, heard::multiplicities);
    }

    @Test
    void theBoundsTakeTheMostOfOneAndOfAPair() {
        var heard = Incidence.of(
                FOUR,
                List.of("P1", "P2", "P3"),
                Map.of(
                        "A1",
                        Set.of("P1"),
                        "A2",
                        Set.of("P1"),
                        "A3",
                        Set.of("P1", "P4"),
                        "A4",
                        Set.of("P2", "P3", "P4"),
                        "A5",
                        Set.of("P4", "P1")));
        assertEquals(2, heard.mostAlone());
        assertEquals(2, heard.mostByOnePair());
        assertEquals(new InProportion(2, 4, 3), heard.inProportion());
    }

    @Test
    void theVarianceByClassIsTheOneOverAllSamples() {
        var events = Map.of(
                "A1", Set.of("P1"), "A2", Set.of("P1", "P2"), "A3", Set.of("P3"), "A4", Set.of("P2", "P3", "P4"));
        var response = new Response(4, 3);
        var mean = 0.0;
        var square = 0.0;
        for (var silent : FOUR) {
            var heard = new TreeMap<>(events);
            heard.values().removeIf(poles -> poles.equals(Set.of(silent)));
            var answered = new ArrayList<>(FOUR);
            answered.remove(silent);
            var total = HorvitzThompson.of(response)
                    .total(Incidence.of(FOUR, answered, heard).multiplicities());
            mean += total / 4;
            square += total * total / 4;
        }
        assertEquals(4, mean, 1e-12);
        assertEquals(square - mean * mean, variance(events, response), 1e-12);
    }

    /** The true variance, Σ Σ (π_ef − π_e π_f) ÷ (π_e π_f), that the estimated one is unbiased for. */
    private static double variance(Map<String, Set<String>> events, Response response) {
        var sum = 0.0;
        for (var one : events.values()) {
            for (var other : events.values()) {
                var both = new ArrayList<>(one);
                other.stream().filter(pole -> !one.contains(pole)).forEach(both::add);
                var first = response.chanceHeard(one.size());
                var second = response.chanceHeard(other.size());
                var together = first + second - 1 + response.allSilent(both.size());
                sum += (together - first * second) / (first * second);
            }
        }
        return sum;
    }

    @Test
    void aChangeAddsUpExactly() {
        var first =
                Incidence.of(List.of("P1", "P2"), List.of("P1"), Map.of("A1", Set.of("P1", "P2"), "A2", Set.of("P2")));
        var last = Incidence.of(
                List.of("P2", "P3"),
                List.of("P2"),
                Map.of("A1", Set.of("P1", "P2"), "A3", Set.of("P1", "P2", "P3"), "A4", Set.of("P3")));
        var parts = ConstantPanel.of(first, last).decomposition();
        assertEquals("1", parts.total().toString());
        assertEquals("-2 / 3", parts.stayed().toString());
        assertEquals("5 / 6", parts.notAsked().toString());
    }

    @Test
    void aRenewalEndsARowAndBeginsAnotherTheYearAfter() {
        var first = Map.of(
                "A1",
                Flows.Term.of(Set.of("P1", "P2"), "charter", 2005, 2009),
                "A2",
                Flows.Term.of(Set.of("P1"), "", 2005, 9999));
        var last = Map.of(
                "A2", Flows.Term.of(Set.of("P1"), "", 2005, 9999),
                "A3", Flows.Term.of(Set.of("P2", "P1"), "charter", 2010, 9999),
                "A4", Flows.Term.of(Set.of("P2", "P3"), "charter", 2010, 9999));
        assertEquals(new Flows(1, 1, 2, 1), Flows.between(first, last));
        var later = Map.of("A3", Flows.Term.of(Set.of("P2", "P1"), "charter", 2011, 9999));
        assertEquals(new Flows(0, 2, 1, 0), Flows.between(first, later));
        var otherForm = Map.of("A3", Flows.Term.of(Set.of("P2", "P1"), "letter", 2010, 9999));
        assertEquals(new Flows(0, 2, 1, 0), Flows.between(first, otherForm));
    }

    @Test
    void theRenewalsOfPhase2AreThoseOfItsMakingAndOneByAccident() {
        assertEquals(new Flows(155, 39, 239, 14), CountCalls.flows(Phase2.read()));
    }

    @Test
    void nothingIsReplayedWhereAllAnsweredOrHalfWereSilent() {
        assertFalse(SilenceReplay.of(List.of(new SilenceReplay.Wave(FOUR, 0))).applies());
        assertFalse(SilenceReplay.of(List.of(new SilenceReplay.Wave(FOUR, 2))).applies());
        assertTrue(SilenceReplay.of(List.of(new SilenceReplay.Wave(FOUR, 1))).applies());
        assertTrue(SilenceReplay.of(List.of(new SilenceReplay.Wave(List.of("P1", "P2", "P3", "P4", "P5"), 2)))
                .applies());
        var many = LongStream.range(0, 2_000).mapToObj(Long::toString).toList();
        assertFalse(SilenceReplay.of(List.of(new SilenceReplay.Wave(many, 1))).applies());
    }

    @Test
    void aStatisticThatADrawLeavesMissingHasNoInterval() {
        var replayed = SilenceReplay.of(List.of(new SilenceReplay.Wave(FOUR, 1)))
                .of(
                        List.of(
                                answering -> answering.get(0).contains("P1") ? 1 : Double.NaN,
                                answering -> answering.get(0).size()),
                        Chance.seeded(1),
                        done -> {});
        assertEquals(Optional.empty(), replayed.get(0));
        assertEquals(5, replayed.get(1).orElseThrow().estimate());
    }

    @Test
    void resamplingTellsHowFarItIs() {
        var told = new ArrayList<Double>();
        Rarefaction.of(FOUR, 2, List::size, Chance.seeded(1), told::add);
        assertEquals(Rarefaction.DRAWS, told.size());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.get(told.size() - 1));
    }

    @Test
    void aTradeKeepsLabelsAProjectAndProjectsAPole() {
        var projects = List.of(places(0, 1), places(1, 2, 3), places(0, 3), places(2, 4));
        Curveball.of(projects)
                .against(
                        List.of(traded -> {
                            assertEquals(
                                    projects.stream().map(BitSet::cardinality).toList(),
                                    traded.stream().map(BitSet::cardinality).toList());
                            for (var pole = 0; pole < 5; pole++) {
                                assertEquals(projectsOf(pole, projects), projectsOf(pole, traded));
                            }
                            return 0;
                        }),
                        Chance.seeded(1),
                        done -> {});
        assertEquals(places(0, 1), projects.get(0));
    }

    private static long projectsOf(int pole, List<BitSet> projects) {
        return projects.stream().filter(project -> project.get(pole)).count();
    }

    private static BitSet places(int... poles) {
        var places = new BitSet();
        IntStream.of(poles).forEach(places::set);
        return places;
    }

    @Test
    void aTriangleIsTransitiveAndAPathIsNot() {
        assertEquals(1, PairNetwork.of(3, List.of(places(0, 1, 2))).transitivity());
        assertEquals(0, PairNetwork.of(3, List.of(places(0, 1), places(1, 2))).transitivity());
        assertEquals(-1, PairNetwork.of(3, List.of(places(0, 1), places(1, 2))).assortativity());
    }

    @Test
    void oneGroupIsOneAndNothingHasNoNumber() {
        assertEquals(1, Diversity.of(7, 0).effective().orElseThrow());
        assertEquals(1, Diversity.of(7).exponentialShannon().orElseThrow());
        assertEquals(OptionalDouble.empty(), Diversity.of(0).effective());
        assertEquals(OptionalDouble.empty(), Diversity.of(1, 1).unbiased());
    }

    @Test
    void aPermutationMovesAnAgreementOfTwoRegionsAsOne() {
        var events = new TreeMap<String, Association.Observed>();
        for (var event = 0; event < 12; event++) {
            events.put("A" + event, new Association.Observed(List.of("north", "south"), event % 2 == 0 ? "x" : "y"));
        }
        events.put("B", new Association.Observed(List.of(), "z"));
        var association = Association.of(events);
        assertEquals(24, association.total());
        assertEquals(2, association.columns());
        assertEquals(0, association.cramersV().orElseThrow());
        assertEquals(1, association.permuted(Chance.seeded(1), done -> {}).above());
    }

    @Test
    void oneRowHasNoAssociation() {
        var one = new TreeMap<>(Map.of("A", new Association.Observed(List.of("north"), "x")));
        assertEquals(OptionalDouble.empty(), Association.of(one).cramersV());
        assertEquals(OptionalDouble.empty(), Association.of(one).corrected());
    }

    @Test
    void aWholeThatDidNotChangeHasNoContribution() {
        assertEquals(OptionalDouble.empty(), Contribution.of(1, 3, 5, 5));
    }

    @Test
    void whereAllStatedTheShareIsItself() {
        var share = new StatedShare(3, 8, 8);
        assertEquals(new Interval(0.375, 0.375), share.exact());
    }
}
