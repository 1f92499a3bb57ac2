"""A notebook's page and the same for print, both from one rendering of its cells."""
import quick  # noqa: F401

import base64
import json
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

import nbformat
import plotly
from nbconvert import HTMLExporter
from traitlets.config import Config

import sections
import typography
from figures import PLOTLY, TABLE, charts_of, few, heading, height, outputs, seen_in, title_of
from project import written
from templates import HERE, generator, template

SHOWN_FIRST = [PLOTLY, "image/svg+xml", "text/html", "text/markdown", "image/png", "image/jpeg", "text/plain"]
# Stands for a chart in the cells: no text of a notebook can hold this character.
PLACE = "\x00chart\x00"


@dataclass(frozen=True)
class Cells:
    """A notebook's cells as HTML, in which PLACE stands for each of its charts."""
    name: str
    title: str
    html: str
    sections: list
    charts: list

    def with_charts(self, shown):
        """The HTML with what is shown of each chart, in their order."""
        left = iter(shown)
        return re.sub(PLACE, lambda _: next(left), self.html)


def cells(notebook, name, words):
    """The executed notebook's cells, rendered once."""
    exporter = HTMLExporter(
        template_name="interpoles", template_file="cells.html.j2", extra_template_basedirs=[str(HERE)],
        language_code=words.language, exclude_anchor_links=True,
        config=Config(NbConvertBase={"display_data_priority": SHOWN_FIRST}))
    exporter.register_filter("charted", lambda _: PLACE)
    html, _ = exporter.from_notebook_node(nbformat.from_dict(notebook))
    html, found = sections.anchored(sections.with_verdicts(html, words))
    return Cells(name, heading(notebook, words), html, found, charts_of(notebook))


def write(rendered, notebook, neighbours, imprint, into, words, coverage=""):
    """The executed notebook and its page, which leads to its neighbours and says whom its numbers are about; plotly.js is
    in it: nothing is fetched."""
    written(into / f"{rendered.name}.ipynb", nbformat.writes(notebook) + "\n")
    shown = [template("chart.html.j2").render(chart=chart(output, number), page=rendered.name, words=words.of("report"))
             for number, output in enumerate(rendered.charts, 1)]
    drawn = any(not few(output) for output in rendered.charts)
    page = template("page.html.j2").render(
        language=words.language, generator=generator(), words=words.of("report"), publication=imprint["title"],
        title=rendered.title, description=sentence(notebook) or imprint["title"], page=rendered.name,
        coverage=words.text("report.coverage.line", coverage) if coverage else "",
        previous=neighbours[0], next=neighbours[1], sections=rendered.sections, charts=drawn,
        plotly=plotly_js() if drawn else "", cells=rendered.with_charts(shown))
    written(into / f"{rendered.name}.html", typography.page(words, page))


def chart(output, number):
    csv = output.data.get("text/csv", "")
    return {"number": number, "few": few(output), "title": title_of(output), "sentence": output.data.get("text/plain", "") or title_of(output),
            "seen": seen_in(output), "height": height(output),
            "json": inert_json(output.data[PLOTLY]), "table": output.data.get(TABLE),
            # The mark tells a spreadsheet that the text is UTF-8.
            "csv": base64.b64encode(("\ufeff" + csv).encode()).decode() if csv else ""}


def printed(rendered, pictures):
    """The cells as they are printed: each chart as its picture and what is seen in it."""
    return rendered.with_charts(
        template("few.html.j2").render(few=few(output), title=title_of(output), seen=seen_in(output)) if few(output) else
        f'<figure><img alt="{escape(output.data.get("text/plain", ""))}" src="data:image/svg+xml;base64,{in_base64(picture.svg)}">'
        + (f"<figcaption>{escape(seen_in(output))}</figcaption>" if seen_in(output) else "") + "</figure>"
        for output, picture in zip(rendered.charts, pictures, strict=True))


def in_base64(svg):
    return base64.b64encode(svg.encode()).decode()


def inert_json(value):
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


@cache
def plotly_js():
    return (Path(plotly.__file__).parent / "package_data" / "plotly.min.js").read_text(encoding="utf-8")


def sentence(notebook):
    """The notebook's first finding, in words."""
    return first_of(notebook, "interpoles-finding", "text/plain")


def provenance(notebooks):
    found = (first_of(notebook, "interpoles-provenance", "text/html") for notebook in notebooks)
    return next(filter(None, found), "")


def first_of(notebook, kind, form):
    return next((output.data.get(form, "") for output in outputs(notebook)
                 if kind in output.get("data", {}).get("text/html", "")), "")
