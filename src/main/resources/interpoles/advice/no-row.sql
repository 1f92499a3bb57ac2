-- Was a table not asked for at a wave, or were there none? It has no row of that year, and nothing says which. It is told
-- of the whole file.
-- advice no-row blames projects.year missions.year needs responses.year unless collected
SELECT CAST(NULL AS bigint) AS line, CAST(w.year AS varchar) AS found, NULL AS twin, NULL AS twin_line
FROM (SELECT DISTINCT year FROM rows_responses) w
WHERE NOT EXISTS (SELECT 1 FROM rows_{table} t WHERE t.year = w.year)
