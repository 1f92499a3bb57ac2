#!/bin/sh
# Installs the Python packages of this folder the first time, and opens JupyterLab on the notebooks.
set -eu
cd "$(dirname "$0")"
if [ ! -e .venv/installed ]; then
    python3 -m venv .venv
    .venv/bin/python -m pip install -q --no-index --find-links wheels -r requirements.txt
    touch .venv/installed
fi
exec .venv/bin/python src/main/report/lab.py "$@"
