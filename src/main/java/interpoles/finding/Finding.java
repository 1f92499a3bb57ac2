package interpoles.finding;

import interpoles.measure.Measure;
import java.util.List;

/** What a survey says about one question, in words, in tables and in measures. */
public interface Finding extends Answer {

    /** This finding's rows of {@code measures.csv}. */
    List<Measure> measures();
}
