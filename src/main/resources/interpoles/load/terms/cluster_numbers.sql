-- Every cluster has a number, for numbers are quickly compared: first those that are, or for all that can be told may
-- be, pôles (tier 0), then grappes and regional clusters (1), then foreign ones (2); in each tier by their keys.
-- kept: table
-- asked by: rules
SELECT cluster, tier, CAST(ROW_NUMBER() OVER (ORDER BY tier, cluster) AS integer) AS number
FROM (SELECT cluster, MIN(CASE WHEN kind = 'foreign' THEN 2 WHEN kind <> 'pole' THEN 1 ELSE 0 END) AS tier
      FROM rows_clusters
      WHERE cluster IS NOT NULL
      GROUP BY cluster) c
