-- Agreements that a foreign cluster signed, and by their numbers who signed them. A step of quick ways.
-- kept: table
SELECT a.agreement, a.signed, a.ended, s.signatories, s.lowest, s.middle, s.highest
FROM agreements a
JOIN agreement_signatories s ON s.agreement = a.agreement
JOIN cluster_numbers h ON h.number = s.highest AND h.tier = 2
