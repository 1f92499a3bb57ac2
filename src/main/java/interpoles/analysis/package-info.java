/**
 * What an analyst makes of a table in cells of their own. In: any Tablesaw table, or a survey's cases; a chart. Out:
 * cross-tabulations as tables that charts take, and files: CSV, workbooks, pictures.
 */
package interpoles.analysis;
