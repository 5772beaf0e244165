"""Bodies of Arabic, Persian and Urdu names: a head first, then a link ("Lashkar-e-Noor", "Jund al-Wadi")."""

from collections.abc import Iterator

from briefs.tagging.bodies.body_checks import usable
from briefs.tagging.bodies.head_first import goes_on
from briefs.tagging.text.lexicon import DAYS, FUNCTION_WORDS, words_of
from briefs.tagging.text.runs import Name, Owners, body_name
from briefs.tagging.text.words_of_people import TITLES

# Party, army, band, helpers, movement, congregation and so on, as news spells them.
_HEADS = words_of(
    """hizb hezb harakat harkat harakah haraket lashkar laskar jaish jaysh jamaat jama'at jamiat jamiyat jemaah jamaah
    tehreek tehrik tahreek sipah ansar jund ajnad liwa kata'ib kataib kataeb saraya asa'ib asaib ahrar faylaq failaq
    jabhat jabha ittehad ittihad tanzim anjuman hurras hay'at wilayat muttahida"""
)
_LINKS = frozenset("e i al el ul ud us ur ut ush as ash an ar ad at l".split())
_LONGEST = 6


def by_linked_head(owners: Owners) -> Iterator[Name]:
    """From the head to the last capital after it; a head without a link is a word or somebody's name."""
    words, index = owners.reading.words, 0
    if _HEADS.isdisjoint(owners.reading.folded.split()):
        return
    while index < len(words):
        last = index
        if words[index].capital and _head(words[index].folded) in _HEADS:
            last = _last_word(owners, index) if _may_begin(owners, index) else index
            if last == index and not _is_linked(words[index].folded):
                index += 1
                continue
            if _may_begin(owners, index):
                yield body_name(owners, index, last, 3.0, "head and link")
        index = last + 1


def _head(folded: str) -> str:
    return folded.split()[0]


def _is_linked(folded: str) -> bool:
    """ "Lashkar-e-Noor": head, link and name in one word; folding parts it at its hyphens."""
    parts = folded.split()
    return len(parts) > 2 and parts[1] in _LINKS


def _may_begin(owners: Owners, index: int) -> bool:
    if not usable(owners, index) or owners.kind_at(index):
        return False
    return index == 0 or not (goes_on(owners, index - 1) or owners.reading.words[index - 1].folded in TITLES)


def _last_word(owners: Owners, first: int) -> int:
    """Index of the last capital of the name; `first` itself where no link stands among them."""
    words, last, linked = owners.reading.words, first, _is_linked(owners.reading.words[first].folded)
    for step in range(first + 1, min(first + _LONGEST, len(words))):
        word = words[step]
        if owners.reading.text[words[step - 1].end : word.start] != " ":
            break
        if word.text in _LINKS:
            linked = True
        elif word.capital and usable(owners, step) and word.folded not in FUNCTION_WORDS | DAYS | TITLES:
            last, linked = step, linked or _head(word.folded) in _LINKS
        else:
            break
    return last if linked else first
