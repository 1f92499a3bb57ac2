-- The regions that all signatories of an agreement have in common.
-- kept: table
SELECT s.agreement, r.region
FROM (SELECT agreement, COUNT(*) AS signatories FROM signatories GROUP BY agreement) k
JOIN signatories s ON s.agreement = k.agreement
JOIN (SELECT DISTINCT cluster, region FROM cluster_regions) r ON r.cluster = s.cluster
GROUP BY s.agreement, r.region, k.signatories
HAVING COUNT(*) = k.signatories
