"""The project's folder and version, and how its programs speak, write and fail."""
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[3]


class Failure(Exception):
    """What stops a program, in words for its reader."""

    def __init__(self, message, code=2):
        super().__init__(message)
        self.code = code


def say(line):
    print(line, file=sys.stderr, flush=True)


def written(file, text):
    """The same bytes on every machine."""
    file.write_text(text, encoding="utf-8", newline="\n")


def version():
    """The project's version, as its jar has it."""
    jars = sorted((root / "target" / "notebook").glob("interpoles-*.jar"))
    return jars[-1].stem.removeprefix("interpoles-") if jars else ""
