-- The motives that a text of motives states, each once, as the first agreement with this text has them.
-- kept: table
SELECT t.motives, m.motive
FROM (SELECT motives, MIN(agreement) AS agreement FROM agreements WHERE motives IS NOT NULL GROUP BY motives) t
JOIN agreement_motives m ON m.agreement = t.agreement
