"""What a notebook's cells have shown, and the charts among it."""
import re

PLOTLY = "application/vnd.plotly.v1+json"


def outputs(notebook):
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def charts_of(notebook):
    return [output for output in outputs(notebook) if PLOTLY in output.get("data", {})]


def title_of(chart):
    """The chart's title, or what stands for the chart in words."""
    title = chart.data[PLOTLY].get("layout", {}).get("title") or {}
    text = title.get("text", "") if isinstance(title, dict) else title
    return re.sub(r"<[^>]*>", " ", text) or chart.data.get("text/plain", "")
