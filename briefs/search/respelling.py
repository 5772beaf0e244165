"""A query with words that no story holds, read as those that they surely stand for."""

from dataclasses import replace

from rapidfuzz.distance import OSA

from .query import StoryQuery
from .spelling import in_case_of, nearest, words_in

SLIPS = ((10, 2), (7, 1))  # (letters, slips) that leave no doubt in a word of so many letters
SHORTEST_SWAPPED = 5  # letters of a word in which two that changed places leave no doubt: *eygpt*
TOLD = "No story holds {}. Read as “{}”."


def respelled(found) -> tuple[StoryQuery, str] | None:
    """The question with unknown words put right, and a sentence that says so; None where there is none to put right.

    Words in quotation marks are meant as they stand.
    """
    words, unknown = found.query.words, []
    if '"' in words or "“" in words:
        return None
    for token in reversed(words_in(words)):
        typed = words[token.start : token.end]
        form = _surely_meant(found.archive, token) if _is_unknown(found, typed) else ""
        if not form:
            continue
        unknown.insert(0, f"“{typed}”")
        words = words[: token.start] + in_case_of(typed, form) + words[token.end :]
    return (replace(found.query, words=words), TOLD.format(" or ".join(unknown), words)) if unknown else None


def _is_unknown(found, typed):
    """Whether the archive holds no form of a word, nor another name of what it names."""
    return type(found)(StoryQuery(typed), found.archive, found.names).count == 0


def _surely_meant(archive, token) -> str:
    """The one form of the archive that a word can hardly but stand for; nothing for a word that may be another."""
    form = token.form.removeprefix("^")
    near = nearest(archive, token)[:1] if len(form) >= SHORTEST_SWAPPED else []
    return next((other for other in near if _is_sure(form, other)), "")


def _is_sure(form, other):
    slips, most = OSA.distance(form, other), next((slips for letters, slips in SLIPS if len(form) >= letters), 0)
    return slips <= most or (slips == 1 and sorted(form) == sorted(other))
