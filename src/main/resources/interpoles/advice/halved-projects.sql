-- Were half as many projects co-labelled as at the wave before, or fewer? A wave without a project is no wave of them.
-- advice halved-projects blames projects.year needs labels.project responses.year compares waves
SELECT p.year, MIN(p.line) AS line, COUNT(l.project) AS measured, COUNT(l.project) AS base,
       CAST(COUNT(l.project) AS varchar) AS shown
FROM rows_projects p
JOIN (SELECT DISTINCT year FROM rows_responses) w ON w.year = p.year
LEFT JOIN (SELECT project FROM rows_labels GROUP BY project HAVING COUNT(*) > 1) l ON l.project = p.project
GROUP BY p.year
