-- The regions of each cluster that is in any. A step of quick ways.
-- kept: table
SELECT DISTINCT c.number, r.region
FROM cluster_numbers c
JOIN cluster_regions r ON r.cluster = c.cluster
