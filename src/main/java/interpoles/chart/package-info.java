/**
 * Forms of charts: bars, slopes, heat maps, distributions, small multiples, networks, Sankeys, maps, panels. In: a table
 * ({@link interpoles.chart.data} reads it), and what is typed about it. Out: a {@link interpoles.chart.Chart}, which is
 * drawn in a language when it is shown: as plotly's JSON ({@link interpoles.chart.plotly}), laid out by {@link
 * interpoles.chart.layout}, and as a sentence. Charts know no survey and no finding.
 *
 * <p>A new form is a class that extends {@code Form}, two lines of words and a test.
 */
package interpoles.chart;
