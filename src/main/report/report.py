"""Makes the report: checks the survey, runs every notebook, writes pages and CSV, and puts the folder in place whole.

Results go to the folder alone; progress and problems go to standard error. The exit code is 0 when the report is
written, 1 when the survey has problems, 2 on anything else; nothing is written unless all of it is.
"""
import argparse
import asyncio
import base64
import os
import shutil
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import contents
import folder
import front
import jvm
import kernel
import pages
import prose
import typography
from figures import PLOTLY, telling
from machines import Machines
from notebooks import executed, illustrated, titled
from pictures import Pictures
from program import AT_ONCE, all_or_none, guarded, run, until_interrupted
from project import Failure, root, say, written
from results import Results, imprint
from survey import address, of_database, shown
from templates import generator
from words import Words


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
    parser.add_argument("--out", default="report", help="the folder to write: absent, empty, or an earlier report")
    parser.add_argument("--notebooks", default="", help="the folder of notebooks; the project's own by default")
    return parser.parse_args()


@dataclass(frozen=True)
class Telling:
    """The chart that stands for a notebook on the front page, as its picture and as a small one."""
    chart: object
    large: str
    small: str


@dataclass
class Report:
    """What the pages are made of, by notebook, as far as it has come."""
    words: Words
    imprint: dict
    results: Results
    titles: dict
    notebooks: dict = field(default_factory=dict)
    printed: dict = field(default_factory=dict)
    telling: dict = field(default_factory=dict)
    missing: str = ""

    @property
    def coverage(self):
        return front.coverage(self.results, self.words)

    def neighbours(self, name):
        """The pages before and after one."""
        names = sorted(self.titles)
        at = names.index(name)
        near = (names[at - 1] if at else None, names[at + 1] if at + 1 < len(names) else None)
        return [{"name": other, "title": self.titles[other]} if other else None for other in near]

    def ordered(self):
        """In the notebooks' order, whichever came first."""
        for held in ("notebooks", "printed", "telling"):
            setattr(self, held, dict(sorted(getattr(self, held).items())))


async def prepare(survey, into, beside, words):
    """Checks the survey, writes its measures and findings, and leaves it loaded, so that no notebook reads it again."""
    started = time.monotonic()
    say(words.text("report.checking", shown(survey)))
    warehouse, said = beside / "survey.duckdb", beside / "imprint.json"
    kept = [] if of_database(survey) else ["--warehouse", str(warehouse)]
    await run(jvm.command("results", "--out", str(into), "--imprint", str(said), *kept),
              words.text("report.invalid"), words.text("report.stopped"))
    if kept:
        os.environ["INTERPOLES_WAREHOUSE"] = str(warehouse)
    say(f"        {time.monotonic() - started:.1f} s")
    return imprint(said)


async def all_notebooks(sources, report, into, machines, pictures):
    """Every notebook executed and its page and pictures written, a few at once; the first failure ends the others."""
    turn, words = asyncio.Semaphore(AT_ONCE), report.words
    without = () if report.results.claims else ("claims",)

    async def one(source):
        name = source.stem
        async with turn:
            started = time.monotonic()
            notebook = await executed(source, machines, words, without)
        prose.once_warned(notebook, report.imprint["warning"])
        typography.set_in(notebook, words)
        drawn = await illustrated(notebook, pictures)
        rendered = await asyncio.to_thread(pages.cells, notebook, name, words)
        await asyncio.to_thread(pages.write, rendered, notebook, report.neighbours(name), report.imprint, into, words, report.coverage)
        if drawn is not None:
            await asyncio.to_thread(write_charts, drawn, name, into / "charts")
            report.printed[name] = pages.printed(rendered, drawn)
            await small_picture(rendered.charts, drawn, name, report, pictures)
        report.notebooks[name] = notebook
        say(f"[{len(report.notebooks)}/{len(sources)}] {name}  {time.monotonic() - started:.1f} s")

    await all_or_none(one(source) for source in sources)
    report.ordered()


async def small_picture(charts, drawn, name, report, pictures):
    place = telling(charts) if contents.is_finding(name) else None
    small = None if place is None else await pictures.small(charts[place].data[PLOTLY])
    if small:
        report.telling[name] = Telling(charts[place], drawn[place].svg, small)


def write_charts(drawn, name, charts):
    if drawn:
        charts.mkdir(exist_ok=True)
    for number, picture in enumerate(drawn, 1):
        written(charts / f"{name}-{number}.svg", picture.svg)
        (charts / f"{name}-{number}.png").write_bytes(base64.b64decode(picture.png))


async def write_pdf(report, into, pictures):
    page = await asyncio.to_thread(contents.print_page, report, into)
    pdf = await pictures.pdf(page, generator())
    if pdf:
        (into / "report.pdf").write_bytes(pdf)


async def make(survey, sources, into, words):
    async with Pictures(words) as pictures:
        said = await prepare(survey, into, into.parent, words)
        words = words.named(said["nouns"])
        report = Report(words, said, Results(into), {source.stem: titled(source, words) for source in sources})
        say(words.text("report.running", len(sources), AT_ONCE))
        async with Machines() as machines:
            await all_notebooks(sources, report, into, machines, pictures)
        if not pictures.missing:
            await write_pdf(report, into, pictures)
        if pictures.missing:
            say(pictures.missing)
            shutil.rmtree(into / "charts", ignore_errors=True)
            report.telling.clear()
        report.missing = pictures.missing
        contents.write_index(report, into)


def main(words):
    asked = arguments()
    sources = sorted(Path(asked.notebooks or root / "notebooks").resolve().glob("*.ipynb"))
    if not sources:
        raise Failure(words.text("report.no-notebook"))
    survey, out = address(asked.survey), Path(asked.out).resolve()
    os.environ.update(kernel.environment(survey, words))
    with folder.replacing(out, words) as into:
        asyncio.run(until_interrupted(make(survey, sources, into, words)))
    say(words.text("report.written", out / "index.html"))


if __name__ == "__main__":
    sys.exit(guarded(main, Words.asked()))
