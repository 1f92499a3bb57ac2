-- With how many foreign clusters each answering pôle has an agreement in force, by wave.
-- kept: table
SELECT a.year, a.cluster AS pole, COUNT(p.partner) AS partners
FROM answering a
LEFT JOIN (SELECT DISTINCT w.year, t.pole, t.partner
           FROM waves w
           JOIN foreign_ties t ON t.signed <= w.year AND (t.ended IS NULL OR w.year <= t.ended)) p
       ON p.year = a.year AND p.pole = a.cluster
GROUP BY a.year, a.cluster
