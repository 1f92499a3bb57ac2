"""Writes data/reference/outlines.csv and positions.csv from Natural Earth, as the npm package world-atlas brings it.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install pycountry==24.6.1
    python src/main/reference/outlines.py package

An outline is simplified to about 0.25 degree before its rings are put together, so that neighbours keep one border.
A position is the middle of the largest part of a country, on its 1:50m outline.
"""
import csv
import json
import sys
from pathlib import Path

import pycountry

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"
ANTARCTICA = "010"
# Natural Earth draws these with another country, or not at all.
SMALL = {
    "BES": (-68.3, 12.2), "BVT": (3.4, -54.4), "CCK": (96.9, -12.2), "CXR": (105.6, -10.5), "GIB": (-5.3, 36.1),
    "GLP": (-61.5, 16.2), "GUF": (-53.1, 4.0), "MTQ": (-61.0, 14.7), "MYT": (45.2, -12.8), "REU": (55.5, -21.1),
    "SJM": (16.0, 78.5), "TKL": (-171.8, -9.2), "TUV": (179.2, -8.5), "UMI": (166.6, 19.3),
}


def arcs(topology):
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * east + west, y * north + south))
        yield unwrapped(points)


def unwrapped(points):
    """The same line without jumps from one edge of the map to the other: longitudes may go beyond 180."""
    turned = points[:1]
    for x, y in points[1:]:
        turned.append((x - 360 * round((x - turned[-1][0]) / 360), y))
    return turned


def beside(points, edge, west):
    """The part of a ring on one side of a meridian."""
    def inside(point):
        return point[0] <= edge if west else point[0] >= edge

    kept = []
    for before, point in zip(points[:-1], points[1:]):
        if inside(before) != inside(point):
            share = (edge - before[0]) / (point[0] - before[0])
            kept.append((edge, before[1] + share * (point[1] - before[1])))
        if inside(point):
            kept.append(point)
    return kept + kept[:1]


def cut(points):
    """A ring as the parts that a map from -180 to 180 shows."""
    if max(x for x, _ in points) > 180:
        return [beside(points, 180, True), [(x - 360, y) for x, y in beside(points, 180, False)]]
    if min(x for x, _ in points) < -180:
        return [beside(points, -180, False), [(x + 360, y) for x, y in beside(points, -180, True)]]
    return [points]


def simplified(points, tolerance):
    """Douglas and Peucker's line: what lies within the tolerance of a chord is dropped."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5

    def off(point):
        x, y = point
        if length == 0:
            return ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        return abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length

    far = max(range(1, len(points) - 1), key=lambda i: off(points[i]))
    if off(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return simplified(points[: far + 1], tolerance)[:-1] + simplified(points[far:], tolerance)


def ring(lines, numbers):
    points = []
    for number in numbers:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points += line[1:] if points else line
    return unwrapped(points)


def rings(lines, geometry):
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [[ring(lines, numbers) for numbers in part] for part in parts]


def area_and_middle(points):
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross / 2, x + (x0 + x1) * cross / 6, y + (y0 + y1) * cross / 6
    return (abs(area), x / area, y / area) if area else (0, *points[0])


def code(geometry):
    country = pycountry.countries.get(numeric=geometry.get("id", ""))
    return country.alpha_3 if country else ""


def outlines(topology):
    lines = [simplified(line, 0.25) for line in arcs(topology)]
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry.get("id") == ANTARCTICA:
            continue
        for part in rings(lines, geometry):
            for points in (piece for points in part for piece in cut(points)):
                rounded = [(round(x, 1), round(y, 1)) for x, y in points]
                kept = [p for i, p in enumerate(rounded) if i == 0 or p != rounded[i - 1]]
                if len(kept) >= 4:
                    yield code(geometry), " ".join(f"{x:g} {y:g}" for x, y in kept)


def positions(topology):
    lines = list(arcs(topology))
    found = dict(SMALL)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if code(geometry):
            area, x, y = max(area_and_middle(part[0]) for part in rings(lines, geometry))
            found[code(geometry)] = ((x + 180) % 360 - 180, y)
    return [(country, f"{x:.1f}", f"{y:.1f}") for country, (x, y) in sorted(found.items())]


def write(name, head, rows):
    with open(REFERENCE / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


atlas = Path(sys.argv[1])
with open(REFERENCE / "countries.csv", encoding="utf-8", newline="") as file:
    known = {row["country"] for row in csv.DictReader(file)}
placed = positions(json.loads((atlas / "countries-50m.json").read_text()))
write("outlines.csv", ["country", "points"], outlines(json.loads((atlas / "countries-110m.json").read_text())))
write("positions.csv", ["country", "longitude", "latitude"], [row for row in placed if row[0] in known])
print("without a position:", sorted(known - {row[0] for row in placed}), file=sys.stderr)
