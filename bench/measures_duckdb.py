"""The measures by DuckDB from Python: read_csv, and SQL with everything DuckDB has. It checks nothing."""
import duckdb

from contract import tables
from measures import Counts, main

PREPARED = """
CREATE TABLE waves AS SELECT DISTINCT year FROM responses;
CREATE TABLE answering AS SELECT year, cluster FROM responses WHERE answered;

-- The regions of a cluster, a bit each.
CREATE TABLE homes AS
    WITH r AS (SELECT cluster, unnest(string_split(regions, '|')) AS region FROM clusters WHERE regions IS NOT NULL),
         n AS (SELECT region, row_number() OVER (ORDER BY region) - 1 AS bit FROM (SELECT DISTINCT region FROM r))
    SELECT cluster, kind, country, coalesce(bit_or(1::BIGINT << bit), 0) AS mask
    FROM clusters LEFT JOIN r USING (cluster) LEFT JOIN n USING (region) GROUP BY ALL;
CREATE TABLE bits AS
    SELECT region, row_number() OVER (ORDER BY region) - 1 AS bit
    FROM (SELECT DISTINCT unnest(string_split(regions, '|')) AS region FROM clusters);

CREATE TABLE signed AS
    SELECT agreement,
           CASE WHEN bool_or(kind = 'foreign') THEN 'with-foreign-clusters'
                WHEN bool_or(kind <> 'pole') THEN 'with-local-clusters' ELSE 'between-poles' END AS partner,
           bit_and(mask) AS common
    FROM signatories JOIN homes USING (cluster) GROUP BY agreement;
CREATE TABLE kinds AS
    SELECT signed, ended, partner, common, charter, modality, motives, count(*) AS n
    FROM agreements JOIN signed USING (agreement) GROUP BY ALL;
CREATE VIEW in_force AS
    SELECT * FROM kinds JOIN waves ON signed <= year AND (ended IS NULL OR year <= ended);

CREATE TABLE foreign_ties AS
    SELECT DISTINCT signed, ended, p.cluster AS pole, f.cluster AS partner
    FROM signatories f JOIN signatories p USING (agreement) JOIN agreements USING (agreement)
    WHERE f.cluster IN (SELECT cluster FROM clusters WHERE kind = 'foreign')
      AND p.cluster IN (SELECT cluster FROM clusters WHERE kind = 'pole');

CREATE TABLE label_pairs AS
    SELECT DISTINCT year, a.cluster AS pole, b.cluster AS partner
    FROM projects JOIN waves USING (year) JOIN labels a USING (project) JOIN labels b USING (project)
    WHERE a.cluster <> b.cluster;
CREATE TABLE joint AS
    SELECT year, mission, convention FROM missions JOIN waves USING (year) JOIN participants USING (mission)
    GROUP BY ALL HAVING count(*) >= 2;
"""

COUNTS = {
    "asked": "SELECT year, count(*) FROM responses GROUP BY year",
    "answering": "SELECT year, count(*) FROM answering GROUP BY year",
    "in_force": "SELECT year, sum(n) FROM in_force GROUP BY year",
    "by_partner": "SELECT year, partner, sum(n) FROM in_force GROUP BY ALL",
    "poles_inside": "SELECT year, sum(n) FROM in_force WHERE partner = 'between-poles' AND common <> 0 GROUP BY year",
    "outside": "SELECT year, sum(n) FROM in_force WHERE common = 0 GROUP BY year",
    "charters": "SELECT year, charter, sum(n) FROM in_force WHERE charter IS NOT NULL GROUP BY ALL",
    "motives": """
        SELECT year, motive, sum(n) FROM (SELECT year, n, unnest(list_distinct(string_split(motives, '|'))) AS motive FROM in_force)
        GROUP BY ALL""",
    "stating_motives": "SELECT year, sum(n) FROM in_force WHERE motives IS NOT NULL GROUP BY year",
    "co_labelled": """
        SELECT year, count(*) FROM (SELECT year, project FROM projects JOIN waves USING (year) JOIN labels USING (project)
                                    GROUP BY ALL HAVING count(*) >= 2) GROUP BY year""",
    "label_partners": """
        SELECT year, count(*) FROM label_pairs p SEMI JOIN answering a ON a.year = p.year AND a.cluster = p.pole GROUP BY year""",
    "label_pairs": """
        SELECT p.year, count(*) FROM label_pairs p SEMI JOIN answering a ON a.year = p.year AND a.cluster = p.pole
        SEMI JOIN answering b ON b.year = p.year AND b.cluster = p.partner WHERE p.pole < p.partner GROUP BY p.year""",
    "joint": "SELECT year, count(*) FROM joint GROUP BY year",
    "convention": "SELECT year, count(*) FROM joint WHERE convention GROUP BY year",
    "positionings": """
        SELECT if(kind = 'pole', 'pole', 'local'), positioning, count(*) FROM clusters
        WHERE kind <> 'foreign' AND positioning IS NOT NULL GROUP BY ALL""",
    "modalities": """
        SELECT region, modality, sum(n) FROM in_force JOIN bits ON common & (1::BIGINT << bit) <> 0
        WHERE year = (SELECT max(year) FROM waves) AND partner = 'with-local-clusters' AND modality IS NOT NULL GROUP BY ALL""",
    "foreign_partners": """
        SELECT year, count(*) FROM (
            SELECT DISTINCT year, pole, partner
            FROM foreign_ties JOIN answering ON cluster = pole AND signed <= year AND (ended IS NULL OR year <= ended))
        GROUP BY year""",
    "foreign_by_country": """
        SELECT country, count(*) FROM (
            SELECT DISTINCT pole, partner FROM foreign_ties, (SELECT min(year) AS since, max(year) AS until FROM waves)
            WHERE signed <= until AND (ended IS NULL OR ended >= since))
        JOIN clusters ON cluster = partner GROUP BY country""",
}


def by_key(rows):
    return {key[0] if len(key) == 1 else tuple(key): int(n) for *key, n in rows}


def count(folder):
    with duckdb.connect() as db:
        for table in tables():
            db.execute(f"CREATE TABLE {table} AS FROM read_csv('{folder}/{table}.csv'"
                       + (", types = {'regions': 'VARCHAR'})" if table == "clusters" else ")"))
        db.execute(PREPARED)
        return Counts(**{name: by_key(db.sql(sql).fetchall()) for name, sql in COUNTS.items()})


if __name__ == "__main__":
    main(count)
