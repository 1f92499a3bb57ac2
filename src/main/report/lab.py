"""Opens JupyterLab on the notebooks, with the project's own kernel or another that is there, and the survey that is asked for.

What else is given goes to JupyterLab. It asks no server for news or newer versions: the notebooks need no network.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

import kernel
import quick
from installed import as_java, installed
from kernelspec import searched_first
from project import Failure, root, say
from survey import address, of_database, shown
from words import Words

QUIET = ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
         "--LabApp.extension_manager=readonly"]
FIRST = "notebooks/00-overview.ipynb"
# `-m jupyterlab`, but for what quick.py leaves out.
LAB = f"import sys; sys.modules['{quick.LEFT_OUT}'] = None; from jupyterlab.labapp import main; sys.exit(main())"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
    parser.add_argument("--folder", default=str(root), help="where notebooks and target are; the project's own by default")
    parser.add_argument("--kernel", default=os.environ.get("INTERPOLES_KERNEL", ""),
                        help="an installed kernel: its name, what is in its command, such as ijava, or its folder")
    return parser.parse_known_args()


def environment(survey, asked, words):
    """The environment in which the notebooks' kernel starts, and what that kernel is called."""
    if not asked:
        return kernel.environment(survey, words), words.text("lab.own-kernel")
    found = installed(asked)
    if not found.chosen:
        there = ", ".join(found.names) or "–"
        raise Failure(words.text("lab.no-kernel", asked, there))
    plain = kernel.plain(survey)
    # Found there, it comes before the environment's own.
    return {**plain, "JUPYTER_PATH": searched_first(as_java(found.chosen))}, f"{found.chosen.title} ({found.chosen.folder})"


def command(folder, further):
    """JupyterLab's, on the whole folder, so that a survey in it is seen and edited beside the notebooks."""
    as_root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [sys.executable, "-c", LAB, *QUIET, *as_root, f"--ServerApp.root_dir={folder}", *further,
            str(Path(folder, FIRST))]


def main(words):
    asked, further = arguments()
    survey, folder = address(asked.survey), str(Path(asked.folder).resolve())
    if not of_database(survey) and not Path(survey).exists():
        raise Failure(words.text("lab.no-survey", survey))
    given, name = environment(survey, asked.kernel.strip(), words)
    os.environ.update(given)
    os.chdir(folder)
    for line in (words.text("lab.survey", shown(survey)), words.text("lab.kernel", name), words.text("lab.folder", folder)):
        say(line)
    lab = command(folder, further)
    if os.name == "nt":
        # There, exec leaves the console to the shell while the program still runs.
        sys.exit(subprocess.call(lab))
    os.execv(sys.executable, lab)


if __name__ == "__main__":
    try:
        main(Words.asked())
    except Failure as failure:
        say(str(failure))
        sys.exit(failure.code)
