-- Were half as many pôles asked as at the wave before, or fewer?
-- advice halved-asked blames responses.cluster needs responses.year compares waves
SELECT year, MIN(line) AS line, COUNT(*) AS measured, COUNT(*) AS base, CAST(COUNT(*) AS varchar) AS shown
FROM rows_responses GROUP BY year
