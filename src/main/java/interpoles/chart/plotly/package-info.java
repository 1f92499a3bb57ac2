/**
 * What plotly reads, as values with typed attributes. In: {@link interpoles.chart.plotly.trace traces} and a {@link
 * interpoles.chart.plotly.layout layout}, each of {@link interpoles.chart.plotly.node nodes}. Out: a figure, as plotly's
 * JSON (maps, lists, texts, numbers, booleans and nulls) and for Tablesaw. The names of attributes are those of <a
 * href="https://plotly.com/javascript/reference/">plotly's reference</a>; an attribute that is not set is not written, so
 * that plotly's default holds.
 */
package interpoles.chart.plotly;
