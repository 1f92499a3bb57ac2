package interpoles.trino;

import interpoles.contract.FieldContract;
import interpoles.load.LoadedTable;
import interpoles.load.Offenders;
import interpoles.load.column.Codes;
import interpoles.problem.Nearest;
import interpoles.problem.Problems;
import interpoles.warehouse.Warehouse;
import java.util.Map;
import java.util.Set;

/** The check of codes in a catalog: countries and regions, against the lists that the survey is read by. */
public final class CatalogCodes {
    private record Place(CatalogTable table, FieldContract field, String list) {
        /** The rows with a code that the list does not have. */
        String offenders() {
            var contract = table.contract();
            var key = list.equals("countries") ? "country" : "region";
            var rows = field.child()
                    .map(child -> "(SELECT " + contract.key().get(0) + " AS line, " + child.column() + " AS code FROM "
                            + child.table() + ")")
                    .orElse("(SELECT line, " + field.name() + " AS code FROM " + LoadedTable.rowsOf(contract.name())
                            + ")");
            return "SELECT r.line AS line, r.code AS found FROM " + rows + " r LEFT JOIN reference_" + list + " k ON k."
                    + key + " = r.code WHERE r.code IS NOT NULL AND k." + key + " IS NULL";
        }
    }

    private CatalogCodes() {}

    /** @param warehouse the catalog with all that a survey's SQL can name */
    static void check(Warehouse warehouse, Map<String, CatalogTable> tables, Codes codes, Problems problems) {
        var places = tables.values().stream()
                .flatMap(table -> table.contract().fields().stream()
                        .filter(field -> table.expression(field.name()).isPresent())
                        .flatMap(field -> field.codes().map(list -> new Place(table, field, list)).stream()))
                .toList();
        var offenders =
                Offenders.of(warehouse, places.stream().map(Place::offenders).toList());
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            for (var row : offenders.get(i).first()) {
                var found = row.getString("found");
                problems.add(
                        place.table.contract().order(),
                        place.table.problem(
                                row.getString("line"),
                                "unknown-code",
                                place.field.name(),
                                found,
                                codes.expected(place.list, found),
                                Nearest.code(found, codes.of(place.list).orElse(Set.of()))));
            }
            problems.addUnlisted(offenders.get(i).unlisted());
        }
    }
}
