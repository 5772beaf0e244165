"""Organisations by what stands beside them: their initials in brackets, a noun such as "party"."""

import re
from collections.abc import Iterator

from briefs.tagging.bodies.firms import speaks_of_business
from briefs.tagging.text.lexicon import DAYS, EVENT_NOUNS, FAITHS_AND_PEOPLES, FUNCTION_WORDS, PLACE_NOUNS
from briefs.tagging.text.openings import is_raised
from briefs.tagging.text.reading import Reading, Word
from briefs.tagging.text.runs import Name, Owners, body_name
from briefs.tagging.text.words_of_bodies import (
    BODY_NOUNS_AFTER,
    BODY_NOUNS_APPOSED,
    BODY_NOUNS_BEFORE,
    CONNECTORS,
    HEADS,
)
from briefs.tagging.text.words_of_people import FAMILY_FIRST, TITLE_PARTS, TITLES

_LIKE_ADJECTIVES = tuple(
    "ist ists ish ese ian ean ite ites ic al led backed linked based aligned oriented associated affiliated "
    "allied language speaking".split()
)
_PEOPLES = frozenset(
    """kurd kurds sunni sunnis shia shias arab arabs tamil tamils uighur uyghur muslim muslims hutu tutsi tuareg
    fulani dinka nuer murle afar amhara tigrayan igbo yoruba hausa kikuyu luo kalenjin hmong karen kachin rakhine
    kuki meitei mizo gujjar jat maratha dalit patidar bodo sinhalese mapuche guarani quechua aymara maya inuit
    sami circassian ingush kabyle wolof bambara mossi songhai zulu moro jewish jews hindu hindus sikh sikhs baloch
    baluch pashtun rohingya druze bedouin oromo hazara berber yazidi tamazight buddhist internet republican
    democratic democrat communist conservative liberal labour labor green indigenous aid business rights tech
    coalition opposition government facebook twitter apache black hawk boeing airbus sukhoi mig airline parliament
    latino latinos rebel rebels dogon banyamulenge hema lendu masalit zaghawa suv maoist maoists islamist
    islamists""".split()
)
# What firms are, and people: "Vetrivel Jaseeharan, the publisher of a monthly".
_PEOPLE_TOO = frozenset("publisher producer developer contractor distributor supplier operator".split())
_ENDS_A_PHRASE = FUNCTION_WORDS | CONNECTORS
_BRACKETED = re.compile(r" ?\((?:the )?([A-Z][A-Za-z&.-]{1,9})[,)]")
_NOUN_BEFORE = re.compile(r"\b([\w-]+)(, | (?:known as|called|named) (?:the )?)[\"']?$")
_OF_ITS_LEADER = re.compile(
    r"\b(?:leader|head|chief|boss|founder|president|chairman|chairwoman|director|owner|commander|member)s? of "
    r"(?:the|an?|its|his) (?:[\w-]+ )?$"
)  # "the leader of the gang, Monel Felix,"
_LEGAL_FORM = re.compile(r", (?:Inc|LLC|Ltd|L\.L\.C|Corp|plc|PLC|S\.A|Co)\b")
_COINED = re.compile(
    r"[A-Z][a-z]+(?:Labs?|Tech|Bank|Corp|Soft|Net|Works|Group|Air|Pharma|Media|Bio|Energy|Power|Pay|Health|Mind|Capital)"
)
_INSTRUMENTS = EVENT_NOUNS - HEADS | frozenset(
    "orbiter collider telescope arrivals aircraft mechanism fever syndrome area".split()
)
_TEXTS = frozenset("charter convention treaty agreement protocol act declaration pact accord covenant".split())
# Fields of work, which stand in titles as well.
_FIELDS = frozenset("transport energy oil industry commerce petroleum development trade water housing railways".split())
_NEVER_FREE = FUNCTION_WORDS | TITLES | DAYS | TITLE_PARTS
_NEVER_LAST = HEADS | PLACE_NOUNS | EVENT_NOUNS


def by_initials(owners: Owners) -> Iterator[Name]:
    """`Long Name (ABC)` where the capitals agree."""
    reading, words = owners.reading, owners.reading.words
    for hit in _BRACKETED.finditer(reading.text):
        letters = hit.group(1).replace(".", "").replace("&", "").replace("-", "")
        last = reading.word_index(hit.start()) - 1
        if last < 0 or words[last].end != hit.start() or owners.is_silent(last) or sum(map(str.isupper, letters)) < 2:
            continue
        first = _first_with_initials(owners, last, letters)
        if (
            first is not None
            and words[last].folded not in _INSTRUMENTS
            and not any(words[i].folded in _TEXTS for i in range(first, last + 1))
            and any(owners.kind_at(i) == "" for i in range(first, last + 1))
            and not any(
                owners.kind_at(i) in {"person", "organisation", "armed_group", "company", "media", "mask"}
                for i in range(first, last + 1)
            )
        ):
            yield body_name(owners, first, last, 4.0, "initials in brackets")


def _first_with_initials(owners: Owners, last: int, letters: str) -> int | None:
    """Index of the word where the name begins whose capitals spell the letters; None if none does."""
    words = owners.reading.words
    left = [letter for letter in letters if letter.isupper()]
    index = last
    while index >= 0 and left and last - index < 10:
        word = words[index]
        if index < last and "\n" in owners.reading.text[word.end : words[index + 1].start]:
            return None  # a headline's last words are not the body's first
        if word.capital and word.folded[:1] == left[-1].lower():
            left.pop()
        elif word.capital or word.folded not in CONNECTORS:
            return None
        if not left:
            return index
        index -= 1
    return None


