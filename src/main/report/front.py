"""The report's front page: the finding in a sentence, key figures, and how the claims came out, from the results alone."""
from results import number, rounded

# In the order in which they are shown; a measure that is missing leaves its place to the next.
KEY_FIGURES = ["agreements.in-force", "territory.between-poles", "projects.co-labelled", "missions.joint",
               "foreign.per-pole"]
ICONS = {"confirmed": "✓", "not confirmed": "✗", "not comparable": "≠", "not measurable": "–"}


def headline(results, changes, words):
    """The finding in one sentence; empty where nothing of it can be measured.

    What a count did is said in the words of the findings themselves (interpoles.words.Magnitude)."""
    said = [part for part in (growth(results, changes, words), within(results, words), abroad(results, words)) if part]
    joined = words.text("report.headline.joint").join(said)
    return joined[:1].upper() + joined[1:] + "." if joined else ""


def growth(results, changes, words):
    found = results.series("agreements.in-force")
    if not found:
        return ""
    first, last = found[0], found[-1]
    changed = changes.get("agreements.growth")
    if len(found) < 2 or not changed:
        return words.text("report.headline.agreements.once", last.shown(words.language), last.year)
    return words.text("report.headline.agreements", changed, first.shown(words.language), first.year,
                      last.shown(words.language), last.year)


def within(results, words):
    found = results.series("territory.between-poles")
    return words.text("report.headline.within", found[-1].shown(words.language)) if found else ""


def abroad(results, words):
    found = results.series("foreign.per-pole")
    if not found or is_of_one(found):
        return ""
    last, first = (measure.shown(words.language) for measure in (found[-1], found[0]))
    if len(found) == 1:
        return words.text("report.headline.abroad.once", last)
    if last == first:
        return words.text("report.headline.abroad.same", last, found[0].year)
    return words.text("report.headline.abroad", last, first)


def is_of_one(found):
    """Whether the last wave's mean is one pôle's number, which is no average."""
    return found[-1].unit == "mean" and found[-1].n == "1"


def coverage(results, words):
    """Whom the numbers are about: how many were asked at each wave, and answered; empty where that is withheld."""
    answered = {measure.year: measure.shown(words.language) for measure in results.series("respondents")}
    said = [words.text("report.coverage.wave", answered[rate.year], number(rate.n, "count", words.language), rate.year)
            for rate in results.series("response-rate") if rate.year in answered and rate.n]
    return words.text("report.coverage", words.text("report.coverage.joint").join(said)) if said else ""


def key_figures(results, words):
    """Each with its value at the last wave and how it was at the first."""
    return [figure(results.series(measure), words.text("report.figure." + measure), words)
            for measure in KEY_FIGURES if results.series(measure) and not is_of_one(results.series(measure))]


def figure(found, label, words):
    first, last = found[0], found[-1]
    return {"value": last.shown(words.language), "label": label, "year": last.year,
            "change": change(first, last, words) if len(found) > 1 else ""}


def change(first, last, words):
    """How it was, and by how much it has changed: of a count how many times as many, of a share and a mean, which are shown
    rounded, the difference of what is shown, so that a reader who subtracts finds the same."""
    earlier = words.text("report.figure.earlier", first.shown(words.language), first.year)
    if last.unit in ("share", "mean"):
        by = rounded(last.value, last.unit) - rounded(first.value, first.unit)
        return f"{earlier} · {difference(by, last.unit, words)}" if by else earlier
    if not first.value or not last.value:
        return earlier
    return f"{earlier} · ×{number(last.value / first.value, 'ratio', words.language)}"


def difference(by, unit, words):
    sign, size = ("+" if by > 0 else "−"), abs(by)
    if unit == "mean":
        return sign + number(size, unit, words.language)
    points = size * 100
    return words.text(f"report.figure.{plural(points, words)}", sign + number(points, "mean", words.language))


def plural(points, words):
    """Whether a number, as it is shown, asks for one point or several: in French below 2, in English of 1 alone."""
    return "point" if points < 2 and words.language == "fr" or points == 1 else "points"


def verdict(name, words):
    return words.text("value.verdict." + name.replace(" ", "\\ "))


def claims(results, words, reproduced=False, checks=None):
    """How many claims come out, and each with its verdict, which of a reconstruction is that it is reproduced, those that
    stand by all checks first; nothing where the survey has none.

    @param checks: by claim, for each check that says something of it whether the claim stands"""
    checks = checks or {}
    found = [{**claim, "icon": ICONS[claim["verdict"]], "kind": claim["verdict"].replace(" ", "-"),
              "said": verdict("reproduced" if reproduced and claim["verdict"] == "confirmed" else claim["verdict"], words),
              "shown": shown(claim, results, words), "stands": stands(checks.get(claim["claim"], []), words)}
             for claim in sorted(results.claims, key=lambda claim: falls(checks.get(claim["claim"], [])))]
    return {"all": found, "open": [claim for claim in found if claim["verdict"] != "confirmed"],
            "confirmed": sum(claim["verdict"] == "confirmed" for claim in found)}


def falls(checks):
    """By how many checks a claim falls, then by how few it stands; one of which none says anything comes last."""
    return (not checks, checks.count(False), -checks.count(True))


def stands(checks, words):
    return words.text("finding.how-sure.readings", checks.count(True), len(checks)) if checks else ""


def shown(claim, results, words):
    if not claim["computed"]:
        return words.text("finding.unmeasured")
    return number(claim["computed"], results.unit(claim["measure"]), words.language)
