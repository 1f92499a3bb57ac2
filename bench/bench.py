"""Measures the project beside its peers and writes RESULTS.md; README.md says how to read it."""
import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import results
import turns
from contract import tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "target" / "bench"
RUN = [str(ROOT / "src" / "main" / "make" / "setup.sh"), "run"]
OURS, PEERS = "Interpôles", ("DuckDB", "Polars", "pandas")
CHECK = "make check alone"


def arguments():
    """What is left empty is as usual."""
    def of(read):
        return lambda text: [read(part) for part in text.split(",")] if text else None

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=of(str), help="the figures to measure, of " + ", ".join(FIGURES))
    parser.add_argument("--sizes", type=of(int), help="how many agreements the large surveys have")
    parser.add_argument("--scale", type=of(int), help="of the reconstruction, whose pôles grow with its agreements; 0 for none")
    parser.add_argument("--runs", type=of(int), help="turns that count")
    parser.add_argument("--memory", type=str, help="the bound that is tried")
    asked = parser.parse_args()
    asked.only, asked.sizes = asked.only or list(FIGURES), asked.sizes or [10_000, 100_000, 1_000_000]
    asked.scale, asked.runs, asked.memory = (asked.scale or [1_000])[0], (asked.runs or [3])[0], asked.memory or "500MB"
    if not set(asked.only) <= set(FIGURES):
        parser.error("ONLY is some of " + ",".join(FIGURES))
    return asked


def chart(asked):
    count, shown = 3 * asked.runs, []
    for version, home in jdks().items():
        environment = {**os.environ, "JAVA_HOME": home}
        subprocess.run([RUN[0], "java"], env=environment, check=True, stdout=sys.stderr)
        measured = subprocess.run([sys.executable, HERE / "first_chart.py", "--runs", str(count)], env=environment, stdout=subprocess.PIPE, text=True, check=True)
        shown += [f"### JDK {version}", measured.stdout.strip()]
    return ["From the order to start a kernel to the arrival of the first chart: `notebooks/01-agreements.ipynb` beside its twin with pandas "
            f"and plotly, {count} turns.", *shown]


def jdks():
    """The home of a JDK of each number from 17 that this machine has: of the one in use, and else of the first found."""
    homes = [Path(shutil.which(results.java("java"))).resolve().parents[1], *sorted(home.resolve() for home in Path("/usr/lib/jvm").glob("*"))]
    found = {}
    for home in homes:
        if (home / "bin" / "javac").exists():
            found.setdefault(int(results.java_version(home / "bin" / "java").split(".")[0]), str(home))
    return {version: home for version, home in sorted(found.items()) if version >= 17}


def report(asked):
    folder = WORK / "report"
    shutil.rmtree(folder, ignore_errors=True)
    survey = ROOT / "data" / "phase-2"
    notebooks = of_both(folder)
    done = turns.taken({
        OURS: [sys.executable, ROOT / "src" / "main" / "report" / "report.py", "--survey", survey, "--notebooks", notebooks, "--out", folder / "ours"],
        "Python": [sys.executable, HERE / "report_pandas.py", survey, folder / "python"],
    }, asked.runs, folder, {"BROWSER_PATH": str(folder / "none")})
    require_agreement(folder / "ours" / "measures.csv", folder / "python" / "measures.csv")
    return [f"The {len(list(notebooks.iterdir()))} notebooks that both sides have, of the shipped survey: the project's with its check and with how sure each "
            "number is, the peer's with pandas and plotly, unchecked and without that, two at a time and rendered by the same template; without "
            f"pictures and PDF on either side; {asked.runs} turns. Memory is that of the largest process.", table_of([["", done]])]


def of_both(folder):
    """A folder with the project's notebooks that the peer has code for, in a place from which they find what they need."""
    notebooks = folder / "notebooks"
    notebooks.mkdir(parents=True)
    for name in ("target", "data"):
        (folder / name).symlink_to(ROOT / name)
    for cells in (HERE / "cells").glob("*.py"):
        shutil.copy(ROOT / "notebooks" / f"{cells.stem}.ipynb", notebooks)
    return notebooks


