"""From a cold kernel to the first chart: the notebook in Java and its twin with pandas and plotly, in turn, in one run.

Each run starts a kernel of its own, runs the notebook's cells one after the other and stops the clock when the first
plotly chart arrives. It prints the median and the spread of each phase in seconds, and the ratio of Java to Python, in
Markdown; --json gives the same as JSON, with every time. Needs, beside requirements.txt, pandas.
"""
import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path
from queue import Empty

import nbformat
from jupyter_client.manager import KernelManager

root = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(root / "src" / "main" / "report"))
from kernel import environment as kernel_environment  # noqa: E402
from words import Words  # noqa: E402

PLOTLY = "application/vnd.plotly.v1+json"
SIDES = {"java": ("java", root / "notebooks" / "01-agreements.ipynb"),
         "python": ("python3", Path(__file__).with_suffix(".ipynb"))}
PHASES = ["kernel", "first cell", "cells until the chart", "chart"]


def code_of(notebook):
    return [cell.source for cell in nbformat.read(notebook, as_version=4).cells if cell.cell_type == "code"]


def once(kernel, notebook, environment):
    """Seconds of each phase, from the order to start the kernel to the arrival of the first chart."""
    manager = KernelManager(kernel_name=kernel)
    cells = code_of(notebook)
    marks = [time.perf_counter()]
    manager.start_kernel(env=environment, cwd=str(notebook.parent))
    client = manager.client()
    client.start_channels()
    try:
        ready(manager, client)
        marks.append(time.perf_counter())
        for number, cell in enumerate(cells):
            chart = run(client, cell)
            marks.append(time.perf_counter())
            if chart:
                break
        else:
            raise SystemExit(f"{notebook} shows no chart")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    points = [marks[0], marks[1], marks[2], marks[-2], marks[-1]]
    return dict(zip(PHASES, (after - before for before, after in zip(points, points[1:])), strict=True))


def ready(manager, client):
    """Returns when the kernel has answered, and its outputs arrive: what is sent before they do is lost."""
    answered = heard = False
    client.kernel_info()
    while not (answered and heard):
        answered = answered or received(client.get_shell_msg, 0.02) is not None
        heard = heard or received(client.get_iopub_msg, 0.02) is not None
        if answered and not heard:
            client.kernel_info()
        if not manager.is_alive():
            raise SystemExit("The kernel died before it answered.")


def received(get, timeout):
    try:
        return get(timeout=timeout)
    except Empty:
        return None


def run(client, cell):
    """Runs a cell to its end, or to its chart; whether it showed one."""
    request = client.execute(cell)
    while True:
        message = client.get_iopub_msg(timeout=300)
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] == "error":
            raise SystemExit("\n".join(message["content"]["traceback"]))
        if PLOTLY in message["content"].get("data", {}):
            return True
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return False


def compared(runs, environment):
    """The times of each side, whose runs take turns; the first of each only warms the machine's caches."""
    times = {side: [] for side in SIDES}
    for number in range(runs + 1):
        for side, (kernel, notebook) in SIDES.items():
            phases = once(kernel, notebook, environment)
            if number > 0:
                times[side].append({**phases, "total": sum(phases.values())})
            print(f"{side:7} {number}/{runs}  {sum(phases.values()):.2f} s", file=sys.stderr, flush=True)
    return times


def summary(times):
    """Median, smallest and largest of each phase and side, and the ratio of the medians and of each pair of runs."""
    phases = {phase: {side: spread([run[phase] for run in runs]) for side, runs in times.items()} for phase in [*PHASES, "total"]}
    for sides in phases.values():
        sides["ratio"] = sides["java"]["median"] / sides["python"]["median"]
    pairs = [java["total"] / python["total"] for java, python in zip(times["java"], times["python"], strict=True)]
    return {"phases": phases, "ratio of pairs": spread(pairs), "runs": times}


def spread(values):
    return {"median": statistics.median(values), "least": min(values), "most": max(values)}


def markdown(result):
    def cell(times):
        return f"{times['median']:.2f} ({times['least']:.2f}–{times['most']:.2f})"

    lines = ["| phase | Java, s | Python, s | ratio |", "|---|---|---|---|"]
    for phase, sides in result["phases"].items():
        lines.append(f"| {phase} | {cell(sides['java'])} | {cell(sides['python'])} | {sides['ratio']:.2f} |")
    pairs = result["ratio of pairs"]
    return "\n".join([*lines, "", f"Java to Python, run by run: {cell(pairs)}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="how often each side runs, after one run that is not counted")
    parser.add_argument("--json", action="store_true", help="JSON with every time instead of Markdown")
    asked = parser.parse_args()
    os.environ.update(kernel_environment(str(root / "data" / "phase-2"), Words("en")))
    result = summary(compared(asked.runs, os.environ))
    print(json.dumps(result, indent=2) if asked.json else markdown(result))


if __name__ == "__main__":
    main()
