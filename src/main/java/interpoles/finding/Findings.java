package interpoles.finding;

import interpoles.survey.Survey;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The findings of a survey. They are looked up as a service, because a finding, which is published only as all others
 * allow, asks for them and need not know them.
 */
public interface Findings {
    /** Every finding of a survey, in the order of the notebooks. */
    static List<Finding> of(Survey survey) {
        return ServiceLoader.load(Findings.class, Findings.class.getClassLoader())
                .findFirst()
                .orElseThrow()
                .in(survey);
    }

    List<Finding> in(Survey survey);
}
