"""Known surnames that belong to somebody else: "Ivanka Trump", "Cameron James Stout", "Samar Badawi" of another age."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from briefs.tagging import folding
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.runs import Name
from briefs.tagging.text.spans import Spans
from briefs.tagging.text.surnames import in_office, similar_given_name
from briefs.tagging.text.words_of_people import FAMILY_FIRST

_YEARS_AROUND = timedelta(days=8 * 365)  # how long before and after an office a bare surname still means its holder


def without_other_bearers(matches: list[Match], names: list[Name]) -> tuple[list[Match], list[Name]]:
    """ "Ivanka Trump" is not Donald Trump: a longer name takes a known surname's place, unless spelt alike."""
    kept = []
    around = {match.start: name for match, name in _inside(matches, names)}
    for match in matches:
        name = around.get(match.start)
        if match.pattern.alias.kind != "surname" or name is None or _is_the_first_word(match, name):
            kept.append(match)
        elif name.start < match.start and _is_spelt_alike(match, name):
            kept.append(replace(match, start=name.start))
    taken = Spans((match.start, match.end) for match in kept)
    return kept, [name for name in names if not taken.cover(name.start, name.start + 1)]


def _is_the_first_word(match: Match, name: Name) -> bool:
    """Whether the name begins with the surname and is the same person's: "Koizumi Junichiro", "Lula da Silva"."""
    if name.start != match.start:
        return False
    if name.text[match.end - match.start :][:1] != " " or match.pattern.plain.lower() in FAMILY_FIRST:
        return True  # no longer name, or one like "Macron-appointed"
    return set(folding.key(name.text).split()) <= set(folding.key(match.pattern.entity.name).split())


def _is_spelt_alike(match: Match, name: Name) -> bool:
    return similar_given_name(name.text.split()[0], match.pattern.entity.name.split()[0])


def _inside(matches: list[Match], names: list[Name]) -> Iterator[tuple[Match, Name]]:
    """Each match that lies within a name, with the name; both lists are in order."""
    waiting = iter(sorted(names, key=lambda name: name.start))
    name = next(waiting, None)
    for match in matches:
        while name is not None and name.end <= match.start:
            name = next(waiting, None)
        if name is not None and name.start <= match.start and match.end <= name.end:
            yield match, name


def of_their_age(matches: list[Match], day: date | None) -> list[Match]:
    """The matches but for surnames of people long out of office, or long before it, whom nothing else tells of."""
    if day is None or not any(match.pattern.alias.kind == "surname" for match in matches):
        return matches
    told = set(chain.from_iterable(map(_told_by, matches)))
    return [
        match for match in matches if not _is_bare(match, told) or in_office(match.pattern.entity, day, _YEARS_AROUND)
    ]


def _told_by(match: Match) -> Iterator[str]:
    """Keys of those that a match names in full: a country, a body's state, somebody by more than a surname."""
    entity = match.pattern.entity
    if entity is not None and entity.kind != "person":
        yield entity.state or entity.key
    elif entity is not None and " " in match.pattern.plain:
        yield entity.key


def _is_bare(match: Match, told: set[str]) -> bool:
    """A surname alone of somebody with an office, where neither the full name nor the state stands in the story."""
    entity = match.pattern.entity
    if entity is None or match.pattern.alias.kind != "surname" or not entity.offices:
        return False
    return entity.key not in told and entity.state not in told
