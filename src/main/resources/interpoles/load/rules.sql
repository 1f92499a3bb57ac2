-- Rules across rows and tables. Each selects the offending rows: the line to blame, and what was found there.
-- The head of a rule names its kind, the columns to blame ({table} and {field} in the text stand for each in turn, and
-- {measures} for the names of the measures),
-- and what else must be there for the rule to make sense; a sign, where there is one, is a cheaper query that has no row
-- where nothing is wrong. A probe is such a sign of a key or reference of the contract, for a warehouse in which the
-- terms are worked out. A bad field is NULL here and breaks no further rule: a
-- signatory whose agreement cannot be told may be the one that another agreement lacks.

-- rule too-few-signatories blames agreements.agreement needs signatories.agreement
-- sign SELECT 1 AS wrong FROM unpaired_agreements
SELECT MIN(a.line) AS line, a.agreement AS found
FROM rows_agreements a
LEFT JOIN agreement_signatories s ON s.agreement = a.agreement
CROSS JOIN (SELECT COALESCE(SUM(t.signatories), 0) AS n FROM agreement_signatories t
            LEFT JOIN rows_agreements k ON k.agreement = t.agreement WHERE k.agreement IS NULL) strays
WHERE a.agreement IS NOT NULL AND COALESCE(s.signatories, 0) + strays.n < 2
GROUP BY a.agreement

-- rule no-pole blames agreements.agreement needs signatories.agreement signatories.cluster clusters.cluster clusters.kind
-- sign SELECT 1 AS wrong FROM agreement_signatories s JOIN cluster_numbers c ON c.number = s.lowest AND c.tier > 0 WHERE s.known = s.signatories
SELECT MIN(a.line) AS line, a.agreement AS found
FROM rows_agreements a
JOIN agreement_signatories s ON s.agreement = a.agreement AND s.known = s.signatories
JOIN cluster_numbers c ON c.number = s.lowest AND c.tier > 0
CROSS JOIN (SELECT COALESCE(SUM(t.signatories), 0) AS n FROM agreement_signatories t
            LEFT JOIN rows_agreements k ON k.agreement = t.agreement WHERE k.agreement IS NULL) strays
WHERE strays.n = 0
GROUP BY a.agreement

-- rule ended-before-signed blames agreements.ended needs agreements.signed
SELECT line, CAST(ended AS varchar) AS found FROM rows_agreements WHERE ended < signed

-- rule not-a-pole blames responses.cluster labels.cluster participants.cluster needs clusters.cluster clusters.kind
SELECT r.line AS line, r.{field} AS found
FROM rows_{table} r
JOIN (SELECT cluster FROM rows_clusters GROUP BY cluster
      HAVING SUM(CASE WHEN kind = 'pole' OR kind IS NULL THEN 1 ELSE 0 END) = 0) c ON c.cluster = r.{field}

-- rule foreign-with-regions blames clusters.regions needs clusters.kind
SELECT line, regions AS found FROM rows_clusters WHERE kind = 'foreign' AND regions IS NOT NULL

-- rule foreign-in-france blames clusters.country needs clusters.kind
SELECT line, country AS found FROM rows_clusters WHERE kind = 'foreign' AND country = '{home}'

-- rule without-region blames clusters.regions needs clusters.kind
SELECT line, COALESCE(cluster, '') AS found
FROM rows_clusters
WHERE kind <> 'foreign' AND regions IS NULL AND (bad IS NULL OR bad NOT LIKE '%|regions|%')

-- rule unknown-measure blames claims.measure needs claims.claim
SELECT line, measure AS found FROM rows_claims WHERE measure NOT IN ({measures})

-- rule year-of-a-period blames claims.year needs claims.measure
SELECT line, CAST(year AS varchar) AS found FROM rows_claims WHERE year IS NOT NULL AND measure IN ({measures of the period})

-- rule broken-reference blames clusters.successor needs clusters.cluster
SELECT MIN(r.line) AS line, s.successor AS found
FROM cluster_successors s
JOIN rows_clusters r ON r.cluster = s.cluster
LEFT JOIN (SELECT DISTINCT cluster FROM rows_clusters) k ON k.cluster = s.successor
CROSS JOIN (SELECT COUNT(*) AS n FROM rows_clusters WHERE cluster IS NULL) unreadable
WHERE k.cluster IS NULL AND unreadable.n = 0
GROUP BY s.cluster, s.successor

-- rule succeeds-itself blames clusters.successor needs clusters.cluster
SELECT MIN(r.line) AS line, c.cluster AS found
FROM (SELECT a.cluster AS cluster
      FROM cluster_successors a
      LEFT JOIN cluster_successors b ON b.cluster = a.successor
      LEFT JOIN cluster_successors c ON c.cluster = b.successor
      LEFT JOIN cluster_successors d ON d.cluster = c.successor
      LEFT JOIN cluster_successors e ON e.cluster = d.successor
      LEFT JOIN cluster_successors f ON f.cluster = e.successor
      WHERE a.cluster IN (a.successor, b.successor, c.successor, d.successor, e.successor, f.successor)) c
JOIN rows_clusters r ON r.cluster = c.cluster
GROUP BY c.cluster

-- probe duplicate-key agreements.agreement
SELECT 1 AS wrong FROM unpaired_agreements

-- probe broken-reference signatories.agreement
SELECT 1 AS wrong FROM unpaired_agreements

-- probe duplicate-key signatories.agreement
SELECT 1 AS repeated FROM agreement_signatories WHERE known < signatories OR signatories IN (2, 3) AND (lowest = highest OR middle IN (lowest, highest))
UNION ALL
SELECT 1 AS repeated FROM many_signatories GROUP BY agreement, number HAVING COUNT(*) > 1

-- probe broken-reference signatories.cluster
SELECT 1 AS wrong FROM agreement_signatories WHERE known < signatories

-- probe duplicate-key labels.project
SELECT 1 AS repeated FROM project_labels WHERE known < labels OR labels IN (2, 3) AND (lowest = highest OR middle IN (lowest, highest))
UNION ALL
SELECT 1 AS repeated FROM many_labels GROUP BY project, number HAVING COUNT(*) > 1

-- probe broken-reference labels.cluster
SELECT 1 AS wrong FROM project_labels WHERE known < labels

-- probe broken-reference labels.project
SELECT 1 AS wrong FROM project_labels s LEFT JOIN rows_projects t ON t.project = s.project WHERE s.project IS NOT NULL AND t.project IS NULL

-- probe duplicate-key participants.mission
SELECT 1 AS repeated FROM mission_participants WHERE known < participants OR participants IN (2, 3) AND (lowest = highest OR middle IN (lowest, highest))
UNION ALL
SELECT 1 AS repeated FROM many_participants GROUP BY mission, number HAVING COUNT(*) > 1

-- probe broken-reference participants.cluster
SELECT 1 AS wrong FROM mission_participants WHERE known < participants

-- probe broken-reference participants.mission
SELECT 1 AS wrong FROM mission_participants s LEFT JOIN rows_missions t ON t.mission = s.mission WHERE s.mission IS NOT NULL AND t.mission IS NULL
