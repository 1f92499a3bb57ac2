package interpoles.analysis;

import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * What a cross-table says of itself.
 *
 * @param table whose cases it counts
 */
record CrossTabCaption(Table table, Plan plan, Words words) {
    /** The source of the table; a plain name without a source, as the answer of a query has, tells the survey. */
    String source() {
        var told = CaptionedTable.source(table);
        var name = Objects.requireNonNullElse(table.name(), "");
        return !told.isBlank() ? told : !name.isBlank() ? name : words.text("analysis.own-table");
    }

    /**
     * What is crossed, and of which cases: {@code Agreements in force, by charter and wave (kinds: foreign)}.
     *
     * @param left how many cases without a value are left out
     */
    String subject(long left) {
        var heads = heads();
        var crossed = heads.size() < 2
                ? words.text("analysis.by", about(), heads.get(0))
                : words.text("analysis.by-both", about(), heads.get(0), heads.get(1));
        var remarks = new ArrayList<>(plan.filters());
        if (left > 0) remarks.add(words.text("analysis.left-out", left));
        return remarks.stream()
                .reduce((one, next) -> words.text("chart.list", one, next))
                .map(all -> crossed + " (" + all + ")")
                .orElse(crossed);
    }

    private String about() {
        return CaptionedTable.source(table).isBlank() ? words.text("analysis.cases") : CaptionedTable.subject(table);
    }

    private List<String> heads() {
        return plan.by().stream().map(words::head).toList();
    }

    /** What its numbers are: cases, a weight, or a share of what. */
    String unit() {
        var heads = heads();
        return switch (plan.base()) {
            case ROW -> words.text("analysis.unit.share-within", heads.get(0));
            case COLUMN ->
                heads.size() < 2
                        ? words.text("analysis.unit.share")
                        : words.text("analysis.unit.share-within", heads.get(1));
            case TOTAL -> words.text("analysis.unit.share");
            case NONE ->
                plan.weights()
                        .map(column -> words.text("analysis.unit.weight", words.head(column)))
                        .orElseGet(() -> words.text("analysis.unit.cases"));
        };
    }
}
