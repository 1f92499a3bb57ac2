"""Class-data sharing: the classes that a kernel loads up to its first chart, kept for the next kernels to map instead of parse.

An archive belongs to one JDK, one kernel and one set of JVM options; each has its own, made once by a kernel that runs
the first cells of a notebook. A JVM that cannot use an archive leaves it and says nothing.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from queue import Empty

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from machine import root, say
from words import Words

QUIET = ["-Xshare:auto", "-Xlog:disable"]
ARCHIVES = root / "target" / "sharing"
KERNELS = Path(sys.prefix, "share", "jupyter", "kernels")
CELLS = root / "notebooks" / "01-agreements.ipynb"
PLOTLY = "application/vnd.plotly.v1+json"
PATIENCE = 120


def options(environment, jvm):
    """JVM options that use the archive of the kernel that this environment starts; it is made if there is none yet."""
    key = key_of(environment, jvm)
    archive = found(key) or made(key, environment, jvm)
    return [*QUIET, f"-XX:SharedArchiveFile={named(archive)}"] if archive and archive.stat().st_size else []


def key_of(environment, jvm):
    """What an archive depends on: the JDK and the kernel, as they are now, and the options."""
    java = Path(os.path.realpath(shutil.which("java", path=environment["PATH"]) or "java"))
    kernel = KERNELS / "java" / "jjava.jar"
    parts = [str(jvm), *(stamp(file) for file in (java, java.parents[1] / "lib" / "modules", kernel))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def stamp(file):
    try:
        state = file.stat()
    except OSError:
        return f"{file} is missing"
    return f"{file} {state.st_size} {state.st_mtime_ns}"


def found(key):
    """The archive of a key, whose name holds its size: a JVM that maps one cut short can crash."""
    for archive in ARCHIVES.glob(f"{key}-*.jsa"):
        if archive.name == f"{key}-{archive.stat().st_size}.jsa":
            return archive
    return None


def named(archive):
    """The archive seen from the notebooks, which find the project's jars so, too: the kernel takes no path with blanks."""
    return f"../target/{ARCHIVES.name}/{archive.name}"


def made(key, environment, jvm):
    """The archive of a key, newly made; none if that failed, which an empty file then says to the next start."""
    part = ARCHIVES / f"{key}.{os.getpid()}"
    try:
        ARCHIVES.mkdir(parents=True, exist_ok=True)
        say(Words.current().text("report.preparing"))
        train({**environment, "JJAVA_JVM_OPTS": " ".join([*jvm, *QUIET, f"-XX:ArchiveClassesAtExit={named(part)}"])})
        if not part.exists():
            part.touch()
        archive = ARCHIVES / f"{key}-{part.stat().st_size}.jsa"
        os.replace(part, archive)
        return archive
    except OSError:
        return None
    finally:
        part.unlink(missing_ok=True)


def train(environment):
    """Runs the cells up to the first chart in a kernel, and returns when it has ended by itself: then it writes the archive."""
    own = KernelSpecManager(kernel_dirs=[str(KERNELS)])
    manager = KernelManager(kernel_name="java", kernel_spec_manager=own)
    try:
        manager.start_kernel(env={**os.environ, **environment}, cwd=str(CELLS.parent), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE)
            any(shows_chart(client, cell.source) for cell in nbformat.read(CELLS, as_version=4).cells if cell.cell_type == "code")
            client.shutdown()
            until = time.monotonic() + PATIENCE
            while manager.is_alive() and time.monotonic() < until:
                time.sleep(0.1)
        finally:
            client.stop_channels()
    except (RuntimeError, Empty):
        pass
    finally:
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)


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
