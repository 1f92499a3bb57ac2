/** What a pôle tells in a questionnaire, and how questionnaire tools write it down. */
package interpoles.reconstruction.form;
