-- Does a word of no answer stand where a value should? It is counted as one, unless missingValues names it. Each is told
-- once, where it stands first.
-- advice no-answer blames clusters.name agreements.charter agreements.modality agreements.motives
WITH stated AS (
    SELECT line, UNNEST(CASE WHEN '{field}' = 'motives' THEN string_split({field}, '|') ELSE [{field}] END) AS value
    FROM rows_{table} WHERE {field} IS NOT NULL)
SELECT MIN(line) AS line, value AS found, NULL AS twin, NULL AS twin_line
FROM stated
WHERE trim(regexp_replace(lower(strip_accents(value)), '[^\p{L}\p{N}]+', ' ', 'g')) IN (
    '', 'a completer', 'a preciser', 'aucun', 'aucune', 'autre', 'autre a preciser', 'autre preciser',
    'autre precisez', 'autres', 'blank', 'dk', 'don t know', 'inconnu', 'inconnue', 'je ne sais pas',
    'je ne souhaite pas repondre', 'k a', 'keine angabe', 'manquant', 'manquante', 'missing', 'n a', 'n c', 'n d',
    'n r', 'n s p', 'na', 'nan', 'nc', 'nd', 'ne repond pas', 'ne sais pas', 'ne sait pas',
    'ne sait pas ne repond pas', 'ne se prononce pas', 'ne souhaite pas repondre', 'neant', 'nil', 'no answer',
    'no opinion', 'no response', 'non communique', 'non communiquee', 'non concerne', 'non concernee', 'non precise',
    'non precisee', 'non renseigne', 'non renseignee', 'none', 'not applicable', 'not available', 'not specified',
    'not stated', 'nr', 'nsp', 'nsp nr', 'nspp', 'null', 'oth', 'other', 'other please specify', 'others',
    'pas de reponse', 'prefer not to say', 'r a s', 'ras', 'refus', 'refuse de repondre', 'refused', 's o',
    'sans avis', 'sans objet', 'sans reponse', 'so', 'sonstige', 'tbd', 'unbekannt', 'undefined', 'unknown', 'vide',
    'weiss nicht', 'xx', 'xxx', '9', '98', '99', '998', '999', '9999')
  AND value <> ''
GROUP BY value
