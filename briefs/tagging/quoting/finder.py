"""From a text and the names in it to the quotations, each with its speaker."""

import re
from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import NamedTuple

from briefs.tagging.quoting.attribution import attributed
from briefs.tagging.quoting.frame import Names, Token, sentences, tokens
from briefs.tagging.quoting.marks import Marked, marked, paragraphs
from briefs.tagging.quoting.phrases import Subject
from briefs.tagging.quoting.pronouns import meant_by
from briefs.tagging.quoting.scare import is_quotation
from briefs.tagging.quoting.values import Name, Quotation
from briefs.tagging.quoting.words import ARTICLES

HAS_MARK = re.compile('[“"„«‘]')


class _Spoken(NamedTuple):
    """The places of a quotation's pieces in its sentence, and who said it."""

    places: list[int]
    subject: Subject | None


def quotations(text: str, names: Iterable[Name]) -> list[Quotation]:
    """The direct quotations of a text in order; `names` are the mentions of what it is tagged with."""
    if not HAS_MARK.search(text):
        return []
    held, found = Names(names), []
    goes_on = False  # the paragraph before opened with a quotation that it did not close
    for start, end in paragraphs(text):
        quotes = marked(text, start, end)
        told = _of_paragraph(text, start, end, quotes, held) if quotes else []
        if goes_on and told and quotes[0].opens_paragraph:
            found[-1], told[0] = _one_speaker(found[-1], told[0])
        found += told
        goes_on = bool(told) and not quotes[-1].is_closed and quotes[-1].opens_paragraph
    return found


def speaker_of(words: str, names: Iterable[Name]) -> Hashable | None:
    """The key of the name that words call a speaker by, as in "Consul Cicero"; "a spokesman for Cicero" is nobody's.

    The words are read as the subject of a sentence; all of them must be it.
    """
    found = quotations(f"{words} said: “This is what was said then.”", names)
    if len(found) != 1 or found[0].words is None:
        return None
    start, end = found[0].words
    is_all = words[:start].strip().lower() in ("", *ARTICLES) and end == len(words.rstrip())
    return found[0].speaker if is_all else None


def _one_speaker(before: Quotation, after: Quotation) -> tuple[Quotation, Quotation]:
    """Two paragraphs of one speech: who is named for one of them spoke both."""
    told = before if before.words else after
    before, after = (
        one if one.words else replace(one, speaker=told.speaker, words=told.words) for one in (before, after)
    )
    return before, after


def _of_paragraph(text, start, end, quotes: list[Marked], names: Names) -> list[Quotation]:
    found: list[Quotation] = []
    before: list[Token] = []
    last: Subject | None = None  # who spoke at the end of the sentence before
    for sentence in sentences(list(tokens(text, start, end, quotes)), text):
        told, last = _of_sentence(text, sentence, before, last, names)
        found += told
        before = sentence
    return found


def _of_sentence(text, sentence, before, last, names):
    """The quotations of a sentence, and who goes on speaking if the next one is a quotation too."""
    spoken: list[_Spoken] = []
    for at, token in enumerate(sentence):
        if token.quote is None:
            continue
        subject = attributed(sentence, at, names, text)
        if subject and subject.is_pronoun:
            subject = meant_by(subject, sentence, before, names)
        if subject is None and at == 0 and len(sentence) <= 2:
            subject = last
        if spoken and _is_parted(spoken[-1], subject, sentence, text):
            spoken[-1].places.append(at)
        else:
            spoken.append(_Spoken([at], subject))
    goes_on = spoken[-1].subject if spoken and sentence[0].quote else None
    return [_made(one, sentence, text) for one in spoken if is_quotation(sentence, one.places, text)], goes_on


def _is_parted(before: _Spoken, subject: Subject | None, sentence, text) -> bool:
    """Whether the attribution parts one quotation: "“…,” Roe said, “…”"."""
    if subject is None or before.places != [0] or before.subject is None or before.subject.start != subject.start:
        return False
    comma_inside = text[: sentence[0].quote.last].rstrip()[-1:] == ","
    return comma_inside or sentence[1].text == ","


def _made(one: _Spoken, sentence, text) -> Quotation:
    spans = tuple(_trimmed(text, sentence[at].quote) for at in one.places)
    if one.subject is None:
        return Quotation(spans)
    return Quotation(spans, one.subject.key, (one.subject.start, one.subject.end))


def _trimmed(text, quote: Marked) -> tuple[int, int]:
    inner = text[quote.first : quote.last]
    return quote.first + len(inner) - len(inner.lstrip()), quote.last - (len(inner) - len(inner.rstrip()))
