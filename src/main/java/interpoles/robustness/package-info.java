/**
 * How far the numbers of a survey hold: what silence could have kept from them, whether they hang on one pôle or on one
 * reading of a word, whether the pôles are the same, and what is more than chance. In: a survey, asked a few lines of
 * portable SQL for the aggregates that {@link interpoles.statistics} needs. Out: an interval beside a measure ({@link
 * interpoles.robustness.Margins}), what hangs on one pôle or one reading, and tables.
 *
 * <p>What is in {@code measures.csv} is in closed form and quick; what is drawn by lot is drawn only when it is asked
 * for, with a seed. Nothing here knows a finding. Where small cells are kept back nothing of this room is shown, for a
 * bound may tell a count.
 */
package interpoles.robustness;
