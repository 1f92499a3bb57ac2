"""What the pages make of a notebook's HTML: headings that can be linked to, and verdicts that are seen at once."""
import html
import re

from front import ICONS, verdict

# How the notebooks show that there is no value.
MISSING = "–"
HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<(td|th)([^>]*)>(.*?)</\1>", re.DOTALL)


def anchored(page):
    """The page with a name for each of its sections, and these with their titles, for a table of contents."""
    found = []

    def named(heading):
        found.append({"name": f"section-{len(found) + 1}", "title": html.unescape(re.sub(r"<[^>]*>", "", heading[1]))})
        return f'<h2 id="{found[-1]["name"]}">{heading[1]}</h2>'

    return HEADING.sub(named, page), found


def with_verdicts(page, words):
    """Each table that has verdicts, with the sign and the colour of each; narrow, a row is a card with its heads."""
    head = words.text("head.verdict")
    kinds = {verdict(name, words): name for name in ICONS} | {verdict("reproduced", words): "confirmed"}

    def marked(table):
        heads = [cell[3] for cell in CELL.finditer(table[0]) if cell[1] == "th"]
        if html.escape(head) not in heads:
            return table[0]
        at = heads.index(html.escape(head))
        rows = ROW.sub(lambda row: "<tr>" + cells(row[1], heads, at, kinds) + "</tr>", table[0])
        return rows.replace('class="', 'class="verdicts ', 1)

    return TABLE.sub(marked, page)


def cells(row, heads, at, kinds):
    def cell(place, found):
        tag, attributes, content = found.groups()
        if tag == "th":
            return found[0]
        kind = kinds.get(html.unescape(content)) if place == at else None
        mark = f' class="verdict {kind.replace(" ", "-")}"' if kind else ' class="missing"' if content == MISSING else ""
        sign = f'<span aria-hidden="true">{ICONS[kind]}</span> ' if kind else ""
        return f'<td{attributes}{mark} data-head="{html.escape(html.unescape(heads[place]))}">{sign}{content}</td>'

    return "".join(cell(place, found) for place, found in enumerate(CELL.finditer(row)))
