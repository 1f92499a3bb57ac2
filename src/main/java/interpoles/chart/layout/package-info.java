/**
 * Where things stand on a chart. In: a title and a caption, numbers, points, links. Out: the frame around a plot, its axes,
 * names around points that cover none of them, and the places of a network's units.
 */
package interpoles.chart.layout;
