/** Tables that say what they are about. In: a Tablesaw table and words. Out: the same, for whoever draws or shows it. */
package interpoles.table;
