"""Executes the project's own notebooks where they are, so that the repository reads as the report does.

In English, from the survey that the project ships; their outputs are small and differ only where the results do.
"""
import quick  # noqa: F401

import argparse
import asyncio
import json
import os
import sys
from pathlib import Path

import nbformat

import kernel
from figures import PLOTLY, charts_of
from machines import Machines
from notebooks import executed, illustrated
from pictures import Pictures
from program import AT_ONCE, all_or_none, guarded, until_interrupted
from project import Failure, root, say, written
from survey import OWN
from words import Words


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", default=str(root / "notebooks"),
                        help="the folder to write; the notebooks' own by default")
    parser.add_argument("--without-pictures", action="store_true", help="for a comparison of all but the pictures")
    return parser.parse_args()


async def refresh(sources, into, pictured, words):
    turn = asyncio.Semaphore(AT_ONCE)

    async def one(source, machines, pictures):
        async with turn:
            notebook = await executed(source, machines, words)
        if pictured and await illustrated(notebook, pictures) is None:
            raise Failure(pictures.missing)
        say(source.name)
        return notebook

    async with Machines() as machines, Pictures(words, scale=1) as pictures:
        notebooks = await all_or_none(one(source, machines, pictures) for source in sources)
    for source, notebook in zip(sources, notebooks, strict=True):
        written(into / source.name, text_of(notebook))


def text_of(notebook):
    """The notebook as a file whose lines differ where its results do: of a chart's JSON, a trace a line."""
    copy, charts = nbformat.from_dict(notebook), []
    for output in charts_of(copy):
        charts.append(lines_of(output.data[PLOTLY]))
        output.data[PLOTLY] = f"chart {len(charts)} of this notebook"
    text = nbformat.writes(copy) + "\n"
    for number, chart in enumerate(charts, 1):
        text = text.replace(f'"chart {number} of this notebook"', chart, 1)
    return text


def lines_of(figure):
    def compact(value):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    traces = ",\n".join(compact(trace) for trace in figure["data"])
    return f'{{"config":{compact(figure["config"])},\n"data":[\n{traces}],\n"layout":{compact(figure["layout"])}}}'


def main(words):
    asked = arguments()
    os.environ["INTERPOLES_LANG"] = words.language
    os.environ.update(kernel.environment(OWN, words))
    sources = sorted((root / "notebooks").glob("*.ipynb"))
    say(words.text("report.running", len(sources), AT_ONCE))
    asyncio.run(until_interrupted(refresh(sources, Path(asked.into).resolve(), not asked.without_pictures, words)))


if __name__ == "__main__":
    sys.exit(guarded(main, Words("en")))
