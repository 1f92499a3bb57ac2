-- Does a year lie after the last wave, at which nobody could tell of it?
-- advice after-last-wave blames agreements.signed agreements.ended projects.year missions.year needs responses.year
SELECT line, CAST({field} AS varchar) AS found, CAST(last AS varchar) AS twin, NULL AS twin_line
FROM rows_{table} CROSS JOIN (SELECT MAX(year) AS last FROM rows_responses) w
WHERE {field} > last
