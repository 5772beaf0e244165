"""What the words in and around a capitalised run say for and against a person."""

from briefs.tagging.family_names import is_family_name
from briefs.tagging.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.offices_taken import becomes_something, is_of_a_saint, takes_an_office
from briefs.tagging.reading import Reading, Word
from briefs.tagging.runs import Owners
from briefs.tagging.ships import PREFIXES, is_ship
from briefs.tagging.words_of_bodies import HEADS
from briefs.tagging.words_of_people import (
    APPOINTED,
    APPOSITION,
    DEPARTMENTS,
    FAMILY_FIRST,
    ROLES,
    SAID_AFTER,
    SAID_BEFORE,
    TITLE_PARTS,
    TITLES,
)

# Places that are surnames as well: "Kanye West", "Dean Heller Park".
_PLACE_TAIL = PLACE_NOUNS - frozenset(
    "park hill hills field woods lake cliffs bay castle camp lower west north east south house street "
    "forest beach temple".split()
)
_NOT_AFTER_A_NAME = _PLACE_TAIL | frozenset(
    {"army", "air", "base", "hospital", "mosque", "area", "refugee", "military"}
)
_NEVER_INSIDE = frozenset(
    "airport university hospital college stadium museum cathedral national sculpture statue monument memorial "
    "expressway".split()
)
_PARKS_TOO = PLACE_NOUNS & frozenset("park hill hills field woods lake castle camp house temple forest beach".split())
# Words that begin or end the names of bands, rockets, firms and places, and nobody's.
_NEVER_FIRST = frozenset(
    "aegis copa currently edificio estadio estádio gare glorieta ground investment kappa mont movimiento nevado "
    "palacio phi piton qasr salar torre valle vina volcan wadi".split()
)
_NEVER_ALONE = FUNCTION_WORDS | frozenset(
    "islamic islamist islamists muslim muslims christian christians jewish jews sunni shia shiite emeritus whip phase "
    "certificate cruises infirmary officers meeting guide internet programme program project plan initiative".split()
)
_NEVER_LAST = frozenset(
    "store stores shop durbar automation biotech democratic jet lp metrodome pieces press republican search "
    "studios system v vehicle zero".split()
)
_SETTLEMENTS = frozenset(
    "village town city district municipality suburb neighborhood neighbourhood hamlet settlement port island county "
    "province community area".split()
)
_AT_A_PLACE = PLACE_PREPOSITIONS - {"of", "for", "to", "from", "against", "between"}
_NAMES_TOO = frozenset({"bill"})  # things as well
_EVENT_HEADS = EVENT_NOUNS - FAMILY_FIRST
_SURNAMES_TOO = frozenset("day law bill road ship summer winter marathon price".split())
_EVENT_TAIL = (EVENT_NOUNS | frozenset("fire wildfire warning web live".split())) - _SURNAMES_TOO
_HEAD_TAIL = (HEADS | {"air"}) - {"co", "knights", "guard", "church", "power"}


def around(owners: Owners, indexes: list[int]) -> list[tuple[str, float]]:
    """What the words before and after speak for."""
    reading, words = owners.reading, owners.reading.words
    reasons = []
    first, last = indexes[0], indexes[-1]
    if first:
        before = words[first - 1]
        gap = reading.text[before.end : words[first].start]
        if (gap == " " and not before.capital and before.folded in ROLES) or (
            gap == ", " and before.folded in ROLES and reading.text[words[last].end : words[last].end + 1] in {",", "."}
        ):
            reasons.append(("role before", 3.0))
        elif gap == " " and (before.folded in APPOINTED or _is_named_as(reading, before, last)):
            reasons.append(("appointed", 2.0))
        elif gap == " " and before.folded.endswith("year old"):
            reasons.append(("age before", 2.0))
        elif takes_an_office(reading, first):
            reasons.append(("office taken", 2.0))
        elif gap == ", " and before.capital and before.folded in TITLES and first > 1 and words[first - 2].capital:
            reasons.append(("title before", 2.0))
        elif gap == " " and before.folded in SAID_BEFORE:
            reasons.append(("verb before", 0.5))
    tail = reading.folded[words[last].end : words[last].end + 2]
    if last + 1 < len(words):
        after = words[last + 1]
        is_next = tail[:1] == " " and after.start == words[last].end + 1
        if is_next and becomes_something(reading, last):
            reasons.append(("office taken", 2.0))
        elif is_next and after.folded in SAID_AFTER and not after.capital:
            reasons.append(("verb after", 1.0 if after.folded in {"is", "was", "has", "had", "will", "would"} else 2.0))
        elif tail == ", " and (_is_apposition(after) or _is_enclosed_before_verb(reading, first, after)):
            reasons.append(("apposition", 2.0))
        elif tail.startswith(" (") and after.text.isdigit():
            reasons.append(("age", 1.0))
    return reasons


