package interpoles.answer;

/** A question and its answer in words. */
public interface Answer {
    String question();

    /**
     * The answer with its numbers, in the language of the survey's reader; it says what is missing.
     */
    String sentence();
}
