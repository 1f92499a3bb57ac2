/** What a questionnaire tool exported: which tool it was, what its columns are, and which answers count. */
package interpoles.questionnaire.export;
