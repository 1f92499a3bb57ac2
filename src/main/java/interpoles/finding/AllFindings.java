package interpoles.finding;

import interpoles.survey.Survey;
import java.util.List;

/** The one list of findings, in the order of the notebooks. */
public final class AllFindings implements Findings {
    @Override
    public List<Finding> in(Survey survey) {
        return List.of(
                Agreements.of(survey),
                Territory.of(survey),
                Reasons.of(survey),
                CoLabelling.of(survey),
                Missions.of(survey),
                Complementarities.of(survey),
                ForeignPartners.of(survey),
                Continents.of(survey));
    }
}
