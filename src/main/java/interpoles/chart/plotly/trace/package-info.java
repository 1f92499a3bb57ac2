/**
 * Series of values as plotly draws them. In: places and values. Out: plotly's traces as {@link
 * interpoles.chart.plotly.node.Node nodes}.
 */
package interpoles.chart.plotly.trace;
