"""What the Python notebooks of the report share: the survey, its measures as a frame, and their charts by plotly."""
import hashlib
import math
import os
from functools import cache
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import plotly.io
from plotly.subplots import make_subplots

import measures
from measures_pandas import counts
from survey_pandas import Survey

plotly.io.renderers.default = "plotly_mimetype"
REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"
survey = Survey(Path(os.environ["INTERPOLES_SURVEY"]))


@cache
def all_measures():
    rows = pd.DataFrame(measures.rows(counts(survey)), columns=["measure", "year", "group", "value", "unit", "n"])
    return rows.assign(value=rows.value.astype(float)).sort_values(["measure", "group"], kind="stable")


def measure(name):
    """The rows of a measure: year and group where it has them, value and n."""
    rows = all_measures().query("measure == @name").drop(columns=["measure", "unit"])
    return rows.loc[:, (rows != "").any()].reset_index(drop=True)


def at(name, year="", group=""):
    return all_measures().query("measure == @name and year == @year and group == @group").value.iloc[0]


def waves():
    return sorted(survey.waves.year)


def verdicts():
    """Each claim with what is computed and whether it is within the claim's bounds."""
    claims = survey.table("claims").astype({"year": "string"}).fillna({"year": "", "group": ""})
    computed = all_measures().astype({"year": str})[["measure", "year", "group", "value"]]
    rows = claims.merge(computed, on=["measure", "year", "group"], how="left").rename(columns={"value": "computed"})
    bounds = rows[["above", "at_least", "below", "at_most"]].astype(float)
    broken = ((rows.computed <= bounds.above) | (rows.computed < bounds.at_least)
              | (rows.computed >= bounds.below) | (rows.computed > bounds.at_most))
    rows["verdict"] = broken.map({False: "confirmed", True: "not confirmed"}).mask(rows.computed.isna(), "not measurable")
    return rows


def provenance():
    files = sorted(survey.folder.glob("*.csv"))
    return pd.DataFrame({"file": [file.name for file in files],
                         "rows": [len(pd.read_csv(file)) for file in files],
                         "sha256": [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]})


def bars(frame, title, axis, **more):
    """Bars by wave, or by the group that `x` names."""
    more = {"x": frame.year.astype(str), "y": "value", **more} if "x" not in more else {"y": "value", **more}
    return px.bar(frame, title=title, labels={"value": axis, "x": "wave"}, text_auto=".3g", **more)


def ranked(frame, title, axis):
    colour = frame.year.astype(str) if "year" in frame else None
    ordered = frame.sort_values("value")
    return px.bar(ordered, x="value", y="group", color=colour, barmode="group", orientation="h", title=title, labels={"value": axis, "group": ""})


def panels(claims, title):
    columns = 3
    figure = make_subplots(math.ceil(len(claims) / columns), columns, subplot_titles=claims.statement_en.str.wrap(37).str.replace("\n", "<br>").tolist())
    for number, claim in enumerate(claims.itertuples()):
        place = {"row": number // columns + 1, "col": number % columns + 1}
        values = measure(claim.measure)
        values = values[values.group == claim.group] if "group" in values else values
        figure.add_scatter(x=values.get("year", pd.Series(["period"])).astype(str), y=values.value, mode="markers", **place)
        low, high = (next((bound for bound in pair if pd.notna(bound)), None)
                     for pair in ((claim.above, claim.at_least), (claim.below, claim.at_most)))
        figure.add_hrect(y0=low if low is not None else 0, y1=high if high is not None else values.value.max() * 1.3, opacity=0.2, **place)
    return figure.update_layout(title=title, showlegend=False, height=300 * math.ceil(len(claims) / columns))


def slopes(frame, title, axis):
    """A line a pôle over the waves; frames have a row a wave and pôle."""
    return px.line(frame, x=frame.year.astype(str), y="partners", line_group="cluster", markers=True, title=title, labels={"partners": axis, "x": "wave"})


def distribution(frame, title, axis):
    return px.histogram(frame, x="partners", facet_col="year", title=title, labels={"partners": axis})


def of_each_pole(pairs):
    """How many partners each answering pôle has at each wave, zeros included."""
    sizes = pairs.groupby(["year", "cluster"]).size().rename("partners").reset_index()
    return survey.answering.merge(sizes, on=["year", "cluster"], how="left").fillna({"partners": 0})


def network(pairs, title, axis):
    """Nodes on a circle, a line a pair, as wide as it has `n`; a panel for the first and the last wave."""
    nodes = sorted({*pairs.one, *pairs.other})
    place = {node: (math.cos(math.tau * at / len(nodes)), math.sin(math.tau * at / len(nodes))) for at, node in enumerate(nodes)}
    figure = make_subplots(1, 2, subplot_titles=[str(wave) for wave in (waves()[0], waves()[-1])])
    for column, wave in enumerate((waves()[0], waves()[-1]), 1):
        of_wave = pairs[pairs.year == wave]
        for n, same in of_wave.groupby("n"):
            ends = [end for pair in same.itertuples() for end in (place[pair.one], place[pair.other], (None, None))]
            figure.add_scatter(x=[x for x, _ in ends], y=[y for _, y in ends], mode="lines", line_width=0.5 * n, name=f"{n} {axis}", row=1, col=column)
        shown = sorted({*of_wave.one, *of_wave.other})
        figure.add_scatter(x=[place[node][0] for node in shown], y=[place[node][1] for node in shown], mode="markers+text", text=shown, row=1, col=column)
    return figure.update_layout(title=title, showlegend=False).update_xaxes(visible=False).update_yaxes(visible=False)


def sankey(frame, stages, title):
    """The flow through stages, each a column; `n` is how many."""
    names = [*dict.fromkeys((stage, value) for stage in stages for value in frame[stage])]
    links = pd.concat([frame.groupby([one, other]).n.sum().rename_axis(["one", "other"]).reset_index().assign(
        source=lambda rows, one=one: [names.index((one, value)) for value in rows.one],
        target=lambda rows, other=other: [names.index((other, value)) for value in rows.other]) for one, other in zip(stages, stages[1:])])
    return go.Figure(go.Sankey(node={"label": [value for _, value in names]}, link={
        "source": links.source, "target": links.target, "value": links.n}), {"title": {"text": title}})


def tile_map(frame, title, axis):
    """A square a region, in its place; frames have region and n."""
    tiles = pd.read_csv(REFERENCE / "tiles_2011.csv", dtype={"region": str}).merge(frame, on="region", how="left")
    figure = px.scatter(tiles, x="column", y="row", color=tiles.n.fillna(0), text="short", title=title, labels={"color": axis}, hover_data=["n"])
    return figure.update_traces(marker={"symbol": "square", "size": 40}).update_yaxes(autorange="reversed", visible=False).update_xaxes(visible=False)


def by_region(agreements):
    """region, n: agreements in force at the last wave in each region that their signatories have in common."""
    last = survey.in_force(agreements.reset_index(names="number")).query("year == @waves()[-1]")
    return survey.common.merge(last, left_on="agreement", right_on="number").groupby("region").size().rename("n").reset_index()
