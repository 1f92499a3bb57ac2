-- Does a motive hold several, with something else between them than a bar? A piece of it between semicolons, commas, slashes
-- or line breaks is a motive elsewhere, or one between semicolons or line breaks is a piece of another. Each is told once,
-- where it stands first. More values than 20,000 are no vocabulary.
-- advice several-in-one blames agreements.motives
WITH stated AS (
    SELECT line, UNNEST(string_split({field}, '|')) AS value FROM rows_{table} WHERE {field} IS NOT NULL),
counted AS (
    SELECT value, MIN(line) AS line FROM stated WHERE value <> '' GROUP BY value),
vocabulary AS (
    SELECT value, line, lower(trim(value)) AS whole FROM counted WHERE (SELECT COUNT(*) FROM counted) <= 20000),
pieces AS (
    SELECT value, line, whole, lower(trim(UNNEST(string_split_regex(value, '[;\r\n]+')))) AS piece, true AS told_apart
    FROM vocabulary WHERE regexp_matches(value, '[;\r\n]')
    UNION
    SELECT value, line, whole, lower(trim(UNNEST(string_split_regex(value, '[,/]+')))), false
    FROM vocabulary WHERE regexp_matches(value, '[,/]')),
twins AS (
    SELECT p.value, p.line, v.value AS twin, v.line AS twin_line
    FROM pieces p JOIN vocabulary v ON v.whole = p.piece AND v.value <> p.value
    UNION
    SELECT p.value, p.line, q.value, q.line
    FROM pieces p JOIN pieces q ON q.piece = p.piece AND q.value <> p.value AND p.piece <> ''
    WHERE p.told_apart AND q.told_apart)
SELECT line, value AS found, ARG_MIN(twin, twin_line) AS twin, MIN(twin_line) AS twin_line
FROM twins GROUP BY line, value