def _is_named_as(reading: Reading, before: Word, last: int) -> bool:
    """ "names Orsola Brambilla as", not "a ship named Orsola Brambilla"."""
    return before.folded in {"name", "names", "named", "elect", "elects"} and reading.word_after(
        reading.words[last].end
    ) in {"as", "to"}


def _is_apposition(word: Word) -> bool:
    """ "…, a former", "…, 34", "…, chairman of", "…, CEO of"."""
    if word.capital:
        return word.shouted and word.folded in ROLES
    return word.folded in APPOSITION or word.folded in ROLES or word.text.isdigit()


def _is_enclosed_before_verb(reading: Reading, first: int, after: Word) -> bool:
    """ "the council's secretary, Armen Grigoryan, said"."""
    start = reading.words[first].start
    return reading.text[max(0, start - 2) : start] == ", " and after.folded in SAID_AFTER and not after.capital


def against_person(owners: Owners, indexes: list[int], words: list[Word], titled: bool) -> float:
    """What speaks against a person; -9 and less rules it out."""
    reading = owners.reading
    folded = [word.folded for word in words]
    if len(words) > 1 and (folded[-1] in _PLACE_TAIL or folded[-1] in _EVENT_TAIL or folded[-1] in _HEAD_TAIL):
        return -9.0
    if any(word in _NEVER_INSIDE for word in folded[1:]) or folded[0] in _NEVER_FIRST or folded[-1] in _NEVER_LAST:
        return -9.0
    if len(words) > 1 and len(folded[-1]) == 1 and folded[-1] != "x":
        return -9.0  # "Vega C", not "Malcolm X"
    if (words[0].shouted and folded[0] in PREFIXES) or is_ship(reading, words[0].start, words[-1].end):
        return -9.0
    if (
        is_of_a_saint(reading, indexes[0])
        or _begins_like_a_thing(reading, words, folded)
        or _is_a_park(reading, indexes[0], folded)
    ):
        return -9.0
    if len(words) == 1 and (
        folded[0] in TITLE_PARTS
        or folded[0] in HEADS
        or folded[0] in PLACE_NOUNS
        or folded[0] in DAYS
        or folded[0] in ROLES
        or folded[0] in DEPARTMENTS
        or folded[0] in _NEVER_ALONE
        or (len(folded[0]) < 3 and folded[0] not in FAMILY_FIRST)
    ):
        return -9.0
    points = 0.0
    named = words[1:] if has_initials_in_front(reading, words) else words
    if any(word.shouted and "." not in word.text and len(word.text) > 2 for word in named) or any(
        character.isdigit() for word in words for character in word.text
    ):
        points -= 3.0
    if folded[-1] in DAYS:
        points -= 3.0 if _number_follows(reading, words[-1]) or len(words) == 1 else 0.0
    return points + _place_around(reading, indexes, folded)


def has_initials_in_front(reading: Reading, words: list[Word]) -> bool:
    """ "ASM Nasiruddin Elan": three letters before a given name and a family name."""
    if len(words) < 3 or len(words[0].text) != 3 or not words[0].shouted:
        return False
    return words[0].folded not in TITLES and looks_named(reading, words[1])


def looks_named(reading: Reading, word: Word) -> bool:
    """Whether the word is a given name or looks like a family name."""
    return word.folded in reading.given_names or is_family_name(word.folded)


def _begins_like_a_thing(reading: Reading, words: list[Word], folded: list[str]) -> bool:
    """ "Operation Sunrise", "Mount Doom", not "Bill Graham" or "Park Won-soon"."""
    if folded[0] == "fort":
        return True
    if len(words) > 1 and (folded[0] in _NAMES_TOO or (folded[0] in FAMILY_FIRST and "-" in words[1].text)):
        return False
    return folded[0] in _EVENT_HEADS or (folded[0] in PLACE_NOUNS and folded[0] not in reading.given_names)


def _is_a_park(reading: Reading, first: int, folded: list[str]) -> bool:
    """ "the Grant Park", "near Gerrard Street", not "Mungo Park" or "the explorer Mungo Park"."""
    if len(folded) < 2 or not first:
        return False
    before = reading.words[first - 1].folded
    if before == "the":
        return folded[-1] in _PARKS_TOO
    return folded[-1] == "street" and before in _AT_A_PLACE | {"and", "on"}


def _number_follows(reading: Reading, word: Word) -> bool:
    return reading.text[word.end : word.end + 2].strip(" ,")[:1].isdigit()


def _place_around(reading: Reading, indexes: list[int], folded: list[str]) -> float:
    words = reading.words
    first, last = indexes[0], indexes[-1]
    points = 0.0
    known = folded[0] in reading.given_names
    if first and words[first - 1].folded in _AT_A_PLACE:
        points -= 1.0 if known else 2.0
    if first > 1 and words[first - 1].folded == "of" and words[first - 2].folded in _SETTLEMENTS:
        points -= 4.0
    following = words[last + 1] if last + 1 < len(words) else None
    if following and following.folded in _NOT_AFTER_A_NAME and following.start == words[last].end + 1:
        points -= 3.0
    return points
