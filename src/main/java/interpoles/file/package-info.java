/**
 * The files of a survey, whatever they are: each table as a source of rows of text with the line that each begins at,
 * and what the survey says of itself and of its columns.
 */
package interpoles.file;