def by_noun(owners: Owners) -> Iterator[Name]:
    """A free name beside a lower-case noun that says what it is."""
    words, reading = owners.reading.words, owners.reading
    for first, last in free_runs(owners):
        before = words[first - 1] if first and reading.text[words[first - 1].end : words[first].start] == " " else None
        goes_on = last + 1 < len(words) and reading.text[words[last].end : words[last + 1].start] == " "
        if (
            _noun_says_body(words[last], before, words[last + 1] if goes_on else None)
            and words[first].folded not in reading.given_names
            and not (words[first].folded in FAMILY_FIRST and first < last)
            and words[last].folded not in _NEVER_LAST
        ):
            yield body_name(owners, first, last, 2.5, "noun beside it")
        elif first == last and _COINED.fullmatch(words[first].text):
            yield body_name(owners, first, last, 2.5, "coined name")
        elif _LEGAL_FORM.match(reading.text, words[last].end):
            yield body_name(owners, first, last, 3.0, "legal form after it")
        elif _is_apposed(owners, first, last) or _is_introduced(reading, words[first], words[last]):
            yield body_name(owners, first, last, 2.5, "noun in apposition")


def free_runs(owners: Owners) -> Iterator[tuple[int, int]]:
    """First and last word of each row of capitals that may be a body's name and belong to nothing known."""
    words, reading = owners.reading.words, owners.reading
    index = 0
    while index < len(words):
        if not _is_free(owners, index):
            index += 1
            continue
        last = index
        while (
            last + 1 < len(words)
            and (_is_free(owners, last + 1) or _is_a_field(owners, last + 1))
            and reading.text[words[last].end : words[last + 1].start] in {" ", "-"}
        ):
            last += 1
        yield index, last
        index = last + 1


def _is_a_field(owners: Owners, index: int) -> bool:
    """ "Brindle Transport": a field of work ends the name, before no title ("Brindle Transport Minister")."""
    words = owners.reading.words
    word = words[index]
    following = owners.reading.word_after(word.end)
    return (
        word.capital and word.folded in _FIELDS and owners.kind_at(index) == "" and not owners.is_silent(index)
        and (following is None or following.islower())
    )  # fmt: skip


def _is_apposed(owners: Owners, first: int, last: int) -> bool:
    """ "Dexia, the Franco-Belgian municipal lender": the noun that ends the first phrase after the comma tells."""
    reading, words = owners.reading, owners.reading.words
    if last + 2 >= len(words) or reading.text[words[last].end : words[last + 1].start] != ", ":
        return False
    if words[last + 1].text not in {"a", "an", "the"} or words[first].folded in reading.given_names:
        return False
    noun = last + 2
    while noun + 1 < len(words) and noun < last + 6 and reading.text[words[noun].end : words[noun + 1].start] == " ":
        if _says_what(words, noun) or words[noun].folded in _ENDS_A_PHRASE:
            break
        noun += 1
    if first < last and words[noun].folded in _PEOPLE_TOO and not speaks_of_business(reading):
        return False
    return _says_what(words, noun) and not words[noun].capital and _ends_a_phrase(reading, noun)


def _says_what(words: list[Word], noun: int) -> bool:
    """ "lender", "think tank"."""
    return words[noun].folded in BODY_NOUNS_APPOSED or (words[noun].folded, words[noun - 1].folded) == ("tank", "think")


def _ends_a_phrase(reading: Reading, noun: int) -> bool:
    """Nothing hangs on the noun: neither "the party's" nor "the party leader" tells of a party."""
    following = reading.word_after(reading.words[noun].end)
    if reading.folded.startswith("'s", reading.words[noun].end):
        return False
    return following is None or following.lower() in _ENDS_A_PHRASE


def _is_introduced(reading: Reading, first: Word, last: Word) -> bool:
    """ "a hacking group known as "Sandworm"", "its airline, Cathay Dragon, has": the noun stands before."""
    before = _NOUN_BEFORE.search(reading.folded, max(0, first.start - 40), first.start)
    if before is None or before.group(1) not in BODY_NOUNS_APPOSED or reading.text[before.start()].isupper():
        return False
    if first.folded in reading.given_names or _OF_ITS_LEADER.search(reading.folded, 0, before.start()):
        return False
    return before.group(2) != ", " or reading.text[last.end : last.end + 1] == ","


def _is_free(owners: Owners, index: int) -> bool:
    word = owners.reading.words[index]
    if not word.capital or len(word.text) < 3 or word.folded in _NEVER_FREE:
        return False
    return owners.kind_at(index) == "" and not owners.is_silent(index) and not is_raised(word)


def _noun_says_body(last: Word, before: Word | None, after: Word | None) -> bool:
    if after is not None and not after.capital and after.folded in BODY_NOUNS_AFTER:
        if last.folded in FAITHS_AND_PEOPLES:
            return False
        return after.folded == "party" or (not last.folded.endswith(_LIKE_ADJECTIVES) and last.folded not in _PEOPLES)
    return before is not None and not before.capital and before.folded in BODY_NOUNS_BEFORE
