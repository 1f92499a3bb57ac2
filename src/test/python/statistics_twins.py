"""The closed forms of the golden numbers, once more and in another way.

Reads the files of a survey folder and writes rows of block, name, year, value, low, high for every number that has a
formula: with scipy's quantiles and distributions, by sums over single events and pairs of them where the Java has sums
over classes, and by brute force where the Java has an order statistic or a bound. Nothing drawn by lot is here.

    python statistics_twins.py data/phase-2 > rows.csv
"""

import csv
import itertools
import math
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import survey_files
from scipy import stats

FOLDER = Path(sys.argv[1])
table = partial(survey_files.table, FOLDER)
groups = partial(survey_files.groups, FOLDER)
WAVES = (2008, 2011)
FIRST, LAST = WAVES
Z = stats.norm.ppf(0.975)
ROWS = csv.writer(sys.stdout, lineterminator="\n")


def out(block, name, year, value, low="", high=""):
    ROWS.writerow([block, name, year] + [x if x == "" else repr(float(x)) for x in (value, low, high)])


CLUSTERS = {row["cluster"]: row for row in table("clusters")}
ASKED = {y: {r["cluster"] for r in table("responses") if int(r["year"]) == y} for y in WAVES}
ANSWERED = {y: {r["cluster"] for r in table("responses") if int(r["year"]) == y and r["answered"] == "true"} for y in WAVES}
AGREEMENTS = {row["agreement"]: row for row in table("agreements")}
SIGNATORIES = groups("signatories", "agreement")
MISSIONS = {row["mission"]: row for row in table("missions")}
LABELLED, TRAVELLED = groups("labels", "project"), groups("participants", "mission")


def in_force(year):
    return sorted(a for a, row in AGREEMENTS.items() if int(row["signed"]) <= year and year <= int(row["ended"] or 9999))


def of_year(name, key, sets, year):
    return {row[key]: sets[row[key]] for row in table(name) if int(row["year"]) == year and len(sets[row[key]]) > 1}


def is_pole(cluster):
    return CLUSTERS[cluster]["kind"] == "pole"


def is_foreign(cluster):
    return CLUSTERS[cluster]["kind"] == "foreign"


def common(event):
    return set.intersection(*({r for r in CLUSTERS[c]["regions"].split("|") if r} for c in SIGNATORIES[event]))


KINDS = {
    "agreements": {y: {a: set(filter(is_pole, SIGNATORIES[a])) for a in in_force(y)} for y in WAVES},
    "co-labelled projects": {y: of_year("projects", "project", LABELLED, y) for y in WAVES},
    "joint missions": {y: of_year("missions", "mission", TRAVELLED, y) for y in WAVES},
}


def unheard_chance(year, poles):
    """By scipy: all of them are among the silent, the number of them drawn being hypergeometric."""
    asked, silent = len(ASKED[year]), len(ASKED[year]) - len(ANSWERED[year])
    return stats.hypergeom.pmf(poles, asked, poles, silent)


def horvitz_thompson(year, events, weight=None):
    """Total and variance by the full double sum over events."""
    sets = [events[e] & ASKED[year] for e in sorted(events)]
    w = np.array([weight(e) if weight else 1.0 for e in sorted(events)])
    chance = {}
    for size in range(1, 40):
        chance[size] = unheard_chance(year, size)
    pi = np.array([1 - chance[len(s)] for s in sets])
    both = np.array([[1 - chance[len(s)] - chance[len(t)] + chance[len(s | t)] for t in sets] for s in sets])
    terms = (both - np.outer(pi, pi)) / (both * np.outer(pi, pi))
    return float((w / pi).sum()), max(0.0, float(w @ terms @ w))


def shared(year, events, poles, mark=None):
    totals = {p: Fraction(0) for p in poles}
    for e, signing in events.items():
        for p in signing & set(poles):
            if mark is None or mark(e):
                totals[p] += Fraction(1, len(signing))
    return totals


def cluster_ratio(above, below):
    x, m = np.array([float(v) for v in above]), np.array([float(v) for v in below])
    ratio = x.sum() / m.sum()
    se = (x - ratio * m).std(ddof=0) * math.sqrt(len(x)) * math.sqrt(len(x) / (len(x) - 1)) / m.sum()
    half = stats.t.ppf(0.975, len(x) - 1) * se
    return ratio, ratio - half, ratio + half


