"""Jupyter's specification of a kernel that is JJava's own but for the command that starts it."""
import json
import os
import shutil
import sys
from pathlib import Path

from jvm import CLASSPATH

SPECIFICATION = "kernel.json"
START = "interpoles.notebook.Start"
# How often a kernel that does not answer is started: a port that was free when it was told to use it may be taken by then.
ATTEMPTS = 2
# So that JShell can be told where the project's Javadoc is.
OPEN = ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"]
PLAIN = Path(sys.prefix, "share", "jupyter", "kernels", "java")


def java_of(environment):
    java = shutil.which("java", path=environment["PATH"])
    if not java:
        raise FileNotFoundError("java")
    return java


def classpath():
    return [PLAIN / "jjava.jar", *sorted(CLASSPATH.glob("*.jar"))]


def starting(java, options):
    """What starts a kernel. Beside the options it is what JJava's launcher runs, which would be a JVM more."""
    return [str(java), *options, *OPEN, "-cp", os.pathsep.join(map(str, classpath())), START, "{connection_file}"]


def with_kernel(command, folder):
    """The folder, for JUPYTER_PATH, with a kernel `java` in it that this command starts."""
    plain = json.loads((PLAIN / SPECIFICATION).read_text(encoding="utf-8"))
    return specified({**plain, "argv": command}, folder)


def specified(said, folder):
    """The folder, for JUPYTER_PATH, with a kernel `java` in it of this specification."""
    file = folder / "kernels" / "java" / SPECIFICATION
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps(said), encoding="utf-8")
    os.replace(part, file)
    return folder


def searched_first(*folders):
    """JUPYTER_PATH with these before what it says already."""
    return os.pathsep.join([*map(str, folders), *filter(None, [os.environ.get("JUPYTER_PATH")])])
