package interpoles.finding;

/** A question and its answer in words. */
public interface Answer {
    String question();

    /**
     * The answer with its numbers, in the language of {@link interpoles.words.Words#current}; it says what is
     * missing.
     */
    String sentence();
}
