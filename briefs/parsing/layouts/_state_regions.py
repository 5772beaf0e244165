"""The headings of regions in released State Department mails, misread letters allowed."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..lines import Piece
from ._state_lines import is_in_capitals, letters_of
from ._word_counts import is_known

REGIONS = (
    "Western Hemisphere",
    "Europe",
    "Europe and Eurasia",
    "Eurasia",
    "Africa",
    "Sub-Saharan Africa",
    "North Africa",
    "South and Central Asia",
    "South Asia",
    "Central Asia",
    "Middle East",
    "Near East",
    "Middle East and North Africa",
    "Middle East/North Africa",
    "Near East and North Africa",
    "South Asia and Central Asia",
    "East Asia and Pacific",
    "East Asia and the Pacific",
    "Asia",
    "Americas",
    "North America",
    "International Organizations",
    "Transnational",
    "Global",
)


def region_named(text: str) -> str:
    """The usual spelling of the region that a heading names, misread letters allowed; else ""."""
    if len(text) > 40 or not is_in_capitals(text):
        return REGION_NAMES.get(text.rstrip(": ").casefold(), "") if text[:1].isupper() else ""
    letters = letters_of(text)
    if all(is_known(word) for word in re.findall(r"\w+", text.title())):
        return REGION_LETTERS.get(letters, "")  # "SOUTH AFRICA" is no misread "NORTH AFRICA"
    return next((name for key, name in REGION_LETTERS.items() if _is_misread(letters, key)), "")


def regions_in(pieces: Sequence[Piece], indices: Sequence[int]) -> dict[int, str]:
    """The regions that lines head, by piece; one whose name was broken into two lines has both."""
    found = {index: region for index in indices if (region := region_named(pieces[index].text))}
    for index, following in pairwise(indices):
        halves = pieces[index].text, pieces[following].text
        if pieces[following].gap or index in found or not all(map(is_in_capitals, halves)):
            continue
        if region := region_named(" ".join(halves)):
            found[index] = found[following] = region
    return found


def _is_misread(seen: str, meant: str) -> bool:
    """Whether a scan may show `seen` for `meant`: few letters put for others, or one lost or added."""
    if seen == meant or len(meant) < 5 or abs(len(seen) - len(meant)) > 1:
        return seen == meant
    if len(seen) == len(meant):
        return sum(a != b for a, b in zip(seen, meant, strict=True)) <= (2 if len(meant) > 8 else 1)
    shorter, longer = sorted((seen, meant), key=len)
    if len(meant) <= 8 or len(longer) - len(shorter) != 1:
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


REGION_LETTERS = {letters_of(region): region for region in REGIONS}
REGION_NAMES = {region.casefold(): region for region in REGIONS}
