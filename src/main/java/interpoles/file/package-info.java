/**
 * The files of a survey: a folder with CSV files, described by a data package or by their names. In: a path. Out: {@code
 * SurveyFiles}, each table as a source of rows of text with the line that each begins at.
 */
package interpoles.file;
