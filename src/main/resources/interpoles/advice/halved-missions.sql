-- Were half as many missions joint ones as at the wave before, or fewer? A wave without a mission is no wave of them.
-- advice halved-missions blames missions.year needs participants.mission responses.year compares waves
SELECT m.year, MIN(m.line) AS line, COUNT(p.mission) AS measured, COUNT(p.mission) AS base,
       CAST(COUNT(p.mission) AS varchar) AS shown
FROM rows_missions m
JOIN (SELECT DISTINCT year FROM rows_responses) w ON w.year = m.year
LEFT JOIN (SELECT mission FROM rows_participants GROUP BY mission HAVING COUNT(*) > 1) p ON p.mission = m.mission
GROUP BY m.year
