"""How well the tagger does against labels: precision, recall and F1 per kind, errors by class.

Labels have the form of one JSON object an edition: `edition` (a text file), `date`, `stories`
with `headline`, `first_words`, `last_words`, and per kind the required labels (`countries`,
`people`, `organisations`, `themes`) and those that are right if found (`…_optional`).
`about` may name the countries that a story is mainly about.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

KINDS = ("countries", "people", "organisations", "themes")
# Broad theme labels and the project's own themes that satisfy each.
BROAD_THEMES = {
    "conflict-security": {"armed-conflict", "defense", "protests-and-unrest"},
    "diplomacy": {"diplomacy"},
    "nuclear-weapons": {"nuclear-and-wmd"},
    "trade-economy": {"trade-and-economic-statecraft", "economy-and-finance"},
    "energy-resources": {"energy-and-resources"},
    "climate-environment": {"climate-and-environment"},
    "human-rights": {"human-rights"},
    "migration": {"migration-and-refugees"},
    "health": {"health"},
    "food-humanitarian": {"humanitarian-and-development"},
    "elections-politics": {"elections", "politics-and-government", "protests-and-unrest"},
    "law-justice": {"law-and-crime"},
    "science-space": {"technology-and-science"},
    "technology-ai": {"technology-and-science"},
    "terrorism": {"terrorism"},
    "disasters": {"disasters-and-accidents"},
}


@dataclass(slots=True)
class Tally:
    """What was found, what was wrong, what was missed."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong or 1)

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed or 1)

    @property
    def f1(self) -> float:
        return 2 * self.found / (2 * self.found + self.wrong + self.missed or 1)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: kind, class ("missed" or "wrong"), the label, and the story's first words."""

    kind: str
    error: str
    label: str
    story: str


@dataclass(slots=True)
class Report:
    """The figures of one evaluation."""

    stories: int = 0
    exact_sets: int = 0
    best_theme_right: int = 0
    with_themes: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in (*KINDS, "about")})
    mistakes: list[Mistake] = field(default_factory=list)

    def classes(self) -> Counter:
        """How often each kind of error happened."""
        return Counter((mistake.kind, mistake.error) for mistake in self.mistakes)


def plain(text: str) -> str:
    """Text without case, accents, kinds of quote and dash, or runs of space."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = re.sub("[‘’ʼ`´]", "'", re.sub("[“”„]", '"', re.sub("[‐-―−]", "-", text)))
    return re.sub(r"\s+", " ", text).strip().casefold()


def _name_words(name: str) -> set[str]:
    words = re.split(r"\W+", plain(name).replace("'s", "").replace(".", ""))
    return {word for word in words if word and word not in ("the", "of")}


def same_name(one: str, other: str) -> bool:
    """One name's words are among the other's."""
    first, second = _name_words(one), _name_words(other)
    return bool(first and second) and (first <= second or second <= first)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def same_body(one: str, other: str) -> bool:
    """The same name, or one is the other's initials."""
    return same_name(one, other) or _initials(one) == other.replace(".", "") or _initials(other) == one.replace(".", "")


def _equal(one: str, other: str) -> bool:
    return one == other


SAME: dict[str, Callable[[str, str], bool]] = {
    "countries": _equal, "people": same_name, "organisations": same_body, "about": _equal,
}  # fmt: skip


def score_story(report: Report, predicted: dict, gold: dict) -> None:
    """Add one story: `predicted` has lists under the four kinds and `about`; best themes first."""
    report.stories += 1
    story = gold.get("first_words", "")
    for kind in ("countries", "people", "organisations"):
        errors = _compare(report, kind, predicted[kind], gold.get(kind, ()), gold.get(f"{kind}_optional", ()), story)
        if kind == "countries":
            report.exact_sets += not errors
    if "about" in gold:
        _compare(report, "about", predicted["about"], gold["about"], gold.get("about_optional", ()), story)
    _score_themes(report, predicted["themes"], gold, story)


def _compare(report: Report, kind: str, predicted: Iterable[str], required, optional, story: str) -> int:
    tally, same, left, errors = report.tallies[kind], SAME[kind], list(required), 0
    for label in predicted:
        hit = next((wanted for wanted in left if same(label, wanted)), None)
        if hit is not None:
            left.remove(hit)
            tally.found += 1
        elif not any(same(label, allowed) for allowed in [*optional, *required]):
            tally.wrong += 1
            errors += 1
            report.mistakes.append(Mistake(kind, "wrong", label, story))
    tally.missed += len(left)
    report.mistakes += [Mistake(kind, "missed", label, story) for label in left]
    return errors + len(left)


def _score_themes(report: Report, predicted: list[str], gold: dict, story: str) -> None:
    def own(labels: Iterable[str]) -> list[set[str]]:
        return [BROAD_THEMES.get(label, {label}) for label in labels]

    wanted = own(gold.get("themes", ()))
    allowed = set().union(*wanted, *own(gold.get("themes_optional", ())))
    tally = report.tallies["themes"]
    for label, themes in zip(gold.get("themes", ()), wanted, strict=True):
        if themes & set(predicted):
            tally.found += 1
        else:
            tally.missed += 1
            report.mistakes.append(Mistake("themes", "missed", label, story))
    for theme in predicted:
        if theme not in allowed:
            tally.wrong += 1
            report.mistakes.append(Mistake("themes", "wrong", theme, story))
    if wanted:
        report.with_themes += 1
        report.best_theme_right += bool(predicted) and predicted[0] in allowed


def story_body(edition_text: str, gold: dict) -> str | None:
    """A labelled story's body, found in its edition by its first and last words; None if it is not there."""
    lines = [line for line in edition_text.splitlines() if "UNCLASSIFIED U.S. Department of State" not in line]
    text = re.sub(r"[ \t]*\n[ \t]*(?!\n)", "\n", "\n".join(lines))
    first, last = (_loosely(gold[name]) for name in ("first_words", "last_words"))
    start = re.search(first, text)
    end = re.compile(last).search(text, start.start()) if start else None
    if not end:
        return None
    body = text[start.start() : end.end()]
    return re.sub(r"(?<!\n)\n(?!\n)", " ", re.sub(r"\n{2,}", "\n\n", body))


def _loosely(words: str) -> str:
    """A pattern for words with any white space between."""
    return r"\s+".join(re.escape(word) for word in words.split())
