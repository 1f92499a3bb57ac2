package interpoles.load;

import interpoles.file.SurveyFiles;
import interpoles.warehouse.Defined;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.util.List;
import java.util.Map;

/**
 * A survey without problems in a warehouse that answers SQL.
 *
 * @param address where it is, as it may be shown
 * @param tables those that it brings, by their names in the contract
 * @param notes what was recognised or normalised, a sentence each
 */
public record LoadedSurvey(
        String address, SurveyFiles files, Map<String, LoadedTable> tables, List<String> notes, Warehouse warehouse) {

    /** The same as if it had the waves from one to another alone, in the same warehouse. */
    public LoadedSurvey between(int from, int to, Words words) {
        var period = new Period(from, to).definitions(tables);
        return new LoadedSurvey(address, files, tables, notes, Defined.over(warehouse, period, words));
    }
}
