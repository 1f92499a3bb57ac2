"""French as it is printed: narrow no-break spaces before ; : ! ? % and inside « », and typographic apostrophes. On a page
of every language an apostrophe is one, a size, n = 69, stays in one line, as does a verb with its pronoun, coopèrent-ils, and
no line ends after «.

What a survey or a code list brings was often typed with plain spaces; it is shown as the rest is. Data and code stay as
they are: only what is shown in words is set, in a notebook's outputs and so in its page.
"""
import re

from figures import PLOTLY, TABLE, outputs

NARROW = "\u202f"
SPACES = "[ \u00a0\u2009\u202f]*"
APOSTROPHE = (re.compile(r"(?<=[^\W\d_])(?:'|&#39;|&#x27;)(?=[^\W\d_])"), "’")
QUOTED = [(re.compile("«" + SPACES), "«" + NARROW), (re.compile(SPACES + "»"), NARROW + "»")]
RULES = [
    *QUOTED,
    (re.compile(r"(?<=[\w)\]»’”…%>\u2019])[ \u00a0\u2009\u202f]+([;:!?%])(?![\w/])"), NARROW + r"\1"),
    (re.compile(r"(?<=\d)%(?!\w)"), NARROW + "%"),
    APOSTROPHE,
]
SIZE = (re.compile(r"\bn = (?=\d)"), "n\u00a0=\u00a0")
# A colon in a chart's label, typed as in English.
COLON = re.compile(r"(?<=[\w)>»])(:) (?=\S)")
MARKUP = re.compile(r"(<(?:script|style|pre|code)\b.*?</(?:script|style|pre|code)>|<[^>]*>)", re.DOTALL)
# What follows a verb that is asked, or a noun that is pointed at; it is found and copied with the hyphen that it has.
INVERTED = re.compile(r"\b\w+(?:-t)?-(?:ils?|elles?|on|ce|je|tu|nous|vous|là|ci)\b")
WORDLESS = re.compile(r"<(script|style|pre|code|title|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
LABELS = {"text", "hovertext", "ticktext", "name", "title"}


def set_in(notebook, words):
    """Sets what the notebook's cells have shown; nothing in English, in which a notebook is the same in every kernel."""
    if words.language != "fr":
        return
    for output in outputs(notebook):
        data = output.get("data", {})
        for form in ("text/html", TABLE):
            if form in data:
                data[form] = html(data[form])
        if "text/plain" in data and len(data) > 1:
            data["text/plain"] = text(data["text/plain"])
        if PLOTLY in data:
            data[PLOTLY] = labels(data[PLOTLY])


def plain(words, sentence):
    """A sentence of the bundles as the cells' outputs have it."""
    return text(sentence) if words.language == "fr" else sentence


def page(words, text):
    """A whole page, with what it says beside the outputs."""
    if words.language != "fr":
        return html(text, [*QUOTED, APOSTROPHE, SIZE])
    return whole(html(text, [*RULES, SIZE]))


def whole(page):
    """The page in which a verb stays in one line with its pronoun; a document's title can hold no tag."""
    kept, at = [], 0
    for markup in WORDLESS.finditer(page):
        kept += [INVERTED.sub(r'<span class="whole">\g<0></span>', page[at:markup.start()]), markup[0]]
        at = markup.end()
    return "".join(kept) + INVERTED.sub(r'<span class="whole">\g<0></span>', page[at:])


def text(words, rules=RULES):
    for rule, instead in rules:
        words = rule.sub(instead, words)
    return words


def html(page, rules=RULES):
    """The same between tags; what is inside them, and code, stays."""
    return "".join(part if at % 2 else text(part, rules) for at, part in enumerate(MARKUP.split(page)))


def labels(figure, shown=False):
    """A chart's words, wherever they are in its JSON; what tells its values apart stays."""
    if isinstance(figure, dict):
        return {key: labels(value, shown or key in LABELS) for key, value in figure.items()}
    if isinstance(figure, list):
        return [labels(value, shown) for value in figure]
    if shown and isinstance(figure, str):
        return COLON.sub(NARROW + r"\1 ", text(figure))
    return figure
