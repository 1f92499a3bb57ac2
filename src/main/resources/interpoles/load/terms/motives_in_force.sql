-- How many agreements in force at each wave state each motive.
-- kept: table
SELECT k.year, m.motive, CAST(SUM(k.agreements) AS bigint) AS agreements
FROM kinds_in_force k
JOIN stated_motives m ON m.motives = k.motives
GROUP BY k.year, m.motive
