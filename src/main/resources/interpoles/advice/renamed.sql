-- Was a pôle renamed? It is asked no more, and at the next wave one of a like name in its region is asked first. One that
-- says what it became is understood. Names of more than 100 letters are not compared, nor more than 2,000 with 2,000.
-- advice renamed blames clusters.name needs clusters.cluster clusters.regions responses.cluster responses.year
WITH waves AS (
    SELECT year, LEAD(year) OVER (ORDER BY year) AS next FROM (SELECT DISTINCT year FROM rows_responses) y),
asked AS (
    SELECT cluster, MIN(year) AS first, MAX(year) AS last FROM rows_responses GROUP BY cluster),
folded AS (
    SELECT c.line, c.name, c.successor, string_split(c.regions, '|') AS regions, a.first, w.next,
           trim(regexp_replace(regexp_replace(lower(strip_accents(c.name)), '[^\p{L}\p{N}]+', ' ', 'g'),
                '\b(de competitivite|poles?|clusters?)\b', ' ', 'g')) AS bare
    FROM rows_clusters c JOIN asked a ON a.cluster = c.cluster JOIN waves w ON w.year = a.last),
poles AS (
    SELECT * FROM folded WHERE length(bare) <= 100 AND length(regexp_replace(bare, '[^\p{L}]+', '', 'g')) >= 3),
leaving AS (
    SELECT * FROM poles WHERE next IS NOT NULL AND successor IS NULL),
coming AS (
    SELECT * FROM poles WHERE first IN (SELECT next FROM leaving))
SELECT gone.line AS line, gone.name AS found, come.name AS twin, come.line AS twin_line
FROM leaving gone
JOIN coming come ON come.first = gone.next
WHERE (SELECT COUNT(*) FROM leaving) * (SELECT COUNT(*) FROM coming) <= 4000000
  AND list_has_any(gone.regions, come.regions)
  AND regexp_replace(gone.bare, '[^\p{N}]+', '', 'g') = regexp_replace(come.bare, '[^\p{N}]+', '', 'g')
  AND (jaro_winkler_similarity(gone.bare, come.bare) >= 0.85
       OR contains(' ' || gone.bare || ' ', ' ' || come.bare || ' ')
       OR contains(' ' || come.bare || ' ', ' ' || gone.bare || ' '))
