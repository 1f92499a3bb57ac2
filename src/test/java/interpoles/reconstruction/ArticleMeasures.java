package interpoles.reconstruction;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The measures that the article's claims name, computed from the files alone, in SQL of their own: nothing here is
 * shared with the findings.
 */
final class ArticleMeasures implements AutoCloseable {
    private static final String VIEWS = """
            create view force as select w.year, a.* from agreements a join (select distinct year from responses) w
              on a.signed <= w.year and (a.ended is null or w.year <= a.ended);
            create view kinds as select agreement, count(*) as size, count(*) filter (kind = 'pole') as poles, count(*) filter (kind = 'foreign') as abroad
              from signatories join clusters using (cluster) group by agreement;
            create view homes as select cluster, unnest(string_split(regions, '|')) as region from clusters where regions is not null;
            create view common as select agreement, region from signatories join homes using (cluster) join kinds using (agreement)
              group by agreement, region, size having count(*) = size;
            create view pairs as select p.agreement, p.cluster as pole, f.cluster as partner, f.country
              from (select * from signatories join clusters using (cluster) where kind = 'pole') p
              join (select * from signatories join clusters using (cluster) where kind = 'foreign') f using (agreement);
            create view colabelled as select project, year from projects join labels using (project) group by all having count(*) >= 2;
            create view joint as select mission, year, convention from missions join participants using (mission) group by all having count(*) >= 2;
            create view answering as select * from responses where answered;
            create view lasting as select * from agreements where signed <= 2011 and (ended is null or ended >= 2008);
            create view locals as select region, modality from force join kinds using (agreement) join common using (agreement)
              where year = 2011 and poles < size and abroad = 0 and modality is not null;
            create view cells as select region, modality, count(*) as cell from locals group by all;
            """;
    private static final String EUROPE =
            "('DEU','BEL','ITA','ESP','GBR','CHE','NLD','SWE','FIN','AUT','DNK','PRT','POL','HUN','CZE','NOR','LUX','ROU','RUS')";

    /** A query a measure; {@code :year} is the claim's, {@code :group} its group. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("agreements.in-force", "select count(*) from force where year = :year");
        QUERIES.put(
                "agreements.growth", "select count(*) filter (year = 2011) / count(*) filter (year = 2008) from force");
        QUERIES.put("territory.between-poles", """
                select count(*) filter (poles = size and agreement in (select agreement from common)) / count(*)
                from force join kinds using (agreement) where year = :year""");
        QUERIES.put(
                "territory.outside",
                "select count(*) filter (agreement not in (select agreement from common)) / count(*) from force where year = :year");
        QUERIES.put(
                "motives.count",
                "select count(distinct motive) from (select unnest(string_split(motives, '|')) as motive from force where year = :year)");
        QUERIES.put("charters.effective", """
                select power(sum(n), 2) / sum(n * n) from (select count(*) as n from force where year = :year and charter is not null group by charter)""");
        QUERIES.put(
                "projects.growth",
                "select count(*) filter (year = 2011) / count(*) filter (year = 2008) from colabelled");
        QUERIES.put("projects.partners", """
                select count(*) / (select count(*) from answering where year = :year) from (
                  select distinct a.cluster, b.cluster from colabelled c join labels a using (project) join labels b using (project)
                  where c.year = :year and a.cluster <> b.cluster and a.cluster in (select cluster from answering where year = :year))""");
        QUERIES.put(
                "missions.growth", "select count(*) filter (year = 2011) / count(*) filter (year = 2008) from joint");
        QUERIES.put(
                "missions.convention", "select count(*) filter (convention) / count(*) from joint where year = :year");
        QUERIES.put("positioning.share", """
                select count(*) filter (split_part(':group', ':', 2) = positioning) / count(positioning) from clusters
                where case when kind in ('grappe', 'regional') then 'local' else kind end = split_part(':group', ':', 1)""");
        QUERIES.put("modalities.variation", """
                select sqrt((sum(cell * cell / ((select count(*) from locals l where l.region = cells.region)
                                              * (select count(*) from locals l where l.modality = cells.modality))) - 1)
                       / least(count(distinct region) - 1, count(distinct modality) - 1)) from cells""");
        QUERIES.put("foreign.per-pole", """
                select count(*) / (select count(*) from answering where year = :year) from (
                  select distinct pole, partner from pairs join force f using (agreement)
                  where f.year = :year and pole in (select cluster from answering where year = :year))""");
        QUERIES.put("foreign.european", """
                select count(*) filter (country in EUROPE) / count(*)
                from (select distinct pole, partner, country from pairs join lasting using (agreement))""".replace("EUROPE", EUROPE));
        QUERIES.put("foreign.continents", """
                select count(distinct case when country in EUROPE then 'Europe' when country in ('MAR', 'TUN', 'ZAF', 'SEN') then 'Africa'
                  when country in ('USA', 'CAN', 'BRA', 'MEX') then 'Americas' when country in ('AUS', 'NZL') then 'Oceania' else 'Asia' end)
                from pairs join lasting using (agreement)""".replace("EUROPE", EUROPE));
    }

    private final Connection connection;

    private ArticleMeasures(Connection connection) {
        this.connection = connection;
    }

    static ArticleMeasures of(Path folder) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            for (var table : ReconstructionTest.TABLES) {
                statement.execute(
                        "create table %s as select * from read_csv('%s', header = true, auto_detect = true, nullstr = '')"
                                .formatted(
                                        table,
                                        folder.resolve(table + ".csv")
                                                .toString()
                                                .replace("'", "''")));
            }
            statement.execute(VIEWS);
        }
        return new ArticleMeasures(connection);
    }

    /** The value of the measure that a claim is about. */
    double of(String measure, String year, String group) throws SQLException {
        return number(QUERIES.get(measure).replace(":year", year).replace(":group", group));
    }

    double number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
