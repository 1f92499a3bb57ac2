-- The numbers of the clusters of each agreement that has more than three signatories, a row each.
-- kept: table
-- asked by: rules
SELECT m.agreement, c.number
FROM agreement_signatories t
JOIN rows_signatories m ON m.agreement = t.agreement
JOIN cluster_numbers c ON c.cluster = m.cluster
WHERE t.signatories > 3
