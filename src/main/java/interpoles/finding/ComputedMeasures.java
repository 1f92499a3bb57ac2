package interpoles.finding;

import interpoles.survey.Computed;
import interpoles.survey.Survey;
import java.util.List;

/** The measures by which two surveys are compared. */
public final class ComputedMeasures implements Computed {
    @Override
    public List<Row> rows(Survey survey) {
        return survey.once(Measures.class, Measures::of).rows().stream()
                .map(row -> new Row(row.name(), row.yearText(), row.group(), row.valueText()))
                .toList();
    }
}
