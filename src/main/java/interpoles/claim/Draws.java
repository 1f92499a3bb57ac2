package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Definition;
import interpoles.measure.Unit;
import interpoles.robustness.AnotherDraw;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.Interval;
import interpoles.survey.Survey;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What another draw of the pôles could give, beside a comparison: of two waves, or of a share with what it favours over
 * the rest. Never of one number alone, nor where the waves are not comparable, for then who answered has changed and no
 * draw tells by how much.
 */
public final class Draws {
    private final Survey survey;

    private Draws(Survey survey) {
        this.survey = survey;
    }

    public static Draws of(Survey survey) {
        return new Draws(survey);
    }

    /** Of a growth; nothing where it cannot be told. */
    public String growth(Prose prose, EventKind kind) {
        return isComparable()
                ? AnotherDraw.of(survey)
                        .of(kind.growth(), OptionalInt.empty())
                        .map(interval -> prose.ends(Unit.RATIO, interval.low(), interval.high()))
                        .map(ends ->
                                prose.text("another-draw", prose.text("another-draw.growth", ends.get(0), ends.get(1))))
                        .orElse("")
                : "";
    }

    /** Of the European share of a period. */
    public String european(Prose prose, Definition share) {
        return Responses.of(survey).areComparable()
                ? AnotherDraw.of(survey)
                        .of(share.name(), OptionalInt.empty())
                        .map(interval -> prose.ends(share.unit(), interval.low(), interval.high()))
                        .map(ends -> prose.text(
                                "another-draw", prose.text("another-draw.european", ends.get(0), ends.get(1))))
                        .orElse("")
                : "";
    }

    /** Of a measure at the first wave and the last; nothing where it cannot be told of both. */
    public String waves(Prose prose, Definition measure) {
        var waves = survey.waves();
        if (!isComparable()) {
            return "";
        }
        var told = Stream.of(waves.get(0), waves.get(waves.size() - 1))
                .flatMap(wave -> AnotherDraw.of(survey).of(measure.name(), OptionalInt.of(wave)).stream()
                        .map(interval -> wave(prose, measure.unit(), wave, interval)))
                .toList();
        return told.size() == 2 ? prose.text("another-draw", prose.list(told)) : "";
    }

    private static String wave(Prose prose, Unit unit, int wave, Interval interval) {
        var ends = prose.ends(unit, interval.low(), interval.high());
        return prose.text("another-draw.wave", ends.get(0), ends.get(1), Integer.toString(wave));
    }

    private boolean isComparable() {
        return survey.waves().size() > 1 && Responses.of(survey).areComparable();
    }
}
