"""Whose words one quotation of a sentence is said to be."""

from briefs.tagging.quoting.following import beginning_at
from briefs.tagging.quoting.frame import Names, Token
from briefs.tagging.quoting.phrases import Subject
from briefs.tagging.quoting.subjects import participle_subject, subject_of
from briefs.tagging.quoting.words import (
    ACCUSING,
    ARTICLES,
    AS_ONLY,
    BASE_FORMS,
    CALLING,
    CONJUNCTIONS,
    DENYING,
    FINITE,
    INVERTED,
    PARTICIPLES,
    PLAIN,
    STOP,
    SUBORDINATORS,
    TURNS,
)

BEHIND = 22  # tokens behind a quotation within which the verb of its attribution stands
_INTRODUCING = frozenset(",:") | frozenset("that and".split())


def attributed(found: list[Token], at: int, names: Names, text: str) -> Subject | None:
    """The speaker of the quotation at a place, None where it is not certain."""
    if subject := _introduced(found, at, names):
        return subject
    if subject := behind(found, at, names, text):
        return subject
    verb = nearest_verb(found, at)
    if verb is not None:
        return _of_verb(found, verb, at, names)
    return None if _is_stopped(found, at) else opening(found, at, names) or closing(found, at, names)


def _introduced(found, at, names) -> Subject | None:
    """ "Roe said: “…”": the verb right before the quotation."""
    before = at - 1
    while before >= 0 and (found[before].text in ",:" or found[before].low == "that"):
        before -= 1
    if before < 0 or found[before].verb not in PLAIN:
        return None
    return _of_verb(found, before, at, names)


def behind(found: list[Token], at: int, names: Names, text: str) -> Subject | None:
    """ "“…,” Roe said", "“…,” said Roe", "“…,” according to Roe"."""
    place = at + 1
    comma = place < len(found) and found[place].text == ","
    place += comma
    if place >= len(found):
        return None
    if found[place].low == "according" and place + 2 < len(found) and found[place + 1].low == "to":
        return beginning_at(found, place + 2, names)
    last = text[found[at].quote.first : found[at].quote.last].rstrip()[-1:]
    if not (comma or last in ",!?—–" or found[at].end == found[place].start):
        return None
    if found[place].verb in INVERTED:
        return beginning_at(found, place + 1, names) if place + 1 < len(found) else None
    return _before_verb(found, place, names)


def _before_verb(found, place, names) -> Subject | None:
    """The subject that begins at a place and whose verb follows."""
    for verb in range(place + 1, min(len(found), place + BEHIND)):
        if found[verb].quote or found[verb].text in ":;":
            return None
        if found[verb].verb in PLAIN and not (found[verb].low in BASE_FORMS and found[verb - 1].low == "to"):
            subject = subject_of(found, verb, names)
            starts = (place, place + 1) if found[place].low in ARTICLES else (place,)
            return subject if subject and subject.first in starts else None
    return None


def nearest_verb(found: list[Token], at: int) -> int | None:
    """The nearest verb of saying before the quotation, unless other words come between that leave it open."""
    for place in range(at - 1, -1, -1):
        verb = found[place].verb
        if found[place].quote:
            continue
        if found[place].low in TURNS or _is_stop(found, place):
            return None
        if verb in FINITE or verb in PARTICIPLES:
            return place
    return None


def _is_stop(found, place) -> bool:
    return found[place].is_word and (found[place].low in STOP or found[place].low.endswith("-called"))


def _is_stopped(found, at) -> bool:
    """Whether words before the quotation leave open whose it is."""
    return any(_is_stop(found, place) for place in range(at))


def _of_verb(found, verb, at, names) -> Subject | None:
    """The speaker where the verb governs the quotation."""
    low, between = found[verb].low, found[verb + 1 : at]
    words = [token.low for token in between]
    if low in CALLING and not words:
        return None
    if (low in ACCUSING and "of" not in words) or (low in AS_ONLY and not {"as", "to"} & set(words[-6:])):
        return None
    if _another_begins(found, verb, at, names) or _is_denied(found, verb):
        return None
    if low in PARTICIPLES:
        return participle_subject(found, verb, names)
    if found[verb - 1].quote or (verb > 1 and found[verb - 1].text == "," and found[verb - 2].quote):
        return _after_inversion(found, verb, at, names)
    if _follows_quotation(found, verb, at, names):
        return subject_of(found, verb, names) if all(word in _INTRODUCING for word in words) else None
    return subject_of(found, verb, names)


def _is_denied(found, verb) -> bool:
    """Whether the saying itself is denied: "Roe denied that he called it …"; not "Roe denied it and called it …"."""
    for token in reversed(found[:verb]):
        if token.low in DENYING:
            return True
        if not token.is_word or token.low in CONJUNCTIONS | TURNS:
            return False
    return False


def _after_inversion(found, verb, at, names) -> Subject | None:
    """ "“…,” said Roe, “…”"."""
    if found[verb].verb not in INVERTED:
        return subject_of(found, verb, names)
    subject = beginning_at(found, verb + 1, names)
    if subject is None or any(token.low not in _INTRODUCING for token in found[subject.last + 1 : at]):
        return None
    return subject


def _follows_quotation(found, verb, at, names) -> bool:
    """Whether the verb belongs to a quotation before it: "“…,” Roe said"."""
    subject = subject_of(found, verb, names)
    if subject is None or subject.first == 0:
        return False
    first = subject.first - (found[subject.first - 1].low in ARTICLES)
    before = found[first - 1] if first else None
    if before is not None and before.text == "," and first > 1:
        before = found[first - 2]
    return bool(before and before.quote)


def _another_begins(found, verb, at, names) -> bool:
    """Whether another speaker's clause may begin between verb and quotation: "and Roe …"."""
    for place in range(verb + 1, at - 1):
        token, after = found[place], found[place + 1]
        if token.low in TURNS or token.text == ";":
            return True
        if token.low in CONJUNCTIONS | SUBORDINATORS and (
            after.is_capital or _article_and_name(found, place + 1, names)
        ):
            return True
    return False


def _article_and_name(found, place, names) -> bool:
    return found[place].low in ARTICLES and place + 1 < len(found) and bool(names.beginning(found[place + 1]))


def opening(found: list[Token], at: int, names: Names) -> Subject | None:
    """ "According to Roe, …" at the beginning of the sentence."""
    if len(found) < 4 or found[0].low != "according" or found[1].low != "to":
        return None
    subject = beginning_at(found, 2, names)
    if subject is None or subject.last >= at or _another_begins(found, subject.last, at, names):
        return None
    return subject


def closing(found: list[Token], at: int, names: Names) -> Subject | None:
    """ "…, Roe said." at the end of the sentence, and "…, according to Roe."."""
    for place in range(len(found) - 1, at, -1):
        token = found[place]
        if token.quote or token.low == "that" or token.text in ";:":
            return None
        if token.low == "according" and place + 2 < len(found) and found[place + 1].low == "to":
            return beginning_at(found, place + 2, names)
        if token.verb in PLAIN:
            subject = subject_of(found, place, names)
            return subject if subject and _stands_apart(found, subject.first) else None
    return None


def _stands_apart(found, first) -> bool:
    """Whether a comma parts the last clause from the rest."""
    first -= first > 0 and found[first - 1].low in ARTICLES
    return first > 0 and found[first - 1].text == ","
