"""The Jupyter kernels that are installed on this machine, for whoever prefers one to the project's own."""
import json
from dataclasses import dataclass
from pathlib import Path

from jupyter_core.paths import jupyter_path

import jvm
from class_data_sharing import ARCHIVES, digest
from kernelspec import OPEN, SPECIFICATION, specified


@dataclass(frozen=True)
class Specification:
    """A kernel's folder, and what its specification says."""
    folder: Path
    said: dict

    @property
    def name(self):
        return self.folder.name

    @property
    def title(self):
        return self.said.get("display_name", self.name)

    def is_called(self, asked):
        """Whether it is asked for by its name, or by what is in its title or command, such as ijava."""
        words = [self.title, *map(str, self.said.get("argv", []))]
        return asked.lower() == self.name.lower() or any(asked.lower() in word.lower() for word in words)


@dataclass(frozen=True)
class Found:
    """The kernel that was asked for, if it is there, and the titles of all that are."""
    chosen: Specification | None
    names: list


def installed(asked):
    """A kernel by its folder, or the first one that is called so; a Java kernel alone runs the notebooks."""
    given = Path(asked).expanduser()
    if (given / SPECIFICATION).is_file():
        return Found(read(given.resolve() / SPECIFICATION), [])
    files = [file for folder in jupyter_path("kernels") for file in sorted(Path(folder).glob(f"*/{SPECIFICATION}"))]
    java = [one for one in map(read, files) if one and one.said.get("language", "").lower() == "java"]
    return Found(next((one for one in java if one.is_called(asked)), None), sorted({one.title for one in java}))


def read(file):
    """What a specification says; nothing where it starts no program."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Specification(file.parent, said) if isinstance(said, dict) and said.get("argv") else None


def as_java(specification):
    """A folder for JUPYTER_PATH in which this kernel is called `java`, as the notebooks ask for it."""
    own = str(specification.folder)
    program, *arguments = [part.replace("{resource_dir}", own) for part in specification.said["argv"]]
    said = {**specification.said, "argv": [program, *further(program), *arguments]}
    return specified(said, ARCHIVES / digest(json.dumps(said)))


def further(program):
    """What a JVM is told beside its own options: to show Javadoc, and no warnings of what libraries do. It has a collector
    of its own, and one that is too old for an option starts all the same, and says in the first cell what it is too old for.
    """
    if Path(program).stem.lower() not in ("java", "javaw"):
        return []
    silent = [option for option in jvm.options("common") if not option.startswith("-XX")]
    return [*jvm.options("installed"), *OPEN, *silent]
