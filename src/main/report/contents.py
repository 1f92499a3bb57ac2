"""The index of a report and the whole as one page for print: the finding first, then how it was come by."""
import csv
import hashlib
import io
import re

import front
import pages
import typography
from figures import charts_of, heading, seen_in, title_of
from project import written
from results import plain
from templates import generator, template

INSTRUCTIONS = ("09-", "11-")
OVERVIEW = "00-"
TERMS = ["pole", "agreement", "in-force", "answering", "territory", "co-labelled", "foreign-partner", "wave"]



def definition(term, words, imprint):
    """What a term means; pôles de compétitivité are those of France."""
    other = term == "pole" and (imprint["home"] != "FRA" or words.text("noun.pole.singular") in words.own.values())
    return words.text(f"report.term.{term}.{'elsewhere' if other else 'is'}")


def write_index(report, into):
    """index.html, from the notebooks that were run and the results."""
    page = template("contents.html.j2").render(
        **shared(report, into),
        overview=overview(report),
        findings=[{"name": name, "title": heading(notebook, report.words),
                   "answer": brief(notebook, report), "small": small(report, name)}
                  for name, notebook in report.notebooks.items() if is_finding(name) and is_told(notebook, report.words)],
        notebooks=[{"name": name, "title": heading(notebook, report.words)}
                   for name, notebook in report.notebooks.items()],
        files=files(report, into),
        missing=report.missing,
        charts=[{"name": f"{name}-{number}", "title": title_of(chart)}
                for name, notebook in report.notebooks.items() for number, chart in enumerate(charts_of(notebook), 1)])
    written(into / "index.html", typography.page(report.words, page))


def print_page(report, into):
    """The whole report as one page to be printed; how to put a survey in or ask it more is no part of it."""
    page = template("print.html.j2").render(
        **shared(report, into),
        sections=[{"name": name, "title": heading(report.notebooks[name], report.words), "html": html}
                  for name, html in report.printed.items()
                  if not name.startswith(INSTRUCTIONS) and is_told(report.notebooks[name], report.words)])
    return typography.page(report.words, page)


def brief(notebook, report):
    """A finding's answer without what another draw could give, which its own page says beside each comparison, and
    without the warning that stands above all findings."""
    before, after = report.words.text("finding.another-draw", "\0").split("\0")
    answer = re.sub(rf"\s*{re.escape(before)}.*?{re.escape(after)}", "", pages.sentence(notebook))
    return answer.replace(report.imprint["warning"], "", 1).strip() if report.imprint["warning"] else answer


def is_finding(name):
    return not name.startswith((OVERVIEW, *INSTRUCTIONS))


def is_told(notebook, words):
    """Whether it is about something that the survey has: one that came from no questionnaire has no word of one."""
    return pages.sentence(notebook) != typography.plain(words, words.text("import.none"))


def overview(report):
    return next((name for name in report.notebooks if name.startswith(OVERVIEW)), None)


def shared(report, into):
    words, results, imprint = report.words, report.results, report.imprint
    claims = front.claims(results, words, imprint["reconstruction"], checks(report))
    whole = len(claims["all"])
    outcome = "finding.claims.reproduced" if imprint["reconstruction"] else "finding.claims"
    headline = front.headline(results, imprint["changes"], words)
    return {
        "language": words.language,
        "generator": generator(),
        "words": words.of("report"),
        "heads": {head: words.text("head." + head) for head in ("verdict", "statement", "published", "computed", "checks")},
        "title": imprint["title"],
        "publication": words.text("report.kicker"),
        "description": headline or imprint["title"],
        "front": {
            "title": imprint["title"],
            "headline": headline,
            "warning": imprint["warning"],
            "outcome": words.text(outcome, claims["confirmed"], whole) if whole else "",
            "reconstruction": imprint["reconstruction"],
            "when": words.text("report.key-figures", imprint["waves"][-1]) if imprint["waves"] else "",
            "figures": front.key_figures(results, words)},
        "lead": lead(report),
        "claims": claims,
        "counted_claims": words.text("report.claims-all", whole),
        "terms": [(words.text("report.term." + term), definition(term, words, imprint)) for term in TERMS],
        "abouts": abouts(report, into),
        "provenance": pages.provenance(report.notebooks.values()),
    }


def checks(report):
    """What the notebooks show of the checks that claims withstand (interpoles.finding.HowSure.byClaim): by claim, whether
    it stands by each."""
    tables = (output.data.get("text/csv", "") for notebook in report.notebooks.values() for output in charts_of(notebook))
    rows = next((table for table in tables if table.startswith("claim,name,check,stand")), "")
    found = {}
    for row in csv.DictReader(io.StringIO(rows)):
        if row["stand"] in ("holds", "fails"):
            found.setdefault(plain(row["claim"]), []).append(row["stand"] == "holds")
    return found


def lead(report):
    """The picture of the front page: the first finding's."""
    name = next((name for name in report.telling if is_finding(name)), None)
    if not name:
        return None
    telling = report.telling[name]
    return {"name": name, "small": pages.in_base64(telling.small), "large": pages.in_base64(telling.large),
            "sentence": telling.chart.data.get("text/plain", ""), "seen": seen_in(telling.chart)}


def small(report, name):
    """A finding's small picture; the first finding has the large one above."""
    leading = next((other for other in report.telling if is_finding(other)), None)
    return pages.in_base64(report.telling[name].small) if name in report.telling and name != leading else ""


def abouts(report, into):
    """Who made it from what, when the survey was, under which licence and how to cite it."""
    words, imprint = report.words, report.imprint
    digest = hashlib.sha256((into / "measures.csv").read_bytes()).hexdigest()
    made = generator()
    waves = ", ".join(map(str, imprint["waves"])) or "–"
    authors = ", ".join(imprint["contributors"])
    cite = words.text("report.cite", f"{authors}, {imprint['title']}" if authors else imprint["title"], waves, made, digest[:12])
    said = [("survey", imprint["title"]), ("contributors", authors), ("waves", waves), ("coverage", report.coverage), ("sources", " · ".join(imprint["sources"])),
            ("licence", " · ".join(imprint["licenses"])), ("made", made), ("citation", cite),
            ("digest", digest)]
    return [(words.text("report.about." + key), value) for key, value in said if value]


def files(report, into):
    words = report.words
    named = [("report.pdf", "pdf"), ("measures.csv", "measures"), ("findings.csv", "claims"),
             ("suppressed.csv", "suppressed")]
    return [(file, words.text("report." + key)) for file, key in named
            if (into / file).exists() and (key != "claims" or report.results.claims)]
