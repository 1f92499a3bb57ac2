package interpoles.robustness;

import interpoles.statistics.silence.PairClasses;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left out of a large survey, as it would take minutes or hours: never without a word.
 *
 * @param what {@code silence}: intervals of silence by lot, the panels and the flows, which hold every event; {@code
 *     chance}: what is drawn by lot of modalities; {@code readings}
 * @param most so many events of a wave are the most of which it is told
 */
public record LeftOut(String what, long most) {
    public static List<LeftOut> of(Survey survey) {
        var left = new ArrayList<LeftOut>();
        if (Stream.of(EventKind.values()).anyMatch(kind -> isOver(survey, kind, PairClasses.MOST_EVENTS))) {
            left.add(new LeftOut("silence", PairClasses.MOST_EVENTS));
        }
        if (survey.waves().stream()
                .anyMatch(wave -> MoreThanChance.of(survey).agreements(wave) > MoreThanChance.MOST_AGREEMENTS)) {
            left.add(new LeftOut("chance", MoreThanChance.MOST_AGREEMENTS));
        }
        if (isOver(survey, EventKind.AGREEMENTS, Readings.MOST_AGREEMENTS)) {
            left.add(new LeftOut("readings", Readings.MOST_AGREEMENTS));
        }
        return List.copyOf(left);
    }

    private static boolean isOver(Survey survey, EventKind kind, long most) {
        return kind.events(survey).values().stream().anyMatch(events -> events > most);
    }
}
