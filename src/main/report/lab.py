"""Opens JupyterLab on the notebooks, with the project's own kernel and the survey that is asked for."""
import argparse
import os
import sys

from machine import kernel_environment, root
from report import address

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--survey", default="", help="the survey's folder; the project's own by default")
survey = parser.parse_args().survey
os.environ.update(kernel_environment(address(survey)))
os.chdir(root)
os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", "notebooks/00-overview.ipynb"])
