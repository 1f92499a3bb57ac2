package interpoles.survey;

import interpoles.problem.Check;

/** A survey with problems: the message is the list of them, and there is no stack trace to hide it. */
public final class InvalidSurvey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Check check;

    InvalidSurvey(Check check) {
        super(check.summary() + "\n" + check.list(), null, false, false);
        this.check = check;
    }

    public Check check() {
        return check;
    }
}
