/**
 * What every part of plotly's JSON is: a value whose attributes have names and types; with fonts, lines and pairs of
 * axes, which traces and layouts share.
 */
package interpoles.chart.plotly.node;
