"""Writes a page on each pôle, as HTML and as a PDF of one sheet, to be sent to it, and a list of them.

The folder is put in place whole. The exit code is 0 when the pages are written, 1 when the survey has problems, 2 on
anything else, such as a survey whose small counts are withheld.
"""
import argparse
import asyncio
import json
import os
import sys
from pathlib import Path

import folder
import jvm
import typography
from pictures import Pictures
from program import guarded, run, until_interrupted
from project import say, written
from results import imprint
from survey import address, shown
from templates import generator, template
from words import Words

LISTED = 8
STEP = 100


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
    parser.add_argument("--out", default="profiles", help="the folder to write: absent, empty, or earlier profiles")
    return parser.parse_args()


async def make(survey, into, words):
    # The browser starts while the survey is read.
    async with Pictures(words, charts=False, room="profile") as pictures:
        say(words.text("profile.checking", shown(survey)))
        told, said = into.parent / "profiles.json", into.parent / "imprint.json"
        await run(jvm.command("profiles", "--out", str(told), "--imprint", str(said)),
                  words.text("profile.invalid"), words.text("profile.stopped"))
        whole, made = json.loads(told.read_text(encoding="utf-8")), imprint(said)
        words = words.named(made["nouns"])
        say(words.text("profile.writing", len(whole["profiles"])))
        for number, profile in enumerate(whole["profiles"], 1):
            await write(Leaf(profile, whole, made, words), into, pictures)
            if number % STEP == 0:
                say(f"[{number}/{len(whole['profiles'])}]")
        if pictures.missing:
            say(pictures.missing)
        write_index(whole, made, into, pictures.missing, words)


async def write(leaf, into, pictures):
    """A pôle's page, and the same on one sheet."""
    page = leaf.html()
    written(into / f"{leaf.profile['file']}.html", page)
    pdf = await pictures.pdf(page, generator(), leaf=True)
    if pdf:
        (into / f"{leaf.profile['file']}.pdf").write_bytes(pdf)


