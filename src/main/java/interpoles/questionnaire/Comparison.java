package interpoles.questionnaire;

import interpoles.answer.Answer;

/** Whether a survey measures what its questionnaire says. */
record Comparison(String question, String sentence) implements Answer {}
