-- Projects of a wave that pôles label, and how many do.
-- kept: table
SELECT p.year, p.project, COUNT(*) AS labels
FROM waves w
JOIN projects p ON p.year = w.year
JOIN labels l ON l.project = p.project
GROUP BY p.year, p.project
