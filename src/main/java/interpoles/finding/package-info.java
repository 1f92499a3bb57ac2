/**
 * What a survey says: one class a finding, which runs a few lines of portable SQL into small tables, puts the
 * answer into words and gives its rows of {@code measures.csv}; and the verdicts on what was published.
 *
 * <p>SQL counts and this package divides, exactly, rounding once. What cannot be measured is missing, never 0:
 * where the survey lacks the table or column n is missing too, where there is nothing to divide by n is 0. A survey
 * without a wave has one row a measure, whatever its groups, with n = 0 where it has what the measure asks about.
 */
package interpoles.finding;
