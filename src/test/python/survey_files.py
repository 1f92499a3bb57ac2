"""The tables of a survey folder, as text, for the twins: a program of its own reads what the project reads."""

import csv
from collections import defaultdict


def table(folder, name):
    """The rows of a table; none where the survey lacks it."""
    path = folder / f"{name}.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def groups(folder, name, key):
    """The clusters of each agreement, project or mission."""
    found = defaultdict(set)
    for row in table(folder, name):
        found[row[key]].add(row["cluster"])
    return found
