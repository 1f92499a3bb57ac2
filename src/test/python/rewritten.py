"""Names each notebook of a folder that is not what the project's own writer makes of it: a line a notebook."""
import sys
from pathlib import Path

sys.path.insert(0, "src/main/report")

from refresh import text_of  # noqa: E402
import nbformat  # noqa: E402

files = sorted(Path(sys.argv[1]).glob("*.ipynb"))
assert files, "no notebook"
for file in files:
    if text_of(nbformat.read(file, as_version=4)) != file.read_text(encoding="utf-8"):
        print(file.name)