def bounds(year, events):
    sets = Counter(frozenset(s & ASKED[year]) for s in events.values())
    alone = max((c for s, c in sets.items() if len(s) == 1 and s <= ANSWERED[year]), default=0)
    pair = max((c for s, c in sets.items() if len(s) == 2), default=0)
    silent = len(ASKED[year]) - len(ANSWERED[year])
    return silent * alone + math.comb(silent, 2) * pair


def in_proportion(year, events):
    alone = sum(len(s & ANSWERED[year]) for s in events.values() if len(s) == 1)
    several = [s for s in events.values() if len(s) > 1]
    answering = sum(len(s & ANSWERED[year]) for s in several)
    silent = sum(len(s & (ASKED[year] - ANSWERED[year])) for s in several)
    return len(events) + alone / answering * silent


def weight_share(year, events):
    y = np.array([float(v) for v in shared(year, events, sorted(ANSWERED[year])).values()])
    asked = len(ASKED[year])
    se = asked * math.sqrt((1 - len(y) / asked)) * stats.sem(y)
    half = stats.t.ppf(0.975, len(y) - 1) * se
    return asked * y.mean(), se, half


def counts():
    for kind, waves in KINDS.items():
        for year, events in waves.items():
            for size, count in Counter(len(s) for s in events.values()).items():
                out("count", f"{kind} with {size} poles", year, count)
            total, variance = horvitz_thompson(year, events)
            half = Z * math.sqrt(variance)
            out("count", f"{kind} observed", year, len(events))
            out("count", f"{kind} Horvitz-Thompson", year, total, max(len(events), total - half), total + half)
            out("count", f"{kind} bounds", year, len(events), len(events), len(events) + bounds(year, events))
            out("count", f"{kind} unheard, in proportion to what others report of the silent", year, in_proportion(year, events))
            total, _, half = weight_share(year, events)
            out("count", f"{kind} weight share", year, total, total - half, total + half)
        growth(kind, waves[FIRST], waves[LAST])


def growth(kind, first, last):
    observed = len(last) / len(first)
    out("growth", f"{kind} observed", "", observed)
    out("growth", f"{kind} bounds", "", observed, len(last) / (len(first) + bounds(FIRST, first)), (len(last) + bounds(LAST, last)) / len(first))
    out("growth", f"{kind} unheard in proportion", "", in_proportion(LAST, last) / in_proportion(FIRST, first))
    (t0, v0), (t1, v1) = horvitz_thompson(FIRST, first), horvitz_thompson(LAST, last)
    log, se = math.log(t1 / t0), math.sqrt(v0 / t0**2 + v1 / t1**2)
    out("growth", f"{kind} Horvitz-Thompson", "", t1 / t0, math.exp(log - Z * se), math.exp(log + Z * se))
    ever = sorted(ASKED[FIRST] | ASKED[LAST])
    ratio = cluster_ratio(shared(LAST, last, ever).values(), shared(FIRST, first, ever).values())
    out("growth", f"{kind} superpopulation (linearised over poles)", "", *ratio)
    same, label = ANSWERED[FIRST] & ANSWERED[LAST], ASKED[FIRST] & ASKED[LAST]
    for name, holds in (
        ("heard by the same respondents", lambda s: s & same),
        ("constant panel, only its poles sign", lambda s: s <= label),
        ("constant panel, one of its poles signs", lambda s: s & label),
    ):
        out("growth", f"{kind} {name}", "", sum(1 for s in last.values() if holds(s)) / sum(1 for s in first.values() if holds(s)))
    before, after = shared(FIRST, first, ever), shared(LAST, last, ever)
    stayed = [sum(g[p] for p in label) for g in (before, after)]
    out("growth", f"{kind} constant panel, shared count", "", stayed[1] / stayed[0])
    out("change", f"{kind} of the constant panel", "", stayed[1] - stayed[0])
    out("change", f"{kind} of entrants", "", sum(after[p] for p in ASKED[LAST] - label))
    out("change", f"{kind} of leavers", "", -sum(before[p] for p in ASKED[FIRST] - label))
    without = [sum(1 for s in last.values() if p not in s) / sum(1 for s in first.values() if p not in s) for p in ever]
    out("growth", f"{kind} without one pole", "", observed, min(without), max(without))
    weight_share_growth(kind, first, last, sorted(same), label)


