package interpoles.robustness;

import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.silence.PairClasses;
import interpoles.survey.Survey;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far the numbers of a survey hold, in tables: what silence may have kept, the same pôles at two waves, and what a mean
 * hides. Where small cells are kept back the tables have no rows.
 *
 * <p>With more than two waves each is compared with the next, and the first with the last.
 */
public final class Robustness {
    private final Survey survey;
    /** Each sentence about silence asks for a row or two of it. */
    private Table bounds;

    private Robustness(Survey survey) {
        this.survey = survey;
    }

    public static Robustness of(Survey survey) {
        return survey.once(Robustness.class, Robustness::new);
    }

    /** What is left out of so large a survey; nothing of another. */
    public List<LeftOut> leftOut() {
        return Stream.of(
                        silence(),
                        MoreThanChance.of(survey).leftOut(),
                        Readings.of(survey).leftOut())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LeftOut> silence() {
        return Hearing.of(survey).isComplete()
                ? Optional.empty()
                : Optional.of(new LeftOut("silence", PairClasses.MOST_EVENTS));
    }

    /**
     * {@code measure, year, asked, respondents, value, low, high, unheard, in_proportion, elsewhere}: each count with its
     * bounds, how many are expected to be unheard if silence was drawn by lot (missing where that may not be assumed) and in
     * proportion to what others tell of the silent (missing where more than a tenth was silent, too), and how many no
     * answering pôle told of.
     */
    public synchronized Table bounds() {
        if (bounds == null) {
            bounds = counted();
        }
        return bounds.copy();
    }

    private Table counted() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("year"),
                LongColumn.create("asked"),
                LongColumn.create("respondents"),
                LongColumn.create("value"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                DoubleColumn.create("unheard"),
                DoubleColumn.create("in_proportion"),
                LongColumn.create("elsewhere"));
        for (var kind : EventKind.values()) {
            Hearing.of(survey).counted(kind).forEach((wave, heard) -> {
                var row = rows.appendRow();
                row.setString("measure", kind.count());
                row.setInt("year", wave);
                row.setLong("asked", heard.response().asked());
                row.setLong("respondents", heard.response().answered());
                row.setLong("value", heard.events());
                if (heard.response().answered() > 0) {
                    row.setDouble("low", heard.bounds().low());
                    row.setDouble("high", heard.bounds().high());
                }
                heard.expected().ifPresent(unheard -> row.setDouble("unheard", unheard));
                heard.expectedInProportion().ifPresent(unheard -> row.setDouble("in_proportion", unheard));
                row.setLong("elsewhere", heard.elsewhere());
            });
        }
        return Shown.of(survey, "bounds", rows);
    }

    /**
     * {@code measure, panel, first_wave, last_wave, first, last, growth}: what all pôles tell of, what the same
     * respondents tell of, what pôles of the constant label alone sign, what one of them at least does, and their shared count.
     */
    public Table sameRespondents() {
        var rows = Table.create(
                StringColumn.create("measure"),
                StringColumn.create("panel"),
                IntColumn.create("first_wave"),
                IntColumn.create("last_wave"),
                DoubleColumn.create("first"),
                DoubleColumn.create("last"),
                DoubleColumn.create("growth"));
        for (var kind : EventKind.values()) {
            for (var waves : Responses.of(survey).pairs()) {
                var first = waves.get(0);
                var last = waves.get(1);
                SamePoles.of(survey).panel(kind, first, last).ifPresent(panel -> {
                    var hearing = Hearing.of(survey);
                    add(
                            rows,
                            kind,
                            "all",
                            first,
                            last,
                            hearing.counted(kind, first).orElseThrow().events(),
                            hearing.counted(kind, last).orElseThrow().events());
                    var same = panel.heardBySameRespondents();
                    add(rows, kind, "same-respondents", first, last, same.first(), same.last());
                    var label = panel.onlyOfLabel();
                    add(rows, kind, "constant-label", first, last, label.first(), label.last());
                    var some = panel.someOfLabel();
                    add(rows, kind, "with-constant-label", first, last, some.first(), some.last());
                    var shared = panel.sharedCounts();
                    add(rows, kind, "shared-count", first, last, shared.get(0), shared.get(1));
                });
            }
        }
        return Shown.of(survey, "same-respondents", rows);
    }

