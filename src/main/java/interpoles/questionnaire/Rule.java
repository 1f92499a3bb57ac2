package interpoles.questionnaire;

import java.util.Locale;

/** Which agreements an import keeps. */
public enum Rule {
    /** All that anybody told. */
    EITHER,
    /** Of those between clusters that were asked, the ones that each side that answered told. */
    CONFIRMED;

    /** As a command and a survey's description have it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
