package interpoles.finding;

import interpoles.contract.MeasureNames;
import interpoles.measure.Measure;
import interpoles.survey.Unasked;
import java.util.List;
import java.util.function.Predicate;

/** The names of all measures, as the findings declare them over a survey that asked nothing. */
public final class DeclaredMeasures implements MeasureNames {
    private static final List<Measure> DECLARED = Findings.of(Unasked.survey()).stream()
            .flatMap(finding -> finding.measures().stream())
            .toList();

    @Override
    public List<String> all() {
        return names(row -> true);
    }

    @Override
    public List<String> ofThePeriod() {
        return names(row -> row.year().isEmpty());
    }

    private static List<String> names(Predicate<Measure> some) {
        return DECLARED.stream().filter(some).map(Measure::name).distinct().toList();
    }
}
