-- The numbers of the clusters of each mission that has more than three participants, a row each.
-- kept: table
-- asked by: rules
SELECT m.mission, c.number
FROM mission_participants t
JOIN rows_participants m ON m.mission = t.mission
JOIN cluster_numbers c ON c.cluster = m.cluster
WHERE t.participants > 3
