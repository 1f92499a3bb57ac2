/** Where every answer that was given went. */
package interpoles.questionnaire.account;
