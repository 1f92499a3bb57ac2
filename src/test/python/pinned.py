"""Installs in a folder what tests need of Python beside the project's own, once; a second run waits for the first.

    pinned.py FOLDER
"""
import sqlite3
import subprocess
import sys
from pathlib import Path

folder = Path(sys.argv[1])
pinned = Path(__file__).parent / "requirements.txt"
installed = folder / "requirements.txt"


def is_installed():
    return installed.is_file() and installed.read_bytes() == pinned.read_bytes()


def install():
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", folder], check=True)
    # The pip that is there installs into it, and compiles nothing of what few programs import.
    subprocess.run([sys.executable, "-m", "pip", "--python", folder, "install", "-q", "--disable-pip-version-check",
                    "--no-compile", "-r", pinned], check=True)
    installed.write_bytes(pinned.read_bytes())


if not is_installed():
    folder.parent.mkdir(exist_ok=True)
    # Of one process at a time, on every system, and let go with the process that has it.
    lock = sqlite3.connect(folder.with_suffix(".lock"), timeout=600, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    if not is_installed():
        install()
