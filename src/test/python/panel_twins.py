"""Two waves seen through the same pôles, once more: what became of the agreements, and what a change is made of.

Reads the files of a survey folder and writes rows of table, row, first_wave, last_wave, column, value: every number of
the tables of flows, of the same respondents and of both decompositions. Nothing of the project is used; what it counts
in SQL or by class is here a sum of fractions over single events, and a renewal the meeting of two bags.

    python panel_twins.py data/phase-2 > rows.csv
"""

import csv
import itertools
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from functools import partial
from pathlib import Path

import survey_files

FOLDER = Path(sys.argv[1])
table = partial(survey_files.table, FOLDER)
groups = partial(survey_files.groups, FOLDER)
ROWS = csv.writer(sys.stdout, lineterminator="\n")


CLUSTERS = {row["cluster"]: row for row in table("clusters")}
POLES = {cluster for cluster, row in CLUSTERS.items() if row["kind"] == "pole"}
AGREEMENTS = table("agreements")
SIGNATORIES = groups("signatories", "agreement")
WAVES = sorted({int(row["year"]) for row in table("responses")})
PAIRS = list(dict.fromkeys([*itertools.pairwise(WAVES), *([(WAVES[0], WAVES[-1])] if len(WAVES) > 1 else [])]))


def lines():
    """What each cluster became, what else became the same, and so on: one line, whatever it is called."""
    line = {cluster: {cluster} for cluster in CLUSTERS}
    for cluster, row in CLUSTERS.items():
        for successor in filter(None, (row.get("successor") or "").split("|")):
            joined = line[cluster] | line[successor]
            line.update(dict.fromkeys(joined, joined))
    return {cluster: min(members) for cluster, members in line.items()}


LINE = lines()


def panel(wave, answering):
    return {row["cluster"] for row in table("responses") if int(row["year"]) == wave and (row["answered"] == "true" or not answering)}


ASKED = {wave: {LINE[pole] for pole in panel(wave, False)} for wave in WAVES}
ANSWERED = {wave: {LINE[pole] for pole in panel(wave, True)} for wave in WAVES}


def out(of, row, waves, values):
    for column, value in values.items():
        ROWS.writerow([of, row, *waves, column, repr(float(value))])


def in_force(wave):
    return [row for row in AGREEMENTS if int(row["signed"]) <= wave and (not row["ended"] or wave <= int(row["ended"]))]


def joint(name, key, members):
    sets = groups(members, key)
    return {
        wave: {row[key]: sets[row[key]] for row in table(name) if int(row["year"]) == wave and len(sets[row[key]]) > 1}
        for wave in WAVES
    }


PROJECTS = joint("projects", "project", "labels")
KINDS = {
    "agreements.in-force": {wave: {row["agreement"]: SIGNATORIES[row["agreement"]] & POLES for row in in_force(wave)} for wave in WAVES},
    "projects.co-labelled": PROJECTS,
    "missions.joint": joint("missions", "mission", "participants"),
}


def asked_for(of, *waves):
    """A wave without a row of its year was not asked for projects, or for missions."""
    name = of.split(".")[0]
    return name not in ("projects", "missions") or {str(wave) for wave in waves} <= {row["year"] for row in table(name)}


def flows(first, last):
    before, after = ({row["agreement"]: row for row in in_force(wave)} for wave in (first, last))

    def bag(rows, others, year):
        return Counter(
            (frozenset(SIGNATORIES[key]), *(row.get(column) or "" for column in ("charter", "modality", "motives")), year(row))
            for key, row in rows.items()
            if key not in others
        )

    gone, come = bag(before, after, lambda row: int(row["ended"]) + 1), bag(after, before, lambda row: int(row["signed"]))
    out("flows", "", (first, last), {
        "kept": len(before.keys() & after.keys()),
        "ended": gone.total(),
        "begun": come.total(),
        "renewed": (gone & come).total(),
    })


def respondents(kind, first, last):
    signing = [[{LINE[pole] for pole in poles} for poles in KINDS[kind][wave].values()] for wave in (first, last)]
    label, same = ASKED[first] & ASKED[last], ANSWERED[first] & ANSWERED[last]
    for name, count in {
        "all": len,
        "same-respondents": lambda events: sum(1 for poles in events if poles & same),
        "constant-label": lambda events: sum(1 for poles in events if poles <= label),
        "with-constant-label": lambda events: sum(1 for poles in events if poles & label),
        "shared-count": lambda events: shared(events, label),
    }.items():
        before, after = map(count, signing)
        out("same-respondents", f"{kind} {name}", (first, last), {"first": before, "last": after})
        if before:
            out("same-respondents", f"{kind} {name}", (first, last), {"growth": after / before})
    before, after = signing
    out("decomposition", kind, (first, last), {
        "stayed": shared(after, label) - shared(before, label),
        "entered": shared(after, ASKED[last] - label),
        "left": -shared(before, ASKED[first] - label),
        "not_asked": shared(after, set(LINE.values()) - ASKED[last]) - shared(before, set(LINE.values()) - ASKED[first]),
        "change": len(after) - len(before),
    })


def shared(events, some):
    return sum((Fraction(len(poles & some), len(poles)) for poles in events), Fraction(0))


def partners(wave, events, wanted):
    """By line: the distinct partners of its pôles that answered, none of the line itself; and the same by pôle."""
    found = defaultdict(set)
    for members in events:
        for pole in members & POLES:
            found[pole] |= (members & wanted) - {pole}
    union = {line: set() for line in ANSWERED[wave]}
    for pole in panel(wave, True):
        union[LINE[pole]] |= {partner for partner in found[pole] if LINE[partner] != LINE[pole]}
    return Counter({line: len(some) for line, some in union.items()}), sum(len(found[pole]) for pole in panel(wave, True))


MEANS = {
    "foreign.per-pole": {
        wave: partners(wave, [SIGNATORIES[row["agreement"]] for row in in_force(wave)], {c for c, row in CLUSTERS.items() if row["kind"] == "foreign"})
        for wave in WAVES
    },
    "projects.partners": {wave: partners(wave, PROJECTS[wave].values(), POLES) for wave in WAVES},
}


def means(measure, first, last):
    (before, poles_before), (after, poles_after) = MEANS[measure][first], MEANS[measure][last]
    both = before.keys() & after.keys()
    out("means-decomposition", measure, (first, last), {
        "same_respondents": sum(after[line] - before[line] for line in both),
        "created": sum(count for line, count in after.items() if line not in ASKED[first]),
        "label_lost": -sum(count for line, count in before.items() if line not in ASKED[last]),
        "began": sum(count for line, count in after.items() if line in ASKED[first] and line not in both),
        "stopped": -sum(count for line, count in before.items() if line in ASKED[last] and line not in both),
        **({"merged": poles_after - after.total() - poles_before + before.total()} if any(row.get("successor") for row in CLUSTERS.values()) else {}),
        "change": poles_after - poles_before,
    })


ROWS.writerow(["table", "row", "first_wave", "last_wave", "column", "value"])
for waves in PAIRS:
    flows(*waves)
    for kind in KINDS:
        if asked_for(kind, *waves):
            respondents(kind, *waves)
    for measure in MEANS:
        if asked_for(measure, *waves):
            means(measure, *waves)
