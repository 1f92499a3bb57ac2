/** Who a name that was typed by hand is. */
package interpoles.questionnaire.name;
