package interpoles.survey;

import interpoles.warehouse.DuckDb;
import interpoles.warehouse.Warehouse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Countries and regions as the survey reads them: its own lists where it brings them, the project's otherwise. A list
 * without names takes the project's, or shows its codes. A survey's own country is of the European Union in every year
 * or in none.
 */
final class Reference {
    private Reference() {}

    static void load(DuckDb warehouse, Map<String, LoadedTable> tables) {
        warehouse.execute("CREATE TABLE known_countries (country VARCHAR, name_en VARCHAR, name_fr VARCHAR, continent VARCHAR, eu_from INTEGER, eu_to INTEGER)");
        try (var rows = warehouse.rows("known_countries")) {
            for (var row : Codes.rows("countries")) {
                rows.add(row.getField("country"), row.getField("name_en"), row.getField("name_fr"),
                        text(row.getField("m49_region")), year(row.getField("eu_from")), year(row.getField("eu_to")));
            }
        }
        warehouse.execute("CREATE TABLE known_regions (region VARCHAR, name VARCHAR)");
        try (var rows = warehouse.rows("known_regions")) {
            for (var row : Codes.rows("regions_2011")) {
                rows.add(row.getField("region"), row.getField("name"));
            }
        }
        warehouse.execute("CREATE VIEW reference_countries AS " + countries(tables.keySet()));
        warehouse.execute("CREATE VIEW reference_regions AS " + regions(tables.keySet()));
    }

    private static String countries(Set<String> tables) {
        return tables.contains("countries") ? """
                SELECT c.country, COALESCE(k.name_en, c.country) AS name_en, COALESCE(k.name_fr, c.country) AS name_fr, c.continent,
                       CASE WHEN c.european_union THEN 0 END AS eu_from, CAST(NULL AS integer) AS eu_to
                FROM countries c LEFT JOIN known_countries k ON k.country = c.country
                """ : "SELECT country, name_en, name_fr, continent, eu_from, eu_to FROM known_countries";
    }

    private static String regions(Set<String> tables) {
        return "SELECT region, name FROM " + (tables.contains("regions") ? "regions" : "known_regions");
    }

    /**
     * The same lists for a warehouse in which nothing may be made: the SQL of each by its name, with the project's own
     * lists spelt out.
     *
     * @param tables the tables that the survey brings
     */
    static Map<String, String> definitions(Set<String> tables) {
        var definitions = new LinkedHashMap<String, String>();
        definitions.put("known_countries", "SELECT * FROM (VALUES\n" + Codes.rows("countries").stream()
                .map(row -> "(" + Stream.of("country", "name_en", "name_fr", "m49_region").map(column -> literal(row.getField(column))).collect(Collectors.joining(", "))
                        + ", " + number(row.getField("eu_from")) + ", " + number(row.getField("eu_to")) + ")")
                .collect(Collectors.joining(",\n")) + ") AS k (country, name_en, name_fr, continent, eu_from, eu_to)");
        definitions.put("known_regions", "SELECT * FROM (VALUES\n" + Codes.rows("regions_2011").stream()
                .map(row -> "(" + literal(row.getField("region")) + ", " + literal(row.getField("name")) + ")")
                .collect(Collectors.joining(",\n")) + ") AS k (region, name)");
        definitions.put("reference_countries", countries(tables));
        definitions.put("reference_regions", regions(tables));
        return definitions;
    }

    private static String literal(String field) {
        return field.isEmpty() ? "CAST(NULL AS varchar)" : Warehouse.text(field);
    }

    private static String number(String field) {
        return field.isEmpty() ? "CAST(NULL AS integer)" : field;
    }

    private static String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static Integer year(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }
}
