package interpoles.questionnaire.account;

import java.util.Locale;

/** Why an answer is in the survey, or why it is not. */
public enum Reason {
    /** It is in the survey. */
    USED,
    /** Of the names in it some are in the survey; the others stand in parentheses. */
    USED_IN_PART,
    /** The tool made it. Its text is not written down. */
    TECHNICAL,
    /** It says who answered. Its text is not written down. */
    RESPONDENT,
    /** The questionnaire was not completed. */
    INCOMPLETE,
    /** The questionnaire was filled in as a trial. */
    TEST,
    /** Who answered was not asked. */
    NOT_ASKED,
    /** It stands in a sheet of repeats, and the row of the answers that it belongs to is missing. */
    NO_ANSWER,
    /** The respondent answered again, and the last complete answer counts. */
    ANSWERED_AGAIN,
    /** No row of {@code questions.csv} names the question. */
    NOT_MAPPED,
    /** It says that an option, or a row of a matrix, was not chosen. */
    NOT_CHOSEN,
    /** It was decided that it says nothing. */
    NO_VALUE,
    /** It was decided that the name is no cluster. */
    NO_CLUSTER,
    /** The respondent named itself. */
    SELF,
    /** It says more of partners of whom none is left. */
    NO_PARTNER,
    /** It tells the kind or the country of a partner, which the register or {@code names.csv} says. */
    OF_THE_PARTNER,
    /** Only a pôle labels projects and takes part in missions. */
    NOT_A_POLE,
    /** Another respondent, or a later answer, stated it otherwise. */
    STATED_OTHERWISE,
    /** Another respondent that answered did not tell the agreement, and only confirmed ones are kept. */
    UNCONFIRMED,
    /** It waits for a decision. */
    TO_DECIDE;

    /** As {@code answers.csv} has it: {@code not-mapped}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
