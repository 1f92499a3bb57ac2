"""The JVM: its options, from the one file that the shell reads too, and the command of the project's Java program."""
import os
import sys
from pathlib import Path

from project import root
from survey import bytes_of

OPTIONS = root / "src" / "main" / "make" / "jvm.options"
CLASSPATH = root / "target" / "notebook"
# The classes of a command as a JVM maps them, which setup.sh makes after a build.
ARCHIVE = root / "target" / "commands.jsa"


def options(*groups):
    """The options of these groups, in their order."""
    lines = OPTIONS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return [option for wanted in groups for group, option in pairs if group == wanted]


def command(*arguments):
    """The command that runs the project's Java program on the survey of this environment."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else "java"
    terminal = f"-Dinterpoles.terminal={str(sys.stderr.isatty()).lower()}"
    large = bytes_of(os.environ.get("INTERPOLES_SURVEY", "")) >= int(options("large")[0])
    given = options("common") if large else options("common", "quick")
    if ARCHIVE.is_file():
        given = [*options("archive"), f"-XX:SharedArchiveFile={ARCHIVE}", *given]
    return [java, *given, terminal, "-cp", str(CLASSPATH / "*"), "interpoles.Main", *arguments]
