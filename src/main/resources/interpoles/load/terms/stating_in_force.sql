-- How many agreements in force at each wave state at least one motive.
-- kept: table
SELECT w.year, CAST(SUM(k.agreements) AS bigint) AS agreements
FROM waves w
JOIN (SELECT signed, ended, COUNT(*) AS agreements FROM agreements WHERE motives IS NOT NULL GROUP BY signed, ended) k
     ON k.signed <= w.year AND (k.ended IS NULL OR w.year <= k.ended)
GROUP BY w.year
