"""Runs a notebook from top to bottom in a kernel of its own, whose JVM may have run others."""
import quick  # noqa: F401

import asyncio
import re
import signal
from contextlib import asynccontextmanager

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, DeadKernelError

import prose
from figures import PLOTLY, charts_of, heading
from kernelspec import ATTEMPTS
from project import Failure

TERMINAL_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Client(NotebookClient):
    """
    nbclient's, but for its handling of signals, which knows one notebook only: cancelling ends the kernel. `answered` is
    whether the kernel has, before its first cell.
    """

    def __init__(self, notebook, machines, **options):
        super().__init__(notebook, **options)
        self.machines = machines
        self.printed = ""
        self.answered = False

    def create_kernel_manager(self):
        self.km = self.machines.kernel(self.kernel_name)
        return self.km

    async def _async_check_alive(self):
        """Whether the kernel lives. Where another notebook's failure ends this one, nbclient goes on watching a kernel that
        it has let go of: that watch ends as one that is cancelled, and not with an error that nobody waits for."""
        if self.kc is None:
            raise asyncio.CancelledError
        await super()._async_check_alive()

    @asynccontextmanager
    async def async_setup_kernel(self, **kwargs):
        manager, left = self.create_kernel_manager(), False
        try:
            await self.async_start_new_kernel(**kwargs)
            await self.async_start_new_kernel_client()
            self.answered = True
            yield
            left = await manager.provisioner.leave(self.kc)
        finally:
            self.printed = manager.provisioner.printed()
            # The kernel has nothing left to save, and leaves by itself only after seconds.
            if not left and await manager.is_alive():
                await manager.signal_kernel(signal.SIGTERM)
            # nbclient has done so itself, and has no manager any more, where the kernel did not answer.
            if self.km is not None:
                await self._async_cleanup_kernel()


def titled(source, words):
    """The title of a notebook that is not run yet, in the report's language."""
    notebook = nbformat.read(source, as_version=4)
    prose.translate(notebook, source, words)
    return heading(notebook, words)


async def executed(source, machines, words, without=()):
    """The notebook with its outputs, in the report's language, without the cells that have one of these tags and what
    differs from one run to the next."""
    notebook = nbformat.read(source, as_version=4)
    settled(notebook)
    notebook.cells = [cell for cell in notebook.cells if not set(without) & set(cell.metadata.get("tags", []))]
    prose.translate(notebook, source, words)
    for attempt in range(ATTEMPTS):
        client = Client(notebook, machines, kernel_name="java", timeout=None, record_timing=False, coalesce_streams=True,
                        resources={"metadata": {"path": str(source.parent)}})
        try:
            await client.async_execute()
            break
        except CellControlSignal:
            raise Failure(failure_of_cell(notebook, source.name, words)) from None
        except (DeadKernelError, NoSuchKernel, RuntimeError) as problem:
            if client.answered or isinstance(problem, NoSuchKernel) or attempt + 1 == ATTEMPTS:
                raise Failure(failure_of_kernel(problem, client.printed, source.name, words)) from None
    notebook.metadata.get("language_info", {}).pop("version", None)
    without_progress(notebook)
    prose.without_readings(notebook)
    return notebook


def without_progress(notebook):
    """Work that took long leaves an empty output where it said how far it was."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if not is_blank(output)]


def is_blank(output):
    if output.output_type == "stream":
        return not output.text.strip()
    return output.output_type == "display_data" and not any(output.get("data", {}).values())


async def illustrated(notebook, pictures):
    """Each chart's picture, put beside it for those who show no other form; None without a browser."""
    charts = charts_of(notebook)
    drawn = [await pictures.of(chart.data[PLOTLY]) for chart in charts]
    if pictures.missing or None in drawn:
        return None
    for chart, picture in zip(charts, drawn, strict=True):
        chart.data["image/png"] = picture.png + "\n"
        chart.metadata["image/png"] = {"width": picture.width, "height": picture.height}
    return drawn


def settled(notebook):
    """Cells numbered where they have no name of their own, and earlier outputs gone."""
    notebook.nbformat_minor = max(5, notebook.nbformat_minor)
    for number, cell in enumerate(notebook.cells, 1):
        cell.setdefault("id", f"cell-{number}")
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            cell.metadata.pop("execution", None)


def failure_of_cell(notebook, name, words):
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    number, cell = next((number, cell) for number, cell in enumerate(code, 1) if error_of(cell))
    error = error_of(cell)
    trace = TERMINAL_COLOUR.sub("", "\n".join(error.get("traceback") or [])).strip()
    message = trace or f"{error.ename}: {error.evalue}"
    source = "\n".join("    " + line for line in cell.source.splitlines())
    return "\n".join([words.text("report.failed-cell", name, number), "", source, "", message])


def error_of(cell):
    return next((output for output in cell.outputs if output.output_type == "error"), None)


def failure_of_kernel(problem, printed, name, words):
    last = printed.splitlines()[-10:]
    return "\n".join([words.text("report.failed-kernel", name), str(problem), *last])
