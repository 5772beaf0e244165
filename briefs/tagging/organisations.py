"""Organisations by head noun ("Bank of Cyprus"), by a noun beside them, by their initials in brackets."""

import re
from collections.abc import Iterable, Iterator

from briefs.tagging.lexicon import (
    BODY_NOUNS_AFTER,
    BODY_NOUNS_BEFORE,
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
from briefs.tagging.runs import Name, Owners, joined
from briefs.tagging.spans import Spans

NOT_A_BODY = frozenset({"administration", "government", "cabinet"})
# Bodies that need no state beside them to be a name.
KNOWN_BY_OFFICE = frozenset({"supreme court", "constitutional court", "national assembly", "federal court", "high court"})
_OF = frozenset({"of", "for", "on", "against"})
_ADJECTIVES = frozenset(
    """supreme high constitutional foreign interior defense defence finance national federal state central local
    international military public general district regional provincial county upper lower appeals appeal cassation
    crown criminal civil security intelligence energy health justice education trade transport agriculture home labor
    labour economy environment armed air special joint senior former new old first second main big royal un u.n. us
    u.s. uk eu european african asian arab western eastern northern southern north south east west prime opposition
    ruling presidential parliamentary electoral election police army navy coast white red""".split()
)
_LIKE_ADJECTIVES = ("ist", "ists", "ish", "ese", "ian", "ean", "ite", "ites", "ic", "al", "led", "backed", "linked", "based", "aligned")
_PEOPLES = frozenset(
    "kurd kurds sunni sunnis shia shias arab arabs tamil tamils uighur uyghur muslim muslims hutu tutsi tuareg fulani "
    "moro jewish jews hindu hindus sikh sikhs baloch baluch pashtun rohingya druze bedouin oromo hazara berber yazidi "
    "tamazight hindu buddhist internet republican democratic democrat communist conservative liberal labour labor green "
    "coalition opposition government facebook twitter apache black hawk boeing airbus sukhoi mig airline parliament".split()
)
_NOT_TELLING = _ADJECTIVES | TITLE_PARTS | HEADS | PLACE_NOUNS
_NEVER_FREE = FUNCTION_WORDS | TITLES | DAYS | TITLE_PARTS
_NEVER_LAST = HEADS | PLACE_NOUNS | EVENT_NOUNS
# Words that open sentences and names alike: "National Bank", "World Bank".
_OPENS_NAMES = frozenset({"national", "federal", "international", "global", "world"})
_PLAIN_OPENINGS = FUNCTION_WORDS - _OPENS_NAMES
_NOT_FIRST = _PLAIN_OPENINGS - {"first", "new", "people", "children", "women", "workers"} | DAYS
_BRACKETED = re.compile(r" ?\((?:the )?([A-Z][A-Za-z&.-]{1,9})[,)]")


def find_organisations(owners: Owners) -> list[Name]:
    """Bodies read off the words, each span once, longer ones first."""
    found: list[Name] = []
    for ways in (_by_head, _by_initials, _by_noun):
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


def _name(owners: Owners, first: int, last: int, score: float, rule: str) -> Name:
    words = owners.reading.words
    start, end = words[first].start, words[last].end
    return Name(start, end, owners.reading.text[start:end], "organisation", score, "organisation: " + rule)


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
            if last == index and index + 1 < size and words[index + 1].folded in HEADS and _joined_capital(owners, index):
                index += 1
                continue
            if _is_body(owners, first, index, last):
                yield _name(owners, first, last, 3.0, "head noun")
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
        if _usable(owners, before) and words[before].folded not in TITLES and not _opens_plainly(words[before]):
            first = before
        elif (
            words[before].folded in {"and", "of", "for"} and before and _usable(owners, before - 1)
            and owners.kind_at(before - 1) == "" and owners.kind_at(first) == "" and words[before - 1].folded not in TITLES
            and joined(reading, words[before - 1], words[before]) and not _opens_plainly(words[before - 1])
            and (words[before].folded == "and" or words[before - 1].folded in HEADS)
        ):  # fmt: skip
            first = before - 1
        else:
            break
    while first < head and words[first].folded in _NOT_FIRST:
        first += 1
    return first


def _opens_plainly(word: Word) -> bool:
    return word.opens and word.folded in _PLAIN_OPENINGS


def _right_end(owners: Owners, head: int) -> int:
    """Last word of the name: "of the Philippines", "for Migration and Refugees"."""
    words, reading = owners.reading.words, owners.reading
    last = head
    step = head + 1
    if step >= len(words) or words[step].folded not in _OF or reading.text[words[head].end : words[step].start] != " ":
        return last
    while step < len(words) and reading.text[words[step - 1].end : words[step].start] in {" ", "’s ", "'s ", "' ", "’ "}:
        if last > head and words[step].folded in reading.given_names and words[step - 1].capital:
            break
        if _usable(owners, step) and words[step].folded not in TITLES:
            last = step
        elif words[step].folded not in CONNECTORS or words[step].capital:
            break
        elif words[step].folded in {"in", "to", "on"} and last > head:
            break
        step += 1
    return last


def _is_body(owners: Owners, first: int, head: int, last: int) -> bool:
    """A head alone, or with adjectives only, names nobody in particular."""
    words = owners.reading.words
    if words[head].folded in NOT_A_BODY and last == head:
        return False
    if head + 1 < len(words) and words[head + 1].capital and words[head + 1].folded in TITLES and owners.reading.text[words[head].end : words[head + 1].start] == " ":
        return False
    if last == head and " ".join(word.folded for word in words[first : head + 1]) in KNOWN_BY_OFFICE:
        return True
    inside = [index for index in range(first, last + 1) if index != head and words[index].capital]
    if not inside or words[first].folded in EVENT_NOUNS and first == head:
        return False
    telling = [index for index in inside if owners.kind_at(index) != "" or words[index].folded not in _NOT_TELLING]
    if words[head].folded in WEAK_HEADS:
        return bool(telling)
    return bool(telling) or len(inside) > 1


def _by_initials(owners: Owners) -> Iterator[Name]:
    """`Long Name (ABC)` where the capitals agree."""
    reading, words = owners.reading, owners.reading.words
    for hit in _BRACKETED.finditer(reading.text):
        letters = hit.group(1).replace(".", "").replace("&", "").replace("-", "")
        last = reading.word_index(hit.start()) - 1
        if last < 0 or words[last].end != hit.start() or owners.is_silent(last) or sum(map(str.isupper, letters)) < 2:
            continue
        first = _first_with_initials(owners, last, letters)
        if first is not None and any(owners.kind_at(i) == "" for i in range(first, last + 1)) and not any(owners.kind_at(i) in {"person", "organisation", "armed_group", "company", "media", "mask"} for i in range(first, last + 1)):
            yield _name(owners, first, last, 4.0, "initials in brackets")


def _first_with_initials(owners: Owners, last: int, letters: str) -> int | None:
    """Index of the word where the name begins whose capitals spell the letters; None if none does."""
    words = owners.reading.words
    left = [letter for letter in letters if letter.isupper()]
    index = last
    while index >= 0 and left and last - index < 10:
        word = words[index]
        if word.capital and word.folded[:1] == left[-1].lower():
            left.pop()
        elif word.capital or word.folded not in CONNECTORS:
            return None
        if not left:
            return index
        index -= 1
    return None


def _by_noun(owners: Owners) -> Iterator[Name]:
    """A free name beside a lower-case noun that says what it is."""
    words, reading = owners.reading.words, owners.reading
    index, size = 0, len(words)
    while index < size:
        if not _is_free(owners, index):
            index += 1
            continue
        last = index
        while last + 1 < size and _is_free(owners, last + 1) and reading.text[words[last].end : words[last + 1].start] in {" ", "-"}:
            last += 1
        before = words[index - 1] if index and reading.text[words[index - 1].end : words[index].start] == " " else None
        after = words[last + 1] if last + 1 < size and reading.text[words[last].end : words[last + 1].start] == " " else None
        if _noun_says_body(words[last], before, after) and words[index].folded not in reading.given_names and words[last].folded not in _NEVER_LAST:
            yield _name(owners, index, last, 2.5, "noun beside it")
        index = last + 1


def _is_free(owners: Owners, index: int) -> bool:
    word = owners.reading.words[index]
    if not word.capital or len(word.text) < 3 or word.folded in _NEVER_FREE:
        return False
    return owners.kind_at(index) == "" and not owners.is_silent(index)


def _noun_says_body(last: Word, before: Word | None, after: Word | None) -> bool:
    if after is not None and not after.capital and after.folded in BODY_NOUNS_AFTER:
        return after.folded == "party" or not last.folded.endswith(_LIKE_ADJECTIVES) and last.folded not in _PEOPLES
    return before is not None and not before.capital and before.folded in BODY_NOUNS_BEFORE
