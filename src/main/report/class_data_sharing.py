"""A kernel that starts fast: one JVM instead of JJava's two, which maps the classes of a first chart instead of
parsing them.

The archive of these classes (class-data sharing) belongs to one JDK, one kernel, one build of the project and one set
of JVM options. It is made once for each, by a kernel that runs the first cells of a notebook. A JVM that cannot use it
leaves it and says nothing.
"""
import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

import jvm
from kernelspec import classpath, java_of, starting, with_kernel
from project import root, say
from words import Words

ARCHIVES = root / "target" / "class-data-sharing"
KEPT = 4


def kernels(environment, options, further, words=Words("en")):
    """A folder for JUPYTER_PATH, whose kernel `java` starts fast; None if there can be none: JJava's own then does.

    An archive is made with `options`; `further` are the user's, which it does not depend on.
    """
    try:
        java = java_of(environment)
        key = key_of(java, options)
        archive = found(key) or made(key, java, environment, options, words)
        if not archive.stat().st_size:
            return None
        command = starting(java, [*options, *quiet(), f"-XX:SharedArchiveFile={archive}", *further])
        return with_kernel(command, ARCHIVES / digest(*command))
    except (OSError, ValueError):
        return None


def quiet():
    return jvm.options("archive")


def key_of(java, options):
    """What an archive depends on: the JDK, the kernel and the project's jars, as they are now, and the options."""
    real = Path(os.path.realpath(java))
    return digest(*options, *(stamp(file) for file in (real, real.parents[1] / "lib" / "modules", *classpath())))


def digest(*parts):
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


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


def made(key, java, environment, options, words):
    """A key's archive, newly made; an empty one, which says so to the next start, if such a kernel shows no chart."""
    part = ARCHIVES / f"{key}.{os.getpid()}"
    training = ARCHIVES / f"training.{os.getpid()}"
    try:
        # It reads notebooks, which takes longer to import than a kernel to start: nothing for whoever has an archive.
        from training import train
        ARCHIVES.mkdir(parents=True, exist_ok=True)
        say(words.text("report.preparing"))
        with_kernel(starting(java, [*options, *quiet(), f"-XX:ArchiveClassesAtExit={part}"]), training)
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
