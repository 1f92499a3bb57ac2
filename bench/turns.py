"""Programs that take turns, A B A B …, each measured from its start to its end."""
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Run:
    """Wall seconds, processor seconds, and the peak memory in MB of its largest process."""
    seconds: float
    processor: float
    peak: float


def run(command, out, environment=None):
    """Runs a program to its end, with what it writes in a file; what it says is told if it fails."""
    with open(out, "wb") as written, open(f"{out}.log", "wb") as told:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=written, stderr=told, stdin=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        said = Path(f"{out}.log").read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{said[-4000:]}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / (2 ** 20 if sys.platform == "darwin" else 2 ** 10))


def taken(sides, runs, folder, environment=None):
    """The runs of each side, in turns; the first of each, which warms the machine's caches, does not count."""
    folder.mkdir(parents=True, exist_ok=True)
    done = {side: [] for side in sides}
    for number in range(runs + 1):
        for side, command in sides.items():
            one = run(command, folder / f"{side}.csv", environment)
            if number > 0:
                done[side].append(one)
            print(f"{folder.name}  {side:10} {number}/{runs}  {one.seconds:8.2f} s {one.peak:8.0f} MB", file=sys.stderr, flush=True)
    return done


def spread(values, form="{:.2f}"):
    """median (least–most)"""
    return f"{form.format(median(values))} ({form.format(min(values))}–{form.format(max(values))})"


def seconds(runs):
    return [one.seconds for one in runs]


def processor(runs):
    return [one.processor for one in runs]


def peaks(runs):
    return [one.peak for one in runs]


def ratios(runs, others):
    """Each run to the other side's run of the same turn."""
    return [one / other for one, other in zip(seconds(runs), seconds(others), strict=True)]


def table(heads, rows):
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
