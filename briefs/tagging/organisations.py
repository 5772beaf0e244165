"""Organisations by head noun ("Bank of Cyprus"), by a noun beside them, by their initials in brackets."""

from collections.abc import Iterable, Iterator

from briefs.tagging.bodies_beside import by_initials, by_noun
from briefs.tagging.lexicon import (
    CONNECTORS,
    DAYS,
    EVENT_NOUNS,
    FUNCTION_WORDS,
    HEADS,
    PLACE_NOUNS,
    TITLE_PARTS,
    TITLES,
    WEAK_HEADS,
)
from briefs.tagging.reading import Word
from briefs.tagging.runs import Name, Owners, body_name, joined
from briefs.tagging.spans import Spans

NOT_A_BODY = frozenset({"administration", "government", "cabinet"})
# Bodies that need no state beside them to be a name.
KNOWN_BY_OFFICE = frozenset(
    """supreme court|constitutional court|national assembly|federal court|high court|court of cassation|
    constituent assembly|constitutional tribunal""".replace("\n    ", "").split("|")
)
# Ministries and parliaments by their state alone are the government: "Turkish Foreign Ministry", "Iraqi Parliament".
_GOVERNMENTS_OWN = frozenset({"ministry", "parliament"})
_OF = frozenset({"of", "for", "on", "against"})
_ADJECTIVES = frozenset(
    """supreme high constitutional foreign interior defense defence finance national federal state central local
    international military public general district regional provincial county upper lower appeals appeal cassation
    crown criminal civil security intelligence energy health justice education trade transport agriculture home labor
    labour economy environment armed air special joint senior former new old first second main big royal un u.n. us
    u.s. uk eu european african asian arab western eastern northern southern north south east west prime opposition
    ruling presidential parliamentary electoral election police army navy coast white red""".split()
)
_NOT_TELLING = _ADJECTIVES | TITLE_PARTS | HEADS | PLACE_NOUNS
# Words that open sentences and names alike: "National Bank", "World Bank".
_OPENS_NAMES = frozenset({"national", "federal", "international", "global", "world"})
_PLAIN_OPENINGS = FUNCTION_WORDS - _OPENS_NAMES
_NOT_FIRST = _PLAIN_OPENINGS - {"first", "new", "people", "children", "women", "workers"} | DAYS


def find_organisations(owners: Owners) -> list[Name]:
    """Bodies read off the words, each span once, longer ones first."""
    found: list[Name] = []
    for ways in (_by_head, by_initials, by_noun):
        found += apart(ways(owners), found)
    return found


def apart(names: Iterable[Name], others: list[Name]) -> list[Name]:
    """Names that share no character with the others, nor with one before them."""
    taken = Spans((other.start, other.end) for other in others)
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not taken.touch(name.start, name.end) and not (kept and name.start < kept[-1].end):
            kept.append(name)
    return kept


def _usable(owners: Owners, index: int) -> bool:
    """A capital that may stand in a body's name; known bodies and people end it."""
    word = owners.reading.words[index]
    return (
        word.capital and not owners.is_silent(index)
        and owners.kind_at(index) in {"", "country", "place", "surname", "region"}
    )  # fmt: skip


def _by_head(owners: Owners) -> Iterator[Name]:
    words = owners.reading.words
    index, size = 0, len(words)
    while index < size:
        if words[index].folded in HEADS and _usable(owners, index) and owners.kind_at(index) == "":
            last = _right_end(owners, index)
            # the last head of a row of them: "Court Martial Appeals Court"
            first = _left_end(owners, index)
            if (
                last == index
                and index + 1 < size
                and words[index + 1].folded in HEADS
                and _joined_capital(owners, index)
            ):
                index += 1
                continue
            if _is_body(owners, first, index, last):
                yield body_name(owners, first, last, 3.0, "head noun")
                index = last
        index += 1


def _joined_capital(owners: Owners, index: int) -> bool:
    words = owners.reading.words
    return _usable(owners, index + 1) and joined(owners.reading, words[index], words[index + 1])


