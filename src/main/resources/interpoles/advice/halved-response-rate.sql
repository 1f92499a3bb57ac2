-- Did half as many pôles of those asked answer as at the wave before, or fewer?
-- advice halved-response-rate blames responses.answered needs responses.year compares waves
SELECT year, MIN(line) AS line, AVG(CAST(answered AS integer)) AS measured, COUNT(*) AS base,
       SUM(CAST(answered AS integer)) || '/' || COUNT(*) AS shown
FROM rows_responses GROUP BY year
