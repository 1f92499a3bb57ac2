"""The folder of a report: never written over what is not ours, never seen half-written."""
import contextlib
import os
import re
import shutil
import tempfile
from pathlib import Path

from project import Failure

GENERATOR = "Interpôles"
OURS = re.compile(r"index\.html|\d\d-[^/]+\.(html|ipynb)|report\.pdf|(measures|findings|suppressed)\.csv"
                  r"|charts|charts/\d\d-[^/]+-\d+\.(svg|png)|(charts/)?\.DS_Store|\.ipynb_checkpoints")


PROFILES = re.compile(r"index\.html|profile-[a-z0-9-]+\.(html|pdf)|\.DS_Store")


def refuse_another(out, words, ours=OURS):
    """A folder that is absent, empty or an earlier report may be replaced; anything else stops the report."""
    if not out.exists():
        return
    if not out.is_dir():
        raise Failure(words.text("report.not-a-folder", out))
    folders = [folder for folder in (out, out / "charts") if folder.is_dir()]
    entries = sorted(entry.relative_to(out).as_posix() for folder in folders for entry in folder.iterdir())
    stranger = next((name for name in entries if not ours.fullmatch(name)), None)
    if stranger or (entries and not is_ours(out / "index.html")):
        raise Failure(words.text("report.not-ours", out, stranger or entries[0]))


def is_ours(index):
    with contextlib.suppress(OSError):
        head = index.read_text(encoding="utf-8", errors="replace")[:2000]
        return f'<meta name="generator" content="{GENERATOR} ' in head
    return False


@contextlib.contextmanager
def replacing(out, words, ours=OURS):
    """A new folder beside the report's, which takes its place when all went well and leaves no trace otherwise."""
    refuse_another(out, words, ours)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as beside:
        new, old = Path(beside, "new"), Path(beside, "old")
        new.mkdir()
        yield new
        refuse_another(out, words, ours)
        if out.exists():
            os.rename(out, old)
        try:
            os.rename(new, out)
        except OSError:
            if old.exists() and not out.exists():
                os.rename(old, out)
            raise
        shutil.rmtree(old, ignore_errors=True)
