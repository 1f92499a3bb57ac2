-- Pôles that answered, by wave.
-- kept: view
SELECT year, cluster FROM responses WHERE answered
