"""Section headings of daily briefs, in any case, with or without a colon."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ..values import Section

SHORTEST_MISSPELT = 12
"""Shorter names differ from other words by too little, except by one slip of the keys in at least `SHORTEST_SLIP`."""

SHORTEST_SLIP = 6

LONGEST_LISTED = 100
"""What follows a heading in its line is a headline if it is shorter, else a story."""

LEAD_NAMES = ("top of the agenda", "top story", "the top story")
REGIONS = (
    "pacific rim", "asia", "asia pacific", "asia-pacific", "asia and the pacific", "east asia",
    "east asia and pacific", "east asia and the pacific", "south and central asia", "south asia",
    "central asia", "south asia and central asia", "middle east", "the middle east",
    "middle east and north africa", "middle east/north africa", "middle east & north africa", "mideast",
    "north africa", "near east", "africa", "sub-saharan africa", "subsaharan africa", "sub saharan africa",
    "europe", "europe and eurasia", "europe and russia", "eurasia", "russia and eurasia", "russia", "americas",
    "the americas", "latin america", "latin america and the caribbean", "western hemisphere", "north america",
    "united states", "u.s.", "transnational", "global", "world", "elsewhere", "international",
    "south & central asia", "oceania", "north africa and the middle east", "north africa and middle east",
    "north africa/middle east", "middle east and africa", "africa and the middle east", "europe/eurasia",
    "europe & eurasia", "europe and central asia", "russia and central asia", "asia/pacific", "asia and pacific",
    "asia & pacific", "southeast asia", "south and southeast asia", "south and east asia", "latin america/caribbean",
    "latin america & the caribbean", "latin america and caribbean", "caribbean", "the caribbean",
)  # fmt: skip
GLOBE_NAMES = ("across the globe", "around the globe", "across the world", "around the world")
AHEAD_NAMES = (
    "the day ahead", "day ahead", "what's next", "what’s next", "the week ahead", "week ahead", "looking ahead",
    "coming up", "on the horizon", "the weekend ahead", "today's agenda", "today’s agenda", "on the agenda",
    "on today's agenda", "on today’s agenda", "what's ahead", "what’s ahead",
)  # fmt: skip

DECORATION = re.compile(r"^[\[(*=~_<>|—–-]{1,5}\s*(?=\w)|(?<=[\w:])\s*[\])*=~_<>|—–-]{1,5}$")
"""Signs around a heading that stands alone: "[Europe]", "*** AFRICA ***"."""

_NAMES = {
    **dict.fromkeys(LEAD_NAMES, Section.LEAD),
    **dict.fromkeys(REGIONS, Section.BRIEF),
    **dict.fromkeys(GLOBE_NAMES, Section.BRIEF),
    **dict.fromkeys(AHEAD_NAMES, Section.AHEAD),
}
_ANY = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s+") for name in _NAMES), key=len, reverse=True))
_WHOLE = re.compile(rf"(?P<name>{_ANY})\s*:?", re.IGNORECASE)
_WITH_REST = re.compile(rf"(?P<name>{_ANY})\s*:\s*(?P<rest>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading as printed; `rest` is what follows its colon on the line."""

    section: Section
    title: str
    rest: str = ""
    is_misspelt: bool = False

    @property
    def key(self) -> str:
        """The heading's name without case and spaces, to compare with."""
        return re.sub(r"\s+", " ", self.title).casefold()


@lru_cache(maxsize=4096)
def section_heading(text: str) -> Heading | None:
    """The heading that a line is, alone or before a colon and a headline; else None."""
    if match := _WHOLE.fullmatch(text) or _WHOLE.fullmatch(DECORATION.sub("", text)):
        return Heading(_section(match), match["name"])
    if match := _WITH_REST.fullmatch(text):
        return Heading(_section(match), match["name"], match["rest"])
    return _misspelt(text.rstrip(": "))


def _misspelt(text: str) -> Heading | None:
    """A heading with a letter wrong: "Top of the Agneda", "Eurpoe"."""
    if not SHORTEST_SLIP <= len(text) <= 34 or not text[:1].isupper():
        return None
    names = [name for name in _NAMES if len(name) >= SHORTEST_MISSPELT]
    found = process.extractOne(text.casefold(), names, scorer=fuzz.ratio, score_cutoff=93)
    name = found[0] if found else _slipped(text.casefold())
    return Heading(_NAMES[name], text, is_misspelt=True) if name else None


def _slipped(text: str) -> str:
    """The name of which two neighbouring letters were exchanged, or one was put for another; "" if none."""
    names = (name for name in _NAMES if len(name) == len(text) and name[0] == text[0])
    return next((name for name in names if OSA.distance(name, text, score_cutoff=1) == 1), "")


def _section(match: re.Match) -> Section:
    return _NAMES[re.sub(r"\s+", " ", match["name"]).casefold()]


def is_listed(text: str, following: str) -> bool:
    """Whether a heading with a headline stands in a list of them: another heading follows, and no story."""
    one, other = section_heading(text), section_heading(following)
    return bool(one and one.rest and len(one.rest) < LONGEST_LISTED and other)
