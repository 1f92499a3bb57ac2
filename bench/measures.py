"""From what a twin counted to measures.csv, by the definitions and in the form of the project's own.

For surveys with every table and column of the contract, groups in each wave, and no lists of their own.
"""
import csv
import sys
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference" / "countries.csv"
DIGITS, AMPLE = Context(prec=15, rounding=ROUND_HALF_EVEN), Context(prec=60, rounding=ROUND_HALF_EVEN)
PARTNERS = ("between-poles", "with-local-clusters", "with-foreign-clusters")
POSITIONINGS = ("collaborative-rd", "territorial-development", "both")


@dataclass
class Counts:
    """What SQL, pandas or Polars count: whole numbers by wave, by group, or by both; a key that is not there counts 0."""
    asked: dict
    answering: dict
    in_force: dict
    by_partner: dict            # (year, partner)
    poles_inside: dict          # between pôles with a region in common
    outside: dict               # no region in common
    charters: dict              # (year, charter)
    motives: dict               # (year, motive)
    stating_motives: dict
    co_labelled: dict
    label_partners: dict        # sum over answering pôles of their distinct partners
    label_pairs: dict           # distinct pairs of answering pôles
    joint: dict
    convention: dict            # joint missions under it
    positionings: dict          # (kind, positioning), kind being pole or local
    modalities: dict            # (region, modality), at the last wave
    foreign_partners: dict      # sum over answering pôles of their distinct foreign partners
    foreign_by_country: dict    # distinct pairs, any year from the first wave to the last


def quotient(part, whole):
    return DIGITS.divide(Decimal(part), Decimal(whole)) if whole else None


def effective(counts):
    return quotient(sum(counts) ** 2, sum(count * count for count in counts))


def cramers_v(table):
    rows, columns = sorted({row for row, _ in table}), sorted({column for _, column in table})
    smaller, total = min(len(rows), len(columns)), sum(table.values())
    if smaller < 2:
        return None
    of_row = {row: sum(table.get((row, column), 0) for column in columns) for row in rows}
    of_column = {column: sum(table.get((row, column), 0) for row in rows) for column in columns}
    chi = Decimal(0)
    for row in rows:
        for column in columns:
            product = of_row[row] * of_column[column]
            chi = AMPLE.add(chi, AMPLE.divide(Decimal((total * table.get((row, column), 0) - product) ** 2), Decimal(total * product)))
    return DIGITS.plus(AMPLE.sqrt(AMPLE.divide(chi, Decimal(total * (smaller - 1)))))


def rows(counts):
    """measure, year, group, value, unit, n."""
    waves = sorted(counts.asked)
    first, last = waves[0], waves[-1]

    def count(name, year, group, n):
        return name, year, group, n, "count", n

    def share(name, year, group, part, whole):
        return name, year, group, quotient(part, whole), "share", whole

    def growth(name, by_wave):
        return name, "", "", quotient(by_wave.get(last, 0), by_wave.get(first, 0)), "ratio", by_wave.get(first, 0)

    for year in waves:
        answering, in_force = counts.answering.get(year, 0), counts.in_force.get(year, 0)
        charters = {charter: n for (of, charter), n in counts.charters.items() if of == year}
        motives = {motive: n for (of, motive), n in counts.motives.items() if of == year}
        joint = counts.joint.get(year, 0)
        yield count("respondents", year, "", answering)
        yield share("response-rate", year, "", answering, counts.asked[year])
        yield count("agreements.in-force", year, "", in_force)
        for partner in PARTNERS:
            yield count("agreements.by-partner", year, partner, counts.by_partner.get((year, partner), 0))
        yield share("territory.between-poles", year, "", counts.poles_inside.get(year, 0), in_force)
        yield share("territory.outside", year, "", counts.outside.get(year, 0), in_force)
        for charter, n in charters.items():
            yield share("charters.share", year, charter, n, sum(charters.values()))
        yield "charters.effective", year, "", effective(charters.values()), "index", sum(charters.values())
        for motive, n in motives.items():
            yield share("motives.share", year, motive, n, counts.stating_motives[year])
        yield count("motives.count", year, "", len(motives))
        yield count("projects.co-labelled", year, "", counts.co_labelled.get(year, 0))
        yield "projects.partners", year, "", quotient(counts.label_partners.get(year, 0), answering), "mean", answering
        yield share("projects.density", year, "", counts.label_pairs.get(year, 0), answering * (answering - 1) // 2)
        yield count("missions.joint", year, "", joint)
        yield share("missions.convention", year, "", counts.convention.get(year, 0), joint)
        yield "foreign.per-pole", year, "", quotient(counts.foreign_partners.get(year, 0), answering), "mean", answering
    yield growth("agreements.growth", counts.in_force)
    yield growth("projects.growth", counts.co_labelled)
    yield growth("missions.growth", counts.joint)
    for kind in ("pole", "local"):
        stated = sum(counts.positionings.get((kind, positioning), 0) for positioning in POSITIONINGS)
        for positioning in POSITIONINGS:
            yield share("positioning.share", "", f"{kind}:{positioning}", counts.positionings.get((kind, positioning), 0), stated)
    for (region, modality), n in counts.modalities.items():
        yield count("modalities.count", last, f"{region}:{modality}", n)
    yield "modalities.variation", last, "", cramers_v(counts.modalities), "index", sum(counts.modalities.values())
    yield from abroad(counts.foreign_by_country, last)


def abroad(by_country, last):
    with open(REFERENCE, encoding="utf-8", newline="") as file:
        countries = {row["country"]: row for row in csv.DictReader(file)}

    def is_member(country):
        joined, left = countries[country]["eu_from"], countries[country]["eu_to"]
        return bool(joined) and int(joined) <= last and (not left or last < int(left))

    continents = dict.fromkeys(sorted({row["m49_region"] for row in countries.values()} - {""}), 0)
    for country, n in by_country.items():
        if countries[country]["m49_region"]:
            continents[countries[country]["m49_region"]] += n
        yield "foreign.by-country", "", country, n, "count", n
    for continent, n in continents.items():
        yield "foreign.by-continent", "", continent, n, "count", n
    pairs, reached = sum(by_country.values()), sum(n > 0 for n in continents.values())
    members = sum(n for country, n in by_country.items() if is_member(country))
    yield "foreign.european", "", "", quotient(continents["Europe"], pairs), "share", pairs
    yield "foreign.european-union", "", "", quotient(members, pairs), "share", pairs
    yield "foreign.continents", "", "", reached, "count", reached


def text(value):
    if isinstance(value, Decimal):
        plain = f"{value:f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "" if value is None else str(value)


def main(count):
    """measures.csv of the survey in the folder that is named, on standard output."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["measure", "year", "group", "value", "unit", "n"])
    out.writerows(sorted([list(map(text, row)) for row in rows(count(Path(sys.argv[1])))]))
