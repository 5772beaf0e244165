"""Whether a run that ends in a head noun names a body: no government, no law, no district, no place and not nobody."""

from briefs.tagging.bodies.body_scenes import NO_ACTORS
from briefs.tagging.text.lexicon import EVENT_NOUNS, PLACE_NOUNS, PLACE_PREPOSITIONS
from briefs.tagging.text.runs import Owners, joined
from briefs.tagging.text.words_of_bodies import HEADS, WEAK_HEADS
from briefs.tagging.text.words_of_people import DEPARTMENTS, TITLE_PARTS, TITLES

_BODIES = frozenset({"organisation", "armed_group", "company"})
# Their committees are bodies of their own: "Philippine Senate Blue Ribbon Committee".
_CHAMBERS = frozenset("senate house parliament congress assembly knesset representatives commons lords".split())
# Heads that only end a name: "Halcyon Shipping", and no "Shipping Canal Project" or "Campaign Reform Act".
_TRADES = frozenset(
    """shipping studios software chemicals cruises logistics biotech therapeutics biosciences animation energy media
    hotels trains stores freight cement campaign unit patrol""".split()
)
NOT_A_BODY = frozenset({"administration", "government", "cabinet"})
# Bodies that need no state beside them to be a name.
KNOWN_BY_OFFICE = frozenset(
    """supreme court|constitutional court|national assembly|federal court|high court|court of cassation|
    constituent assembly|constitutional tribunal|constitutional council|central bank|
    presidential guard|republican guard|national police|federal police|court of appeal|
    court of appeals|council of state|court of accounts|state security department""".replace("\n    ", "").split("|")
)
# "Police of the Special Task Force": the sentence raises a word that is no part of the name.
_ONLY_RAISED = frozenset("police army navy forces guards troops".split())
# Ministries and parliaments by their state alone are the government: "Turkish Foreign Ministry", "Iraqi Parliament".
_GOVERNMENTS_OWN = frozenset({"ministry", "parliament"})
# "Vandenberg Air Force Base", "Cannon House Office Building": the name is a place's.
_PLACES_OF_BODIES = frozenset(
    "station base building airfield stadium barracks cemetery palace hotel square road".split()
)
# What a department deals with; another word before it is a province's name.
_FIELDS = frozenset(
    """police fire sheriff sheriffs rescue corrections prisons public sanitation water parks wildlife fish game
    statistics forestry revenue customs safety works vehicles archaeology antiquities records welfare insurance
    ambulance emergency electric investigation liaison propaganda power gas art history aviation maritime drug drugs
    enforcement space highway tax taxation ports property cyberspace registration""".split()
)
# Bodies that two adjectives name well enough: "National Electoral Commission".
_NAMED_BY_FIELD = frozenset("agency commission council authority service court board bureau unit".split())
_ADJECTIVES = frozenset(
    """supreme high constitutional foreign interior defense defence finance national federal state central local
    international military public general district regional provincial county upper lower appeals appeal cassation
    crown criminal civil security intelligence energy health justice education trade transport agriculture home labor
    labour economy environment armed air special joint senior former new old first second main big royal un u.n. us
    u.s. uk eu european african asian arab western eastern northern southern north south east west prime opposition
    strategic ruling atomic nuclear renewable solar wind clean green social digital mainstream open free
    oil gas water presidential parliamentary electoral election police army navy coast white red""".split()
)
_NOT_TELLING = _ADJECTIVES | TITLE_PARTS | HEADS | PLACE_NOUNS


def usable(owners: Owners, index: int) -> bool:
    """A capital that may stand in a body's name; known bodies and people end it."""
    word = owners.reading.words[index]
    return (
        word.capital and not owners.is_silent(index)
        and owners.kind_at(index) in {"", "country", "place", "surname", "region"}
    )  # fmt: skip


def joined_capital(owners: Owners, index: int) -> bool:
    words = owners.reading.words
    return usable(owners, index + 1) and joined(owners.reading, words[index], words[index + 1])


def _is_a_governments(owners: Owners, first: int, head: int) -> bool:
    """A ministry or parliament that has its state or its field before it and no name of its own."""
    words = owners.reading.words
    return words[head].folded in _GOVERNMENTS_OWN and all(
        owners.kind_at(index) == "country" or words[index].folded in _NOT_TELLING or not words[index].capital
        for index in range(first, head)
    )


def _is_a_cabinet(owners: Owners, first: int, head: int) -> bool:
    """ "the Bush Administration", and no "Customs Administration"."""
    words = owners.reading.words
    if words[head].folded == "administration" and head > first:
        return words[head - 1].folded not in _FIELDS
    return words[head].folded in NOT_A_BODY


