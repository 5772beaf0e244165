"""Bodies in a list that a plural noun opens: "firms such as A and B", "two textbook companies, A and B"."""

import re
from collections.abc import Iterator

from briefs.tagging.bodies.bodies_beside import free_runs
from briefs.tagging.text.runs import Name, Owners, body_name

_NOUNS = (
    "companies|firms|banks|airlines|parties|charities|militias|factions|carmakers|automakers|retailers|brands|unions|"
    "startups|clubs|universities|gangs|cartels|insurers|lenders|manufacturers|suppliers|contractors|subsidiaries|ngos|"
    "organi[sz]ations|armed groups|rebel groups|insurgent groups|militant groups|opposition groups|rights groups|"
    "think tanks|conglomerates|chains|publishers|platforms|apps"
)
_OPENS = re.compile(rf"\b(?:{_NOUNS})(?:,? (?:such as|including|like|among them|namely),?| –|:) (?:the )?$")
_OPENS_A_PAIR = re.compile(rf"\b(?:{_NOUNS}), (?:the )?$")
_MAY_OPEN = re.compile(rf"\b(?:{_NOUNS})(?:,| such| incl| like| among| namely| –|:)")
_NEXT = re.compile(r"(?:, and|,| and| or|; and|;) (?:the )?$")
_LONGEST_OPENING = 60


def in_a_list(owners: Owners) -> Iterator[Name]:
    """Free names that stand in such a list, from its noun on; a comma alone opens it where a second name follows."""
    reading, words = owners.reading, owners.reading.words
    if _MAY_OPEN.search(reading.folded) is None:
        return
    end = -1  # of the list so far
    for first, last in free_runs(owners):
        start = words[first].start
        if words[first].folded in reading.given_names:
            continue
        before = reading.folded[max(0, start - _LONGEST_OPENING) : start]
        opens = _OPENS.search(before) or (_OPENS_A_PAIR.search(before) and _goes_on(owners, last))
        if opens or (0 <= end < start and _is_next(owners, end, start)):
            yield body_name(owners, first, last, 2.5, "in a list of bodies")
            end = words[last].end


def _is_next(owners: Owners, end: int, start: int) -> bool:
    """Whether only known bodies, commas and "and" stand between two places."""
    gap, at = owners.reading.text[end:start], 0
    for kind in ("company", "organisation", "armed_group"):
        for first, last in owners.spans_of(kind):
            if end <= first and last <= start:
                gap = gap[: first - end - at] + gap[last - end - at :]
                at += last - first
    return bool(_NEXT.fullmatch(gap)) or (at > 0 and re.fullmatch(r"(?:(?:, and|,| and) (?:the )?)+", gap) is not None)


def _goes_on(owners: Owners, last: int) -> bool:
    """Whether "and" or a comma and another capital follow."""
    words = owners.reading.words
    text, end = owners.reading.text, words[last].end
    following = re.match(r"(?:, and|,| and) (?:the )?", text[end : end + 12])
    return following is not None and text[end + following.end() : end + following.end() + 1].isupper()
