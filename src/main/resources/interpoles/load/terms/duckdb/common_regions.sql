-- The quick way: clusters by their numbers, of which up to three stand in one row.
SELECT agreement, region FROM possible_regions WHERE signatories <= 3
UNION ALL
SELECT p.agreement, p.region
FROM possible_regions p
JOIN many_signatories s ON s.agreement = p.agreement
JOIN number_regions r ON r.number = s.number
WHERE p.signatories > 3
GROUP BY p.agreement, p.region, p.signatories
HAVING COUNT(CASE WHEN r.region = p.region THEN 1 END) = p.signatories
