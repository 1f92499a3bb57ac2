/**
 * What a survey says. In: a survey, asked a few lines of portable SQL by each finding. Out: one class a finding, with
 * its tables, its answer in words and its rows of {@code measures.csv}; all of them as {@link
 * interpoles.finding.Measures}; and the verdicts on what was published.
 *
 * <p>A finding declares each measure once: what is counted, among what, in which parts. A survey without a wave has one
 * row a measure, whatever its groups, with n = 0 where it has what the measure asks about. A new finding is its class, a
 * line in {@link interpoles.finding.AllFindings}, its words, its test and its notebook.
 */
package interpoles.finding;
