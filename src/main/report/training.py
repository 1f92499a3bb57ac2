"""The run of a kernel from which its archive of classes is made: the cells of a notebook up to the first chart."""
import quick  # noqa: F401

import os
import subprocess
import time
from contextlib import suppress
from queue import Empty

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from figures import PLOTLY
from kernelspec import ATTEMPTS
from project import root

CELLS = root / "notebooks" / "01-agreements.ipynb"
PATIENCE = 120


def train(folder, environment):
    """Whether the folder's kernel showed a chart and ended by itself: then it has written the archive."""
    for _ in range(ATTEMPTS):
        with suppress(RuntimeError):
            return trained(folder, environment)
    return False


def trained(folder, environment):
    own = KernelSpecManager(kernel_dirs=[str(folder / "kernels")])
    manager = KernelManager(kernel_name="java", kernel_spec_manager=own)
    try:
        manager.start_kernel(env={**os.environ, **environment}, cwd=str(CELLS.parent),
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE)
            shown = any(shows_chart(client, cell) for cell in cells())
            client.shutdown()
            until = time.monotonic() + PATIENCE
            while manager.is_alive() and time.monotonic() < until:
                time.sleep(0.1)
            return shown and not manager.is_alive()
        finally:
            client.stop_channels()
    except Empty:
        return False
    finally:
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)


def cells():
    return [cell.source for cell in nbformat.read(CELLS, as_version=4).cells if cell.cell_type == "code"]


def shows_chart(client, cell):
    """Runs a cell to its end; whether it showed a chart."""
    request, chart = client.execute(cell), False
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != request:
            continue
        chart = chart or PLOTLY in message["content"].get("data", {})
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return chart
