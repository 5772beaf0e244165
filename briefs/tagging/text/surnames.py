"""Which words of a full name may stand for it alone, and who a bare surname means on a given day."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from difflib import SequenceMatcher

from briefs.tagging import folding
from briefs.tagging.text.words_of_people import FAMILY_FIRST, PARTICLES
from briefs.tagging.values import EntityRule

LEAST_ALIKE = 0.6
SPELT_ALIKE = 0.7  # Mikhail and Michael are, Maurice and Marjorie are not
# Short forms by which people are known: "Joseph Biden" is Joe Biden.
_WHOLE_NAMES = {
    "joe": "joseph", "bill": "william", "bob": "robert", "mike": "michael", "tom": "thomas", "dick": "richard",
    "jim": "james", "tony": "anthony", "dan": "daniel", "dave": "david", "chris": "christopher", "ben": "benjamin",
    "sam": "samuel", "chuck": "charles", "nick": "nicholas", "andy": "andrew", "matt": "matthew", "greg": "gregory",
    "ron": "ronald", "ken": "kenneth", "don": "donald", "tim": "timothy", "jeff": "jeffrey", "larry": "lawrence",
    "jack": "john", "kate": "katherine", "liz": "elizabeth", "maggie": "margaret", "pete": "peter", "rick": "richard",
}  # fmt: skip
GRACE = timedelta(days=120)  # news speaks of presidents before they take office and after they leave it
_NUMERALS = "i|ii|iii|iv|v|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi"  # no x: "Malcolm X"
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", *_NUMERALS.split("|")})
_MONARCH = re.compile(rf"(\w+) (?:(?:{_NUMERALS})|of .+)")  # "Abdullah II", "Fahd of Saudi Arabia"
_ARTICLES = ("al ", "el ", "as ", "ad ", "an ", "ar ", "ash ", "az ")


def surname_keys(name: str) -> tuple[str, ...]:
    """Folded surnames of a full name: last word, with its particles, without an article; () for one word."""
    written = [folding.fold(word) for word in name.split()]
    while len(written) > 1 and written[-1] in SUFFIXES:
        written.pop()
    if len(written) < 2:
        return ()
    keys = [written[-1]]
    keys += [written[-1][len(article) :] for article in _ARTICLES if written[-1].startswith(article)]
    for size in (2, 3):
        if len(written) > size and written[-size] in PARTICLES:
            keys.append(" ".join(written[-size:]))
    if written[0] in FAMILY_FIRST and len(written) <= 3:
        keys.insert(0, written[0])
    return tuple(dict.fromkeys(keys))


def monarch_keys(name: str) -> tuple[str, ...]:
    """What follows "King" alone: the name before a number or a country."""
    found = _MONARCH.fullmatch(folding.fold(name))
    return (found.group(1),) if found else ()


def similar_given_name(one: str, other: str, likeness: float = SPELT_ALIKE) -> bool:
    """ "Mohamed" and "Mohammed": spellings of one name, not two people. `likeness` is a ratio of 0 to 1."""
    first, second = (_WHOLE_NAMES.get(name, name) for name in (folding.key(one), folding.key(other)))
    if first == second or (len(first.rstrip(".")) == 1 and second.startswith(first[0])):
        return True
    if first[:1] != second[:1]:
        return False
    matcher = SequenceMatcher(None, first, second)
    if matcher.quick_ratio() <= LEAST_ALIKE:
        return False  # it is no less than the ratio, and is found sooner
    ratio = matcher.ratio()
    return ratio >= likeness or (
        likeness <= SPELT_ALIKE and ratio > LEAST_ALIKE and _consonants(first) == _consonants(second)
    )


def _consonants(folded: str) -> str:
    """ "mhmd" for Muhammad, Mohamed and Mohammed."""
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouy]", "", folded))


def given_name(name: str, surname: str) -> str:
    """The first word of a full name beside that folded surname: "Yong-hyun" of "Kim Yong-hyun"."""
    words = name.split()
    return words[1] if len(words) > 1 and folding.fold(words[0]) == surname else words[0]


class OfficeHolders:
    """Who of the gazetteer may be meant by a bare surname."""

    def __init__(self, entities: Iterable[EntityRule]):
        self._by_surname: dict[str, list[EntityRule]] = {}
        for entity in entities:
            if entity.kind == "person":
                for key in surname_keys(entity.name) + monarch_keys(entity.name):
                    self._by_surname.setdefault(key, []).append(entity)

    def known(self, surname: str) -> list[EntityRule]:
        """All people of that surname."""
        return self._by_surname.get(surname, [])

    def meant(self, surname: str, states: set[str], day: date | None, titled: bool) -> EntityRule | None:
        """The one person of that surname whose state the story names and who holds office then; None if unsure."""
        people = [person for person in self.known(surname) if person.state in states or (titled and not states)]
        serving = [person for person in people if in_office(person, day)]
        if len(serving) == 1:
            return serving[0]
        return people[0] if titled and len(people) == 1 and not people[0].offices else None


def in_office(person: EntityRule, day: date | None, grace: timedelta = GRACE) -> bool:
    """Whether the person holds one of their offices on that day, or thereabouts; no day means today's holders."""
    for _title, _state, first, last in person.offices:
        if day is None:
            if last is None:
                return True
        elif (first is None or first - grace <= day) and (last is None or day <= last + grace):
            return True
    return False
