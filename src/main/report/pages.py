"""Writes the pages of a report: one for each notebook, and the index that opens with the answer."""
import json
import re
from functools import cache
from pathlib import Path

import jinja2
import nbformat
import plotly
from nbconvert import HTMLExporter
from traitlets.config import Config

import folder
from figures import PLOTLY, charts_of, outputs, title_of
from project import version, written

HERE = Path(__file__).resolve().parent
SVG = "image/svg+xml"
SHOWN_FIRST = [SVG, PLOTLY, "text/html", "text/markdown", "image/png", "image/jpeg", "text/plain"]


def write(notebook, name, into, words):
    """The executed notebook and its page."""
    written(into / f"{name}.ipynb", nbformat.writes(notebook) + "\n")
    charts = any(PLOTLY in output.get("data", {}) for output in outputs(notebook))
    written(into / f"{name}.html", body(notebook, words, "index.html.j2", charts=charts, generator=generator()))


def printed(notebook, pictures, words):
    """The notebook's cells as they are printed: each chart as its picture, and no code."""
    copy = nbformat.from_dict(notebook)
    for output, picture in zip(charts_of(copy), pictures, strict=True):
        output.data[SVG] = picture.svg
    return body(copy, words, "cells.html.j2", exclude_input=True)


def body(notebook, words, template, exclude_input=False, **resources):
    copy = nbformat.from_dict(notebook)
    copy.metadata["title"] = heading(notebook, words)
    page, _ = exporter(template, exclude_input, words.language).from_notebook_node(
        copy, resources={**resources, "words": words.of("report")})
    return page


def exporter(template, exclude_input, language):
    """One a page: an exporter keeps what it learns of a notebook. plotly.js is in the page: nothing is fetched."""
    made = HTMLExporter(
        template_name="interpoles",
        template_file=template,
        extra_template_basedirs=[str(HERE)],
        extra_template_paths=[str(HERE), str(Path(plotly.__file__).parent / "package_data")],
        language_code=language,
        exclude_input=exclude_input,
        exclude_anchor_links=True,
        config=Config(NbConvertBase={"display_data_priority": SHOWN_FIRST}),
    )
    made.register_filter("inert_json", inert_json)
    made.register_filter("height", lambda figure: int(figure.get("layout", {}).get("height") or 450))
    return made


def inert_json(value):
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def write_index(notebooks, into, missing, words):
    """The answer first: the overview's sentence and its table of claims, then each finding in a sentence."""
    page = template("contents.html.j2").render(
        **contents(notebooks, words),
        missing=missing,
        charts=[{"name": f"{name}-{number}", "title": title_of(output)}
                for name, notebook in notebooks.items() for number, output in enumerate(charts_of(notebook), 1)],
        suppressed=(into / "suppressed.csv").exists())
    written(into / "index.html", page)


def print_page(notebooks, sections, words):
    """The whole report as one page to be printed, from the printed cells of its notebooks."""
    return template("print.html.j2").render(
        **contents(notebooks, words), sections=[{"name": name, "html": html} for name, html in sections.items()])


def contents(notebooks, words):
    first = next((name for name in notebooks if name.startswith("00-")), None)
    overview = notebooks.get(first)
    return {
        "language": words.language,
        "generator": generator(),
        "words": words.of("report"),
        "title": heading(overview, words) if overview else words.text("report.title"),
        "overview": first,
        "answer": answer(overview) if overview else [],
        "findings": [{"name": name, "question": heading(notebook, words), "answer": sentence(notebook)}
                     for name, notebook in notebooks.items() if name != first],
        "provenance": provenance(notebooks.values()),
    }


@cache
def template(name):
    loader = jinja2.FileSystemLoader(HERE)
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)


def answer(overview):
    """The overview's outputs in HTML, up to its first table: what the kernel showed, escaped where it was made."""
    shown = []
    for output in outputs(overview):
        html = output.get("data", {}).get("text/html")
        if html:
            shown.append({"html": html, "text": output.data.get("text/plain", "")})
        if html and "<table" in html:
            break
    return shown


def sentence(notebook):
    """The notebook's first finding, in words."""
    return first_of(notebook, "interpoles-finding", "text/plain")


def provenance(notebooks):
    found = (first_of(notebook, "interpoles-provenance", "text/html") for notebook in notebooks)
    return next(filter(None, found), "")


def first_of(notebook, kind, form):
    return next((output.data.get(form, "") for output in outputs(notebook)
                 if kind in output.get("data", {}).get("text/html", "")), "")


def heading(notebook, words):
    """The notebook's title, as plain text."""
    for cell in notebook.cells:
        found = re.search(r"^#+\s+(.+?)\s*#*$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if found:
            return re.sub(r"[*_`]", "", found[1])
    return words.text("report.title")


def generator():
    return f"{folder.GENERATOR} {version()}"