def weight_share_growth(kind, first, last, same, label):
    (t0, se0, _), (t1, se1, _) = weight_share(FIRST, first), weight_share(LAST, last)
    values = [[float(v) for v in shared(y, e, same).values()] for y, e in ((FIRST, first), (LAST, last))]
    n0, n1, a0, a1 = (len(x) for x in (ANSWERED[FIRST], ANSWERED[LAST], ASKED[FIRST], ASKED[LAST]))
    covariance = a0 * a1 * (len(same) / (n0 * n1) - len(label) / (a0 * a1)) * np.cov(values[0], values[1])[0, 1]
    se = math.sqrt((se0 / t0) ** 2 + (se1 / t1) ** 2 - 2 * covariance / (t0 * t1))
    out("growth", f"{kind} weight share", "", t1 / t0, t1 / t0 * math.exp(-Z * se), t1 / t0 * math.exp(Z * se))


def partners(sets, wanted):
    found = defaultdict(set)
    for signing in sets:
        for one in filter(is_pole, signing):
            found[one] |= {c for c in signing if c != one and wanted(c)}
    return found


def means():
    measures = {
        "foreign.per-pole": {y: partners([SIGNATORIES[a] for a in in_force(y)], is_foreign) for y in WAVES},
        "projects.partners": {y: partners(KINDS["co-labelled projects"][y].values(), is_pole) for y in WAVES},
    }
    for measure, found in measures.items():
        value = {y: {p: len(found[y][p]) for p in sorted(ANSWERED[y])} for y in WAVES}
        for year in WAVES:
            mean(measure, year, np.array(list(value[year].values())))
        same = sorted(ANSWERED[FIRST] & ANSWERED[LAST])
        d = np.array([value[LAST][p] - value[FIRST][p] for p in same])
        unseen = 1 - len(d) / len(ASKED[FIRST] & ASKED[LAST])
        for name, correction in (("difference", unseen), ("difference, no FPC", 1)):
            low, high = stats.t.interval(0.95, len(d) - 1, d.mean(), stats.sem(d) * math.sqrt(correction))
            out("mean", f"{measure} same respondents, {name}", "", d.mean(), low, high)


def mean(measure, year, y):
    n, asked = len(y), len(ASKED[year])
    for name, correction in (("", 1 - n / asked), (" superpopulation t (no FPC)", 1)):
        low, high = stats.t.interval(0.95, n - 1, y.mean(), stats.sem(y) * math.sqrt(correction))
        out("mean", measure + name, year, y.mean(), low, high)
    out("mean", f"{measure} Manski 0..max", year, y.mean(), y.sum() / asked, (y.sum() + (asked - n) * y.max()) / asked)
    quartiles = np.quantile(y, [0.5, 0.25, 0.75], method="inverted_cdf")
    out("mean", f"{measure} median", year, *quartiles)
    out("mean", f"{measure} zeros", year, (y == 0).sum())
    out("mean", f"{measure} Gini", year, np.abs(np.subtract.outer(y, y)).sum() / (2 * n * y.sum()))
    top = np.sort(y)[::-1]
    out("mean", f"{measure} share of top 3", year, top[:3].sum() / y.sum())
    out("mean", f"{measure} share of top 10%", year, top[: math.ceil(n / 10)].sum() / y.sum())
    left = [np.delete(y, i).mean() for i in range(n)]
    out("mean", f"{measure} leave one out", year, y.mean(), min(left), max(left))


def shares():
    for year in WAVES:
        agreements, missions = KINDS["agreements"][year], KINDS["joint missions"][year]
        share("territory.between-poles", year, agreements, lambda a: bool(common(a)) and all(map(is_pole, SIGNATORIES[a])))
        share("territory.outside", year, agreements, lambda a: not common(a))
        share("missions.convention", year, missions, lambda m: MISSIONS[m]["convention"] == "true")


def share(measure, year, events, mark):
    marked, poles = sum(map(mark, events)), sorted(ASKED[year])
    out("share", f"{measure} observed", year, marked / len(events))
    above, _ = horvitz_thompson(year, events, lambda e: float(mark(e)))
    total, _ = horvitz_thompson(year, events)
    ratio = above / total
    _, variance = horvitz_thompson(year, events, lambda e: mark(e) - ratio)
    half = Z * math.sqrt(variance) / total
    out("share", f"{measure} Horvitz-Thompson", year, ratio, ratio - half, ratio + half)
    linear = cluster_ratio(shared(year, events, poles, mark).values(), shared(year, events, poles).values())
    out("share", f"{measure} superpopulation (linearised over poles)", year, *linear)
    unheard = bounds(year, events)
    out("share", f"{measure} Manski", year, marked / len(events), marked / (len(events) + unheard), (marked + unheard) / (len(events) + unheard))
    left = []
    for pole in poles:
        rest = [e for e, signing in events.items() if pole not in signing]
        left.append(sum(map(mark, rest)) / len(rest))
    out("share", f"{measure} without one pole", year, marked / len(events), min(left), max(left))


