-- Is one agreement told twice? The same clusters signed another, and there are years in which both were in force. Of
-- signatories their number and two sums of hashes are compared, so that a million are sorted once.
-- advice told-twice blames agreements.agreement needs agreements.signed signatories.agreement signatories.cluster
WITH signed AS (
    SELECT agreement, COUNT(*) AS clusters, SUM(hash(cluster)) AS total, BIT_XOR(hash(cluster)) AS mixed
    FROM rows_signatories GROUP BY agreement),
several AS (
    SELECT clusters, total, mixed FROM signed GROUP BY clusters, total, mixed HAVING COUNT(*) > 1),
told AS (
    SELECT a.line, a.agreement, a.signed,
           MAX(COALESCE(a.ended, 9999)) OVER earlier AS until,
           ARG_MAX({'agreement': a.agreement, 'line': a.line}, COALESCE(a.ended, 9999)) OVER earlier AS twin
    FROM rows_agreements a
    JOIN signed s ON s.agreement = a.agreement
    JOIN several t ON t.clusters = s.clusters AND t.total = s.total AND t.mixed = s.mixed
    WINDOW earlier AS (PARTITION BY s.clusters, s.total, s.mixed ORDER BY a.signed, a.line
                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
SELECT line, agreement AS found, twin.agreement AS twin, twin.line AS twin_line
FROM told
WHERE until >= signed
