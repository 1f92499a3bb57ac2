package interpoles.questionnaire.report;

import java.util.List;

/**
 * The answers of one respondent in one wave, those to questions that are mapped.
 *
 * @param file the export
 * @param line the row of the export
 */
public record Response(String cluster, int wave, String file, long line, List<Given> given) {}
