package interpoles.survey;

import interpoles.warehouse.DuckDb;
import java.util.Map;

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
        warehouse.execute("CREATE VIEW reference_countries AS " + (tables.containsKey("countries") ? """
                SELECT c.country, COALESCE(k.name_en, c.country) AS name_en, COALESCE(k.name_fr, c.country) AS name_fr, c.continent,
                       CASE WHEN c.european_union THEN 0 END AS eu_from, CAST(NULL AS integer) AS eu_to
                FROM countries c LEFT JOIN known_countries k ON k.country = c.country
                """ : "SELECT country, name_en, name_fr, continent, eu_from, eu_to FROM known_countries"));
        warehouse.execute("CREATE VIEW reference_regions AS SELECT region, name FROM "
                + (tables.containsKey("regions") ? "regions" : "known_regions"));
    }

    private static String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static Integer year(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }
}
