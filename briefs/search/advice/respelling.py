"""A query that finds nothing, its misspelt words read as those that they surely stand for.

They are words that no story holds, or that a few hold misspelt as the reader did.
"""

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from ..query import StoryQuery
from .spacing import held
from .spelling import heard, in_case_of, nearest, run_together, words_in

SLIPS = ((10, 2), (7, 1))  # (letters, slips) that leave no doubt in a word of so many letters
SHORTEST_SWAPPED = 5  # letters of a word in which two that changed places leave no doubt: *eygpt*
TOLD = "No story holds {}. Read as “{}”."
TOLD_OF_FEW = "No story holds all of these words. Read as “{}”."
RARELY = 50  # times as many stories hold the word that a misspelt one stands for
SHORTEST_CLEAR, CLEARLY = 6, 20  # letters; times as many stories as of the next best
SEVERAL = 3  # stories that hold words side by side which are typed as one
_TWICE = re.compile(r"([a-z])\1")


def respelled(found) -> tuple[StoryQuery, str] | None:
    """The question with unknown words put right, and a sentence that says so; None where there is none to put right.

    Words in quotation marks are meant as they stand.
    """
    words, unknown = found.query.words, []
    if '"' in words or "“" in words:
        return None
    for token, form, is_unknown in reversed(list(_slips(found))):
        typed = words[token.start : token.end]
        unknown = [f"“{typed}”", *unknown] if is_unknown else unknown
        words = words[: token.start] + in_case_of(typed, form) + words[token.end :]
    if words == found.query.words:
        return None
    told = TOLD.format(" or ".join(unknown), words) if unknown else TOLD_OF_FEW.format(words)
    return replace(found.query, words=words), told


def _slips(found):
    """(token, what it surely stands for, whether no story holds it) of each word that is misspelt."""
    for token in filter(_is_of_letters, words_in(found.query.words)):
        is_unknown = _is_unknown(found, token)
        form = _surely_meant(found.archive, token, 0 if is_unknown else RARELY)
        if is_unknown and form:
            form = _by_ear(found, token, form)
        if is_unknown:
            form = _parted(found, token, form) or form
        if form:
            yield token, form, is_unknown


def _by_ear(found, token, form) -> str:
    """The name that an unknown word sounds like, one slip away, where more stories hold it than the form; else that."""
    named = (other for other in heard(found, token) if OSA.distance(token.form.removeprefix("^"), other) == 1)
    return max((form, *named), key=lambda other: held(found.archive, other))


def _parted(found, token, form) -> str:
    """The words that an unknown one is run together of, where more stories hold them so than what it may stand for."""
    parts, holding = run_together(found, token.form.removeprefix("^"))
    return " ".join(parts) if holding >= SEVERAL and (not form or holding > held(found.archive, form)) else ""


def _is_of_letters(token) -> bool:
    return token.form.removeprefix("^").isalpha()


def _is_unknown(found, token):
    """Whether the archive holds no form of a word, nor another name of what it names."""
    if held(found.archive, token.form):
        return False
    typed = found.query.words[token.start : token.end]
    return type(found)(StoryQuery(typed), found.archive, found.names).count == 0


def _surely_meant(archive, token, times: int) -> str:
    """The one form of the archive that a word can hardly but stand for; nothing for a word that may be another.

    At least so many times as many stories hold it.
    """
    form = token.form.removeprefix("^")
    near = nearest(archive, token) if len(form) >= SHORTEST_SWAPPED else []
    other, *others = near[:2] or [""]
    if not other or held(archive, other) < times * held(archive, token.form):
        return ""
    return other if _is_sure(form, other) or _is_clear(archive, form, other, *others) else ""


def _is_clear(archive, form, other, *others):
    """Whether one slip leads to a frequent word, and to no other that is nearly as frequent."""
    if len(form) < SHORTEST_CLEAR or OSA.distance(form, other) > 1:
        return False
    rivals = sum(held(archive, rival) for rival in others if OSA.distance(form, rival) == 1)
    return held(archive, other) >= CLEARLY * (1 + rivals)


def _is_sure(form, other):
    slips, most = OSA.distance(form, other), next((slips for letters, slips in SLIPS if len(form) >= letters), 0)
    return slips <= most or (slips == 1 and sorted(form) == sorted(other)) or _once(form) == _once(other)


def _once(form):
    """A form with each letter that stands twice written once: what is doubled is easily mistaken (*tarrifs*)."""
    return _TWICE.sub(r"\1", form)
