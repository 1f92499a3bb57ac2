package interpoles.survey;

import java.util.List;
import java.util.ServiceLoader;

/**
 * What is computed of a survey, as far as two surveys are compared by it. It is looked up as a service: what computes it
 * knows surveys, and they need not know it.
 */
public interface Computed {
    /**
     * A measure, as {@code measures.csv} writes it.
     *
     * @param value the empty text where it is missing
     */
    record Row(String measure, String year, String group, String value) {}

    /** Every measure of a survey; none where nothing computes any. */
    static List<Row> of(Survey survey) {
        return ServiceLoader.load(Computed.class, Computed.class.getClassLoader())
                .findFirst()
                .map(computed -> computed.rows(survey))
                .orElse(List.of());
    }

    List<Row> rows(Survey survey);
}
