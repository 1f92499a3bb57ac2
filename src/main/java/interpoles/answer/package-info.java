/**
 * Numbers put into words. In: measures, and the words of a reader's language. Out: sentences, with what is missing or
 * withheld said; and what everything that answers a question has, its question and its sentence.
 */
package interpoles.answer;
