-- Were half as many agreements signed in the year of a wave as in that of the wave before, or fewer?
-- advice halved-signed blames agreements.signed needs responses.year compares waves
SELECT w.year, MIN(a.line) AS line, COUNT(a.line) AS measured, COUNT(a.line) AS base,
       CAST(COUNT(a.line) AS varchar) AS shown
FROM (SELECT DISTINCT year FROM rows_responses) w
LEFT JOIN rows_agreements a ON a.signed = w.year
GROUP BY w.year
