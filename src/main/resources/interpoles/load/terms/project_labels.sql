-- The labels of each project in one row: how many they are, and by the numbers of their clusters how many of them are
-- known; the lowest number and the highest, and of three the one in the middle. All of up to three are told by it.
-- kept: table
-- asked by: rules
SELECT m.project, COUNT(*) AS labels, COUNT(c.number) AS known, MIN(c.number) AS lowest,
       CASE WHEN COUNT(*) = 3 THEN CAST(SUM(c.number) AS bigint) - MIN(c.number) - MAX(c.number) END AS middle,
       MAX(c.number) AS highest
FROM rows_labels m
LEFT JOIN cluster_numbers c ON c.cluster = m.cluster
GROUP BY m.project
