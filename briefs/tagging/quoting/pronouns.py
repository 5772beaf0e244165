"""Whom "he" and "she" mean, where there is one person who can be meant."""

from itertools import pairwise

from briefs.tagging.quoting.frame import Names, Token
from briefs.tagging.quoting.phrases import Subject
from briefs.tagging.quoting.subjects import first_subject
from briefs.tagging.quoting.words import REPRESENTATIVES, TITLES


def meant_by(pronoun: Subject, sentence: list[Token], before: list[Token], names: Names) -> Subject | None:
    """The one person of the sentence so far, else of the sentence before, where that is its subject."""
    so_far = sentence[: pronoun.first]
    if _people(so_far, names) or _strangers(so_far, names):
        return _only_subject(so_far, names)
    return _only_subject(before, names) if before else None


def _only_subject(found: list[Token], names: Names) -> Subject | None:
    people = _people(found, names)
    if len(people) != 1 or _strangers(found, names) or any(_is_another(found, at) for at in range(len(found))):
        return None
    subject = first_subject(found, names)
    return subject if subject and subject.key in people else None


def _people(found: list[Token], names: Names) -> set:
    if not found:
        return set()
    inside = names.within(found[0].start, found[-1].end)
    return {name.key for name in inside if name.kind == "person" and not _in_quotation(found, name)}


def _in_quotation(found, name) -> bool:
    return any(token.quote and token.start <= name.start < token.end for token in found)


def _is_another(found, at) -> bool:
    """Whether a word stands for somebody else, who could be meant as well."""
    return found[at].low in REPRESENTATIVES and not (at + 1 < len(found) and found[at + 1].is_capital)


def _strangers(found: list[Token], names: Names) -> bool:
    """Whether two capitalised words side by side are no tag's: perhaps somebody's name."""
    return any(
        _is_strange(one, names) and _is_strange(other, names) and place > 0
        for place, (one, other) in enumerate(pairwise(found))
    )


def _is_strange(token, names) -> bool:
    known = any(part in TITLES for part in token.low.split("-"))
    return token.is_capital and len(token.text) > 1 and not known and not names.cover(token)
