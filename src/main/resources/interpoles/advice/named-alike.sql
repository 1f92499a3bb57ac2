-- Is one cluster here twice? Two of a country have one name but for case, accents, blanks, punctuation and words such as
-- pôle, or but for a letter in a word of at least four. What is left of a name must have four letters, unless
-- the names are one with these words: Pôle 01 and Grappe 01 are two. One that became the other is none. In what is longer
-- than 100 letters a letter is not looked for, and of those with a form in common each is compared with the first 20.
-- advice named-alike blames clusters.name needs clusters.country
WITH named AS (
    SELECT line, cluster, country, name,
           trim(regexp_replace(lower(strip_accents(name)), '[^\p{L}\p{N}]+', ' ', 'g')) AS whole, '|' || COALESCE(successor, '') || '|' AS successors,
           trim(regexp_replace(regexp_replace(lower(strip_accents(name)), '[^\p{L}\p{N}]+', ' ', 'g'),
                '\b(de competitivite|poles?|grappes?|clusters?|(d entreprises|regional|regionaux)\b)', ' ', 'g')) AS bare
    FROM rows_clusters WHERE name IS NOT NULL),
folded AS (
    SELECT *, string_split_regex(bare, ' +') AS words, replace(bare, ' ', '') AS joined,
           length(regexp_replace(bare, '[^\p{L}]+', '', 'g')) >= 4 AS telling
    FROM named),
short AS (
    SELECT line, country, joined FROM folded WHERE telling AND length(joined) BETWEEN 5 AND 100),
variants AS (
    SELECT line, country, '=' || whole AS variant FROM folded WHERE whole <> ''
    UNION
    SELECT line, country, joined FROM folded WHERE telling
    UNION
    SELECT line, country, joined[:i - 1] || joined[i + 1:]
    FROM short, UNNEST(range(1, length(joined) + 1)) AS letters(i)
    WHERE regexp_matches(joined[i], '\p{L}')),
ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY country, variant ORDER BY line) AS nth FROM variants),
pairs AS (
    SELECT DISTINCT one.line AS first, other.line AS second
    FROM ranked one
    JOIN ranked other ON other.country = one.country AND other.variant = one.variant AND other.line > one.line
    WHERE one.nth <= 20)
SELECT b.line AS line, b.name AS found, ARG_MIN(a.name, a.line) AS twin, MIN(a.line) AS twin_line
FROM pairs p
JOIN folded a ON a.line = p.first
JOIN folded b ON b.line = p.second
WHERE (a.whole = b.whole
       OR a.telling AND b.telling AND a.joined = b.joined
       OR a.telling AND b.telling AND len(a.words) = len(b.words)
          AND len([w FOR w IN list_zip(a.words, b.words) IF w[1] <> w[2]]) = 1
          AND len([w FOR w IN list_zip(a.words, b.words)
                   IF w[1] <> w[2] AND greatest(length(w[1]), length(w[2])) >= 4 AND least(length(w[1]), length(w[2])) >= 3
                      AND damerau_levenshtein(w[1], w[2]) = 1]) = 1)
  AND NOT contains(a.successors, '|' || b.cluster || '|') AND NOT contains(b.successors, '|' || a.cluster || '|')
GROUP BY b.line, b.name
