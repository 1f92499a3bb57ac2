/**
 * A table as the forms of charts read it. In: a Tablesaw table. Out: its rows by wave and group, which of them a form can
 * draw, series and links, and labels that tell any two codes apart.
 */
package interpoles.chart.data;
