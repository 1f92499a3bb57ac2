"""The survey that a program is asked for: its address, as it is passed on and as it may be shown."""
import os
import re
from pathlib import Path

from project import root

OWN = str(root / "data" / "phase-2")


def address(survey):
    """A folder or file as an absolute path; the address of a database as it is."""
    asked = survey or os.environ.get("INTERPOLES_SURVEY") or OWN
    return asked if of_database(asked) else str(Path(asked).resolve())


def of_database(survey):
    return survey.strip().lower().startswith("jdbc:")


def shown(survey):
    """An address as it may be shown: of a database host, catalog and schema, as the rest may tell a password."""
    if not of_database(survey):
        return survey
    form = re.match(r"\s*(jdbc:\w+://[^/?#@\s]+/[^/?#@\s]+/[^/?#@\s]+)/?(\?|$)", survey)
    return form[1] if form else "jdbc:…"


def bytes_of(survey):
    """The size of a survey's files; 0 if it is no file or folder."""
    try:
        files = [survey] if os.path.isfile(survey) else [entry.path for entry in os.scandir(survey) if entry.is_file()]
        return sum(map(os.path.getsize, files))
    except OSError:
        return 0
