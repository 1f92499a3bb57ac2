/**
 * What in a valid survey is seldom meant. In: a survey's rows as they were loaded, with their lines. Out: advice, a piece
 * a row. Each question is a file of SQL; {@code order.txt} lists them, and the words of each are
 * {@code survey.advice.CODE} in the bundles.
 */
package interpoles.advice;
