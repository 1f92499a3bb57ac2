/**
 * A workbook as the files of a survey. In: an {@code .xlsx} file. Out: the same {@code SurveyFiles} as of a folder, each sheet
 * a source of rows.
 */
package interpoles.file.xlsx;
