/**
 * How every chart looks: its colours, its texts and its numbers. In: groups, texts, numbers. Out: colours that every eye
 * tells apart, texts that plotly shows as they are, numbers as a reader of the language writes them.
 */
package interpoles.chart.style;