class Leaf:
    """A pôle's page: what its template shows, worked out."""

    def __init__(self, profile, whole, made, words):
        self.profile, self.whole, self.made, self.words = profile, whole, made, words
        self.last = profile["waves"][-1] if profile["waves"] else None

    def html(self):
        page = template("profile.html.j2").render(
            language=self.words.language, generator=generator(), words=self.words.of("profile"),
            title=self.profile["name"], description=self.said("kicker", self.made["title"], len(self.whole["profiles"])),
            publication=self.made["title"], about=self.about(), notice=self.notice(), made=self.made,
            waves=self.profile["waves"], responses=self.responses(), counts=self.counts(), places=self.places(),
            heads=self.heads(), partners=self.partners(), projects=self.projects())
        return typography.page(self.words, page)

    def said(self, key, *values):
        return self.words.text("profile." + key, *values)

    def heads(self):
        year = self.last["year"] if self.last else ""
        many = next((spread["poles"] for spread in self.whole["distributions"].values()), 0)
        return {"places": self.said("places", many, year), "partners": self.said("partners", year),
                "projects": self.said("projects", year)}

    def about(self):
        """Its key, where it is and how it is positioned, as far as that is known."""
        regions, positioning = self.profile["regions"], self.profile["positioning"]
        return [self.profile["pole"],
                *([self.said("region" if len(regions) == 1 else "regions", ", ".join(regions))] if regions else []),
                *([self.said("positioning", self.words.text("value.positioning." + positioning))] if positioning else [])]

    def notice(self):
        """Why it has no place among the others, if it has none."""
        if not self.last:
            return self.said("no-wave")
        kind = self.last["response"].lower()
        return "" if kind == "answered" else self.said(kind, self.last["year"])

    def responses(self):
        return [self.said("response." + wave["response"].lower()) for wave in self.profile["waves"]]

    def counts(self):
        return [{"label": self.said("count." + what), "part": what == "within",
                 "values": [wave["counts"].get(what, "–") for wave in self.profile["waves"]]}
                for what in self.whole["counts"]]

    def places(self):
        """Of each count its place among those that answered, with how many have how many."""
        return [self.place(what, self.profile["places"][what], self.whole["distributions"][what])
                for what in self.whole["counts"] if what in self.profile["places"] and what != "within"]

    def place(self, what, place, spread):
        bars, highest = spread["bars"], max(bar["poles"] for bar in spread["bars"])
        half = self.said("place.half", spread["median"]) if spread["median"] else self.said("place.half.none")
        key = {0: "place.most", 1: "place.second"}.get(place["above"], "place.more")
        return {"label": self.said("count." + what), "count": place["count"],
                "sentence": self.said(key, place["above"], half),
                "bars": [{"x": at * 240 / len(bars), "width": max(1, 240 / len(bars) - 1.5),
                          "height": bar["poles"] * 44 / highest and max(1.5, bar["poles"] * 44 / highest),
                          "own": bar["from"] <= place["count"] <= bar["to"]} for at, bar in enumerate(bars)],
                "ends": (bars[0]["from"], bars[-1]["to"]),
                "alt": self.said("bars", bars[0]["from"], bars[-1]["to"])}

    def partners(self):
        counts = self.last["counts"] if self.last else {}
        kinds = [(self.words.text("value.kind." + kind), counts.get(kind, 0)) for kind in ("pole", "local", "foreign")]
        named = [[(row["name"], row["partners"]) for row in self.profile[key]] for key in ("countries", "regionsOfPartners")]
        return [self.listed(key, rows) for key, rows in zip(("by-kind", "by-country", "by-region"), (kinds, *named))]

    def listed(self, key, rows):
        most = max((many for _, many in rows), default=0)
        return {"title": self.said(key), "more": self.said("others", len(rows) - LISTED) if len(rows) > LISTED else "",
                "rows": [{"name": name, "many": many, "share": round(100 * many / most) if most else 0}
                         for name, many in rows[:LISTED]]}

    def projects(self):
        if not self.last:
            return {"none": "", "rows": [], "more": ""}
        year, many, rows = self.last["year"], self.last["counts"].get("projects"), self.profile["projects"]
        none = "projects.not-collected" if many is None else "projects.none" if not many else ""
        return {"none": self.said(none, year) if none else "",
                "rows": [{"project": row["project"], "with": self.said("project.with", self.few(row["with"]))} for row in rows],
                "more": self.said("others", many - len(rows)) if many and many > len(rows) else ""}

    def few(self, names):
        left = [self.said("others", len(names) - LISTED)] if len(names) > LISTED else []
        return ", ".join([*names[:LISTED], *left])


def write_index(whole, made, into, missing, words):
    """The list of pages, for whoever sends them."""
    last = whole["profiles"][0]["waves"][-1:] if whole["profiles"] else []
    page = template("profiles.html.j2").render(
        language=words.language, generator=generator(), words=words.of("profile"), title=words.text("profile.index.title"),
        publication=made["title"], description=made["title"], made=made, missing=missing,
        answered=words.text("profile.head.answered", last[0]["year"]) if last else "", pole=words.text("head.pole"),
        rows=[{"pole": profile["pole"], "name": profile["name"], "file": profile["file"], "pdf": not missing,
               "response": words.text("profile.response." + profile["waves"][-1]["response"].lower()) if last else ""}
              for profile in whole["profiles"]])
    written(into / "index.html", typography.page(words, page))


def main(words):
    asked = arguments()
    survey, out = address(asked.survey), Path(asked.out).resolve()
    os.environ["INTERPOLES_SURVEY"] = survey
    with folder.replacing(out, words, folder.PROFILES) as into:
        asyncio.run(until_interrupted(make(survey, into, words)))
    say(words.text("profile.written", out / "index.html"))


if __name__ == "__main__":
    sys.exit(guarded(main, Words.asked()))
