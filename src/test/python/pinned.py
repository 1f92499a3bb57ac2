"""Installs in a folder what tests need of Python beside the project's own, once; a second run waits for the first.

    pinned.py FOLDER
"""
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil

folder = Path(sys.argv[1])
pinned = Path(__file__).parent / "requirements.txt"
installed, lock = folder / "requirements.txt", folder.with_suffix(".lock")


def is_installed():
    return installed.is_file() and installed.read_bytes() == pinned.read_bytes()


def taken():
    """Whether this run may install: nobody else does, or whoever did has ended."""
    try:
        with open(lock, "x") as file:
            file.write(str(os.getpid()))
        return True
    except FileExistsError:
        holder = lock.read_text()
        if holder and not psutil.pid_exists(int(holder)):
            lock.unlink(missing_ok=True)
        return False


def install():
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", folder], check=True)
    # The pip that is there installs into it, and compiles nothing of what few programs import.
    subprocess.run([sys.executable, "-m", "pip", "--python", folder, "install", "-q", "--disable-pip-version-check",
                    "--no-compile", "-r", pinned], check=True)
    installed.write_bytes(pinned.read_bytes())


folder.parent.mkdir(exist_ok=True)
while not is_installed():
    if taken():
        try:
            install()
        finally:
            lock.unlink()
    else:
        time.sleep(0.2)