def large(asked):
    surveys = [(f"{size:,} agreements", [sys.executable, HERE / "large.py", str(size)]) for size in asked.sizes]
    if asked.scale:
        surveys.append((f"reconstruction × {asked.scale:,}", [*RUN, "interpoles.reconstruction.Reconstruction", str(asked.scale)]))
    done = [[name, *measured(name, write, asked.runs)] for name, write in surveys]
    steps = list(zip(asked.sizes, asked.sizes[1:]))
    medians = [{side: turns.median(turns.seconds(runs)) for side, runs in sides.items()} for _, sides, _ in done]
    costs = [[side, *(f"{1e6 * (after[side] - before[side]) / (large - small):.2f}"
                      for (small, large), before, after in zip(steps, medians, medians[1:]))] for side in (OURS, *PEERS)]
    return ["`make measures`, which checks and loads the survey and computes every measure, beside programs that read the same files and compute "
            f"the measures of the published page, digit for digit, and check nothing; {asked.runs} turns. Beside them `make check`.",
            table_of([[f"{name}, {rows:,} rows", runs] for name, runs, rows in done]),
            *([] if not steps else [
                "Seconds that a million agreements more cost, each with 2.5 signatories, half a project and 1.2 labels, from one size to the next; the same "
                "in each column where cost is linear:",
                turns.table(["", *(f"{small:,} to {large:,}" for small, large in steps)], costs)])]


def memory(asked):
    """Of the largest survey alone."""
    size, bound = asked.sizes[-1], asked.memory
    with survey_of(f"memory {size}", [sys.executable, HERE / "large.py", str(size)]) as survey:
        done = turns.taken({"as it is": command("measures", survey), bound: ["env", f"INTERPOLES_MEMORY={bound}", *command("measures", survey)]}, asked.runs, survey.parent)
        require_same(survey.parent / "as it is.csv", survey.parent / f"{bound}.csv")
    return [f"`make measures` on {size:,} agreements, as it is and with `INTERPOLES_MEMORY={bound}`, which is what DuckDB may take beside the JVM's own; "
            f"what does not fit goes to disk. The measures are the same; {asked.runs} turns.",
            turns.table(["", "seconds", "peak MB"], [[side, turns.spread(turns.seconds(runs)), turns.spread(turns.peaks(runs), "{:.0f}")]
                                                     for side, runs in done.items()])]


def measured(name, write, runs):
    """The runs of each side on a survey, and how many rows it has."""
    with survey_of(name, write) as survey:
        done = turns.taken({OURS: command("measures", survey), CHECK: command("check", survey),
                            **{peer: [sys.executable, HERE / f"measures_{peer.lower()}.py", survey] for peer in PEERS}},
                           runs, survey.parent)
        for peer in PEERS:
            require_agreement(survey.parent / f"{OURS}.csv", survey.parent / f"{peer}.csv")
        return done, sum(lines(survey / f"{table}.csv") - 1 for table in tables())


def command(name, survey):
    """A command as make gives it, which names the survey by a variable."""
    return ["env", f"INTERPOLES_SURVEY={survey}", *RUN, "interpoles.Main", name]


