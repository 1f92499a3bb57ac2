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
from machine import version
from words import Words

PLOTLY = "application/vnd.plotly.v1+json"
HERE = Path(__file__).resolve().parent


def write(notebook, name, into):
    """The executed notebook and its page."""
    (into / f"{name}.ipynb").write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")
    charts = any(PLOTLY in output.get("data", {}) for output in outputs(notebook))
    page, _ = exporter().from_notebook_node(titled(notebook), resources={
        "metadata": {"name": name},
        "charts": charts,
        "generator": generator(),
        "words": Words.current().of("report"),
    })
    (into / f"{name}.html").write_text(page, encoding="utf-8")


def exporter():
    """One for each page: an exporter keeps what it learns of a notebook. Nothing is fetched: plotly.js is in the page."""
    made = HTMLExporter(
        template_name="interpoles",
        extra_template_basedirs=[str(HERE)],
        extra_template_paths=[str(Path(plotly.__file__).parent / "package_data")],
        language_code=Words.current().language,
        require_js_url="", mathjax_url="", mermaid_js_url="", mermaid_layout_elk_js_url="",
        config=Config(NbConvertBase={"display_data_priority": [
            PLOTLY, "text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/plain"]}),
    )
    made.register_filter("inert_json", inert_json)
    return made


def inert_json(value):
    """JSON that cannot end the script element it stands in."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written


def titled(notebook):
    copy = nbformat.from_dict(notebook)
    copy.metadata["title"] = heading(notebook)
    return copy


def write_index(notebooks, into):
    """The answer first: the overview's sentence and its table of claims, then each finding in a sentence."""
    first = next((name for name in notebooks if name.startswith("00-")), None)
    overview = notebooks.get(first)
    page = template().render(
        language=Words.current().language,
        generator=generator(),
        words=Words.current().of("report"),
        title=heading(overview) if overview else Words.current().text("report.title"),
        overview=first,
        answer=answer(overview) if overview else [],
        findings=[finding(name, notebook) for name, notebook in notebooks.items() if name != first],
        provenance=provenance(notebooks.values()),
    )
    (into / "index.html").write_text(page, encoding="utf-8")


@cache
def template():
    loader = jinja2.FileSystemLoader(HERE)
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template("contents.html.j2")


def answer(overview):
    """The overview's outputs in HTML, up to its first table: what the kernel showed, escaped where it was made."""
    shown = []
    for output in outputs(overview):
        html = output.get("data", {}).get("text/html")
        if html:
            shown.append(html)
        if html and "<table" in html:
            break
    return shown


def finding(name, notebook):
    return {"name": name, "question": heading(notebook), "answer": sentence(notebook)}


def sentence(notebook):
    """The notebook's first finding, in words."""
    for output in outputs(notebook):
        if "interpoles-finding" in output.get("data", {}).get("text/html", ""):
            return output.data["text/plain"]
    return ""


def provenance(notebooks):
    for notebook in notebooks:
        for output in outputs(notebook):
            if "interpoles-provenance" in output.get("data", {}).get("text/html", ""):
                return output.data["text/plain"]
    return ""


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def heading(notebook):
    for cell in notebook.cells:
        found = re.search(r"^#+\s+(.+?)\s*#*$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if found:
            return re.sub(r"[*_`]", "", found[1])
    return Words.current().text("report.title")


def generator():
    return f"{folder.GENERATOR} {version()}"