    private static void add(Table rows, EventKind kind, String panel, int from, int to, double first, double last) {
        var row = rows.appendRow();
        row.setString("measure", kind.count());
        row.setString("panel", panel);
        row.setInt("first_wave", from);
        row.setInt("last_wave", to);
        row.setDouble("first", first);
        row.setDouble("last", last);
        if (first > 0) {
            row.setDouble("growth", last / first);
        }
    }

    /**
     * {@code measure, first_wave, last_wave, stayed, entered, left, not_asked, change}: the change of a count in parts that
     * add up to it, each event being divided equally among the pôles that sign it.
     */
    public Table decomposition() {
        var rows = Table.create(
                StringColumn.create("measure"),
                IntColumn.create("first_wave"),
                IntColumn.create("last_wave"),
                DoubleColumn.create("stayed"),
                DoubleColumn.create("entered"),
                DoubleColumn.create("left"),
                DoubleColumn.create("not_asked"),
                DoubleColumn.create("change"));
        for (var kind : EventKind.values()) {
            for (var waves : Responses.of(survey).pairs()) {
                SamePoles.of(survey)
                        .panel(kind, waves.get(0), waves.get(1))
                        .map(panel -> panel.decomposition())
                        .ifPresent(parts -> {
                            var row = rows.appendRow();
                            row.setString("measure", kind.count());
                            row.setInt("first_wave", waves.get(0));
                            row.setInt("last_wave", waves.get(1));
                            row.setDouble("stayed", parts.stayed().doubleValue());
                            row.setDouble("entered", parts.entered().doubleValue());
                            row.setDouble("left", parts.left().doubleValue());
                            row.setDouble("not_asked", parts.notAsked().doubleValue());
                            row.setDouble("change", parts.total().doubleValue());
                        });
            }
        }
        return Shown.of(survey, "decomposition", rows);
    }

    /**
     * {@code first_wave, last_wave, kept, ended, begun, renewed}: what became of the agreements of a wave. A renewal that
     * has a row of its own ended one agreement and began another; it is among both, and told apart.
     */
    public Table flows() {
        var rows = Table.create(
                IntColumn.create("first_wave"),
                IntColumn.create("last_wave"),
                LongColumn.create("kept"),
                LongColumn.create("ended"),
                LongColumn.create("begun"),
                LongColumn.create("renewed"));
        for (var waves : Responses.of(survey).pairs()) {
            var flows = SamePoles.of(survey).flows(waves.get(0), waves.get(1));
            var row = rows.appendRow();
            row.setInt("first_wave", waves.get(0));
            row.setInt("last_wave", waves.get(1));
            row.setLong("kept", flows.kept());
            row.setLong("ended", flows.ended());
            row.setLong("begun", flows.begun());
            row.setLong("renewed", flows.renewed());
        }
        return Shown.of(survey, "flows", rows);
    }

    /** What a mean over answering pôles hides: {@link PoleValues#inequality}. */
    public Table inequality() {
        return Shown.of(survey, "inequality", PoleValues.of(survey).inequality())
                .labelled(ValueLabels.OF_VOCABULARIES.sharing(Shares.of("top_three", "top_tenth")));
    }

    /** The means of the same respondents at two waves: {@link PoleValues#sameRespondents}. */
    public Table means() {
        return Shown.of(
                survey,
                survey.lines().isEmpty() ? "means" : "means.followed",
                PoleValues.of(survey).sameRespondents());
    }

    /** What the change of the sum that a mean is made of comes from: {@link PoleValues#decomposition}. */
    public Table meansDecomposition() {
        return Shown.of(survey, "means-decomposition", PoleValues.of(survey).decomposition());
    }
}
