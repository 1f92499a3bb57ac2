/**
 * The way of a survey's files into a warehouse: cells are typed, tables loaded, rules across them checked, terms worked out.
 * In: {@code SurveyFiles}. Out: loaded tables in a warehouse, with every problem and note.
 */
package interpoles.load;
