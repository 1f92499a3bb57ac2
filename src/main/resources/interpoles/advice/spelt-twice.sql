-- Are two values one, spelt twice? They are the same but for case, accents, blanks, punctuation and a plural, or but for a
-- letter in a word of at least five. The rarer is blamed. More values than 20,000 are no vocabulary, in what is longer than
-- 100 letters a letter is not looked for, and of those with a form in common each is compared with the first 20.
-- advice spelt-twice blames agreements.charter agreements.modality agreements.motives
WITH stated AS (
    SELECT line, UNNEST(CASE WHEN '{field}' = 'motives' THEN string_split({field}, '|') ELSE [{field}] END) AS value
    FROM rows_{table} WHERE {field} IS NOT NULL),
counted AS (
    SELECT value, MIN(line) AS line, ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, MIN(line), value) AS place
    FROM stated GROUP BY value),
folded AS (
    SELECT *, [regexp_replace(w, '[sx]$', '') FOR w IN string_split(
                  trim(regexp_replace(lower(strip_accents(value)), '[^\p{L}\p{N}]+', ' ', 'g')), ' ')] AS words,
           array_to_string(words, '') AS joined
    FROM counted WHERE (SELECT COUNT(*) FROM counted) <= 20000),
short AS (
    SELECT place, joined FROM folded WHERE length(joined) BETWEEN 4 AND 100),
variants AS (
    SELECT place, joined AS variant FROM folded WHERE joined <> ''
    UNION
    SELECT place, joined[:i - 1] || joined[i + 1:]
    FROM short, UNNEST(range(1, length(joined) + 1)) AS letters(i)
    WHERE regexp_matches(joined[i], '\p{L}')),
ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY variant ORDER BY place) AS nth FROM variants),
pairs AS (
    SELECT DISTINCT one.place AS first, other.place AS second
    FROM ranked one JOIN ranked other ON other.variant = one.variant AND other.place > one.place
    WHERE one.nth <= 20)
SELECT b.line AS line, b.value AS found, ARG_MIN(a.value, a.place) AS twin, ARG_MIN(a.line, a.place) AS twin_line
FROM pairs p
JOIN folded a ON a.place = p.first
JOIN folded b ON b.place = p.second
WHERE a.joined = b.joined
   OR len(a.words) = len(b.words)
      AND len([w FOR w IN list_zip(a.words, b.words) IF w[1] <> w[2]]) = 1
      AND len([w FOR w IN list_zip(a.words, b.words)
               IF w[1] <> w[2] AND greatest(length(w[1]), length(w[2])) >= 5
                  AND damerau_levenshtein(w[1], w[2]) = 1]) = 1
GROUP BY b.line, b.value
