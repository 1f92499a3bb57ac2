-- Does a word of no answer stand where a value should? It is counted as one, unless missingValues names it. Each is told
-- once, where it stands first.
-- advice no-answer blames clusters.name agreements.charter agreements.modality agreements.motives
WITH stated AS (
    SELECT line, UNNEST(CASE WHEN '{field}' = 'motives' THEN string_split({field}, '|') ELSE [{field}] END) AS value
    FROM rows_{table} WHERE {field} IS NOT NULL)
SELECT MIN(line) AS line, value AS found, NULL AS twin, NULL AS twin_line
FROM stated
WHERE trim(regexp_replace(lower(strip_accents(value)), '[^\p{L}\p{N}]+', ' ', 'g')) IN (
    '', 'aucun', 'aucune', 'autre', 'autres', 'blank', 'dk', 'don t know', 'inconnu', 'inconnue', 'k a', 'keine angabe',
    'manquant', 'manquante', 'missing', 'n a', 'n c', 'n d', 'n r', 'n s p', 'na', 'nan', 'nc', 'nd', 'ne sait pas',
    'ne se prononce pas', 'neant', 'nil', 'no answer', 'non communique', 'non communiquee', 'non concerne', 'non concernee',
    'non precise', 'non precisee', 'non renseigne', 'non renseignee', 'none', 'not applicable', 'not available', 'nr', 'nsp',
    'null', 'oth', 'other', 'others', 'pas de reponse', 'r a s', 'ras', 's o', 'sans objet', 'sans reponse', 'sonstige', 'so',
    'unknown', 'vide', '9', '99', '999', '9999')
  AND value <> ''
GROUP BY value
