-- Were half as many agreements in force as at the wave before, or fewer?
-- advice halved-in-force blames agreements.ended needs agreements.signed responses.year compares waves
SELECT w.year, CAST(NULL AS bigint) AS line, COUNT(a.line) AS measured, COUNT(a.line) AS base,
       CAST(COUNT(a.line) AS varchar) AS shown
FROM (SELECT DISTINCT year FROM rows_responses) w
LEFT JOIN rows_agreements a ON a.signed <= w.year AND (a.ended IS NULL OR a.ended >= w.year)
GROUP BY w.year
