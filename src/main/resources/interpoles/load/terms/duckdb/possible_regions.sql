-- The regions that those signatories have in common who are told by their numbers: of more than three, two. A step of
-- quick ways.
-- kept: table
SELECT s.agreement, s.signatories, l.region
FROM agreement_signatories s
JOIN number_regions l ON l.number = s.lowest
JOIN number_regions h ON h.number = s.highest AND h.region = l.region
JOIN number_regions m ON m.number = COALESCE(s.middle, s.lowest) AND m.region = l.region
