package interpoles.survey;

import interpoles.words.Words;

/** What the contract asks for, in the reader's words. */
final class Expected {
    private Expected() {}

    static String of(String code, Object... values) {
        return Words.current().text("survey.expected." + code, values);
    }
}
