-- What readings may ask beside the survey's tables and terms. {first} and {last} are the first and the last wave, {group} the
-- group of the claim.
WITH
-- Each pôle and its line through time: it and what it became are one.
lines AS (
    SELECT c.cluster AS pole, COALESCE(v.line, c.cluster) AS line
    FROM clusters c
    LEFT JOIN (VALUES {lines}) AS v (pole, line) ON v.pole = c.cluster
    WHERE c.kind = 'pole'),
-- Pôles of the lines that answered at the first wave and at the last; of those that were asked at both.
same AS (
    SELECT pole, line
    FROM lines
    WHERE line IN (SELECT l.line FROM answering a JOIN lines l ON l.pole = a.cluster WHERE a.year = {first})
      AND line IN (SELECT l.line FROM answering a JOIN lines l ON l.pole = a.cluster WHERE a.year = {last})),
panel AS (
    SELECT pole
    FROM lines
    WHERE line IN (SELECT l.line FROM responses r JOIN lines l ON l.pole = r.cluster WHERE r.year = {first})
      AND line IN (SELECT l.line FROM responses r JOIN lines l ON l.pole = r.cluster WHERE r.year = {last})),
-- Clusters that are not foreign, those that are no pôles together, and what they state to be positioned on.
positions AS (
    SELECT cluster, CASE WHEN kind = 'pole' THEN 'pole' ELSE 'local' END AS kind, positioning
    FROM clusters
    WHERE kind <> 'foreign'),
-- Each pôle that signs an agreement in force at a wave, and whether it answered there (1 or 0).
told AS (
    SELECT f.year, f.agreement, s.cluster AS pole, CASE WHEN a.cluster IS NULL THEN 0 ELSE 1 END AS answered
    FROM in_force f
    JOIN signatories s ON s.agreement = f.agreement
    JOIN clusters c ON c.cluster = s.cluster AND c.kind = 'pole'
    LEFT JOIN answering a ON a.year = f.year AND a.cluster = s.cluster),
-- Metropolitan regions of 2011 that touch, by their codes.
touching (one, other) AS (VALUES
        ('11', '21'), ('11', '22'), ('11', '23'), ('11', '24'), ('11', '26'),
        ('21', '11'), ('21', '22'), ('21', '26'), ('21', '41'), ('21', '43'),
        ('22', '11'), ('22', '21'), ('22', '23'), ('22', '31'),
        ('23', '11'), ('23', '22'), ('23', '24'), ('23', '25'),
        ('24', '11'), ('24', '23'), ('24', '25'), ('24', '26'), ('24', '52'), ('24', '54'), ('24', '74'), ('24', '83'),
        ('25', '23'), ('25', '24'), ('25', '52'), ('25', '53'),
        ('26', '11'), ('26', '21'), ('26', '24'), ('26', '43'), ('26', '82'), ('26', '83'),
        ('31', '22'),
        ('41', '21'), ('41', '42'), ('41', '43'),
        ('42', '41'), ('42', '43'),
        ('43', '21'), ('43', '26'), ('43', '41'), ('43', '42'), ('43', '82'),
        ('52', '24'), ('52', '25'), ('52', '53'), ('52', '54'),
        ('53', '25'), ('53', '52'),
        ('54', '24'), ('54', '52'), ('54', '72'), ('54', '74'),
        ('72', '54'), ('72', '73'), ('72', '74'),
        ('73', '72'), ('73', '74'), ('73', '83'), ('73', '91'),
        ('74', '24'), ('74', '54'), ('74', '72'), ('74', '73'), ('74', '83'),
        ('82', '26'), ('82', '43'), ('82', '83'), ('82', '91'), ('82', '93'),
        ('83', '24'), ('83', '26'), ('83', '73'), ('83', '74'), ('83', '82'), ('83', '91'),
        ('91', '73'), ('91', '82'), ('91', '83'), ('91', '93'),
        ('93', '82'), ('93', '91')),
-- Pairs of signatories; those that have a region in common, and those that have one or two that touch.
pairs AS (
    SELECT DISTINCT a.cluster AS one, b.cluster AS other
    FROM signatories a
    JOIN signatories b ON b.agreement = a.agreement AND a.cluster < b.cluster),
sharing AS (
    SELECT DISTINCT p.one, p.other
    FROM pairs p
    JOIN cluster_regions r ON r.cluster = p.one
    JOIN cluster_regions q ON q.cluster = p.other AND q.region = r.region),
