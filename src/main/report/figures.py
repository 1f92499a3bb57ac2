"""What a notebook says and shows: its title, what its cells have put out, and the charts among it."""
import html
import re

PLOTLY = "application/vnd.plotly.v1+json"
TABLE = "application/vnd.interpoles.table+html"
ENOUGH = 4
# A chart higher than this is too small to read in the width of a column.
HIGH = 620


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
    return html.unescape(re.sub(r"<[^>]*>", " ", text)) or chart.data.get("text/plain", "")


def seen_in(chart):
    """What is seen in the chart, where the chart does not say it below its own title: of two values that are read as
    numbers how they have changed, of a figure without a second line its sentence, without the name of its form."""
    title = chart.data[PLOTLY].get("layout", {}).get("title") or {}
    below = title.get("subtitle", {}).get("text", "") if isinstance(title, dict) else ""
    if few(chart) and chart.data[PLOTLY]["data"][0].get("orientation") == "h":
        return ""
    if below:
        return html.unescape(re.sub(r"<[^>]*>", " ", below)) if few(chart) else ""
    sentence = chart.data.get("text/plain", "")
    said = re.sub(r"^[^:.]{3,60}?[\s\u202f]?: ", "", sentence, count=1)
    said = re.sub(f"^{re.escape(title_of(chart))}[.;] ", "", said, count=1, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:]


def few(chart):
    """The values of a chart of one or two bars, by what they are of, which are read faster as numbers; else none."""
    traces = chart.data[PLOTLY].get("data", [])
    if len(traces) != 1 or traces[0].get("type") != "bar":
        return []
    trace, layout = traces[0], chart.data[PLOTLY].get("layout", {})
    across, axis = ("y", "yaxis") if trace.get("orientation") == "h" else ("x", "xaxis")
    ends, texts = trace.get(across) or [], trace.get("text") or []
    if not 0 < len(ends) <= 2 or len(texts) != len(ends) or not all(isinstance(text, str) and text for text in texts):
        return []
    ticks = layout.get(axis, {})
    names = dict(zip(ticks.get("tickvals") or [], ticks.get("ticktext") or []))
    said = [(re.sub(r"<br>", ", ", str(names.get(end, end))), text) for end, text in zip(ends, texts)]
    return said[::-1] if across == "y" else said


def telling(charts):
    """The place of the chart that tells most in a small picture: the first of some values that is not too high, or else the
    first of some values; none without a chart."""
    some = [place for place, chart in enumerate(charts) if values(chart) >= ENOUGH]
    return next((place for place in some if height(charts[place]) <= HIGH), next(iter(some), 0 if charts else None))


def height(chart):
    return int(chart.data[PLOTLY].get("layout", {}).get("height") or 450)


def values(chart):
    """How many values it shows on axes; a network or a map has none, and says little when it is small."""
    figure = chart.data[PLOTLY]
    if figure.get("layout", {}).get("xaxis", {}).get("visible") is False:
        return 0
    return sum(len(trace.get("x") or []) for trace in figure.get("data", [])
               if trace.get("type") in ("bar", "scatter", "histogram"))
