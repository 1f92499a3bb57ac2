"""The commands for a machine without make and Maven: what the zip of make dist starts, on every system.

    check [SURVEY] [--before SURVEY] [--format json]     the problems of a survey, notes, and what changed
    new SURVEY                                           an empty survey to fill in, with its codebook
    import RAW SURVEY [--rule confirmed]                 from a questionnaire's exports to a survey
    measures [SURVEY] [--out FILE]                       every measure, as CSV
    report [SURVEY] [--out FOLDER]                       runs every notebook and writes the report
    profiles [SURVEY] [--out FOLDER]                     a page on each pôle
    lab [SURVEY] [--kernel NAME] [JupyterLab's options]  the notebooks in JupyterLab

Without SURVEY it is the project's own. check, new, import and measures need Java alone beside Python itself; the others
install the packages of this folder the first time.
"""
import argparse
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src" / "main" / "report"))
import jvm  # noqa: E402
from survey import address  # noqa: E402

# The options of each that have a value; what else is given is passed on as it is.
OF_JAVA = {"check": ["--format"], "new": [], "import": ["--rule"], "measures": ["--out"]}
OF_NOTEBOOKS = {"report": ["--out"], "profiles": ["--out"], "lab": ["--kernel"]}


def arguments(given):
    """The command, its survey, its options as they were given, and what else was."""
    parser = argparse.ArgumentParser(prog="interpoles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, options in {**OF_JAVA, **OF_NOTEBOOKS}.items():
        command = commands.add_parser(name)
        if name == "import":
            command.add_argument("raw")
        command.add_argument("survey", **({} if name in ("new", "import") else {"nargs": "?", "default": ""}))
        for option in [*options, *(["--before"] if name == "check" else [])]:
            command.add_argument(option, default="")
    own = {"--before", *(option for options in [*OF_JAVA.values(), *OF_NOTEBOOKS.values()] for option in options)}
    # argparse would take one with a blank in it for the survey.
    others = [part for part in given if re.match("--[^=]+=", part) and part.split("=")[0] not in own]
    asked, rest = parser.parse_known_args([part for part in given if part not in others])
    options = [part for option in {**OF_JAVA, **OF_NOTEBOOKS}[asked.command] if getattr(asked, option[2:])
               for part in (option, getattr(asked, option[2:]))]
    return asked, options, [*others, *rest]


def python():
    """The Python that runs notebooks: the one that is asked for, or this folder's own, filled the first time."""
    if os.environ.get("INTERPOLES_PYTHON"):
        return os.environ["INTERPOLES_PYTHON"]
    environment = ROOT / ".venv"
    own = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = environment / "installed"
    if not done.exists():
        print("Installing the Python packages of this folder, once", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        subprocess.run([str(own), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", "--find-links",
                        str(ROOT / "wheels"), "-r", str(ROOT / "requirements.txt")], check=True)
        done.touch()
    return str(own)


def command_of(asked, options, rest):
    if asked.command in OF_NOTEBOOKS:
        return [python(), str(ROOT / "src" / "main" / "report" / f"{asked.command}.py"), *options, *rest]
    if asked.command == "import":
        return jvm.command("import", "--from", here(asked.raw), "--survey", here(asked.survey), *options, *rest)
    if asked.command == "new":
        return jvm.command("new", "--survey", here(asked.survey), *rest)
    return jvm.command(asked.command, *([] if asked.command == "measures" else options), *rest)


def here(folder):
    return str(Path(folder).resolve())


def main():
    asked, options, rest = arguments(sys.argv[1:])
    os.environ["PYTHONUTF8"] = "1"
    if asked.command not in ("new", "import"):
        # Not as arguments, which every user of the machine can list: an address may tell a password.
        os.environ["INTERPOLES_SURVEY"] = address(asked.survey)
        if getattr(asked, "before", ""):
            os.environ["INTERPOLES_BEFORE"] = address(asked.before)
    with ExitStack() as files:
        try:
            out = files.enter_context(open(asked.out, "wb")) if asked.command == "measures" and asked.out else None
        except OSError as problem:
            print(f"{asked.out} cannot be written: {problem.strerror}.", file=sys.stderr)
            return 2
        try:
            return subprocess.call(command_of(asked, options, rest), stdout=out)
        except FileNotFoundError:
            print("A Java development kit, 17 or newer, is missing: install one, or point JAVA_HOME at it.", file=sys.stderr)
        except subprocess.CalledProcessError:
            print("The Python packages could not be installed: Python 3.11, 3.12 or 3.13 (64 bits) is needed. See START.md.",
                  file=sys.stderr)
        except KeyboardInterrupt:
            return 130
    return 2


if __name__ == "__main__":
    sys.exit(main())
