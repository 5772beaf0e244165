"""What the words in and around a capitalised run say against a person."""

from briefs.tagging.people.offices_taken import is_of_a_saint
from briefs.tagging.places.ships import is_ship
from briefs.tagging.text.context_answers import names_a_county
from briefs.tagging.text.family_names import is_family_name
from briefs.tagging.text.lexicon import DAYS, EVENT_NOUNS, FUNCTION_WORDS, PLACE_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import Owners
from briefs.tagging.text.words_of_bodies import HEADS
from briefs.tagging.text.words_of_people import DEPARTMENTS, FAMILY_FIRST, ROLES, TITLE_PARTS, TITLES

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
_NO_NAMES_LINKS = frozenset("in against without towards".split())  # "Partners In Health", not "Moon Jae In"
# Words that begin or end the names of bands, rockets, firms and places, and nobody's.
_NEVER_FIRST = frozenset(
    "aegis copa currently edificio estadio estádio gare glorieta ground investment kappa mont movimiento nevado "
    "palacio phi piton qasr salar torre valle vina volcan wadi tierra ras deir sharm ain jebel jabal bab".split()
)
_NEVER_ALONE = FUNCTION_WORDS | frozenset(
    "islamic islamist islamists muslim muslims christian christians jewish jews sunni shia shiite emeritus whip phase "
    "certificate cruises infirmary officers meeting guide internet programme program project plan initiative".split()
)
_NO_NAMES = TITLE_PARTS | HEADS | PLACE_NOUNS | DAYS | ROLES | DEPARTMENTS | _NEVER_ALONE
_NEVER_LAST = frozenset(
    "store stores shop durbar automation biotech democratic jet lp metrodome pieces press republican search "
    "studios system v vehicle zero terminal spaceport headlands circus airbase quarantine refuge courthouse shrine "
    "pipeline licence license cabinet government highlands family".split()
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


def against_person(owners: Owners, indexes: list[int], words: list[Word]) -> float:
    """What speaks against a person; -9 and less rules it out."""
    reading = owners.reading
    folded = [word.folded for word in words]
    if _is_nobodys(reading, words, folded) or (len(words) == 1 and _says_no_name(folded[0])):
        return -9.0
    if (
        is_of_a_saint(reading, indexes[0])
        or _begins_like_a_thing(reading, words, folded)
        or _is_a_park(reading, indexes[0], folded)
        or names_a_county(reading, words[-1].end)
    ):
        return -9.0
    points = 0.0
    if _has_capitals_or_figures(reading, words):
        points -= 3.0
    if folded[-1] in DAYS and (len(words) == 1 or _number_follows(reading, words[-1])):
        points -= 3.0
    return points + _place_around(reading, indexes, folded)


def _has_capitals_or_figures(reading: Reading, words: list[Word]) -> bool:
    """Words in capitals that are no initials in front, or figures."""
    named = words[1:] if has_initials_in_front(reading, words) else words
    if any(word.shouted and "." not in word.text and len(word.text) > 2 for word in named):
        return True
    return any(character.isdigit() for word in words for character in word.text)


def _is_nobodys(reading: Reading, words: list[Word], folded: list[str]) -> bool:
    """Words that no name begins or ends with, a thing's letter ("Vega C", not "Malcolm X"), a firm's "&", a ship."""
    if "&" in reading.text[words[0].end : words[-1].start]:
        return True
    if len(words) > 1 and (folded[-1] in _PLACE_TAIL or folded[-1] in _EVENT_TAIL or folded[-1] in _HEAD_TAIL):
        return True
    if any(word in _NEVER_INSIDE for word in folded[1:]) or folded[0] in _NEVER_FIRST or folded[-1] in _NEVER_LAST:
        return True
    if len(words) > 1 and ((len(folded[-1]) == 1 and folded[-1] != "x") or not _NO_NAMES_LINKS.isdisjoint(folded[:-1])):
        return True
    return is_ship(reading, words[0].start, words[-1].end)


def _says_no_name(word: str) -> bool:
    """Whether a word alone is an office, a body, a place, a day, or too short."""
    return word in _NO_NAMES or (len(word) < 3 and word not in FAMILY_FIRST)


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
