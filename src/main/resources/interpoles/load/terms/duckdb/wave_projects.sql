-- The quick way: labels by their numbers, of which up to three stand in one row; it tells whose they are, too.
SELECT p.year, p.project, l.labels, l.lowest, l.middle, l.highest
FROM waves w
JOIN projects p ON p.year = w.year
JOIN project_labels l ON l.project = p.project
