"""The words that a reader sees, in English or French: the same bundle that the Java side reads."""
import os
import re
from functools import cache

from project import root

BUNDLES = root / "src" / "main" / "resources" / "interpoles" / "words"


class Words:
    def __init__(self, language):
        self.language = language
        self.texts = properties("words_fr.properties" if language == "fr" else "words.properties")

    def named(self, nouns):
        """The same words with a survey's own nouns, by the project's names of them."""
        other = Words(self.language)
        own = {f"noun.{name}.{number}": word for name, noun in nouns.items() for number, word in noun.items()}
        other.texts = placed({**read("words_fr.properties" if self.language == "fr" else "words.properties"), **own})
        return other

    @staticmethod
    def asked():
        """The words of the language that whoever starts the program asks for."""
        return Words("fr" if os.environ.get("INTERPOLES_LANG", "").strip().lower().startswith("fr") else "en")

    def text(self, key, *values):
        """The text of a key, its places {0}, {1} filled."""
        return re.sub(r"\{(\d)}", lambda place: str(values[int(place[1])]), self.texts[key].replace("''", "'"))

    def question(self, english):
        """A finding's question, which is its notebook's title, in this language; any other text as it is."""
        asked = properties("words.properties").items()
        keys = (key for key, text in asked if key.startswith("finding.question.") and text == english)
        return next(map(self.text, keys), english)

    def of(self, room):
        """All the texts of a room, by the rest of their key, for a page that fills no place."""
        return {key.removeprefix(room + "."): self.text(key, *[""] * 10)
                for key in self.texts if key.startswith(room + ".")}


@cache
def properties(name):
    return placed(read(name))


@cache
def read(name):
    """A bundle's texts, in which a place such as {poles} stands for a noun."""
    lines = (BUNDLES / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith(("#", "!")))
    return {key.strip(): unescaped(value.lstrip(" \t\f")) for key, value in pairs}


def placed(texts):
    return {key: re.sub(r"\{([A-Za-z][a-z]+)}", lambda place: noun(texts, place[1]), text) for key, text in texts.items()}


def noun(texts, place):
    """The noun for a place such as {poles} or {Pole}."""
    name, number = (place[:-1], "plural") if place.endswith("s") else (place, "singular")
    word = texts[f"noun.{name.lower()}.{number}"]
    return word[0].upper() + word[1:] if place[0].isupper() else word


def unescaped(value):
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), value)
