/**
 * What a chart says in words: what is typed about it or its table says, and what its values show. In: a table, how it is
 * read, a language. Out: title, axis, source, note, and the sentence that stands for the chart.
 */
package interpoles.chart.text;
