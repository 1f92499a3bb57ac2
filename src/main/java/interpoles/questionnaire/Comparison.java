package interpoles.questionnaire;

import interpoles.finding.Answer;

/** Whether a survey measures what its questionnaire says. */
record Comparison(String question, String sentence) implements Answer {}
