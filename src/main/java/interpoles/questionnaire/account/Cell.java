package interpoles.questionnaire.account;

/**
 * A cell of an export.
 *
 * @param part the sheet, by its place among all sheets of all exports
 * @param column its number, from 0
 */
public record Cell(int part, long line, int column) {}
