package interpoles.problem;

import interpoles.words.Words;

/** What the contract asks for, in the reader's words. */
public final class Expected {
    private Expected() {}

    public static String of(Words words, String code, Object... values) {
        return words.text("survey.expected." + code, values);
    }
}
