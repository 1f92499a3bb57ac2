-- The numbers of the clusters of each project that has more than three labels, a row each.
-- kept: table
-- asked by: rules
SELECT m.project, c.number
FROM project_labels t
JOIN rows_labels m ON m.project = t.project
JOIN cluster_numbers c ON c.cluster = m.cluster
WHERE t.labels > 3
