-- The same pairs, each once, with an agreement in force in at least one year from the first wave to the last.
-- kept: table
SELECT DISTINCT t.pole, t.partner
FROM foreign_ties t
JOIN (SELECT MIN(year) AS first_wave, MAX(year) AS last_wave FROM waves) period
     ON t.signed <= period.last_wave AND (t.ended IS NULL OR t.ended >= period.first_wave)
