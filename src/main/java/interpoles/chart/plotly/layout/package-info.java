/**
 * Everything about a figure but its traces: axes, annotations, shapes, titles. Out: plotly's layout as {@link
 * interpoles.chart.plotly.node.Node nodes}.
 */
package interpoles.chart.plotly.layout;
