package interpoles.answer;

import java.util.Optional;

/** A question and its answer in words. */
public interface Answer {
    String question();

    /**
     * The answer with its numbers, in the language of the survey's reader; it says what is missing.
     */
    String sentence();

    /** How to read the text that stands around it in a notebook, where the survey has words of its own. */
    default Optional<String> reading() {
        return Optional.empty();
    }
}
