/**
 * From what a questionnaire tool exported to a survey. Every answer that was given is either in the survey or listed with
 * the reason why not; nothing is merged, guessed or dropped in silence; and what was decided once decides again.
 */
package interpoles.questionnaire;
