"""The null of the network of co-labelling, once more and in another language.

Reads the files of a survey folder and writes rows of year, statistic, observed, expected, low, high, p, as the table of
what is more than chance has them of the network. Nothing of the project is used: java.util.Random is written down here
from its documentation, to the bit, so that both draw the same and must agree on every quantile and p. Networks are sets
of pairs here, where the Java has bits by pôle.

    python curveball_twin.py data/phase-2 > rows.csv
"""

import csv
import itertools
import math
import sys
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path

import survey_files

FOLDER = Path(sys.argv[1])
table = partial(survey_files.table, FOLDER)
SEED, BURN_IN, BETWEEN, DRAWS = 20082011, 50, 5, 999


class Random:
    """The generator of java.util.Random: 48 bits, of which the upper ones are given."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & (1 << 48) - 1

    def bits(self):
        self.state = self.state * 0x5DEECE66D + 0xB & (1 << 48) - 1
        return self.state >> 17

    def below(self, bound):
        """nextInt(bound): a power of two takes the upper bits; for any other what would favour small ones is thrown away."""
        if bound & bound - 1 == 0:
            return bound * self.bits() >> 31
        bits = self.bits()
        while bits - bits % bound + bound - 1 >= 1 << 31:
            bits = self.bits()
        return bits % bound


def trade(random, projects):
    one = random.below(len(projects))
    other = random.below(len(projects) - 1)
    other += other >= one
    pool = sorted(projects[one] ^ projects[other])
    size = len(projects[one] - projects[other])
    if size in (0, len(pool)):
        return
    for place in range(size):
        drawn = place + random.below(len(pool) - place)
        pool[place], pool[drawn] = pool[drawn], pool[place]
    both = projects[one] & projects[other]
    projects[one], projects[other] = both | set(pool[:size]), both | set(pool[size:])


def ratio(above, below):
    """A network without what a statistic is a share of has none of it."""
    return above / below if below else 0.0


def statistics(projects, answered, regions):
    times = Counter(pair for poles in projects for pair in itertools.combinations(sorted(poles), 2))
    partners = defaultdict(set)
    for one, other in times:
        partners[one].add(other)
        partners[other].add(one)
    degree = {pole: len(others) for pole, others in partners.items()}
    paths = sum(math.comb(d, 2) for d in degree.values())
    closed = sum(len(partners[one] & partners[other]) for one, other in times)
    ends = [end for one, other in times for end in ((degree[one], degree[other]), (degree[other], degree[one]))]
    n, total = len(ends), sum(x for x, _ in ends)
    return {
        "pairs": len(times),
        "partners": ratio(sum(degree.get(pole, 0) for pole in answered), len(answered)),
        "repeat": ratio(times.total() - len(times), times.total()),
        "transitivity": ratio(closed, paths),
        "same_region": ratio(sum(1 for one, other in times if regions[one] & regions[other]), len(times)),
        "assortativity": ratio(n * sum(x * y for x, y in ends) - total**2, n * sum(x * x for x, _ in ends) - total**2),
    }


def null(year, projects, answered, regions):
    observed = statistics(projects, answered, regions)
    random, traded, drawn = Random(SEED + year), list(projects), []
    for _ in range(BURN_IN * len(projects)):
        trade(random, traded)
    for _ in range(DRAWS):
        for _ in range(BETWEEN * len(projects)):
            trade(random, traded)
        drawn.append(statistics(traded, answered, regions))
    for name, value in observed.items():
        values = sorted(one[name] for one in drawn)
        above, below = (1 + sum(x >= value for x in values), 1 + sum(x <= value for x in values))
        low, high = (values[math.ceil(tail * (DRAWS + 1) / 1000) - 1] for tail in (25, 975))
        p = min(1, 2 * min(above, below) / (DRAWS + 1))
        yield [year, name] + [repr(float(x)) for x in (value, math.fsum(values) / DRAWS, low, high, p)]


def main():
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["year", "statistic", "observed", "expected", "low", "high", "p"])
    regions = {row["cluster"]: {r for r in row["regions"].split("|") if r} for row in table("clusters")}
    answered, labels = defaultdict(set), survey_files.groups(FOLDER, "labels", "project")
    for row in table("responses"):
        answered[int(row["year"])] |= {row["cluster"]} if row["answered"] == "true" else set()
    for year in sorted(answered):
        of_year = sorted(row["project"] for row in table("projects") if int(row["year"]) == year)
        projects = [labels[project] for project in of_year if len(labels[project]) > 1]
        if len(projects) > 1:
            rows.writerows(null(year, projects, answered[year], regions))


main()
