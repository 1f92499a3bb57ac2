/**
 * Forms of charts: bars, slopes, dumbbells, heat maps, distributions, small multiples, networks, Sankeys, maps, panels. In: a table
 * ({@link interpoles.chart.data} reads it), and what is typed about it. Out: a {@link interpoles.chart.Chart}, which is
 * drawn in a language when it is shown: as plotly's JSON ({@link interpoles.chart.plotly}), laid out by {@link
 * interpoles.chart.layout}, and as a sentence. Charts know no survey and no finding.
 *
 * <p>A chart says what is measured (its title), what is seen (the line below), how to read it where its form needs an
 * example, and its source. Values that stand beside what is drawn are not repeated by a grid.
 *
 * <p>A new form is a class that extends {@code Form}, its lines of words and a test.
 */
package interpoles.chart;
