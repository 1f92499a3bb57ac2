-- The quick way: clusters by their numbers, of which up to three stand in one row.
WITH pairs_together AS (
    SELECT signed, ended, CASE nth WHEN 3 THEN middle ELSE lowest END AS one, CASE nth WHEN 2 THEN middle ELSE highest END AS other
    FROM foreign_agreements
    JOIN (VALUES (2, 1), (3, 1), (3, 2), (3, 3)) AS pairs (members, nth) ON members = signatories
    UNION ALL
    SELECT signed, ended, m.number AS one, n.number AS other
    FROM foreign_agreements t
    JOIN many_signatories m ON m.agreement = t.agreement
    JOIN many_signatories n ON n.agreement = t.agreement AND m.number < n.number
)
SELECT t.signed, t.ended, p.cluster AS pole, f.cluster AS partner
FROM (SELECT DISTINCT signed, ended, one, other FROM pairs_together) t
JOIN cluster_numbers p ON p.number = t.one AND p.tier = 0
JOIN cluster_numbers f ON f.number = t.other AND f.tier = 2
