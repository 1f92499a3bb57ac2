"""The words that a reader sees, in English or French: the same bundle that the Java side reads."""
import os
import re
from functools import cache

from project import root


class Words:
    def __init__(self, language):
        self.language = language
        name = "words_fr.properties" if language == "fr" else "words.properties"
        self.texts = properties(root / "src" / "main" / "resources" / "interpoles" / "words" / name)

    @staticmethod
    @cache
    def current():
        return Words("fr" if os.environ.get("INTERPOLES_LANG", "").lower().startswith("fr") else "en")

    def text(self, key, *values):
        """The text of a key, its places {0}, {1} filled."""
        return re.sub(r"\{(\d)}", lambda place: str(values[int(place[1])]), self.texts[key].replace("''", "'"))

    def translated(self, text, beginning):
        """An English text of the bundle, whose key begins so, in this language; any other text as it is."""
        english = Words("en").texts if self.language != "en" else self.texts
        keys = (key for key, value in english.items() if key.startswith(beginning) and value == text)
        return next(map(self.text, keys), text)

    def prose(self, markdown):
        """Markdown of the project's own notebooks, in this language; anyone else's paragraph as it is."""
        parts = (re.fullmatch(r"(#* *)(.*)", part, re.DOTALL) for part in markdown.split("\n\n"))
        return "\n\n".join(part[1] + self.translated(part[2], ("prose.", "finding.question.")) for part in parts)

    def of(self, room):
        """All the texts of a room, by the rest of their key, for a page that fills no place."""
        return {key.removeprefix(room + "."): self.text(key, *[""] * 10)
                for key in self.texts if key.startswith(room + ".")}


def properties(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith(("#", "!")))
    return {key.strip(): unescaped(value.lstrip()) for key, value in pairs}


def unescaped(value):
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), value)
