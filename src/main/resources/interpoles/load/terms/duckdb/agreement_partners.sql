-- The quick way: clusters by their numbers, of which the highest tells of the partners.
SELECT s.agreement,
       CASE h.tier WHEN 0 THEN 'between-poles' WHEN 1 THEN 'with-local-clusters' ELSE 'with-foreign-clusters' END AS partner
FROM agreement_signatories s
JOIN cluster_numbers h ON h.number = s.highest
