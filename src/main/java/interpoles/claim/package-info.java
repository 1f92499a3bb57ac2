/**
 * What was published of a survey, a claim a row of {@code claims.csv}. In: a claim, the measures that it is put beside and
 * the survey of the waves that it holds for. Out: its verdict, and how far that holds. Which measures there are is for the
 * findings to say: this room is handed their rows and knows none of them.
 */
package interpoles.claim;
