-- Agreements in force at each wave: signed by then, and not ended before.
-- kept: view
SELECT w.year, a.agreement, a.charter, a.modality
FROM waves w
JOIN agreements a ON a.signed <= w.year AND (a.ended IS NULL OR w.year <= a.ended)
