"""Where a name stands in an A–Z list."""

import re

from briefs.tagging import folding
from briefs.tagstore.rules import given_names

FAMILY_NAME_FIRST = {"china", "taiwan", "hong-kong", "north-korea", "south-korea", "vietnam", "cambodia"}
HYPHENATED = {"taiwan", "hong-kong"}  # Chinese given names are; in two words, as Carrie Lam, a Western one comes first
PARTICLES = {"al", "el", "bin", "ben", "ibn", "van", "von", "der", "den", "de", "da", "dos", "du", "la", "le", "ter"}

TITLES = {"pope", "patriarch"}
NUMBER = re.compile(r"[IVX]+")
YOUNGER = re.compile(r"[JS]r\.?")


def sort_name(kind: str, name: str, state: str = "") -> str:
    """ "Merkel, Angela" for a person, names of countries where the family comes first as they are, "the" dropped.

    `state` is the slug of the country that a person belongs to. Accents fall, so that Åland stands under A.
    """
    plain = folding.plain(name) if kind != "person" else _family_first(name, state)
    return plain.removeprefix("The ").removeprefix("the ")[:200]


def _family_first(name: str, state: str) -> str:
    *words, last = _unaccented(name).split()
    if words and (YOUNGER.fullmatch(last) or NUMBER.fullmatch(last)):
        return _numbered(words, last, state)
    if not words or _is_in_order([*words, last], state):
        return " ".join([*words, last])
    first = len(words)
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return f"{' '.join([*words[first:], last])}, {' '.join(words[:first])}"


def _is_in_order(words: list[str], state: str) -> bool:
    """Whether a name of this country already begins with the family."""
    return state in FAMILY_NAME_FIRST and (state not in HYPHENATED or len(words) != 2 or "-" in words[-1])


def _numbered(words: list[str], number: str, state: str) -> str:
    """ "Margrethe II" and "Leo XIV, Pope" for rulers, who have no other name; "Kennedy, Robert F., Jr." for others."""
    if words[0].lower() in TITLES:
        return f"{' '.join(words[1:])} {number}, {words[0]}"
    if NUMBER.fullmatch(number) and (len(words) == 1 or words[-1].lower() in given_names()):
        return " ".join([*words, number])
    return f"{_family_first(' '.join(words), state)}, {number}"


def _unaccented(name: str) -> str:
    """Accents off, hyphens kept: folding would make al-Sisi two words."""
    return "-".join(folding.plain(piece) for piece in name.split("-"))
