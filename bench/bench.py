"""Measures the project's programs beside their peers and writes RESULTS.md.

    python bench.py [--only FIGURE …] [--size N] [--runs N]

Before anything is timed, both sides must write the same measures.csv. Surveys are drawn once, in target/bench.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from math import isclose
from pathlib import Path

import results
from turns import peaks, ratios, run, seconds, spread, table, taken

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "target" / "bench"
PHASE_2 = ROOT / "data" / "phase-2"
SETUP = ROOT / "src" / "main" / "make" / "setup.sh"
PEERS = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}
NO_BROWSER = {"BROWSER_PATH": os.devnull}
SAME_DIGITS = 1e-12


def java():
    return str(Path(os.environ["JAVA_HOME"], "bin", "java")) if os.environ.get("JAVA_HOME") else shutil.which("java")


def ours(*command):
    return ["sh", str(SETUP), "run", *map(str, command)]


def measures(survey):
    return ours("interpoles.Main", "measures", "--survey", survey)


def peer(name, survey):
    return [sys.executable, str(HERE / f"measures_{PEERS[name]}.py"), str(survey)]


def drawn(name, command):
    """The folder of a survey, drawn by a program whose last argument it is, unless it is there."""
    folder = WORK / name
    if not folder.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(WORK / "drawing", ignore_errors=True)
        run([*command, str(WORK / "drawing")], WORK / "drawing.out")
        (WORK / "drawing").rename(folder)
    return folder


@cache
def large_survey(agreements):
    return drawn(f"survey-{agreements}", [sys.executable, str(HERE / "large.py"), str(agreements)])


@cache
def panels_survey(scale):
    return drawn(f"panels-{scale}", ours("interpoles.reconstruction.Reconstruction", scale))


@cache
def rows_of(survey):
    count = 0
    for file in survey.glob("*.csv"):
        with open(file, "rb") as lines:
            count += sum(block.count(b"\n") for block in iter(lambda: lines.read(1 << 20), b"")) - 1
    return count


def require_same(folder, sides):
    """Every side's measures.csv says what the first one's does: the same bytes, or else numbers alike to 12 digits."""
    first, *others = ((folder / f"{side}.csv").read_text(encoding="utf-8") for side in sides)
    for side, other in zip(sides[1:], others, strict=True):
        fields, theirs = first.replace("\n", ",").split(","), other.replace("\n", ",").split(",")
        if first != other and not (len(fields) == len(theirs) and all(map(is_same, fields, theirs))):
            raise SystemExit(f"{folder}: {sides[0]} and {side} differ")


def is_same(one, other):
    try:
        return one == other or isclose(float(one), float(other), rel_tol=SAME_DIGITS)
    except ValueError:
        return False


def against_peers(title, survey, peers, runs, environment=None, **more):
    """The rows of a table: the project beside each peer on a survey. More of its programs take turns with them, unverified."""
    sides = {"ours": measures(survey), **{name: peer(name, survey) for name in peers}}
    folder = WORK / title
    for side, command in sides.items():
        folder.mkdir(parents=True, exist_ok=True)
        run(command, folder / f"{side}.csv", environment)
    require_same(folder, list(sides))
    done = taken({**sides, **more}, runs, folder, environment)
    return [[name, other, spread(seconds(done[side])), spread(seconds(done[other])), spread(ratios(done[side], done[other])),
             spread(peaks(done[side]), "{:.0f}"), spread(peaks(done[other]), "{:.0f}")]
            for side, name in {"ours": "make measures", **{side: f"make {side}" for side in more}}.items()
            for other in (peers if side == "ours" else peers[:1])]


HEADS = ["A", "B", "A, s", "B, s", "A/B", "A, MB at its peak", "B, MB at its peak"]
COMPARED = ("A checks the survey and computes every measure; B reads the same files without any check and counts the same. "
            "Their `measures.csv` were the same. `make check` stands beside the same program of DuckDB's.")


def large(asked):
    for size in [asked.size] if asked.size else [100_000, 1_000_000]:
        survey = large_survey(size)
        rows = against_peers(f"large-{size}", survey, list(PEERS), asked.runs,
                             check=ours("interpoles.Main", "check", "--survey", survey))
        yield (f"A large survey: {size:,} agreements", f"{rows_of(survey):,} rows in all, the pôles those of phase 2. {COMPARED}", table(HEADS, rows))


def panels(asked):
    scale = asked.size or 1_000
    survey = panels_survey(scale)
    rows = against_peers(f"panels-{scale}", survey, list(PEERS), asked.runs, check=ours("interpoles.Main", "check", "--survey", survey))
    yield (f"A large reconstruction: {scale:,} panels", f"`make reconstruct SCALE={scale}`: {rows_of(survey):,} rows in all, {77 * scale:,} pôles. {COMPARED}",
           table(HEADS, rows))


def linear(asked):
    """The agreements are so many that a survey's rows are 10^4 to 10^7 in all, or as many as were asked for."""
    before, rows = None, []
    for size in [10 ** digits for digits in range(4, 8)]:
        survey = large_survey(size * 10 // 52)
        runs = taken({"ours": measures(survey), "DuckDB": peer("DuckDB", survey)}, asked.runs, WORK / f"linear-{size}")
        count, medians = rows_of(survey), {side: sorted(seconds(done))[len(done) // 2] for side, done in runs.items()}
        steps = [f"{(medians[side] - before[side]) / (count - before['rows']) * 1e6:.2f}" if before else "" for side in medians]
        rows.append([f"{count:,}", *(spread(seconds(done)) for done in runs.values()), spread(ratios(*runs.values())),
                     *steps, f"{medians['ours'] / count * 1e6:.2f}"])
        before = {"rows": count, **medians}
    yield ("Cost by size", "`make measures` (A) and DuckDB from Python (B) on surveys of 10⁴ to 10⁷ rows in all; what each million rows "
           "more cost than the size before, and A's whole time by its rows, which at the smallest is the start of the JVM.",
           table(["rows", "A, s", "B, s", "A/B", "A, s a million more", "B, s a million more", "A, s a million"], rows))


def memory(asked):
    size = asked.size or 2_000_000
    survey, environment = large_survey(size), {"INTERPOLES_MEMORY": "1GB"}
    free = taken({"free": measures(survey)}, asked.runs, WORK / f"memory-{size}")["free"]
    bounded = taken({"bounded": measures(survey)}, asked.runs, WORK / f"memory-{size}", environment)["bounded"]
    require_same(WORK / f"memory-{size}", ["free", "bounded"])
    rows = [[name, spread(seconds(runs)), spread(peaks(runs), "{:.0f}")] for name, runs in {"none": free, "INTERPOLES_MEMORY=1GB": bounded}.items()]
    yield (f"Bounded memory: {size:,} agreements", "`make measures` finishes, with the same measures, when the warehouse may take 1 GB beside the JVM's own; "
           "the process as a whole, JVM and libraries included.", table(["bound", "s", "MB at its peak"], rows))


def report(asked):
    out = {side: WORK / f"report-{side}" for side in ("ours", "pandas")}
    sides = {"ours": [sys.executable, str(ROOT / "src/main/report/report.py"), "--survey", str(PHASE_2), "--out", str(out["ours"])],
             "pandas": [sys.executable, str(HERE / "report_pandas.py"), str(PHASE_2), str(out["pandas"])]}
    done = taken(sides, asked.runs, WORK / "report", NO_BROWSER)
    for side in sides:
        shutil.copy(out[side] / "measures.csv", WORK / "report" / f"{side}.csv")
    require_same(WORK / "report", list(sides))
    yield ("The report", "`make report` (A) and ten notebooks of pandas and plotly with the same questions, run two at a time, with pages by the same template (B), on phase 2; "
           "pictures and PDF left out on both sides. Only A checks the survey; their `measures.csv` were the same.",
           table(["A, s", "B, s", "A/B", "processor A, s", "processor B, s"],
                 [[*(spread(seconds(runs)) for runs in done.values()), spread(ratios(*done.values())),
                   *(spread([one.processor for one in runs]) for runs in done.values())]]))


def first_chart(asked):
    program = HERE / "first_chart.py"
    if not program.exists():
        print("first-chart: left out, bench/first_chart.py is missing", file=sys.stderr)
        return
    for version, home in jdks().items():
        WORK.mkdir(parents=True, exist_ok=True)
        environment = {"JAVA_HOME": home}
        run(["sh", str(SETUP), "java"], WORK / "built.out", environment)
        run([sys.executable, str(program), "--runs", str(asked.runs)], WORK / "first-chart.out", environment)
        yield (f"The first chart: JDK {version}", "From a cold kernel to the first chart: the notebook in Java and one with pandas and plotly.",
               (WORK / "first-chart.out").read_text(encoding="utf-8").strip())


def jdks():
    """A home for each Java from 17 up that this machine has, by its number; the one in use before the others."""
    homes = [Path(java()).resolve().parents[1], *(home.resolve() for home in sorted(Path("/usr/lib/jvm").glob("*")) if home.is_dir())]
    found = {}
    for home in homes:
        if (home / "bin" / "javac").exists():
            number = int(results.java_version(str(home / "bin" / "java")).split(".")[0])
            if number >= 17:
                found.setdefault(number, str(home))
    return dict(sorted(found.items()))


def jvm(asked):
    """JMH's own forks and iterations; its libraries stay in target/jmh, away from the notebooks."""
    target, notebook = ROOT / "target" / "jmh", str(ROOT / "target" / "notebook" / "*")
    (target / "classes").mkdir(parents=True, exist_ok=True)
    WORK.mkdir(parents=True, exist_ok=True)
    run(["mvn", "-B", "-q", "-f", str(HERE / "jmh" / "pom.xml"), "dependency:copy-dependencies", f"-DoutputDirectory={target / 'lib'}",
         *os.environ.get("MAVEN_OPTIONS", "").split()], WORK / "jmh-lib.out")
    path = os.pathsep.join([notebook, str(target / "lib" / "*"), str(target / "classes")])
    run([str(Path(java()).with_name("javac")), "-cp", path, "-processor", "org.openjdk.jmh.generators.BenchmarkProcessor", "-Xlint:-processing",
         "-d", str(target / "classes"), *map(str, sorted((HERE / "jmh").rglob("*.java")))], WORK / "jmh-javac.out")
    subprocess.run([java(), "-cp", path, f"-Dinterpoles.bench.survey={large_survey(100_000)}", "org.openjdk.jmh.Main", "-rf", "json", "-rff", str(WORK / "jmh.json")],
                   check=True, stdout=sys.stderr)
    scores = {one["benchmark"].rsplit(".", 2)[-2:][0] + "." + one["benchmark"].rsplit(".", 1)[-1]: one["primaryMetric"]
              for one in json.loads((WORK / "jmh.json").read_text(encoding="utf-8"))}

    def score(name):
        return f"{scores[name]['score']:.3f} ± {scores[name]['scoreError']:.3f}"

    yield ("Inside the JVM", "By JMH, milliseconds an operation (± 99.9 %): the project's own (A) beside the library's that it stands on (B).",
           table(["what", "A, ms", "B", "B, ms", "A/B"],
                 [[what, score(a), b, score(other), f"{scores[a]['score'] / scores[other]['score']:.2f}"] for what, a, b, other in IN_JVM]))


IN_JVM = [
    ("reading signatories.csv of 100,000 agreements, with its check of bytes and SHA-256", "Reading.project", "FastCSV alone", "Reading.fastCsv"),
    ("the same", "Reading.project", "Tablesaw's reader", "Reading.tablesaw"),
    ("a chart of 77 bars as plotly's JSON", "Showing.plotlyJson", "Tablesaw's own script", "Showing.tablesawScript"),
    ("a table of 77 rows as HTML", "Showing.tableHtml", "Tablesaw's text of it", "Showing.tablesawText"),
]

FIGURES = {"large": large, "panels": panels, "linear": linear, "memory": memory, "first-chart": first_chart, "report": report, "jvm": jvm}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[], choices=list(FIGURES), metavar="FIGURE", help=", ".join(FIGURES) + "; all without it")
    parser.add_argument("--size", type=int, default=0, help="agreements (large, memory) or panels, instead of the usual")
    parser.add_argument("--runs", type=int, default=5, help="how often each side runs, after one run that does not count")
    asked = parser.parse_args()
    for name in asked.only or FIGURES:
        figure, more = FIGURES[name](asked), True
        while more:
            circumstances = []
            with results.circumstances(circumstances):
                more = next(figure, None)
            if more:
                title, said, rows = more
                body = "\n".join([said, " ".join(circumstances), "", rows])
                print(f"## {title}\n\n{body}\n", flush=True)
                results.write(java(), {title: body})


if __name__ == "__main__":
    main()
