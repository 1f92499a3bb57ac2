"""The report as Python notebooks: the project's own, with their code in pandas and plotly (cells/) in the place of the Java.

    python report_pandas.py SURVEY FOLDER
"""
import asyncio
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src" / "main" / "report"))
import pages  # noqa: E402

AT_ONCE = min(2, os.cpu_count() or 1)


def in_python(notebook, cells):
    """The notebook with each of its cells of code replaced by the next of these."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell, source in zip(code, cells, strict=True):
        cell.source, cell.outputs, cell.execution_count = source, [], None
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return notebook


async def one(source, into, turn):
    cells = (HERE / "cells" / f"{source.stem}.py").read_text(encoding="utf-8").split("\n# %%\n")
    notebook = in_python(nbformat.read(source, as_version=4), cells)
    async with turn:
        await NotebookClient(notebook, kernel_name="python3", timeout=None, resources={"metadata": {"path": str(HERE)}}).async_execute()
    await asyncio.to_thread(pages.write, notebook, source.stem, into)
    return source.stem, notebook


async def report(survey, into):
    turn = asyncio.Semaphore(AT_ONCE)
    with open(into / "measures.csv", "w", encoding="utf-8") as out:
        results = await asyncio.create_subprocess_exec(sys.executable, HERE / "measures_pandas.py", survey, stdout=out)
        notebooks = await asyncio.gather(*(one(source, into, turn) for source in sorted((HERE.parent / "notebooks").glob("*.ipynb"))))
        if await results.wait() != 0:
            raise SystemExit("the measures could not be computed")
    pages.write_index(dict(notebooks), into, "")


if __name__ == "__main__":
    survey, into = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    into.mkdir(parents=True, exist_ok=True)
    os.environ["INTERPOLES_SURVEY"] = str(survey)
    asyncio.run(report(survey, into))
