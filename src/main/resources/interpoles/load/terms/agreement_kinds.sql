-- How many agreements are alike in all that is counted: when they are in force, charter, motives, partners, and
-- whether all signatories have a region in common. These are few rows, however many agreements there are.
-- kept: table
SELECT signed, ended, charter, motives, partner, CASE WHEN shared THEN 1 ELSE 0 END AS inside, COUNT(*) AS agreements
FROM (SELECT a.signed, a.ended, a.charter, a.motives, p.partner,
             a.agreement IN (SELECT agreement FROM common_regions) AS shared
      FROM agreements a
      JOIN agreement_partners p ON p.agreement = a.agreement) k
GROUP BY signed, ended, charter, motives, partner, shared
