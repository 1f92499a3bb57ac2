"""The words that a reader sees, in English or French: the same bundle that the Java side reads."""
import os
import re
from functools import cache
from unicodedata import normalize

from project import root

BUNDLES = root / "src" / "main" / "resources" / "interpoles" / "words"
ARTICLE = r"(?:(?<![^\W\d_])(?<!’)(a|de|le|du|au|ce|que) )?"
PLACE = re.compile(ARTICLE + r"\{([A-Za-z][a-z]+)}", re.IGNORECASE)
ELIDED = {"de": "d’", "le": "l’", "du": "de l’", "au": "à l’", "ce": "cet ", "que": "qu’"}
FRENCH_VOWEL = re.compile(
    r"(?!hack|halle?s?\b|halte|hameau|hangar|hanse|haras|haut|havre|hie\u0301rarch|high|holding|home\b|hors|hub)[aeiouœæh]"
)
ENGLISH_VOWEL = re.compile(r"(?!uni(?!n)|us[ae]|uti|eu|ewe|one\b|once\b)[aeiou]|hour|honest|heir")


class Words:
    def __init__(self, language):
        self.language = language
        self.texts = properties("words_fr.properties" if language == "fr" else "words.properties")
        self.own = {}

    def named(self, nouns):
        """The same words with a survey's own nouns, by the project's names of them."""
        other = Words(self.language)
        own = {f"noun.{name}.{number}": word for name, noun in nouns.items() for number, word in noun.items()}
        other.texts = placed({**read("words_fr.properties" if self.language == "fr" else "words.properties"), **own}, self.language)
        other.own = {self.texts[key]: word for key, word in own.items() if word != self.texts[key]}
        return other

    def named_in(self, text):
        """Prose that speaks of pôles and grappes, with the survey's own nouns; what is code or an address stays as it is."""
        if not self.own:
            return text
        usual = re.compile(rf"{ARTICLE}\b({'|'.join(self.own)})\b(?! de compétitivité)", re.IGNORECASE)
        parts = re.split(r"(`[^`]*`|]\([^)]*\))", text)
        return "".join(part if at % 2 else usual.sub(self.named_at, part) for at, part in enumerate(parts))

    def named_at(self, place):
        word = self.own[place[2].lower()]
        return before(place[1], word, self.language) + (capital(word) if place[2][0].isupper() else word)

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
        return next(map(self.text, keys), self.named_in(english))

    def of(self, room):
        """All the texts of a room, by the rest of their key, for a page that fills no place."""
        return {key.removeprefix(room + "."): self.text(key, *[""] * 10)
                for key in self.texts if key.startswith(room + ".")}


@cache
def properties(name):
    return placed(read(name), "fr" if name.endswith("_fr.properties") else "en")


@cache
def read(name):
    """A bundle's texts, in which a place such as {poles} stands for a noun."""
    lines = (BUNDLES / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith(("#", "!")))
    return {key.strip(): unescaped(value.lstrip(" \t\f")) for key, value in pairs}


def placed(texts, language):
    return {key: PLACE.sub(lambda place: noun(texts, place, language), text) for key, text in texts.items()}


def noun(texts, place, language):
    """The noun for a place such as {poles} or {Pole}, after what stands before it."""
    name, number = (place[2][:-1], "plural") if place[2].endswith("s") else (place[2], "singular")
    word = texts[f"noun.{name.lower()}.{number}"]
    return before(place[1], word, language) + (capital(word) if place[2][0].isupper() else word)


def before(article, word, language):
    """What an article becomes before a noun, as interpoles.words.Article says it, with the blank that is left."""
    if not article:
        return ""
    start = normalize("NFD", word.lower())
    if not (FRENCH_VOWEL if language == "fr" else ENGLISH_VOWEL).match(start):
        return article + " "
    changed = ELIDED.get(article.lower()) if language == "fr" else {"a": "an "}.get(article.lower())
    return article + " " if changed is None else capital(changed) if article[0].isupper() else changed


def capital(word):
    return word[0].upper() + word[1:]


def unescaped(value):
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), value)
