"""The report as Python notebooks: the project's own, with code in pandas and plotly (cells/) in the place of the Java.

A notebook that has no such code is left out, and so are cells of ours, such as those of how sure a number is, that have
none; what the peer has more of stands at its notebook's end.

    python report_pandas.py SURVEY FOLDER
"""
import asyncio
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src" / "main" / "report"))
import contents  # noqa: E402
import nbformat  # noqa: E402
import pages  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from notebooks import titled  # noqa: E402
from report import Report  # noqa: E402
from results import Results  # noqa: E402
from words import Words  # noqa: E402

AT_ONCE = min(2, os.cpu_count() or 1)


def in_python(notebook, cells):
    """The notebook with its cells of code replaced by these, one after the other."""
    left, kept = iter(cells), []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            kept.append(cell)
        elif (source := next(left, None)) is not None:
            kept.append(nbformat.v4.new_code_cell(source))
    notebook.cells = [*kept, *map(nbformat.v4.new_code_cell, left)]
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return notebook


async def one(source, report, into, turn):
    cells = (HERE / "cells" / f"{source.stem}.py").read_text(encoding="utf-8").split("\n# %%\n")
    notebook = in_python(nbformat.read(source, as_version=4), cells)
    async with turn:
        await NotebookClient(notebook, kernel_name="python3", timeout=None, resources={"metadata": {"path": str(HERE)}}).async_execute()
    name, words = source.stem, report.words
    rendered = await asyncio.to_thread(pages.cells, notebook, name, words)
    await asyncio.to_thread(pages.write, rendered, notebook, report.neighbours(name), report.imprint, into, words)
    report.notebooks[name] = notebook


async def report(survey, into):
    turn, words = asyncio.Semaphore(AT_ONCE), Words.asked()
    sources = twins()
    with open(into / "measures.csv", "w", encoding="utf-8") as out:
        results = await asyncio.create_subprocess_exec(sys.executable, HERE / "measures_pandas.py", survey, stdout=out)
        whole = Report(words, imprint(survey), None, {source.stem: titled(source, words) for source in sources})
        await asyncio.gather(*(one(source, whole, into, turn) for source in sources))
        if await results.wait() != 0:
            raise SystemExit("the measures could not be computed")
    whole.results = Results(into)
    whole.ordered()
    contents.write_index(whole, into)


def twins():
    """The project's notebooks that have code for Python, too."""
    return [source for source in sorted((HERE.parent / "notebooks").glob("*.ipynb"))
            if (HERE / "cells" / f"{source.stem}.py").exists()]


def imprint(survey):
    """What the pages say of a survey that no measure says."""
    described = json.loads((survey / "datapackage.json").read_text(encoding="utf-8"))
    return {"title": described.get("title", ""), "reconstruction": "", "warning": "", "waves": [], "nouns": {},
            "changes": {}, "home": described.get("home", "FRA"),
            **{key: [one.get("title", "") for one in described.get(key, [])] for key in ("contributors", "sources", "licenses")}}


if __name__ == "__main__":
    survey, into = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    into.mkdir(parents=True, exist_ok=True)
    os.environ["INTERPOLES_SURVEY"] = str(survey)
    asyncio.run(report(survey, into))
