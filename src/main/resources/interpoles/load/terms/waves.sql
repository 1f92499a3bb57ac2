-- A wave is a year in which pôles were asked.
-- kept: table
SELECT DISTINCT year FROM responses
