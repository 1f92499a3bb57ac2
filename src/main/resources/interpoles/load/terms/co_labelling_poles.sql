-- Pairs of pôles that label projects of a wave together and how many, each pair once, the first before the second.
-- kept: table
SELECT p.year, a.cluster AS first_pole, b.cluster AS second_pole, COUNT(*) AS projects
FROM waves w
JOIN projects p ON p.year = w.year
JOIN labels a ON a.project = p.project
JOIN labels b ON b.project = p.project AND a.cluster < b.cluster
GROUP BY p.year, a.cluster, b.cluster
