/**
 * Where countries and regions lie on maps. In: the tables of {@code data/reference}, on the class path. Out: outlines and
 * places on a projection, tiles of regions.
 */
package interpoles.chart.geography;
