"""A notebook's own words in the reader's language: it is in English itself, and gettext's files have the French.

They stand in the folder `fr` beside the notebook, one of the notebook's name and `shared.po` for what several notebooks
say; the project's own serve a copy of a notebook elsewhere, too. A msgid is a paragraph, a heading without its `#`, or,
in the context `cell`, a text that a cell types, such as a chart's title. What has no French, or one that is marked
fuzzy, stays as it is.
"""
import json
import re
from html import escape

from babel.messages.pofile import read_po

from project import root

CELL = "cell"
READING = "interpoles-reading"
ANSWER = "interpoles-finding"
FIRST = re.compile(r"(.+?[.!?])(?: +(?=[^a-z])(.*))?", re.DOTALL)
PARAGRAPHS = re.compile(r"(.*?)<strong>.*?</strong></p>(\n<p>.*?</p>)?(.*)", re.DOTALL)
PARAGRAPH = re.compile(r"(#* *)(.*)", re.DOTALL)
TYPED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def translate(notebook, source, words):
    """Puts a notebook, read from the file `source`, into the language of the words."""
    if words.language != "fr" and not words.own:
        return
    catalogs = catalogs_of(source)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = "\n\n".join(paragraph(part, catalogs, words) for part in cell.source.split("\n\n"))
        elif cell.cell_type == "code":
            cell.source = TYPED.sub(lambda text: typed(text, catalogs, words), cell.source)


def catalogs_of(source):
    folders = dict.fromkeys([source.parent / "fr", root / "notebooks" / "fr"])
    files = [folder / name for folder in folders for name in (f"{source.stem}.po", "shared.po")]
    return [catalog(file) for file in files if file.is_file()]


def catalog(file):
    with file.open("rb") as lines:
        return read_po(lines, locale="fr")


def paragraph(text, catalogs, words):
    mark, said = PARAGRAPH.fullmatch(text).groups()
    own = french(said, catalogs) if words.language == "fr" else None
    return mark + (words.named_in(own) if own else words.question(said))


def typed(literal, catalogs, words):
    """A text that a cell types, where the catalogs know it as one: any other may be SQL or a code."""
    said = french(literal[1], catalogs, CELL)
    if not said:
        return literal[0]
    return json.dumps(words.named_in(said if words.language == "fr" else literal[1]), ensure_ascii=False)


def without_readings(notebook):
    """Answers without what they say of the text around them, which has the survey's own nouns by now."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            html = output.get("data", {}).get("text/html")
            if html and READING in html:
                output["data"]["text/html"] = re.sub(rf'\n<p class="{READING}">.*?</p>', "", html)


def once_warned(notebook, warning):
    """Of several answers that begin with the same warning the first alone has it, so that each other has its own headline."""
    answers = [output.data for cell in notebook.cells for output in cell.get("outputs", [])
               if ANSWER in output.get("data", {}).get("text/html", "") and output.data.get("text/plain", "").startswith(warning)]
    for data in answers[1:] if warning else []:
        data["text/plain"] = data["text/plain"][len(warning):].strip()
        first, rest = FIRST.fullmatch(data["text/plain"]).groups()
        opening, _, more = PARAGRAPHS.fullmatch(data["text/html"]).groups()
        data["text/html"] = (f"{opening}<strong>{escape(first)}</strong></p>"
                             + (f"\n<p>{escape(rest)}</p>" if rest else "") + more)


def french(text, catalogs, context=None):
    messages = (catalog.get(text, context) for catalog in catalogs)
    return next((found.string for found in messages if found and found.string and not found.fuzzy), None)
