/** What each respondent told, and what several told of one thing. */
package interpoles.questionnaire.report;
