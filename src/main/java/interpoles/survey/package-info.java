/** Opens a survey, checks it against the contract and gives its tables. */
package interpoles.survey;
