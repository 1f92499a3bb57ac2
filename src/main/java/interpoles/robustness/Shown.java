package interpoles.robustness;

import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import tech.tablesaw.api.Table;

/** A table of this room under its caption: without its rows where small cells are kept back. */
final class Shown {
    private Shown() {}

    static boolean isKeptBack(Survey survey) {
        return survey.settings().withholds();
    }

    static CaptionedTable of(Survey survey, String caption, Table table) {
        var words = survey.words();
        var subject = words.text("robustness.caption." + caption);
        return isKeptBack(survey)
                ? CaptionedTable.of(subject, words.text("finding.kept-back", survey.shownTitle()), "", words, table)
                        .keptBack()
                : CaptionedTable.of(subject, survey.shownTitle(), "", words, table);
    }
}
