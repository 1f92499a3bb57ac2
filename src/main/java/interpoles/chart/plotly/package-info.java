/**
 * What plotly reads, as values with typed attributes: traces, axes, annotations, shapes, a layout. In: what a chart is
 * drawn from. Out: plotly's JSON as maps, lists, texts, numbers, booleans and nulls, and the same as a Tablesaw figure.
 * The names of attributes are those of <a href="https://plotly.com/javascript/reference/">plotly's reference</a>; an
 * attribute that is not set is not written, so that plotly's default holds.
 */
package interpoles.chart.plotly;
