"""Prints, a line each, what the notebooks' prose says in a survey that has nouns of its own."""
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(root / "src" / "main" / "report"))

import quick  # noqa: E402, F401
import nbformat  # noqa: E402
import prose  # noqa: E402
from figures import heading  # noqa: E402
from words import Words, before  # noqa: E402

USUAL = re.compile(r"\b(?:pôle|grappe)s?\b(?! de compétitivité)", re.IGNORECASE)
NOT_ELIDED = re.compile(r"\b(?:a|de|le|du|au|ce|que) (?:excellence|incubateur)", re.IGNORECASE)


def noun(singular):
    return {"singular": singular, "plural": singular + "s"}


for language, pole in (("en", "excellence network"), ("fr", "incubateur")):
    words = Words(language).named({"pole": noun(pole), "grappe": noun("union")})
    print(words.text("report.headline.abroad.once", "1.9"))
    print(words.named_in("A pôle, `grappe`, pôles de compétitivité, Interpôles, [le pôle](grappe.md) du pôle. Grappes"))
    for file in sorted((root / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(file, as_version=4)
        prose.translate(notebook, file, words)
        if file.name.startswith("07"):
            print(heading(notebook, words))
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                for found in [*USUAL.findall(cell.source), *NOT_ELIDED.findall(cell.source)]:
                    print(file.name, found)

print(*(before("du", noun, "fr") + noun for noun in ("habitat", "hôtel d’entreprises", "hub", "haut lieu", "hiérarchie")))
untouched, read = (nbformat.read(root / "notebooks" / "01-agreements.ipynb", as_version=4) for _ in range(2))
prose.translate(read, root / "notebooks" / "01-agreements.ipynb", Words("en").named({"pole": noun("pôle")}))
print(read == untouched)
