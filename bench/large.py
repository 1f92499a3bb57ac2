"""Writes a survey of any size among the project's own pôles: their number stays, their ties grow.

    python large.py AGREEMENTS FOLDER

For each agreement 2.5 signatories, half a project with 1.2 labels and a fiftieth of a mission with two participants.
What is drawn is a hash of a row's number, so that the same size is the same survey, byte for byte. Its figures mean
nothing.
"""
import sys
from pathlib import Path

import duckdb

PHASE_2 = Path(__file__).resolve().parent.parent / "data" / "phase-2"

# u is between 0 and 1, another for each number and word. The kth of several clusters is taken from the kth part of their
# list, so that none is taken twice.
DRAWN = f"""
CREATE MACRO u(number, word) AS hash(number || ' ' || word) / 18446744073709551616.0;
CREATE MACRO below(number, word, n) AS least(floor(u(number, word) * n)::BIGINT, n - 1);
CREATE MACRO one(number, word, list) AS list[1 + below(number, word, len(list))];

CREATE TABLE shipped AS FROM read_csv('{PHASE_2}/clusters.csv', all_varchar = true);
SET VARIABLE poles = (SELECT list(cluster ORDER BY cluster) FROM shipped WHERE kind = 'pole');
SET VARIABLE homes = (SELECT list(split_part(regions, '|', 1) ORDER BY cluster) FROM shipped WHERE kind = 'pole');
SET VARIABLE regions = (SELECT list(DISTINCT home ORDER BY home) FROM (SELECT unnest(getvariable('homes')) AS home));
CREATE MACRO pole(first, k, drawn) AS getvariable('poles')[1 + (first + CASE WHEN k = 0 THEN 0 ELSE 19 * k + drawn END) % 77];
CREATE MACRO local(region, k, drawn) AS 'L' || region || '-' || lpad((20 * k + drawn)::VARCHAR, 2, '0');
CREATE MACRO stranger(k, drawn) AS 'F' || lpad((600 * k + drawn)::VARCHAR, 4, '0');

CREATE VIEW signing AS
    SELECT n, 'A' || lpad((n + 1)::VARCHAR, 8, '0') AS agreement,
           one(n, 'with', ['poles', 'poles', 'locals', 'strangers']) AS partners,
           floor(77 * pow(u(n, 'first'), 2))::BIGINT AS first,
           unnest(range(one(n, 'signatories', [2, 2, 2, 2, 2, 2, 3, 3, 3, 4]))) AS k
    FROM range($agreements) t(n);
CREATE VIEW labelling AS
    SELECT n, 'PR' || lpad((n + 1)::VARCHAR, 8, '0') AS project, floor(77 * pow(u(n, 'label'), 2))::BIGINT AS first,
           unnest(range(one(n, 'labels', [1, 2, 2, 2, 2, 3, 3, 3, 3, 3]))) AS k
    FROM range($agreements // 2) t(n);
CREATE VIEW going AS
    SELECT n, 'M' || lpad((n + 1)::VARCHAR, 8, '0') AS mission, below(n, 'goes', 77) AS first,
           unnest(range(one(n, 'participants', [1, 2, 2, 3]))) AS k
    FROM range($agreements // 50) t(n);
"""

FILES = {
    "clusters": """
        SELECT * FROM shipped WHERE kind = 'pole'
        UNION ALL
        SELECT local(region, 0, n), 'Local ' || region || '-' || n, one(n, region, ['grappe', 'regional']), 'FRA', region,
               one(n, region || 's', ['collaborative-rd', 'territorial-development', 'territorial-development', 'both', NULL])
        FROM (SELECT unnest(getvariable('regions')) AS region), range(60) t(n)
        UNION ALL
        SELECT stranger(0, n), 'Stranger ' || n, 'foreign',
               one(n, 'country', ['DEU', 'BEL', 'ITA', 'ESP', 'GBR', 'CHE', 'USA', 'CAN', 'JPN', 'CHN', 'MAR', 'BRA', 'AUS', 'NAM']),
               NULL, NULL
        FROM range(2400) t(n)""",
    "agreements": """
        SELECT agreement, signed, CASE WHEN u(n, 'ends') < 0.15 THEN signed + below(n, 'ended', 5) END AS ended,
               one(n, 'charter', ['memorandum', 'consortium', 'letter-of-intent', 'framework-agreement', NULL]) AS charter,
               one(n, 'modality', ['joint-events', 'project-support', 'shared-services', 'joint-training', NULL]) AS modality,
               one(n, 'motives', ['pooling', 'market-access', 'technical-competence|pooling', 'market-access|pooling',
                   'complementary-roadmaps|pooling|project-pipeline-renewal', NULL]) AS motives
        FROM (SELECT n, 'A' || lpad((n + 1)::VARCHAR, 8, '0') AS agreement, 2005 + below(n, 'signed', 7) AS signed
              FROM range($agreements) t(n))""",
    "signatories": """
        SELECT agreement,
               CASE WHEN k = 0 OR partners = 'poles' THEN pole(first, k, below(n, k, 19))
                    WHEN partners = 'strangers' THEN stranger(k, below(n, k, 600))
                    WHEN u(n, 'near') < 0.8 THEN local(getvariable('homes')[1 + first], k % 3, below(n, k, 20))
                    ELSE local(one(n, 'far', getvariable('regions')), k % 3, below(n, k, 20)) END AS cluster
        FROM signing""",
    "projects": """
        SELECT 'PR' || lpad((n + 1)::VARCHAR, 8, '0') AS project, 2008 + below(n, 'year', 4) AS year
        FROM range($agreements // 2) t(n)""",
    "labels": "SELECT project, pole(first, k, below(n, 'label' || k, 19)) AS cluster FROM labelling",
    "missions": """
        SELECT 'M' || lpad((n + 1)::VARCHAR, 8, '0') AS mission, 2008 + below(n, 'season', 4) AS year,
               one(n, 'to', ['USA', 'CHN', 'DEU', 'JPN', 'BRA', 'MAR', 'NAM']) AS country, u(n, 'convention') < 0.6 AS convention
        FROM range($agreements // 50) t(n)""",
    "participants": "SELECT mission, pole(first, k, below(n, 'goes' || k, 19)) AS cluster FROM going",
}


def write(agreements, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as db:
        db.execute(DRAWN.replace("$agreements", str(agreements)))
        for table, rows in FILES.items():
            db.execute(f"COPY ({rows.replace('$agreements', str(agreements))}) TO '{folder}/{table}.csv'")
    for same in ("responses.csv", "claims.csv"):
        (folder / same).write_bytes((PHASE_2 / same).read_bytes())


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
