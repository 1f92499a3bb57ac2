/**
 * A survey in a folder: what its {@code datapackage.json} says, or what the names of its files do. In: a folder. Out:
 * {@code SurveyFiles}, with what was left alone beside the tables.
 */
package interpoles.file.folder;
