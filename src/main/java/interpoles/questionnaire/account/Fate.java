package interpoles.questionnaire.account;

/**
 * What became of an answer.
 *
 * @param usedAs what of the survey it is, such as {@code P01} or {@code agreements.signed 2008}; empty where it is nothing
 */
public record Fate(String usedAs, Reason reason) {
    public static Fate of(Reason reason) {
        return new Fate("", reason);
    }
}
