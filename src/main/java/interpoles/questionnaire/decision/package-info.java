/** What an analyst decided, as files that decide again at the next wave, and the drafts of what is still to decide. */
package interpoles.questionnaire.decision;
