"""Makes the report: checks the survey, runs every notebook, writes pages and CSV, and puts the folder in its place whole.

Results go to the folder alone; progress and problems go to standard error. The exit code is 0 when the report is
written, 1 when the survey has problems, 2 on anything else; nothing is written unless all of it is.
"""
import argparse
import asyncio
import base64
import os
import re
import signal
import shutil
import sys
import time
from html import escape
from pathlib import Path

import folder
import pages
from machine import Failure, java_program, kernel_environment, root, say, written
from notebooks import executed, illustrated
from pictures import Pictures
from words import Words

AT_ONCE = min(2, os.cpu_count() or 1)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
    parser.add_argument("--out", default="report", help="the folder to write: absent, empty, or an earlier report")
    parser.add_argument("--notebooks", default="", help="the folder of notebooks; the project's own by default")
    return parser.parse_args()


def address(survey):
    """A folder or file as an absolute path; the address of a database as it is."""
    asked = survey or os.environ.get("INTERPOLES_SURVEY") or str(root / "data" / "phase-2")
    return asked if of_database(asked) else str(Path(asked).resolve())


def of_database(address):
    return address.strip().lower().startswith("jdbc:")


def shown(survey):
    """A survey's address as it may be shown: of a database no more than host, catalog and schema, as the rest may tell a password."""
    if not of_database(survey):
        return survey
    form = re.match(r"\s*(jdbc:\w+://[^/?#@\s]+/[^/?#@\s]+/[^/?#@\s]+)/?(\?|$)", survey)
    return form[1] if form else "jdbc:…"


async def run(program):
    """Runs a program whose every word is for the reader of standard error; ends it when this is cancelled.

    The survey reaches it through the environment, as it does the notebooks: arguments can be listed by every user."""
    process = await asyncio.create_subprocess_exec(*program, stdout=sys.stderr, stderr=sys.stderr, cwd=root)
    try:
        code = await process.wait()
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
    if code != 0:
        raise Failure(Words.current().text("report.invalid" if code == 1 else "report.stopped"), code if code == 1 else 2)


async def prepare(survey, into, warehouse):
    """Checks the survey, writes its measures and findings, and leaves it loaded for the notebooks, which need not read it again."""
    started = time.monotonic()
    say(Words.current().text("report.checking", shown(survey)))
    kept = [] if of_database(survey) else ["--warehouse", str(warehouse)]
    await run(java_program("results", "--out", str(into), *kept))
    if kept:
        os.environ["INTERPOLES_WAREHOUSE"] = str(warehouse)
    say(f"        {time.monotonic() - started:.1f} s")


async def all_notebooks(sources, into, pictures):
    """Every notebook executed and its page and pictures written, a few at once; the first failure ends the others."""
    turn, done, shown, printed = asyncio.Semaphore(AT_ONCE), 0, {}, {}

    async def one(source):
        nonlocal done
        name = source.stem
        async with turn:
            started = time.monotonic()
            notebook = await executed(source)
        drawn = await illustrated(notebook, pictures)
        await asyncio.to_thread(pages.write, notebook, name, into)
        if drawn is not None:
            await asyncio.to_thread(write_charts, drawn, name, into / "charts")
            printed[name] = await asyncio.to_thread(pages.printed, notebook, drawn)
        done, shown[name] = done + 1, notebook
        say(f"[{done}/{len(sources)}] {name}  {time.monotonic() - started:.1f} s")

    tasks = [asyncio.create_task(one(source)) for source in sources]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return dict(sorted(shown.items())), dict(sorted(printed.items()))


def write_charts(drawn, name, charts):
    if drawn:
        charts.mkdir(exist_ok=True)
    for number, picture in enumerate(drawn, 1):
        written(charts / f"{name}-{number}.svg", picture.svg)
        (charts / f"{name}-{number}.png").write_bytes(base64.b64decode(picture.png))


async def write_pdf(notebooks, printed, into, pictures):
    page = await asyncio.to_thread(pages.print_page, notebooks, printed)
    footer = (f'<div style="font: 8px sans-serif; color: #595959; width: 100%; text-align: center">{escape(pages.generator())} · '
              '<span class="pageNumber"></span>/<span class="totalPages"></span></div>')
    pdf = await pictures.pdf(page, footer)
    if pdf:
        (into / "report.pdf").write_bytes(pdf)


async def report(survey, sources, into):
    async with Pictures() as pictures:
        await prepare(survey, into, into.with_name("survey.duckdb"))
        say(Words.current().text("report.running", len(sources), AT_ONCE))
        notebooks, printed = await all_notebooks(sources, into, pictures)
        if not pictures.missing:
            await write_pdf(notebooks, printed, into, pictures)
        if pictures.missing:
            say(pictures.missing)
            shutil.rmtree(into / "charts", ignore_errors=True)
        pages.write_index(notebooks, into, pictures.missing)


async def until_interrupted(work):
    """The work, cancelled by an interruption or a request to end, so that its kernels end too."""
    task, loop, interrupted = asyncio.ensure_future(work), asyncio.get_running_loop(), asyncio.Event()

    def interrupt():
        interrupted.set()
        task.cancel()

    # Windows has no handlers of the loop's own, and no SIGHUP.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: loop.call_soon_threadsafe(interrupt))
    try:
        await task
    except BaseException:
        # nbclient turns a cancelled cell into the death of its kernel.
        if interrupted.is_set():
            raise KeyboardInterrupt from None
        raise


def main():
    asked = arguments()
    sources = sorted(Path(asked.notebooks or root / "notebooks").resolve().glob("*.ipynb"))
    if not sources:
        raise Failure(Words.current().text("report.no-notebook"))
    survey, out = address(asked.survey), Path(asked.out).resolve()
    os.environ.update(kernel_environment(survey))
    with folder.replacing(out) as into:
        asyncio.run(until_interrupted(report(survey, sources, into)))
    say(Words.current().text("report.written", out / "index.html"))


def guarded(work):
    """Does the work and gives the code to exit with; what went wrong is said in words."""
    try:
        work()
        return 0
    except Failure as failure:
        say(str(failure))
        return failure.code
    except (KeyboardInterrupt, asyncio.CancelledError):
        say(Words.current().text("report.interrupted"))
        return 130
    except Exception as problem:
        say(Words.current().text("report.unexpected", f"{type(problem).__name__}: {problem}"))
        return 2


if __name__ == "__main__":
    sys.exit(guarded(main))
