"""What a notebook says and shows: its title, what its cells have put out, and the charts among it."""
import re

PLOTLY = "application/vnd.plotly.v1+json"
TABLE = "application/vnd.interpoles.table+html"
ENOUGH = 4


def heading(notebook, words):
    """The notebook's title, as plain text."""
    for cell in notebook.cells:
        found = re.search(r"^#+\s+(.+?)\s*#*$", cell.source, re.MULTILINE) if cell.cell_type == "markdown" else None
        if found:
            return re.sub(r"[*_`]", "", found[1])
    return words.text("report.title")


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def charts_of(notebook):
    return [output for output in outputs(notebook) if PLOTLY in output.get("data", {})]


def title_of(chart):
    """The chart's title, or what stands for the chart in words."""
    title = chart.data[PLOTLY].get("layout", {}).get("title") or {}
    text = title.get("text", "") if isinstance(title, dict) else title
    return re.sub(r"<[^>]*>", " ", text) or chart.data.get("text/plain", "")


def seen_in(chart):
    """What is seen in the chart: its sentence without the name of its form, such as *Bar chart:*."""
    sentence = chart.data.get("text/plain", "")
    said = re.sub(r"^[^:.]{3,60}?[\s\u202f]?: ", "", sentence, count=1)
    said = re.sub(f"^{re.escape(title_of(chart))}[.;] ", "", said, count=1, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:]


def telling(charts):
    """The place of the chart that tells most in a small picture: the first of some values; none without a chart."""
    places = range(len(charts))
    return next((place for place in places if values(charts[place]) >= ENOUGH), 0 if charts else None)


def values(chart):
    """How many values it shows on axes; a network or a map has none, and says little when it is small."""
    figure = chart.data[PLOTLY]
    if figure.get("layout", {}).get("xaxis", {}).get("visible") is False:
        return 0
    return sum(len(trace.get("x") or []) for trace in figure.get("data", [])
               if trace.get("type") in ("bar", "scatter", "histogram"))
