-- A row unless every agreement is there once and has at least two signatories, and every signatory has an agreement:
-- then those who signed meet one agreement each, and there is no other.
-- kept: table
-- asked by: rules
SELECT met.n
FROM (SELECT COUNT(*) AS n, COUNT(a.agreement) AS known, COUNT(CASE WHEN s.signatories > 1 THEN 1 END) AS enough
      FROM agreement_signatories s
      LEFT JOIN rows_agreements a ON a.agreement = s.agreement) met
CROSS JOIN (SELECT COUNT(*) AS n FROM agreement_signatories) signed
CROSS JOIN (SELECT COUNT(agreement) AS n FROM rows_agreements) stated
WHERE met.n <> met.known OR met.n <> met.enough OR met.n <> signed.n OR met.n <> stated.n
