"""Opens JupyterLab on the notebooks, with the project's own kernel and the survey that is asked for.

What else is given goes to JupyterLab. It asks no server for news or newer versions: the notebooks need no network.
"""
import argparse
import os
import subprocess
import sys

import kernel
from project import root
from survey import address
from words import Words

QUIET = ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
         "--LabApp.extension_manager=readonly"]

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
parser.add_argument("--folder", default=str(root), help="where notebooks and target are; the project's own by default")
asked, rest = parser.parse_known_args()
os.environ.update(kernel.environment(address(asked.survey), Words.asked()))
os.chdir(asked.folder)
lab = [sys.executable, "-m", "jupyterlab", *QUIET, *rest, "notebooks/00-overview.ipynb"]
if os.name == "nt":
    # There, exec leaves the console to the shell while the program still runs.
    sys.exit(subprocess.call(lab))
os.execv(sys.executable, lab)