nearby AS (
    SELECT one, other FROM sharing
    UNION
    SELECT p.one, p.other
    FROM pairs p
    JOIN cluster_regions r ON r.cluster = p.one
    JOIN touching t ON t.one = r.region
    JOIN cluster_regions q ON q.cluster = p.other AND q.region = t.other),
-- Each pair of signatories of an agreement, and whether the two share a region or have near ones.
signing AS (
    SELECT a.agreement, COUNT(x.one) AS sharing_pairs, COUNT(y.one) AS near_pairs, COUNT(*) AS pairs
    FROM signatories a
    JOIN signatories b ON b.agreement = a.agreement AND a.cluster < b.cluster
    LEFT JOIN sharing x ON x.one = a.cluster AND x.other = b.cluster
    LEFT JOIN nearby y ON y.one = a.cluster AND y.other = b.cluster
    GROUP BY a.agreement),
-- Each agreement in force at a wave: its partner group, and 1 or 0 for whether all signatories have a region in common,
-- two of them have, each has one that is or touches one of every other, and all pôles that sign answered.
sorts AS (
    SELECT f.year, f.agreement, g.signed, g.ended, p.partner,
           CASE WHEN r.agreement IS NULL THEN 0 ELSE 1 END AS inside,
           CASE WHEN n.sharing_pairs > 0 THEN 1 ELSE 0 END AS pair_inside,
           CASE WHEN n.near_pairs = n.pairs THEN 1 ELSE 0 END AS near,
           h.all_answered
    FROM in_force f
    JOIN agreements g ON g.agreement = f.agreement
    JOIN agreement_partners p ON p.agreement = f.agreement
    JOIN signing n ON n.agreement = f.agreement
    JOIN (SELECT year, agreement, MIN(answered) AS all_answered FROM told GROUP BY year, agreement) h
         ON h.year = f.year AND h.agreement = f.agreement
    LEFT JOIN (SELECT DISTINCT agreement FROM common_regions) r ON r.agreement = f.agreement),
-- Distinct pairs of a pôle and another cluster at a wave: how many of the two are pôles, and whether they share a region.
ties AS (
    SELECT t.year, t.one, t.other, t.poles, CASE WHEN x.one IS NULL THEN 0 ELSE 1 END AS shared
    FROM (SELECT DISTINCT f.year, a.cluster AS one, b.cluster AS other,
                 CASE WHEN c.kind = 'pole' THEN 1 ELSE 0 END + CASE WHEN d.kind = 'pole' THEN 1 ELSE 0 END AS poles
          FROM in_force f
          JOIN signatories a ON a.agreement = f.agreement
          JOIN signatories b ON b.agreement = f.agreement AND a.cluster < b.cluster
          JOIN clusters c ON c.cluster = a.cluster
          JOIN clusters d ON d.cluster = b.cluster
          WHERE c.kind = 'pole' OR d.kind = 'pole') t
    LEFT JOIN sharing x ON x.one = t.one AND x.other = t.other),
-- Distinct pairs of a pôle, answering or not, and a foreign cluster with an agreement in force at a wave.
foreign_ties_in_force AS (
    SELECT DISTINCT w.year, t.pole, t.partner
    FROM waves w
    JOIN foreign_ties t ON t.signed <= w.year AND (t.ended IS NULL OR w.year <= t.ended)),
-- Projects of a wave with two labels or more: how many label it, answered there, and were asked at both waves.
co_labelled AS (
    SELECT p.year, p.project, COUNT(*) AS labels, COUNT(a.cluster) AS answering, COUNT(q.pole) AS panel
    FROM wave_projects p
    JOIN labels l ON l.project = p.project
    LEFT JOIN answering a ON a.year = p.year AND a.cluster = l.cluster
    LEFT JOIN panel q ON q.pole = l.cluster
    WHERE p.labels > 1
    GROUP BY p.year, p.project),
-- The same of missions; whether under the convention as 1 or 0.
joint AS (
    SELECT m.year, m.mission, MAX(CASE WHEN m.convention THEN 1 ELSE 0 END) AS convention, COUNT(*) AS participants,
           COUNT(a.cluster) AS answering, COUNT(q.pole) AS panel
    FROM missions m
    JOIN waves w ON w.year = m.year
    JOIN participants p ON p.mission = m.mission
    LEFT JOIN answering a ON a.year = m.year AND a.cluster = p.cluster
    LEFT JOIN panel q ON q.pole = p.cluster
    GROUP BY m.year, m.mission
    HAVING COUNT(*) > 1)
