-- How many agreements are in force at each wave, by charter, motives, partners and whether all signatories have a
-- region in common.
-- kept: table
SELECT w.year, k.charter, k.motives, k.partner, k.inside, CAST(SUM(k.agreements) AS bigint) AS agreements
FROM waves w
JOIN agreement_kinds k ON k.signed <= w.year AND (k.ended IS NULL OR w.year <= k.ended)
GROUP BY w.year, k.charter, k.motives, k.partner, k.inside
