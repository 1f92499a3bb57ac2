"""Kernels whose archive of classes stands in a folder of the test's: one that is started, cut short or made.

    kernel_archive.py FOLDER start CONTENT there|lost
    kernel_archive.py FOLDER cut
    kernel_archive.py FOLDER make
"""
import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, "src/main/report")

import class_data_sharing as archives  # noqa: E402
from kernelspec import java_of  # noqa: E402

archives.ARCHIVES = Path(sys.argv[1])
ENVIRONMENT = {"PATH": os.environ["PATH"], "INTERPOLES_SURVEY": os.path.abspath("data/phase-2")}
KEY = archives.key_of(java_of(ENVIRONMENT), [])


def start(content, fate):
    """Whether the JVM starts, with the user's option, without a word of its own on either stream, and the archive is found."""
    archive = archives.ARCHIVES / f"{KEY}-{len(content)}.jsa"
    archive.write_bytes(content.encode())
    folder = archives.kernels(ENVIRONMENT, [], ["-Dfurther=yes"])
    if not folder:
        sys.exit("no kernel")
    command = json.loads((folder / "kernels" / "java" / "kernel.json").read_text(encoding="utf-8"))["argv"]
    if fate == "lost":
        archive.unlink()
    java, plain = version(*command[:command.index("-cp")]), version("java")
    print(java.returncode, "-Dfurther=yes" in command, java.stdout + "|", said(java) == said(plain), archives.found(KEY) is not None)


def version(*command):
    return subprocess.run([*command, "-version"], capture_output=True, text=True)


def said(run):
    return [line for line in run.stderr.splitlines() if " VM " not in line]


def cut():
    (archives.ARCHIVES / "key-9.jsa").write_bytes(b"12345678")
    print(archives.found("key"))


def make():
    """Whether an archive is made, of a kernel that shows a chart, once, and nothing else is left behind."""
    first = archives.kernels(ENVIRONMENT, [], [])
    archive = archives.found(KEY)
    print(archive.stat().st_size > 10_000_000, archives.kernels(ENVIRONMENT, [], []) == first, archives.found(KEY) == archive)
    left = sorted([archive.name, first.name])
    print(sorted(path.name for path in archives.ARCHIVES.iterdir()) == left)


{"start": start, "cut": cut, "make": make}[sys.argv[2]](*sys.argv[3:])
