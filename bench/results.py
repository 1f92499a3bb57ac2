"""RESULTS.md: the machine and the versions, then a section a figure."""
import datetime
import os
import platform
import re
import subprocess
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILE = HERE / "RESULTS.md"
PEERS = ("duckdb", "polars", "pandas", "pyarrow", "plotly", "nbclient", "nbconvert")


def printed(*command):
    return subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False).stdout.strip()


def of_file(file, pattern, otherwise):
    try:
        return re.search(pattern, Path(file).read_text(encoding="utf-8")).group(1)
    except (OSError, AttributeError):
        return otherwise


def java(program):
    """A program of the JDK that is asked for."""
    return str(Path(os.environ["JAVA_HOME"], "bin", program)) if os.environ.get("JAVA_HOME") else program


def java_version(program):
    told = subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr
    return re.search(r'version "([^"]+)"', told).group(1)


def head():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30
    model = of_file("/proc/cpuinfo", r"model name\s*: (.*)", platform.processor())
    system = of_file("/etc/os-release", r'PRETTY_NAME="(.*)"', platform.system())
    project = of_file(HERE.parent / "pom.xml", "<version>(.*)</version>", "")
    duckdb = of_file(HERE.parent / "pom.xml", r"<duckdb.version>(.*)</duckdb.version>", "")
    return "\n".join([
        "# What make bench measured",
        "",
        "[README.md](README.md) says how to read it. A program and its peers take turns, A B A B, after a turn that does not count. Seconds are",
        "from the start of a process to its end: median (least–most). A ratio is the project's time to the peer's of the same turn, so below 1",
        "the project is the faster one.",
        "",
        f"- Machine: {model}, {os.cpu_count()} cores, {memory:.0f} GiB; {system}, {platform.system()} {platform.release()}",
        f"- The project: Interpôles {project}, JDK {java_version(java('java'))}, DuckDB {duckdb} (JDBC)",
        f"- Its peers: Python {platform.python_version()}, " + ", ".join(f"{peer} {version(peer)}" for peer in PEERS),
        "",
    ])


def sections(text):
    """The body of each section by its title."""
    parts = re.split(r"^## (.*)\n", text, flags=re.MULTILINE)
    return {title: body.strip() for title, body in zip(parts[1::2], parts[2::2])}


def write(title, body):
    """Puts a section in its place, and keeps the others where machine and versions are the same."""
    now, before = head(), FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    kept = sections(before) if before.startswith(now) else {}
    text = "\n".join(f"## {title}\n\n{body}\n" for title, body in {**kept, title: "\n\n".join(body)}.items())
    FILE.write_text(now + "\n" + text, encoding="utf-8")


def busy():
    """Processor seconds that the machine has worked since it started; None where /proc does not tell."""
    try:
        user, nice, system, _, _, irq, soft, *_ = map(int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:])
    except OSError:
        return None
    return (user + nice + system + irq + soft) / os.sysconf("SC_CLK_TCK")


@contextmanager
def circumstances():
    """A list that is given, at the end, when it was, of what commit, and what else the machine did meanwhile."""
    lines, started, before = [], busy(), os.times()
    yield lines
    lines.append(f"{datetime.date.today()}, commit {printed('git', 'rev-parse', '--short', 'HEAD')}.")
    if started is not None:
        after = os.times()
        others = busy() - started - (sum(after[:4]) - sum(before[:4]))
        share = others / (after.elapsed - before.elapsed) / os.cpu_count()
        if share > 0.05:
            lines.append(f"Other programs took {share:.0%} of the machine meanwhile.")
