package interpoles.survey;

import java.util.List;

/**
 * The files of a survey: who it says it is, and its tables.
 *
 * @param name a short name, such as that of its folder
 * @param title what a reader calls it
 * @param sources where it comes from, a line each
 * @param licenses under which it may be used
 */
record SurveyFiles(String name, String title, List<String> sources, List<String> licenses, List<TableFile> tables) {}