def _left_end(owners: Owners, head: int) -> int:
    """First word of the name: capitals to the left, "and" between two of them, without titles and openings."""
    words, reading = owners.reading.words, owners.reading
    first = head
    while first:
        before = first - 1
        if not joined(reading, words[before], words[first]):
            break
        if owners.kind_at(before) and reading.folded.startswith("'", words[before].end):
            break  # "Romania's Bureau of Elections"
        if _usable(owners, before) and not _is_title(owners, before) and not _opens_plainly(words[before]):
            first = before
        elif (
            words[before].folded in {"and", "of", "for"} and before and _usable(owners, before - 1)
            and owners.kind_at(before - 1) == owners.kind_at(first) == "" and words[before - 1].folded not in TITLES
            and joined(reading, words[before - 1], words[before]) and not _opens_plainly(words[before - 1])
            and (words[before].folded == "and" or words[before - 1].folded in HEADS)
        ):  # fmt: skip
            first = before - 1
        else:
            break
    while first < head and words[first].folded in _NOT_FIRST:
        first += 1
    return first


def _is_title(owners: Owners, index: int) -> bool:
    """A title before a name; in "Magistrate's Court" it belongs to the name."""
    word = owners.reading.words[index]
    return word.folded in TITLES and not owners.reading.folded.startswith("'", word.end)


def _opens_plainly(word: Word) -> bool:
    return word.opens and word.folded in _PLAIN_OPENINGS


def _right_end(owners: Owners, head: int) -> int:
    """Last word of the name: "of the Philippines", "for Migration and Refugees"."""
    words, reading = owners.reading.words, owners.reading
    last = head
    step = head + 1
    if step >= len(words) or words[step].folded not in _OF or reading.text[words[head].end : words[step].start] != " ":
        return last
    while step < len(words) and reading.text[words[step - 1].end : words[step].start] in {
        " ",
        "’s ",
        "'s ",
        "' ",
        "’ ",
    }:
        if last > head and words[step].folded in reading.given_names and words[step - 1].capital:
            break
        if _usable(owners, step) and words[step].folded not in TITLES and words[step].folded not in DAYS:
            last = step
        elif (
            words[step].folded not in CONNECTORS
            or words[step].capital
            or (words[step].folded in {"in", "to", "on"} and last > head)
        ):
            break
        step += 1
    return last


def _is_a_governments(owners: Owners, first: int, head: int) -> bool:
    """A ministry or parliament that has its state or its field before it and no name of its own."""
    words = owners.reading.words
    return words[head].folded in _GOVERNMENTS_OWN and all(
        owners.kind_at(index) == "country" or words[index].folded in _NOT_TELLING or not words[index].capital
        for index in range(first, head)
    )


def _is_part_of_a_firms_name(owners: Owners, first: int) -> bool:
    """ "Brookfield Property Partners": the known firm's name goes on."""
    words, reading = owners.reading.words, owners.reading
    return (
        owners.kind_at(first - 1) == "company" and words[first - 1].capital
        and reading.text[words[first - 1].end : words[first].start] == " "
    )  # fmt: skip


def _is_law_or_event(owners: Owners, head: int) -> bool:
    """ "Digital Services Act": the head is not the name's last word."""
    words = owners.reading.words
    return (
        head + 1 < len(words) and _joined_capital(owners, head) and words[head + 1].folded in EVENT_NOUNS
        and words[head + 1].folded not in HEADS
    )  # fmt: skip


def _is_body(owners: Owners, first: int, head: int, last: int) -> bool:
    """A head alone, or with adjectives only, names nobody in particular."""
    words = owners.reading.words
    if last == head and (words[head].folded in NOT_A_BODY or _is_a_governments(owners, first, head)):
        return False
    if first and _is_part_of_a_firms_name(owners, first):
        return False
    if (
        head + 1 < len(words)
        and words[head + 1].capital
        and words[head + 1].folded in TITLES
        and owners.reading.text[words[head].end : words[head + 1].start] == " "
    ):
        return False
    if last == head and _is_law_or_event(owners, head):
        return False
    if last == head and " ".join(word.folded for word in words[first : head + 1]) in KNOWN_BY_OFFICE:
        return True
    inside = [index for index in range(first, last + 1) if index != head and words[index].capital]
    if not inside or (words[first].folded in EVENT_NOUNS and first == head):
        return False
    telling = [index for index in inside if owners.kind_at(index) != "" or words[index].folded not in _NOT_TELLING]
    if words[head].folded in WEAK_HEADS:
        return bool(telling)
    return bool(telling) or len(inside) > 1
