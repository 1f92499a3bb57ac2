package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.statistics.chance.Chance;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.spread.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The survey of 2011 as if all 71 pôles had answered, so that the truth is known: 394 agreements, 331 foreign partners.
 * Then some fall silent by lot, 300 times, and the intervals must hold the truth about as often as they say.
 */
class CoverageTest {
    private static final int TIMES = 300;
    private static final Phase2 SURVEY = Phase2.read();

    private record Covered(double meanTotal, double total, double mean) {}

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 35})
    void theIntervalsHoldTheTruthAboutAsOftenAsTheySay(int silent) {
        var covered = covered(silent, Chance.seeded(Chance.SEED + silent));
        var said = silent + " silent: " + covered;
        assertTrue(Math.abs(covered.meanTotal() - 394) < 4, said);
        assertTrue(0.88 <= covered.total() && covered.total() <= 0.995, said);
        assertTrue(0.86 <= covered.mean() && covered.mean() <= 0.99, said);
    }

    private static Covered covered(int silent, Chance chance) {
        var asked = List.copyOf(new TreeSet<>(SURVEY.asked(Phase2.LAST)));
        var events = SURVEY.agreementPoles(Phase2.LAST);
        var foreign =
                Phase2.sizes(asked, SURVEY.foreignOf(SURVEY.inForce(Phase2.LAST).values()));
        var truth = foreign.values().stream().mapToLong(Long::longValue).sum() / 71.0;
        var sum = 0.0;
        var total = 0;
        var mean = 0;
        for (var time = 0; time < TIMES; time++) {
            Set<String> answering = new TreeSet<>(asked);
            new ArrayList<>(chance.draw(asked, silent)).forEach(answering::remove);
            var heard = new TreeMap<>(events);
            heard.values().removeIf(poles -> poles.stream().noneMatch(answering::contains));
            var estimate = CountCalls.total(Incidence.of(asked, answering, heard));
            sum += estimate.value();
            total += estimate.interval().contains(events.size()) ? 1 : 0;
            var values = answering.stream().mapToLong(foreign::get).toArray();
            mean += Moments.of(values).finite(asked.size()).orElseThrow().contains(truth) ? 1 : 0;
        }
        return new Covered(sum / TIMES, (double) total / TIMES, (double) mean / TIMES);
    }
}
