/**
 * What is wrong with a survey, and what was made of it that must not go unsaid. In: what each room finds while it reads or
 * checks. Out: problems with their place, notes, and a {@code Check} that lists both.
 */
package interpoles.problem;
