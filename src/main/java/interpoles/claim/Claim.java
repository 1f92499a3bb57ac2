package interpoles.claim;

import interpoles.measure.Bounds;
import interpoles.measure.Measure;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;

/**
 * What a publication said, and the measure that it is put beside.
 *
 * @param statement in the reader's language, or in the other where the survey states it in that one only
 * @param year      as {@code measures.csv} writes it; the empty text for a measure of the whole period
 * @param from      the first wave that it holds for; the empty text where it says none
 * @param to        the last
 * @param published the publication's own words or number, in English for an English reader where the survey has them
 */
public record Claim(
        String claim,
        String statement,
        String measure,
        String year,
        String from,
        String to,
        String group,
        String published,
        Bounds bounds) {

    /** The bounds as SQL has them, to the last digit: as numbers of a table they are rounded. */
    private static final String BOUNDS = """
            SELECT claim, CAST(above AS varchar) AS above, CAST(at_least AS varchar) AS at_least,
                   CAST(below AS varchar) AS below, CAST(at_most AS varchar) AS at_most
            FROM claims
            """;

    /** The claims of a survey's table, in its order. */
    public static List<Claim> of(Survey survey, Words words) {
        var french = words.language().equals(Locale.FRENCH);
        var bounds = survey.query(BOUNDS).stream().collect(Collectors.toMap(row -> text(row, "claim"), Claim::bounds));
        return survey.table("claims").stream()
                .map(row -> of(row, bounds.get(text(row, "claim")), french))
                .toList();
    }

    private static Claim of(Row row, Bounds bounds, boolean french) {
        return new Claim(
                text(row, "claim"),
                text(row, french ? "statement_fr" : "statement_en", french ? "statement_en" : "statement_fr"),
                text(row, "measure"),
                text(row, "year"),
                text(row, "from"),
                text(row, "to"),
                text(row, "group"),
                french ? text(row, "published") : text(row, "published_en", "published"),
                bounds);
    }

    private static Bounds bounds(Row row) {
        return new Bounds(bound(row, "above"), bound(row, "at_least"), bound(row, "below"), bound(row, "at_most"));
    }

    private static Optional<BigDecimal> bound(Row row, String column) {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    private static String text(Row row, String column) {
        return !row.columnNames().contains(column) || row.isMissing(column)
                ? ""
                : row.getObject(column).toString();
    }

    private static String text(Row row, String column, String otherwise) {
        var text = text(row, column);
        return text.isEmpty() ? text(row, otherwise) : text;
    }

    /** The statement without what ends a sentence; the year in brackets tells two claims of the same words apart. */
    public String inWords() {
        return statement.replaceFirst("[.\\s]+$", "");
    }

    /** Whether it says for which waves it holds. */
    public boolean hasPeriod() {
        return !from.isEmpty() || !to.isEmpty();
    }

    /** Whether it holds for two of these waves, in their order, and for its own year if it has one. */
    public boolean holdsAmong(List<Integer> waves) {
        var texts = waves.stream().map(String::valueOf).toList();
        return texts.contains(from)
                && texts.contains(to)
                && from.compareTo(to) <= 0
                && (year.isEmpty() || from.compareTo(year) <= 0 && year.compareTo(to) <= 0);
    }

    /** A measure's verdict on this claim. */
    public Verdict verdict(Optional<Measure> row) {
        return row.flatMap(Measure::value)
                .map(value -> bounds.hold(value) ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED)
                .orElse(Verdict.NOT_MEASURABLE);
    }
}
