"""Given names that "and" joins to somebody's full name: "Sergei and Yulia Skripal" are two Skripals."""

from briefs.tagging import folding
from briefs.tagging.text.family_names import is_family_name
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import Name, Owners
from briefs.tagging.text.surnames import OfficeHolders, in_office, surname_keys
from briefs.tagging.text.words_of_people import PARTICLES, ROLES, TITLES

AND = " and "
_RELATIVES = frozenset("brothers sisters siblings twins couple parents spouses cousins".split())
_AT_A_PLACE = frozenset("in at near".split())
_OF_A_THING = "the"  # "the Bill and Melinda Gates Foundation", "the Victoria and Albert Museum"


def with_shared_family_names(owners: Owners, names: list[Name], holders: OfficeHolders) -> list[Name]:
    """The names, and before each that "and" joins to a lone given name the one who shares its family name."""
    if AND not in owners.reading.text:
        return names
    people = [(name.start, name.text) for name in names]
    people += [(start, owners.reading.text[start:end]) for start, end in owners.spans_of("person")]
    met = {surname for _start, text in people for surname in surname_keys(text)}
    found = [
        Name(given.start, given.end, f"{given.text} {family}", "person", 2.0, "person: shared family name")
        for start, text in sorted(people)
        if (family := _family_name(owners.reading, text))
        and (given := _lone_given_name(owners, start, holders))
        and given.folded not in met
    ]
    taken = {name.start for name in found}
    return [*(name for name in names if name.start not in taken), *found]


def _family_name(reading: Reading, name: str) -> str:
    """What follows the given names and initials of a full name that begins with a given name, or ""."""
    first, *others = name.split()
    if not others or folding.fold(first) not in reading.given_names:
        return ""
    while len(others) > 1 and others[0].lower() not in PARTICLES and _is_given(reading, others[0]):
        others.pop(0)
    return " ".join(others)


def _is_given(reading: Reading, word: str) -> bool:
    return len(word.rstrip(".")) == 1 or folding.fold(word) in reading.given_names


def _lone_given_name(owners: Owners, start: int, holders: OfficeHolders) -> Word | None:
    """The given name right before "and" and that place: no part of a longer name, no name that stands by itself."""
    reading, index = owners.reading, owners.reading.word_index(start) - 2
    if index < 0 or not reading.text.endswith(AND, 0, start) or reading.words[index].end != start - len(AND):
        return None
    given, before = reading.words[index], reading.words[index - 1] if index else None
    if not given.capital or given.shouted or owners.kind_at(index) or owners.is_silent(index):
        return None
    if before is not None and _goes_before_one(reading, before, given):
        return None
    of_a_family = before is not None and before.folded in _RELATIVES
    return given if of_a_family or _is_only_given(reading, given.folded, holders) else None


def _is_only_given(reading: Reading, word: str, holders: OfficeHolders) -> bool:
    """A given name, and no family name like "Thomas" nor that of somebody in office ("Blair and George Bush")."""
    if word not in reading.given_names or is_family_name(word):
        return False
    return not any(in_office(person, reading.day) for person in holders.known(word))


def _goes_before_one(reading: Reading, before: Word, given: Word) -> bool:
    """ "Omar Bashir and", "singer Madonna and", "in Santiago and": the name is somebody's or a place's by itself."""
    gap = reading.text[before.end : given.start]
    if "\n" in gap or given.opens:
        return False
    if before.capital:
        return not gap.startswith((",", ";", ":", " ("))
    return before.folded in _AT_A_PLACE | {_OF_A_THING} or (
        before.folded in ROLES | TITLES and before.folded[-1] != "s"
    )