def _is_part_of_a_bodys_name(owners: Owners, first: int) -> bool:
    """ "Brookfield Property Partners": the known body's name goes on, and the rest is no second body."""
    words, reading = owners.reading.words, owners.reading
    return (
        owners.kind_at(first - 1) in _BODIES and words[first - 1].folded not in _CHAMBERS and words[first - 1].capital
        and reading.text[words[first - 1].end : words[first].start] == " "
    )  # fmt: skip


def _is_law_or_event(owners: Owners, head: int) -> bool:
    """ "Digital Services Act": the head is not the name's last word."""
    words = owners.reading.words
    if head + 1 == len(words) or words[head + 1].folded in HEADS:
        return False
    if words[head].folded in _TRADES:
        return words[head + 1].capital and words[head + 1].start == words[head].end + 1
    return joined_capital(owners, head) and words[head + 1].folded in EVENT_NOUNS | _PLACES_OF_BODIES


def _is_district(owners: Owners, first: int, head: int) -> bool:
    """ "Huila Department", "in Orakzai Agency": a province, where the words before name no field of work."""
    words = owners.reading.words
    if words[head].folded == "agency":
        return (
            first == head - 1 and first > 0 and words[first - 1].folded in PLACE_PREPOSITIONS | {"of"}
            and words[first].folded not in _NOT_TELLING | {"news"}
        )  # fmt: skip
    return words[head].folded == "department" and not any(
        word.folded in DEPARTMENTS | _FIELDS or word.folded.endswith(("'s", "ing", "tion", "al"))
        for word in words[first:head]
    )


def _is_any(owners: Owners, first: int) -> bool:
    """ "the creation of a Constitutional Council": none that is there."""
    return first > 0 and owners.reading.words[first - 1].text in {"a", "an"}


def _is_after_its_state(owners: Owners, first: int, head: int) -> bool:
    """ "England's High Court": the state before it tells which one; ministries and governments stay none."""
    reading, words = owners.reading, owners.reading.words
    return (
        0 < first < head and words[head].folded not in _GOVERNMENTS_OWN | NOT_A_BODY | {"police"}
        and owners.kind_at(first - 1) == "country"
        and reading.folded[words[first - 1].end : words[first].start] in {"'s ", "' "}
    )  # fmt: skip


_NOBODIES = (*NO_ACTORS, _is_a_cabinet, _is_a_governments, _is_district)


def is_body(owners: Owners, first: int, head: int, last: int) -> bool:
    """A head alone, or with adjectives only, names nobody in particular."""
    if _goes_on_as_another(owners, head) or (first and _is_part_of_a_bodys_name(owners, first)):
        return False
    if last == head and (_is_law_or_event(owners, head) or any(says(owners, first, head) for says in _NOBODIES)):
        return False
    if " ".join(word.folded for word in owners.reading.words[first : last + 1]) in KNOWN_BY_OFFICE:
        return not _is_any(owners, first)
    return _says_which(owners, first, head, last)


def _goes_on_as_another(owners: Owners, head: int) -> bool:
    """ "the Conference on Cyprus" is a meeting, and a title in capitals after the head begins somebody's name."""
    words = owners.reading.words
    if head + 1 >= len(words):
        return False
    following = words[head + 1]
    if words[head].folded == "conference" and following.folded == "on":
        return True
    is_next = owners.reading.text[words[head].end : following.start] == " "
    return following.capital and following.folded in TITLES and is_next


def _says_which(owners: Owners, first: int, head: int, last: int) -> bool:
    """Whether the words beside the head tell one body from all others of its kind."""
    words = owners.reading.words
    if first == head < last and words[head].opens and words[head].folded in _ONLY_RAISED:
        return False
    inside = [index for index in range(first, last + 1) if index != head and words[index].capital]
    if not inside or (first == head and words[head].folded in EVENT_NOUNS - {"movement"}):
        return False
    if words[head].folded == "campaign" and len(inside) < 2:
        return False  # "Gallipoli Campaign" is a war's
    if inside and _is_after_its_state(owners, first, head):
        return True
    telling = [index for index in inside if owners.kind_at(index) != "" or words[index].folded not in _NOT_TELLING]
    if words[head].folded in WEAK_HEADS:
        return bool(telling) or (words[head].folded in _NAMED_BY_FIELD and len(inside) > 1)
    return bool(telling) or len(inside) > 1
