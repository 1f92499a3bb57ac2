"""What START.md of the zip says, tried on this system: each command of the unpacked folder, and JupyterLab once.

    python unpacked.py FOLDER     the unpacked folder; nothing is fetched from a network
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

FOLDER = Path(sys.argv[1]).resolve()
PORT = 18764
ENVIRONMENT = {**{key: value for key, value in os.environ.items() if not key.startswith("INTERPOLES_")},
               "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}


def command(*arguments):
    start = ["cmd", "/c", str(FOLDER / "interpoles.cmd")] if os.name == "nt" else ["sh", str(FOLDER / "interpoles")]
    return [*start, *map(str, arguments)]


def done(*arguments, code=0):
    """What a command prints, which must end with this code."""
    run = subprocess.run(command(*arguments), env=ENVIRONMENT, capture_output=True, encoding="utf-8", errors="replace", cwd=here)
    print("interpoles", *arguments, "→", run.returncode, flush=True)
    if run.returncode != code:
        sys.exit(f"{run.stdout}\n{run.stderr}")
    return run.stdout, run.stderr


def opened():
    """JupyterLab, until it answers; then it is ended."""
    lab = subprocess.Popen(command("lab", "--no-browser", f"--ServerApp.port={PORT}", "--IdentityProvider.token=of-the-test"),
                           env=ENVIRONMENT, cwd=here, start_new_session=os.name != "nt")
    try:
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/api/contents/data/phase-2?token=of-the-test") as answer:
                    return answer.read().decode()
            except OSError:
                if lab.poll() is not None:
                    sys.exit("JupyterLab has ended")
                time.sleep(0.5)
        sys.exit("JupyterLab does not answer")
    finally:
        if os.name == "nt":
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(lab.pid)], capture_output=True)
        else:
            os.killpg(lab.pid, 15)
        lab.wait()


here = Path(tempfile.mkdtemp(prefix="with blanks "))
assert "no problems" in done("check")[1]
assert (done("new", "a new survey"), (here / "a new survey" / "README.md").is_file())[1]
assert "agreements.in-force,2011,,394,count,394" in done("measures")[0]
done("measures", "--out", "measures.csv")
assert "agreements.in-force,2011,,394" in (here / "measures.csv").read_text(encoding="utf-8")
done("import", FOLDER / "data" / "questionnaire", "imported")
assert done("measures", "imported")[0] == done("measures")[0]
shutil.copytree(here / "imported", here / "earlier")
of_first = (here / "earlier" / "agreements.csv").read_text(encoding="utf-8").replace(",2011,", ",2010,", 1)
(here / "earlier" / "agreements.csv").write_text(of_first, encoding="utf-8")
assert "change: agreements: " in "".join(done("check", "imported", "--before", "earlier"))
shutil.copytree(here / "imported", here / "broken")
(here / "broken" / "responses.csv").write_text("cluster,year,answered\nP01,20l1,true\n", encoding="utf-8")
assert '"20l1"' in done("check", "broken", code=1)[1]
# Beside the project's own notebooks, whose first cell finds the jars at ../target.
some = FOLDER / "some"
some.mkdir(exist_ok=True)
shutil.copy(FOLDER / "notebooks" / "01-agreements.ipynb", some)
done("report", f"--notebooks={some}", "--out", "report")
assert "application/vnd.plotly.v1+json" in (here / "report" / "01-agreements.ipynb").read_text(encoding="utf-8")
done("profiles", "--out", "profiles")
assert len(list((here / "profiles").glob("profile-*.html"))) == 77
assert "agreements.csv" in opened()
print("Every command of the zip works here.")
