"""Places and adjectives that are part of somebody's name: "Vienna Teng", "Dr. Brazil", "Dawn French"."""

import re

from briefs.tagging.text.context_answers import GIVEN_NAME_MAY_PRECEDE, follows_given_name, is_within
from briefs.tagging.text.family_names import is_family_name, may_be_family_name
from briefs.tagging.text.lexicon import DAYS
from briefs.tagging.text.overlap import Match
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.words_of_people import FAMILY_FIRST, ROLES, SAID_AFTER

_OF_PLACES = frozenset({"name", "short", "capital", "place"})
_OF_STATES = frozenset({"name", "short"})
_OF_TOWNS = frozenset({"capital", "place"})
_BEFORE_SURNAMES = frozenset(
    "mr mrs ms dr lord baroness viscount "
    "judge sen rep senator congressman congresswoman professor prof sgt cpl pfc pvt capt lt col gen "
    "detective rev sergeant corporal private".split()
)
_OF_POWER = frozenset("president minister premier governor mayor secretary ambassador".split())
_SURNAMES_OF_LEADERS = frozenset("Holland England Ireland Jordan Israel Chad Brazil Cuba Malta Wales France".split())
_SURNAMES_TOO = frozenset("french english german cuban dane pole finn turk swede welsh irish".split())
_GOES_ON = SAID_AFTER | frozenset(
    "and in for at from on with to of as left took made wrote sang went sold bought came gave got ran held kept led "
    "lost spent".split()
)
_ACTS_OF_PEOPLE = frozenset("gave won sang wept testified died resigned wrote starred appeared pleaded was".split())
# States and towns that are given names as well; more of them have a rule of their own in the data.
_GIVEN_TOO = frozenset(
    "india kenya ireland jamaica cuba egypt trinidad holland malta mali tunisia cairo vienna geneva florence "
    "odessa valencia verona siena savannah".split()
)
_PAST_WITHOUT_ED = frozenset("threw drew swam rode drove shot hit fell rose told became stood broke beat".split())
_PAST = re.compile(r"[a-z]{3,}ed")
_A_PERSONS = re.compile(r", (?:who|whose|\d\d|born|hanged|aged|an?|the|[a-z]{3,}ed)\b")


def borne_by_people(reading: Reading, matches: list[Match]) -> list[Match]:
    """The matches that belong to a person's name."""
    starts = {match.start for match in matches}
    return [match for match in matches if _may_be_borne(match) and _is_borne(reading, match, starts)]


def _may_be_borne(match: Match) -> bool:
    entity = match.pattern.entity
    if entity is None or not match.pattern.plain.isalpha():
        return False
    return entity.kind in {"country", "place"} or (entity.kind == "company" and match.pattern.plain.istitle())


def _is_borne(reading: Reading, match: Match, starts: set[int]) -> bool:
    if reading.is_capitals(match.start) or match.start < reading.body_start:
        return False
    if match.pattern.entity.kind == "company":
        return _follows_a_title(reading, match, _BEFORE_SURNAMES | _OF_POWER)
    if match.pattern.alias.kind == "demonym":
        return _is_adjective_as_surname(reading, match)
    if match.pattern.alias.kind not in _OF_PLACES or match.pattern.plain.isupper():
        return False
    is_surname = match.pattern.alias.kind in _OF_TOWNS or match.pattern.plain in _SURNAMES_OF_LEADERS
    titles = _BEFORE_SURNAMES | _OF_POWER if is_surname else _BEFORE_SURNAMES
    return _follows_a_title(reading, match, titles) or _opens_a_name(reading, match, starts)


def _follows_a_title(reading: Reading, match: Match, titles: frozenset[str]) -> bool:
    """ "Judge Cuba denied", "President Meta": a title that only a surname follows, and no other capital behind."""
    before = reading.word_before(match.start) or ""
    if not before[:1].isupper() or before.lower().rstrip(".") not in titles:
        return False
    return not (reading.word_after(match.end) or "")[:1].isupper()


def _opens_a_name(reading: Reading, match: Match, starts: set[int]) -> bool:
    """A family name follows, or a capital that is "who" or has an age."""
    index = reading.word_index(match.end)
    if index == len(reading.words) or reading.text[match.end : reading.words[index].start] != " ":
        return False
    following = reading.words[index]
    if not following.capital or following.shouted or following.start in starts or is_within(reading, match.start):
        return False
    if following.folded in GIVEN_NAME_MAY_PRECEDE or not following.text.isalpha():
        return False
    looks_like_one = may_be_family_name if match.pattern.alias.kind in _OF_STATES else is_family_name
    if looks_like_one(following.folded) or following.folded in FAMILY_FIRST:
        return True
    if (following.folded.endswith("s") and not following.folded.endswith("ss")) or len(following.text) < 4:
        return False  # a team: "Houston Rockets"
    return _acts_like_a_person(reading, match, following)


def _acts_like_a_person(reading: Reading, match: Match, surname: Word) -> bool:
    """Whether a role stands before the two words, or an age or a person's act behind them."""
    act = reading.word_after(surname.end) or ""
    if match.pattern.plain.lower() in _GIVEN_TOO and (
        (reading.word_before(match.start) or "").lower() in ROLES
        or act in _GOES_ON | _PAST_WITHOUT_ED
        or _PAST.fullmatch(act)
    ):
        return True
    return _A_PERSONS.match(reading.text, surname.end) is not None or act in _ACTS_OF_PEOPLE


def _is_adjective_as_surname(reading: Reading, match: Match) -> bool:
    """ "Dawn French returned": after a given name, and with no noun behind it."""
    if reading.folded[match.start : match.end] not in _SURNAMES_TOO or not follows_given_name(reading, match.start):
        return False
    if (reading.word_before(match.start) or "").lower() in DAYS:
        return False
    following = reading.word_after(match.end)
    return following is None or following in _GOES_ON or _PAST.fullmatch(following) is not None
