package interpoles.load;

import interpoles.file.SurveyFiles;
import interpoles.warehouse.Warehouse;
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
        String address, SurveyFiles files, Map<String, LoadedTable> tables, List<String> notes, Warehouse warehouse) {}