def positionings():
    for kind, value, kinds in (("pole", "collaborative-rd", {"pole"}), ("local", "territorial-development", {"grappe", "regional"})):
        all_of = [c["positioning"] for c in CLUSTERS.values() if c["kind"] in kinds]
        stated = [p for p in all_of if p]
        x, n, size = stated.count(value), len(stated), len(all_of)
        inside = [m for m in range(x, size - n + x + 1)
                  if stats.hypergeom.sf(x - 1, size, m, n) > 0.025 and stats.hypergeom.cdf(x, size, m, n) > 0.025]
        out("positioning", f"{kind}:{value}", "", x / n, min(inside) / size, max(inside) / size)
        out("positioning", f"{kind}:{value} Manski", "", x / n, x / size, (x + size - n) / size)


def europe():
    with open(FOLDER.parent / "reference" / "countries.csv", encoding="utf-8", newline="") as file:
        continent = {row["country"]: row["m49_region"] for row in csv.DictReader(file)}
    over = [a for a, r in AGREEMENTS.items() if int(r["signed"]) <= LAST and int(r["ended"] or 9999) >= FIRST]
    found = partners([SIGNATORIES[a] for a in over], is_foreign)
    ever = sorted(ASKED[FIRST] | ASKED[LAST])
    pairs = [len(found[p]) for p in ever]
    european = [sum(1 for c in found[p] if continent[CLUSTERS[c]["country"]] == "Europe") for p in ever]
    out("europe", "pairs", "", *cluster_ratio(european, pairs))
    left = [(sum(european) - x) / (sum(pairs) - m) for x, m in zip(european, pairs)]
    out("europe", "pairs without one pole", "", sum(european) / sum(pairs), min(left), max(left))


def indices():
    for year in WAVES:
        charters = Counter(AGREEMENTS[a]["charter"] for a in in_force(year) if AGREEMENTS[a]["charter"])
        c = np.array(list(charters.values()))
        out("charters", "effective (exp Shannon)", year, math.exp(stats.entropy(c)))
        out("charters", "unbiased inverse Simpson", year, math.comb(c.sum(), 2) / sum(math.comb(v, 2) for v in c))
    rows = [(r, AGREEMENTS[a]["modality"]) for a in in_force(LAST)
            if AGREEMENTS[a]["modality"] and not any(map(is_foreign, SIGNATORIES[a])) and not all(map(is_pole, SIGNATORIES[a]))
            for r in common(a)]
    regions, modalities = sorted({r for r, _ in rows}), sorted({m for _, m in rows})
    cells = np.array([[rows.count((r, m)) for m in modalities] for r in regions])
    out("modalities", "Cramer's V", LAST, stats.contingency.association(cells, method="cramer"))
    n, (r, k) = cells.sum(), cells.shape
    phi = max(0, stats.chi2_contingency(cells, correction=False)[0] / n - (r - 1) * (k - 1) / (n - 1))
    smaller = min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1))
    out("modalities", "V corrected (Bergsma 2013)", LAST, math.sqrt(phi / (smaller - 1)))


def networks():
    for year in WAVES:
        projects = KINDS["co-labelled projects"][year].values()
        pairs = {frozenset(p) for signing in projects for p in itertools.combinations(signing, 2)}
        degree = Counter(p for pair in pairs for p in pair)
        vertices = sorted(degree)
        adjacency = np.array([[int(frozenset((a, b)) in pairs) for b in vertices] for a in vertices])
        paths = sum(d * (d - 1) for d in degree.values())
        ends = [(degree[a], degree[b]) for pair in pairs for a, b in itertools.permutations(pair)]
        out("null", "co-labelling pairs: observed", year, len(pairs))
        out("null", "co-labelling transitivity: observed", year, np.trace(np.linalg.matrix_power(adjacency, 3)) / paths)
        out("null", "co-labelling assortativity: observed", year, stats.pearsonr(*zip(*ends))[0])


ROWS.writerow(["block", "name", "year", "value", "low", "high"])
counts()
means()
shares()
positionings()
europe()
indices()
networks()
