"""A kernel that starts fast: one JVM instead of JJava's two, which maps the classes of a first chart instead of parsing them.

The archive of these classes belongs to one JDK, one kernel, one build of the project and one set of JVM options. It is
made once for each, by a kernel that runs the first cells of a notebook. A JVM that cannot use it leaves it and says nothing.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from queue import Empty

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from machine import root, say
from words import Words

QUIET = ["-Xshare:auto", "-Xlog:disable"]
ARCHIVES = root / "target" / "sharing"
JARS = root / "target" / "notebook"
PLAIN = Path(sys.prefix, "share", "jupyter", "kernels", "java")
CELLS = root / "notebooks" / "01-agreements.ipynb"
PLOTLY = "application/vnd.plotly.v1+json"
PATIENCE = 120
KEPT = 4


def kernels(environment, jvm, further):
    """A folder for JUPYTER_PATH, whose kernel `java` starts fast; None if there can be none: JJava's own then does.

    `jvm` are the JVM options that an archive is made with, `further` are the user's.
    """
    try:
        java = java_of(environment)
        key = key_of(java, jvm)
        archive = found(key) or made(key, java, environment, jvm)
        if not archive.stat().st_size:
            return None
        command = starting(java, [*jvm, *QUIET, f"-XX:SharedArchiveFile={archive}", *further])
        return with_kernel(command, ARCHIVES / digest(*command))
    except (OSError, ValueError):
        return None


def java_of(environment):
    java = shutil.which("java", path=environment["PATH"])
    if not java:
        raise FileNotFoundError("java")
    return java


def classpath():
    return [PLAIN / "jjava.jar", *sorted(JARS.glob("*.jar"))]


def key_of(java, jvm):
    """What an archive depends on: the JDK, the kernel and the project's jars, as they are now, and the options."""
    real = Path(os.path.realpath(java))
    return digest(*jvm, *(stamp(file) for file in (real, real.parents[1] / "lib" / "modules", *classpath())))


def digest(*parts):
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def stamp(file):
    try:
        state = file.stat()
    except OSError:
        return f"{file} is missing"
    return f"{file} {state.st_size} {state.st_mtime_ns}"


def starting(java, options):
    """The command that starts a kernel. Beside the options it is what JJava's launcher runs, which would be a JVM more."""
    return [str(java), *options, "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-cp", os.pathsep.join(map(str, classpath())), "interpoles.notebook.Start", "{connection_file}"]


def with_kernel(command, folder):
    """The folder, with a kernel in it that is JJava's own but for this command."""
    file = folder / "kernels" / "java" / "kernel.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    plain = json.loads((PLAIN / "kernel.json").read_text(encoding="utf-8"))
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps({**plain, "argv": command}), encoding="utf-8")
    os.replace(part, file)
    return folder


def found(key):
    """The archive of a key, whose name holds its size: a JVM that maps one cut short can crash."""
    for archive in ARCHIVES.glob(f"{key}-*.jsa"):
        if archive.name == f"{key}-{archive.stat().st_size}.jsa":
            return archive
    return None


def made(key, java, environment, jvm):
    """The archive of a key, newly made; an empty one, which says so to the next start, if such a kernel shows no chart."""
    part = ARCHIVES / f"{key}.{os.getpid()}"
    training = ARCHIVES / f"training.{os.getpid()}"
    try:
        ARCHIVES.mkdir(parents=True, exist_ok=True)
        say(Words.current().text("report.preparing"))
        with_kernel(starting(java, [*jvm, *QUIET, f"-XX:ArchiveClassesAtExit={part}"]), training)
        if not (train(training, environment) and part.exists()):
            part.write_bytes(b"")
        archive = ARCHIVES / f"{key}-{part.stat().st_size}.jsa"
        os.replace(part, archive)
        drop_all_but_latest()
        return archive
    finally:
        part.unlink(missing_ok=True)
        shutil.rmtree(training, ignore_errors=True)


def drop_all_but_latest():
    """Each build of the project leaves an archive of 40 MB behind. A JVM that has one mapped keeps it to its end."""
    for earlier in sorted(ARCHIVES.glob("*.jsa"), key=lambda archive: archive.stat().st_mtime)[:-KEPT]:
        with suppress(OSError):
            earlier.unlink()


def train(folder, environment):
    """Runs the cells up to the first chart; whether it showed, and the kernel ended by itself: then it writes the archive."""
    shown = ended = False
    own = KernelSpecManager(kernel_dirs=[str(folder / "kernels")])
    manager = KernelManager(kernel_name="java", kernel_spec_manager=own)
    try:
        manager.start_kernel(env={**os.environ, **environment}, cwd=str(CELLS.parent), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE)
            shown = any(shows_chart(client, cell.source) for cell in nbformat.read(CELLS, as_version=4).cells if cell.cell_type == "code")
            client.shutdown()
            until = time.monotonic() + PATIENCE
            while manager.is_alive() and time.monotonic() < until:
                time.sleep(0.1)
            ended = not manager.is_alive()
        finally:
            client.stop_channels()
    except (RuntimeError, Empty):
        pass
    finally:
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)
    return shown and ended


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
