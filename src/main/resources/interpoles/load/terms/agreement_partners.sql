-- Who signed an agreement: pôles alone, a foreign cluster among others, or else a local one.
-- kept: view
SELECT s.agreement,
       CASE WHEN COUNT(CASE WHEN c.kind = 'foreign' THEN 1 END) > 0 THEN 'with-foreign-clusters'
            WHEN COUNT(CASE WHEN c.kind = 'pole' THEN 1 END) < COUNT(*) THEN 'with-local-clusters'
            ELSE 'between-poles' END AS partner
FROM signatories s
JOIN clusters c ON c.cluster = s.cluster
GROUP BY s.agreement
