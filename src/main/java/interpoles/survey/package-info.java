/**
 * What an analyst asks of a survey. In: an address, of files or of a cluster. Out: {@code Survey}, checked, which answers SQL;
 * what changed between two; or the list of what is wrong.
 */
package interpoles.survey;
