package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.measure.CsvExport;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.Margin;
import interpoles.robustness.Margins;
import interpoles.statistics.Interval;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every measure of a survey, in the order of {@code measures.csv}: by measure, year and group. */
public final class Measures {
    private static final List<String> HEAD =
            List.of("measure", "year", "group", "value", "unit", "n", "low", "high", "method");

    private static final List<String> WITHHELD = HEAD.subList(0, 3);

    private final List<Measure> rows;
    private final List<Measure> withheld;
    private final Survey survey;
    private final Margins margins;

    private Measures(List<Measure> rows, List<Measure> withheld, Survey survey) {
        this.rows = rows;
        this.withheld = withheld;
        this.survey = survey;
        this.margins = Margins.of(survey);
    }

    public static Measures of(Survey survey) {
        var rows = Findings.of(survey).stream()
                .flatMap(finding -> finding.measures().stream())
                .sorted(Measure.ORDER)
                .toList();
        return new Measures(rows, Disclosure.of(survey).withheld(), survey);
    }

    public List<Measure> rows() {
        return rows;
    }

    /** {@code measure, year, group, value, unit, n, low, high, method}: the last three as {@link Margins} has them. */
    public Table table() {
        var lows = DoubleColumn.create("low");
        var highs = DoubleColumn.create("high");
        var methods = StringColumn.create("method");
        var years = IntColumn.create("year");
        var values = DoubleColumn.create("value");
        var ns = LongColumn.create("n");
        for (var row : rows) {
            row.year().ifPresentOrElse(years::append, years::appendMissing);
            row.value().ifPresentOrElse(value -> values.append(value.doubleValue()), values::appendMissing);
            row.n().ifPresentOrElse(ns::append, ns::appendMissing);
            var margin = margins.of(row);
            margin.map(Margin::interval).map(Interval::low).ifPresentOrElse(lows::append, lows::appendMissing);
            margin.map(Margin::interval).map(Interval::high).ifPresentOrElse(highs::append, highs::appendMissing);
            methods.append(margin.map(one -> one.method().toString()).orElse(""));
        }
        var table = Table.create(
                StringColumn.create("measure", rows.stream().map(Measure::name).toList()),
                years,
                StringColumn.create("group", rows.stream().map(Measure::group).toList()),
                values,
                StringColumn.create(
                        "unit", rows.stream().map(row -> row.unit().toString()).toList()),
                ns,
                lows,
                highs,
                methods);
        return CaptionedTable.of(
                        Prose.in(survey.words()).text("caption.measures"),
                        survey.shownTitle(),
                        "",
                        survey.words(),
                        table)
                .labelled(ValueLabels.OF_VOCABULARIES.sharing(
                        Shares.where("unit", Set.of(Unit.SHARE.toString()), "value", "low", "high")));
    }

    /** {@code measures.csv}. */
    public String toCsv() {
        return CsvExport.text(HEAD, rows.stream().map(this::cells).toList());
    }

    /** @throws java.io.UncheckedIOException if the file cannot be written */
    public void writeTo(Path file) {
        CsvExport.write(toCsv(), file);
    }

    /**
     * {@code suppressed.csv}: {@code measure, year, group} of what is withheld so that no small count is told, measures
     * and what tables alone show. It says where and not what, nor which count is small and which was withheld with it.
     */
    public String suppressedCsv() {
        return CsvExport.text(
                WITHHELD,
                withheld.stream()
                        .map(row -> measured(row).subList(0, WITHHELD.size()))
                        .toList());
    }

    private List<Object> cells(Measure row) {
        var margin = margins.of(row);
        var interval = margin.map(Margin::interval);
        return Stream.concat(
                        measured(row).stream(),
                        Stream.<Optional<?>>of(
                                        interval.map(Interval::lowShown),
                                        interval.map(Interval::highShown),
                                        margin.map(one -> one.method().toString()))
                                .map(shown -> shown.isPresent() ? shown.get() : ""))
                .toList();
    }

    private static List<Object> measured(Measure row) {
        return List.of(
                row.name(),
                row.year().isPresent() ? row.year().getAsInt() : "",
                row.group(),
                row.value().isPresent() ? row.value().get() : "",
                row.unit().toString(),
                row.n().isPresent() ? row.n().getAsLong() : "");
    }
}