@contextmanager
def survey_of(name, write):
    """A survey that a program writes into the folder it is told last; it goes when it is no longer needed."""
    folder = WORK / "".join(letter if letter.isalnum() else "-" for letter in name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([*write, folder / "survey"], check=True, stdout=sys.stderr)
    yield folder / "survey"
    shutil.rmtree(folder / "survey")


def lines(file):
    with open(file, "rb") as text:
        return sum(1 for _ in text)


def require_same(ours, theirs):
    if ours.read_bytes() != theirs.read_bytes():
        raise SystemExit(f"{ours} and {theirs} differ: the comparison would not be of the same work")


def require_agreement(ours, theirs):
    """Stops unless every measure that a peer computes has the same rows on both sides, to the last digit.

    The project may have measures, waves of one and columns beside: those that it has gained since the peers were written."""
    with open(ours, encoding="utf-8", newline="") as of_ours, open(theirs, encoding="utf-8", newline="") as of_theirs:
        columns, *peer = csv.reader(of_theirs)
        computed = {tuple(row[:2]) for row in peer}
        project = [[row[column] for column in columns] for row in csv.DictReader(of_ours)
                   if (row["measure"], row["year"]) in computed]
    if not peer or project != peer:
        raise SystemExit(f"{ours} and {theirs} differ: the comparison would not be of the same work")


def table_of(measured):
    """A row a survey and side; the ratio is of our time to theirs."""
    def row(name, side, runs, ours):
        return [name if side == OURS else "", side, turns.spread(turns.seconds(runs)),
                "" if side in (OURS, CHECK) else turns.spread(turns.ratios(ours, runs)),
                turns.spread(turns.processor(runs)), turns.spread(turns.peaks(runs), "{:.0f}")]

    return turns.table(["", "", "seconds", f"{OURS} to it", "processor seconds", "peak MB"],
                       [row(name, side, runs, done[OURS]) for name, done in measured for side, runs in done.items()])


JMH = {"a survey read row by row and checked": "Readers.rowByRow", "the same at once, as large files are": "Readers.atOnce",
       "its files by FastCSV alone": "Readers.byFastCsv", "its files by Tablesaw's reader": "Readers.byTablesaw",
       "a chart of bars for plotly": "Views.barsForPlotly", "the same by Tablesaw, as JavaScript": "Views.barsByTablesaw",
       "a network of 70 pôles for plotly": "Views.networkForPlotly", "the network by Tablesaw, as JavaScript": "Views.networkByTablesaw",
       "a table in HTML and text": "Views.tableInHtml", "the table by Tablesaw, as text": "Views.tableByTablesaw"}


def jvm(asked):
    folder = WORK / "jmh"
    survey, jars, classes = folder / "survey", folder / "jars", folder / "classes"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, HERE / "large.py", "100000", survey], check=True)
    subprocess.run(["mvn", "-B", "-q", *os.environ.get("MAVEN_OPTIONS", "").split(), "-Pbench", "-DskipTests", "dependency:copy-dependencies",
                    "-DincludeScope=provided", "-DincludeGroupIds=org.openjdk.jmh,net.sf.jopt-simple", f"-DoutputDirectory={jars}"],
                   cwd=ROOT, check=True, stdout=sys.stderr)
    path = os.pathsep.join([str(classes), str(jars / "*"), str(ROOT / "target" / "notebook" / "*")])
    subprocess.run([results.java("javac"), "-d", classes, "-cp", path, *(HERE / "java").rglob("*.java")], cwd=ROOT, check=True, stdout=sys.stderr)
    subprocess.run([results.java("java"), "-cp", path, "org.openjdk.jmh.Main", "-foe", "true", "-f", "1", "-wi", "5", "-w", "1", "-i", str(3 * asked.runs),
                    "-r", "1", "-p", f"survey={survey}", "-rf", "json", "-rff", folder / "times.json"], cwd=ROOT, check=True, stdout=sys.stderr)
    times = {measured["benchmark"].split(".", 2)[2]: measured["primaryMetric"]["rawData"][0]
             for measured in json.loads((folder / "times.json").read_text(encoding="utf-8"))}
    return [f"JMH, one JVM a row, {3 * asked.runs} measurements of a second after five to warm up; not in turns. The survey has 100,000 agreements; "
            "the charts and the table (every measure) are of the shipped one.",
            turns.table(["", "milliseconds"], [[what, turns.spread(times[name], "{:.3g}")] for what, name in JMH.items()])]


FIGURES = {"chart": ("The first chart", chart), "report": ("The report", report), "large": ("Large surveys", large),
           "memory": ("Bounded memory", memory), "jvm": ("Inside the JVM", jvm)}


def main():
    asked = arguments()
    for figure in asked.only:
        title, measure = FIGURES[figure]
        with results.circumstances() as circumstances:
            body = measure(asked)
        results.write(title, [*body, " ".join(circumstances)])


if __name__ == "__main__":
    main()
