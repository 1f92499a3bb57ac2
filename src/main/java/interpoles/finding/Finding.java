package interpoles.finding;

import java.util.List;

/** What a survey says about one question, in words, in tables and in measures. */
public interface Finding {
    String question();

    /** The answer with its numbers, in the language of {@link interpoles.words.Words#current}; it says what is missing. */
    String sentence();

    /** This finding's rows of {@code measures.csv}. */
    List<Measure> measures();
}
