"""Jupyter's specification of a kernel that is JJava's own but for the command that starts it."""
import json
import os
import shutil
import sys
from pathlib import Path

from jvm import CLASSPATH

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
    return [str(java), *options, "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-cp", os.pathsep.join(map(str, classpath())), "interpoles.notebook.Start", "{connection_file}"]


def with_kernel(command, folder):
    """The folder, for JUPYTER_PATH, with a kernel `java` in it that this command starts."""
    file = folder / "kernels" / "java" / "kernel.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    plain = json.loads((PLAIN / "kernel.json").read_text(encoding="utf-8"))
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(json.dumps({**plain, "argv": command}), encoding="utf-8")
    os.replace(part, file)
    return folder
