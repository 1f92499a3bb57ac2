/**
 * The columns of one survey's table. In: the header of its file, the text of a field, and what the contract, the survey's
 * description and the lists of codes ask of it. Out: a value of the contract's type, or the problem that it is none.
 */
package interpoles.load.column;
