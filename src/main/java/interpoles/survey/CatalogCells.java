package interpoles.survey;

import interpoles.warehouse.Trino;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/**
 * The checks of single values in a catalog, each as SQL over a whole table: what is missing, years, vocabularies,
 * numbers, codes. Only a table in which something is wrong is asked where.
 */
final class CatalogCells {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Trino trino;
    private final Problems problems;
    private final Notes notes;

    CatalogCells(Trino trino, Problems problems, Notes notes) {
        this.trino = trino;
        this.problems = problems;
        this.notes = notes;
    }

    long rows(CatalogTable table) {
        return trino.query("SELECT COUNT(*) AS n FROM " + table.stored(), "rows").longColumn("n").getLong(0);
    }

    /** Checks every column of a table for what can be told from the column alone; what is wrong is then read as missing. */
    void check(CatalogTable table, TableContract contract) {
        var fields = contract.fields().stream().filter(field -> table.expression(field.name()).isPresent()).toList();
        if (fields.isEmpty()) {
            return;
        }
        var counted = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++) {
            var value = table.expression(fields.get(i).name()).orElseThrow();
            counted.add("COUNT(" + value + ") AS stated_" + i);
            counted.add((fields.get(i).type() == FieldContract.Type.YEAR ? "COUNT(CASE WHEN " + noYear(value) + " THEN 1 END)" : "0") + " AS wrong_" + i);
        }
        var counts = trino.query("SELECT COUNT(*) AS n, " + String.join(", ", counted) + " FROM " + table.stored(), contract.name());
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var value = table.expression(field.name()).orElseThrow();
            if (field.required() && number(counts, "stated_" + i) < number(counts, "n")) {
                locate(table, contract, field, "missing-field", value + " IS NULL", "''", Expected.of("missing-field"), found -> Optional.empty());
            }
            if (number(counts, "wrong_" + i) > 0) {
                locate(table, contract, field, "bad-year", noYear(value), value, Expected.of("bad-year"), found -> Optional.empty());
            }
            refine(table, contract, field, value);
        }
    }

    private static String noYear(String value) {
        return value + " NOT BETWEEN " + FIRST_YEAR + " AND " + LAST_YEAR;
    }

    private static long number(Table counts, String column) {
        return ((Number) counts.column(column).get(0)).longValue();
    }

    private void refine(CatalogTable table, TableContract contract, FieldContract field, String value) {
        if (field.type() == FieldContract.Type.YEAR) {
            table.refine(field.name(), "CASE WHEN NOT (" + noYear(value) + ") THEN CAST(" + value + " AS integer) END");
        } else if (field.type() == FieldContract.Type.NUMBER) {
            numbers(table, contract, field, value);
        } else if (!field.vocabulary().isEmpty()) {
            vocabulary(table, contract, field, value);
        }
    }

    private void vocabulary(CatalogTable table, TableContract contract, FieldContract field, String value) {
        var codes = field.codesByName();
        var values = trino.query("SELECT found, COUNT(*) AS n FROM (SELECT " + value + " AS found FROM " + table.stored()
                + ") v WHERE found IS NOT NULL GROUP BY found ORDER BY found LIMIT " + Problems.LISTED, field.name());
        var known = new ArrayList<String>();
        boolean strange = false;
        for (var row : values) {
            var found = row.getString("found");
            var code = codes.get(Fold.of(found));
            if (code == null) {
                strange = true;
                continue;
            }
            known.add(" WHEN " + Warehouse.text(found) + " THEN " + Warehouse.text(code));
            if (!code.equals(found)) {
                notes.add("survey.note.normalised", table.name(), field.name(), found, code, row.getLong("n"));
            }
        }
        var code = known.isEmpty() ? "CAST(NULL AS varchar)" : "CASE " + value + String.join("", known) + " END";
        table.refine(field.name(), code);
        if (strange) {
            locate(table, contract, field, "unknown-code", value + " IS NOT NULL AND " + code + " IS NULL", value,
                    Expected.of("vocabulary", String.join(", ", field.vocabularyCodes())),
                    found -> Nearest.to(found, codes.keySet()).map(codes::get));
        }
    }

    private void numbers(CatalogTable table, TableContract contract, FieldContract field, String value) {
        var wrong = trino.query("SELECT DISTINCT " + value + " AS found FROM " + table.stored() + " WHERE " + value + " IS NOT NULL", field.name())
                .stringColumn("found").asList().stream().filter(found -> Decimal.of(found).isEmpty()).map(Warehouse::text).toList();
        if (!wrong.isEmpty()) {
            locate(table, contract, field, "bad-number", value + " IN (" + String.join(", ", wrong) + ")", value,
                    Expected.of("bad-number"), found -> Optional.empty());
        }
    }

    private void locate(CatalogTable table, TableContract contract, FieldContract field, String code, String where, String found,
            String expected, Function<String, Optional<String>> nearest) {
        locate(trino, contract, table.name(), field.name(), code, "SELECT " + table.key() + " AS line, CAST(" + found + " AS varchar) AS found FROM "
                + table.stored() + " WHERE " + where, wrong -> expected, nearest);
    }

    /** Codes of countries and regions, against the lists that the survey is read by. */
    void checkCodes(Warehouse defined, Codes codes, Map<String, LoadedTable> tables) {
        for (var table : tables.values()) {
            for (var field : table.contract().fields()) {
                if (field.codes().isEmpty() || !table.has(field.name())) {
                    continue;
                }
                var list = field.codes().get();
                var key = list.equals("countries") ? "country" : "region";
                var from = field.child().isPresent()
                        ? "(SELECT " + table.contract().key().get(0) + " AS line, " + field.child().get().column() + " AS code FROM " + field.child().get().table() + ")"
                        : "(SELECT line, " + field.name() + " AS code FROM " + LoadedTable.rowsOf(table.contract().name()) + ")";
                locate(defined, table.contract(), table.file().source().name(), field.name(), "unknown-code",
                        "SELECT r.line AS line, r.code AS found FROM " + from + " r LEFT JOIN reference_" + list + " k ON k." + key
                                + " = r.code WHERE r.code IS NOT NULL AND k." + key + " IS NULL",
                        found -> codes.expected(list, found), found -> nearest(found, codes.of(list).orElse(Set.of())));
            }
        }
    }

    private static Optional<String> nearest(String found, Collection<String> allowed) {
        return allowed.contains("0" + found) ? Optional.of("0" + found) : Nearest.to(found, allowed);
    }

    private void locate(Warehouse warehouse, TableContract contract, String table, String field, String code, String sql,
            Function<String, String> expected, Function<String, Optional<String>> nearest) {
        var offending = "(" + sql + ") offending";
        var wrong = warehouse.query("SELECT line, found FROM " + offending + " ORDER BY line LIMIT " + Problems.LISTED, code);
        for (var row : wrong) {
            var found = row.getString("found");
            problems.add(contract.order(), new Problem(code, table + ":" + Problem.readable(row.getString("line")),
                    OptionalLong.empty(), OptionalInt.empty(), field, found, expected.apply(found), nearest.apply(found)));
        }
        if (wrong.rowCount() == Problems.LISTED) {
            problems.addUnlisted(number(warehouse.query("SELECT COUNT(*) AS n FROM " + offending, code), "n") - Problems.LISTED);
        }
    }
}
