-- The quick way: pôles by their numbers, of which up to three stand in one row.
WITH pairs AS (
    SELECT year, CASE nth WHEN 3 THEN middle ELSE lowest END AS one, CASE nth WHEN 2 THEN middle ELSE highest END AS other
    FROM wave_projects
    JOIN (VALUES (2, 1), (3, 1), (3, 2), (3, 3)) AS p (members, nth) ON members = labels
    UNION ALL
    SELECT year, m.number AS one, n.number AS other
    FROM wave_projects t
    JOIN many_labels m ON m.project = t.project
    JOIN many_labels n ON n.project = t.project AND m.number < n.number
)
SELECT t.year, a.cluster AS first_pole, b.cluster AS second_pole, t.projects
FROM (SELECT year, one, other, COUNT(*) AS projects FROM pairs GROUP BY year, one, other) t
JOIN cluster_numbers a ON a.number = t.one
JOIN cluster_numbers b ON b.number = t.other
