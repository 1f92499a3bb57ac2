"""The results of a survey as its report has them, measures.csv and findings.csv, and how their numbers are read."""
import csv
import json
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from babel.numbers import format_decimal, format_percent

WARNING = ("waves", "response-rate", "not comparable")
DECIMALS = {"count": 0, "share": 3, "mean": 1, "ratio": 2, "index": 2}


@dataclass(frozen=True)
class Measure:
    """A row of measures.csv that has a value; `n` is empty where it is not told."""
    year: str
    value: Decimal
    unit: str
    n: str = ""

    def shown(self, language):
        """A share in per cent, a mean with one decimal, a ratio or an index with two."""
        return number(self.value, self.unit, language)


class Results:
    def __init__(self, folder):
        self.rows = rows(folder / "measures.csv")
        found = rows(folder / "findings.csv")
        # Before the claims, the warning that the waves are not comparable, which the imprint says in any case.
        warned = found and (found[0]["claim"], found[0]["measure"], found[0]["verdict"]) == WARNING
        self.claims = found[1:] if warned else found

    def series(self, measure):
        """A measure that has no groups, at each wave at which it has a value."""
        return [Measure(row["year"], Decimal(row["value"]), row["unit"], row["n"])
                for row in self.rows if row["measure"] == measure and not row["group"] and row["value"]]

    def unit(self, measure):
        return next((row["unit"] for row in self.rows if row["measure"] == measure), "count")


def rows(file):
    """The rows of an exported CSV, without the apostrophe that keeps a text from being a formula."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return [{key: plain(value) for key, value in row.items()} for row in csv.DictReader(lines)]


def plain(value):
    return value[1:] if value and value[0] == "'" and value[1:2] in tuple("=+-@\t\r") else value


def rounded(value, unit):
    """A value as exact as it is shown."""
    return Decimal(value).quantize(Decimal(1).scaleb(-DECIMALS[unit]), ROUND_HALF_UP)


def number(value, unit, language):
    value = rounded(value, unit)
    if unit == "share":
        return format_percent(value, format="#,##0.#\u202f%" if language == "fr" else "#,##0.#%", locale=language)
    return format_decimal(value, format="#,##0." + "#" * DECIMALS[unit] if DECIMALS[unit] else "#,##0", locale=language)


def imprint(file):
    """Who made the report from what, as the Java side says it (interpoles.command.Imprint)."""
    return json.loads(Path(file).read_text(encoding="utf-8"))
