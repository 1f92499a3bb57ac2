package interpoles.load;

import interpoles.load.column.Codes;
import interpoles.load.column.RegionMap;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.SpeltRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Countries and regions as the survey reads them: its own lists where it brings them, the project's otherwise. A list
 * without names takes the project's, or shows its codes. A survey's own country is of the European Union in every year
 * or in none.
 */
public final class Reference {
    private Reference() {}

    public static void load(DuckDb warehouse, Map<String, LoadedTable> tables) {
        warehouse.execute(
                "CREATE TABLE known_countries (country VARCHAR, name_en VARCHAR, name_fr VARCHAR, continent VARCHAR, eu_from INTEGER, eu_to INTEGER)");
        try (var rows = warehouse.rows("known_countries")) {
            countries().forEach(rows::add);
        }
        warehouse.execute("CREATE TABLE known_regions (region VARCHAR, name VARCHAR)");
        try (var rows = warehouse.rows("known_regions")) {
            regions(map(warehouse)).forEach(rows::add);
        }
        warehouse.execute("CREATE VIEW reference_countries AS " + countries(tables.keySet()));
        warehouse.execute("CREATE VIEW reference_regions AS " + regions(tables.keySet()));
    }

    private static List<Object[]> countries() {
        return Codes.rows("countries").stream()
                .map(row -> new Object[] {
                    row.getField("country"),
                    row.getField("name_en"),
                    row.getField("name_fr"),
                    text(row.getField("m49_region")),
                    year(row.getField("eu_from")),
                    year(row.getField("eu_to"))
                })
                .toList();
    }

    /** The list that the survey's regions are of, by the rows of its clusters. */
    private static RegionMap map(DuckDb warehouse) {
        return RegionMap.of(Set.copyOf(warehouse
                .query("SELECT DISTINCT region FROM cluster_regions", "regions")
                .stringColumn("region")
                .asList()));
    }

    private static List<Object[]> regions(RegionMap map) {
        return Codes.rows(map.file()).stream()
                .map(row -> new Object[] {row.getField("region"), row.getField("name")})
                .toList();
    }

    /** The regions of both lists, those of 2011 by their names then: for a warehouse that cannot be asked yet. */
    private static List<Object[]> regionsOfBoth() {
        return Stream.concat(
                        regions(RegionMap.OF_2011).stream(),
                        regions(RegionMap.OF_2016).stream()
                                .filter(row -> !RegionMap.OF_2011.codes().contains(row[0])))
                .toList();
    }

    private static String countries(Set<String> tables) {
        return tables.contains("countries")
                ? """
                SELECT c.country, COALESCE(k.name_en, c.country) AS name_en, COALESCE(k.name_fr, c.country) AS name_fr, c.continent,
                       CASE WHEN c.european_union THEN 0 END AS eu_from, CAST(NULL AS integer) AS eu_to
                FROM countries c LEFT JOIN known_countries k ON k.country = c.country
                """
                : "SELECT country, name_en, name_fr, continent, eu_from, eu_to FROM known_countries";
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
    public static Map<String, String> definitions(Set<String> tables) {
        var definitions = new LinkedHashMap<String, String>();
        definitions.put(
                "known_countries",
                SpeltRows.of(
                        List.of("country", "name_en", "name_fr", "continent", "eu_from", "eu_to"),
                        List.of("VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "INTEGER", "INTEGER"),
                        countries()));
        definitions.put(
                "known_regions",
                SpeltRows.of(List.of("region", "name"), List.of("VARCHAR", "VARCHAR"), regionsOfBoth()));
        definitions.put("reference_countries", countries(tables));
        definitions.put("reference_regions", regions(tables));
        return definitions;
    }

    private static String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static Integer year(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }
}
