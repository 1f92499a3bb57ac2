-- Each pôle with each foreign cluster that signed the same agreement, and when that is in force.
-- kept: table
SELECT DISTINCT a.signed, a.ended, s.cluster AS pole, t.cluster AS partner
FROM agreements a
JOIN signatories s ON s.agreement = a.agreement
JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
JOIN signatories t ON t.agreement = a.agreement
JOIN clusters f ON f.cluster = t.cluster AND f.kind = 'foreign'
