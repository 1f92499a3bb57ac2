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
from html import escape
from pathlib import Path

import folder
import jvm
import kernel
import pages
from notebooks import executed, illustrated
from pictures import Pictures
from program import AT_ONCE, all_or_none, guarded, until_interrupted
from project import Failure, root, say, written
from survey import address, of_database, shown
from words import Words


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
    parser.add_argument("--out", default="report", help="the folder to write: absent, empty, or an earlier report")
    parser.add_argument("--notebooks", default="", help="the folder of notebooks; the project's own by default")
    return parser.parse_args()


async def run(program, words):
    """Runs a program whose every word is for the reader of standard error; ends it when this is cancelled.

    The survey reaches it through the environment, as it does the notebooks: arguments can be listed by every user."""
    process = await asyncio.create_subprocess_exec(*program, stdout=sys.stderr, stderr=sys.stderr, cwd=root)
    try:
        code = await process.wait()
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
    if code == 1:
        raise Failure(words.text("report.invalid"), 1)
    if code != 0:
        raise Failure(words.text("report.stopped"))


async def prepare(survey, into, warehouse, words):
    """Checks the survey, writes its measures and findings, and leaves it loaded, so that no notebook reads it again."""
    started = time.monotonic()
    say(words.text("report.checking", shown(survey)))
    kept = [] if of_database(survey) else ["--warehouse", str(warehouse)]
    await run(jvm.command("results", "--out", str(into), *kept), words)
    if kept:
        os.environ["INTERPOLES_WAREHOUSE"] = str(warehouse)
    say(f"        {time.monotonic() - started:.1f} s")


async def all_notebooks(sources, into, pictures, words):
    """Every notebook executed and its page and pictures written, a few at once; the first failure ends the others."""
    turn, executed_by_name, printed = asyncio.Semaphore(AT_ONCE), {}, {}

    async def one(source):
        name = source.stem
        async with turn:
            started = time.monotonic()
            notebook = await executed(source, words)
        drawn = await illustrated(notebook, pictures)
        await asyncio.to_thread(pages.write, notebook, name, into, words)
        if drawn is not None:
            await asyncio.to_thread(write_charts, drawn, name, into / "charts")
            printed[name] = await asyncio.to_thread(pages.printed, notebook, drawn, words)
        executed_by_name[name] = notebook
        say(f"[{len(executed_by_name)}/{len(sources)}] {name}  {time.monotonic() - started:.1f} s")

    await all_or_none(one(source) for source in sources)
    return dict(sorted(executed_by_name.items())), dict(sorted(printed.items()))


def write_charts(drawn, name, charts):
    if drawn:
        charts.mkdir(exist_ok=True)
    for number, picture in enumerate(drawn, 1):
        written(charts / f"{name}-{number}.svg", picture.svg)
        (charts / f"{name}-{number}.png").write_bytes(base64.b64decode(picture.png))


async def write_pdf(notebooks, printed, into, pictures, words):
    page = await asyncio.to_thread(pages.print_page, notebooks, printed, words)
    footer = ('<div style="font: 8px sans-serif; color: #595959; width: 100%; text-align: center">'
              f'{escape(pages.generator())} · <span class="pageNumber"></span>/<span class="totalPages"></span></div>')
    pdf = await pictures.pdf(page, footer)
    if pdf:
        (into / "report.pdf").write_bytes(pdf)


async def report(survey, sources, into, words):
    async with Pictures(words) as pictures:
        await prepare(survey, into, into.with_name("survey.duckdb"), words)
        say(words.text("report.running", len(sources), AT_ONCE))
        notebooks, printed = await all_notebooks(sources, into, pictures, words)
        if not pictures.missing:
            await write_pdf(notebooks, printed, into, pictures, words)
        if pictures.missing:
            say(pictures.missing)
            shutil.rmtree(into / "charts", ignore_errors=True)
        pages.write_index(notebooks, into, pictures.missing, words)


def main(words):
    asked = arguments()
    sources = sorted(Path(asked.notebooks or root / "notebooks").resolve().glob("*.ipynb"))
    if not sources:
        raise Failure(words.text("report.no-notebook"))
    survey, out = address(asked.survey), Path(asked.out).resolve()
    os.environ.update(kernel.environment(survey, words))
    with folder.replacing(out, words) as into:
        asyncio.run(until_interrupted(report(survey, sources, into, words)))
    say(words.text("report.written", out / "index.html"))


if __name__ == "__main__":
    sys.exit(guarded(main, Words.asked()))
