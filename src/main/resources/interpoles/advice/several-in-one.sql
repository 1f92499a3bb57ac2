-- Does a motive hold several, with something else between them than a bar? A piece of it between semicolons, commas, slashes
-- or line breaks is a motive elsewhere, or one between semicolons or line breaks is a piece of another. Each is told once,
-- where it stands first. More values than 20,000 are no vocabulary, and what is longer than 1,000 letters is a text.
-- advice several-in-one blames agreements.motives
WITH stated AS (
    SELECT line, UNNEST(string_split({field}, '|')) AS value FROM rows_{table} WHERE {field} IS NOT NULL),
counted AS (
    SELECT value, MIN(line) AS line, ROW_NUMBER() OVER (ORDER BY MIN(line), value) AS place
    FROM stated WHERE value <> '' GROUP BY value),
vocabulary AS (
    SELECT place, value, lower(trim(value)) AS whole
    FROM counted WHERE (SELECT COUNT(*) FROM counted) <= 20000 AND length(value) <= 1000),
pieces AS (
    SELECT place, lower(trim(UNNEST(string_split_regex(value, '[;\r\n]+')))) AS piece, true AS told_apart
    FROM vocabulary WHERE regexp_matches(value, '[;\r\n]')
    UNION
    SELECT place, lower(trim(UNNEST(string_split_regex(value, '[,/]+')))), false
    FROM vocabulary WHERE regexp_matches(value, '[,/]')),
firsts AS (
    SELECT whole AS piece, place, false AS of_several FROM vocabulary
    QUALIFY ROW_NUMBER() OVER (PARTITION BY whole ORDER BY place) <= 2
    UNION
    SELECT piece, place, true FROM pieces WHERE told_apart AND piece <> ''
    QUALIFY ROW_NUMBER() OVER (PARTITION BY piece ORDER BY place) <= 2),
twins AS (
    SELECT p.place, MIN(f.place) AS twin
    FROM pieces p JOIN firsts f ON f.piece = p.piece AND f.place <> p.place
    WHERE p.told_apart OR NOT f.of_several
    GROUP BY p.place)
SELECT v.line AS line, v.value AS found, w.value AS twin, w.line AS twin_line
FROM twins t JOIN counted v ON v.place = t.place JOIN counted w ON w.place = t.twin
