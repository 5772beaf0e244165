"""Organisations by head noun ("Bank of Cyprus"), by a noun beside them, by their initials in brackets."""

from collections.abc import Iterable, Iterator

from briefs.tagging.bodies.bodies_beside import by_initials, by_noun
from briefs.tagging.bodies.bodies_listed import in_a_list
from briefs.tagging.bodies.bodies_of_members import by_member
from briefs.tagging.bodies.body_checks import is_body, joined_capital, usable
from briefs.tagging.bodies.dated_bodies import by_air, by_day
from briefs.tagging.bodies.head_first import by_first_head
from briefs.tagging.bodies.linked_heads import by_linked_head
from briefs.tagging.text.lexicon import DAYS, FUNCTION_WORDS, OPENS_NAMES
from briefs.tagging.text.reading import Word
from briefs.tagging.text.runs import Name, Owners, body_name, joined
from briefs.tagging.text.spans import Spans
from briefs.tagging.text.words_of_bodies import CONNECTORS, HEADS
from briefs.tagging.text.words_of_people import TITLES

_OF = frozenset({"of", "for", "on", "against"})
_JOINTS = frozenset({" ", "’s ", "'s ", "' ", "’ "})
# Heads that end a name before "and": "the Citizens' Party and Patriotic Union" are two.
_WHOLE = frozenset(
    "party union movement front alliance coalition league federation congress court bank university ministry".split()
)
_SECOND = frozenset("commission committee council agency authority association society institute".split())
_COURTS = frozenset("district high supreme superior magistrate magistrates county regional city criminal crown".split())
# What is general in a body's name: "General Intelligence Directorate", and no officer's.
_GENERAL = frozenset(
    """intelligence security workers workers' national union confederation federation council directorate secretariat
    authority people's labour labor staff command court organisation organization customs prosecution""".split()
)
_PLAIN_OPENINGS = FUNCTION_WORDS - OPENS_NAMES
_NUMBERED = frozenset("force taskforce brigade battalion regiment unit corps local squadron".split())
LONGEST_NUMBER = 4  # digits
_SAINTS = frozenset("san santa st saint são sao los las".split())
_NOT_FIRST = _PLAIN_OPENINGS - {"first", "new", "people", "children", "women", "workers"} | DAYS


def find_organisations(owners: Owners) -> list[Name]:
    """Bodies read off the words, each span once, longer ones first."""
    found: list[Name] = []
    for ways in (by_day, by_first_head, by_linked_head, _by_head, by_air, by_initials, by_noun, in_a_list, by_member):
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


def _by_head(owners: Owners) -> Iterator[Name]:
    words = owners.reading.words
    index, size = 0, len(words)
    while index < size:
        if _is_head(owners, index):
            last = _right_end(owners, index)
            # the last head of a row of them: "Court Martial Appeals Court"
            first = _left_end(owners, index)
            if (
                last == index
                and index + 1 < size
                and words[index + 1].folded in HEADS
                and joined_capital(owners, index)
            ):
                index += 1
                continue
            if is_body(owners, first, index, last):
                yield body_name(owners, first, last, 3.0, "head noun")
                index = last
        index += 1


def _is_head(owners: Owners, index: int) -> bool:
    """A free head in capitals, or the small "court" of "Ostankino District court"."""
    words = owners.reading.words
    if words[index].folded == "court" and not words[index].capital:
        return index > 1 and words[index - 1].folded in _COURTS and joined_capital(owners, index - 2)
    return words[index].folded in HEADS and usable(owners, index) and owners.kind_at(index) == ""


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
        if usable(owners, before) and not _is_title(owners, before) and not _opens_plainly(owners, before):
            first = before
        elif before and _is_linked(owners, before, first):
            first = before - 1
        else:
            break
    while first < head and words[first].folded in _NOT_FIRST and owners.match_at(first) is None:
        first += 1
    return first


def _is_linked(owners: Owners, link: int, first: int) -> bool:
    """Whether a small word joins the name to the word before it: "Immigration and …", but no whole name of its own."""
    words, before = owners.reading.words, link - 1
    is_and = words[link].folded == "and"
    return (
        words[link].folded in {"and", "of", "for"} and usable(owners, before)
        and owners.kind_at(before) == owners.kind_at(first) == "" and words[before].folded not in TITLES
        and joined(owners.reading, words[before], words[link]) and not _opens_plainly(owners, before)
        and (words[before].folded not in _WHOLE if is_and else words[before].folded in HEADS)
    )  # fmt: skip


def _is_title(owners: Owners, index: int) -> bool:
    """A title before a name; in "Magistrate's Court" and "Saint George Hospital" it belongs to the name."""
    word = owners.reading.words[index]
    following = (owners.reading.word_after(word.end) or "").lower()
    if (word.folded == "crown" and following == "court") or (word.folded == "general" and following in _GENERAL):
        return False
    return word.folded in TITLES and word.folded != "saint" and not owners.reading.folded.startswith("'", word.end)


def _opens_plainly(owners: Owners, index: int) -> bool:
    """A sentence's first word that only its place has raised; "New" of "New Zealand Navy" is none."""
    word = owners.reading.words[index]
    return word.opens and word.folded in _PLAIN_OPENINGS and owners.match_at(index) is None


def _right_end(owners: Owners, head: int) -> int:
    """Last word of the name: "of the Philippines", "for Migration and Refugees", "Force 633", "School District"."""
    words, reading = owners.reading.words, owners.reading
    last = head
    step = head + 1
    if step < len(words) and _goes_on_by_one(words[head], words[step]):
        return step
    if step >= len(words) or words[step].folded not in _OF or reading.text[words[head].end : words[step].start] != " ":
        return last
    while step < len(words) and reading.text[words[step - 1].end : words[step].start] in _JOINTS:
        if last > head and _is_somebodys(owners, step):
            break
        if words[step].folded == "and" and _another_follows(owners, step + 1):
            break
        if usable(owners, step) and words[step].folded not in TITLES and words[step].folded not in DAYS:
            last = step
        elif not _connects(words[step], is_begun=last > head):
            break
        step += 1
    return last


def _goes_on_by_one(head: Word, following: Word) -> bool:
    """The number of a unit, or the district of a school, right behind the head."""
    if following.start != head.end + 1:
        return False
    has_number = head.folded in _NUMBERED and following.text.isdigit() and len(following.text) <= LONGEST_NUMBER
    return has_number or (head.folded, following.text) == ("school", "District")


def _is_somebodys(owners: Owners, index: int) -> bool:
    """A given name after a capital begins who comes next: "Bank of Cyprus Maria …", not "University of San Diego"."""
    word, before = owners.reading.words[index], owners.reading.words[index - 1]
    return word.folded in owners.reading.given_names and before.capital and before.folded not in _SAINTS


def _connects(word: Word, is_begun: bool) -> bool:
    """A small word inside a name; once what it is of is told, "in" and "to" go on with the sentence."""
    return word.folded in CONNECTORS and not word.capital and not (is_begun and word.folded in {"in", "to", "on"})


def _another_follows(owners: Owners, index: int) -> bool:
    """ "Front for Change and the Movement of Free Citizens", "… and Bar Association": a second body after "and"."""
    words = owners.reading.words
    if index < len(words) and words[index].text == "the":
        return True
    while index < len(words) and words[index].capital:
        if words[index].folded in _WHOLE | _SECOND:
            return True
        if index + 1 == len(words) or not joined_capital(owners, index):
            break
        index += 1
    return False
