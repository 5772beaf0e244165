"""Where a name stands in an A–Z list."""

from briefs.tagging import folding

FAMILY_NAME_FIRST = {"china", "taiwan", "hong-kong", "north-korea", "south-korea", "vietnam", "cambodia"}
PARTICLES = {"al", "el", "bin", "ben", "ibn", "van", "von", "der", "den", "de", "da", "dos", "du", "la", "le", "ter"}


def sort_name(kind: str, name: str, state: str = "") -> str:
    """ "Merkel, Angela" for a person, names of countries where the family comes first as they are, "the" dropped.

    `state` is the slug of the country that a person belongs to. Accents fall, so that Åland stands under A.
    """
    plain = folding.plain(name) if kind != "person" else _family_first(name, state)
    return plain.removeprefix("The ").removeprefix("the ")[:200]


def _family_first(name: str, state: str) -> str:
    words = _unaccented(name).split()
    if len(words) < 2 or state in FAMILY_NAME_FIRST:
        return " ".join(words)
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    return f"{' '.join(words[first:])}, {' '.join(words[:first])}"


def _unaccented(name: str) -> str:
    """Accents off, hyphens kept: folding would make al-Sisi two words."""
    return "-".join(folding.plain(piece) for piece in name.split("-"))
