"""Who is the subject of a verb of saying, where that is certain."""

from itertools import pairwise

from briefs.tagging.quoting.frame import Names, Token
from briefs.tagging.quoting.phrases import Subject, ending_at, speaks_for
from briefs.tagging.quoting.words import (
    ADVERBS,
    ARTICLES,
    BASE_FORMS,
    CONJUNCTIONS,
    FINITE,
    ISSUING,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STATEMENTS,
    SUBORDINATORS,
    TITLES,
    UNREAL,
)

APPOSITION = 22  # tokens that may stand between commas behind a name
_SPLITTING = RELATIVES | SUBORDINATORS | frozenset("that but if before".split())


def subject_of(found: list[Token], verb: int, names: Names) -> Subject | None:
    """The subject of the finite verb at a place."""
    at = verb - 1
    while at >= 0 and (found[at].low in ADVERBS or (found[at].low.endswith("ly") and not found[at].is_capital)):
        at -= 1
    if at < 0 or found[at].quote or found[at].low in UNREAL:
        return None
    if found[at].low in PRONOUNS:
        return Subject(found[at].start, found[at].end, at, at, is_pronoun=True)
    subject = _before(found, verb, at, names)
    if subject and subject.key is not None and found[verb].low in BASE_FORMS and _is_person(subject, names):
        return None
    return subject


def _is_person(subject, names) -> bool:
    return any(name.key == subject.key and name.kind == "person" for name in names.within(subject.start, subject.end))


def _before(found, verb, at, names) -> Subject | None:
    token = found[at]
    if token.low == "who":
        return ending_at(found, at - 1 - (found[at - 1].text == ","), names) if at > 1 else None
    if token.low in CONJUNCTIONS or token.low == "but":
        return main_subject(found, verb, names)
    if token.text == ",":
        return _before_apposition(found, verb, at, names)
    if token.text == ")":
        opening = next((place for place in range(at, -1, -1) if found[place].text == "("), 0)
        return ending_at(found, opening - 1, names) if opening else None
    return ending_at(found, at, names) if token.is_word else None


def _before_apposition(found, verb, comma, names) -> Subject | None:
    """ "Jane Roe, the head of the group, said", and "the head of the group, Jane Roe, said"."""
    other = _comma_before(found, comma)
    if other is None:
        return main_subject(found, verb, names) if found[comma - 1].quote else None
    inner = ending_at(found, comma - 1, names)
    if inner and inner.key is not None and inner.first == other + 1:
        return None if speaks_for(found[max(0, other - 12) : other]) else inner
    return ending_at(found, other - 1, names) if other and _is_apposition(found[other + 1]) else None


def _comma_before(found, comma) -> int | None:
    for place in range(comma - 1, max(-1, comma - APPOSITION), -1):
        if found[place].quote or found[place].verb in FINITE or found[place].text in ";:":
            return None
        if found[place].text == ",":
            return place
    return None


def _is_apposition(token) -> bool:
    return token.low in ARTICLES | RELATIVES | {"one"} or token.low in TITLES or token.text.isdigit()


def main_subject(found: list[Token], verb: int, names: Names) -> Subject | None:
    """The name that the sentence begins with, where nobody else can be meant by a verb further on."""
    subject = first_subject(found, names)
    if subject is None or subject.key is None or subject.last >= verb - 1:
        return None
    between = found[subject.last + 1 : verb]
    if between[0].low in CONJUNCTIONS or between[0].is_possessive:
        return None
    others = [name for name in names.within(between[0].start, found[verb].start) if name.key != subject.key]
    others = [name for name in others if not any(t.quote and t.start <= name.start < t.end for t in between)]
    if others and any(token.low in _SPLITTING for token in between):
        return None
    return None if any(_is_joined(found, name) for name in others) or _turns(between, names) else subject


def _is_joined(found, name) -> bool:
    """Whether a name may be the subject of a clause that "and" or a comma begins."""
    at = next((place for place, token in enumerate(found) if token.start >= name.start), 0)
    return at > 0 and (found[at - 1].low in CONJUNCTIONS or found[at - 1].text in ";")


def _turns(between, names) -> bool:
    """Whether another clause with its own subject begins: "and the ministry said"."""
    return any(
        one.low in _SPLITTING | CONJUNCTIONS and (other.low in ARTICLES | {"they", "it", "we"} or other.low in PRONOUNS)
        for one, other in pairwise(between)
        if one.low not in ("that",)
    )


def first_subject(found: list[Token], names: Names) -> Subject | None:
    """The speaker that a sentence begins with, perhaps behind "On Tuesday," or the like."""
    start = _behind_opening(found, names)
    for place in range(start, min(len(found), start + 14)):
        if not found[place].is_word:
            return None
        name = names.ending(found[place])
        if name and name.speaks and not _is_cut_short(found, place) and (subject := ending_at(found, place, names)):
            skipped = start + (found[start].low in ARTICLES)
            return subject if subject.key is not None and subject.first in (start, skipped) else None
    return None


def _is_cut_short(found, place) -> bool:
    """Whether a name goes on behind the token: "Labour" in "Labour MP Jane Roe"."""
    return place + 1 < len(found) and (found[place + 1].is_capital or found[place + 1].low in TITLES)


def _behind_opening(found, names) -> int:
    if found[0].low not in PREPOSITIONS | SUBORDINATORS | {"also", "meanwhile", "earlier", "later"}:
        return 0
    comma = next((at for at, token in enumerate(found[:14]) if token.text == ","), None)
    if comma is None or any(name.speaks for name in names.within(found[0].start, found[comma].start)):
        return 0
    return comma + 1


def participle_subject(found: list[Token], verb: int, names: Names) -> Subject | None:
    """The subject of "…, saying": who the sentence is about; "was quoted as saying": who was."""
    before = found[verb - 1] if verb else None
    if before is None:
        return None
    if found[verb].low == "saying" and before.low == "as":
        return _quoted_as_saying(found, verb, names)
    if before.text == "," or before.quote or before.low == "and":
        return main_subject(found, verb, names)
    is_issued = before.low in STATEMENTS and any(token.low in ISSUING for token in found[max(0, verb - 6) : verb])
    return main_subject(found, verb, names) if is_issued else None


def _quoted_as_saying(found, verb, names) -> Subject | None:
    near = range(verb - 2, max(0, verb - 10), -1)
    told = next((at for at in near if found[at].low in ("quoted", "cited")), None)
    if told is None or found[told - 1].low not in ("was", "is", "been"):
        return None
    at = told - 2 - (found[told - 1].low == "been")
    return ending_at(found, at, names) if at >= 0 else None
