/**
 * CSV files as people's programs write them: encodings, delimiters and dialects. In: a path and what the survey says of
 * the file. Out: rows of text with the line that each begins at.
 */
package interpoles.file.csv;
