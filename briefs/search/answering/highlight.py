"""Which characters of a text matched: every form of the words asked for, and the other names searched too."""

import re
from bisect import bisect_right
from string import ascii_lowercase
from typing import NamedTuple

from briefs.analysis import SMALL_WORDS, Token, plain, stem

from ..index.pieces import PIECE, says_nothing_by_capitals, tokens_of
from ..nodes import Compound, Name, Phrase, Prefix, Word, asked_for

Spans = list[tuple[int, int]]
_CANDIDATE = r"(?<!\S)(?!(?i:[%s])[a-z]*[.,;:]?(?!\S))\S+"  # not a plain word that begins with a letter not asked for


class Inner(NamedTuple):
    """What a piece of text between two spaces holds."""

    spans: Spans
    begins: bool  # a phrase may begin there
    is_small: bool  # only words such as "of" were found in it


class Terms:
    """What to mark, made once for a query and asked for each text."""

    def __init__(self, tree):
        self.stems: set[str] = set()
        self.small: set[str] = set()  # stems of words such as "of"
        self.forms: set[str] = set()
        self.starts: list[str] = []
        self.phrases: list[tuple[tuple[str, ...], ...]] = []
        self._known: dict[str, bool] = {}
        self.pieces: dict[bool, dict[str, Inner]] = {False: {}, True: {}}  # seen already; by whether capitals tell
        for node in asked_for(tree):
            self._note(node)
        if {one.lstrip("^") for one in self.stems} == self.small and not (self.forms or self.starts or self.phrases):
            self.small = set()  # nothing else was asked for
        self.initials = {word[0] for word in self.stems}
        self.beginnings = {form for places in self.phrases for form in places[0]}
        first = {word[0] for word in (*self.stems, *self.forms, *self.starts, *self.beginnings)}
        self.candidates = re.compile(_CANDIDATE % "".join(sorted(set(ascii_lowercase) - first)))

    def __bool__(self):
        return bool(self.stems or self.forms or self.starts or self.phrases)

    def _note(self, node):
        if isinstance(node, Name):
            for inner in (*asked_for(node.typed), *node.others):
                self._note(inner)
        elif isinstance(node, Compound):
            for inner in (*node.whole, *node.parts):
                for leaf in asked_for(inner):
                    self._note(leaf)
        elif isinstance(node, Word):
            self.stems.update(node.stems)
            if (node.forms or node.stems)[0] in SMALL_WORDS:
                self.small.update(one for one in node.stems if not one.startswith("^"))
        elif isinstance(node, Prefix):
            self.starts.append(node.start)
        elif isinstance(node, Phrase) and len(node.places) == 1:
            self.forms.update(node.places[0])
        elif isinstance(node, Phrase):
            self.phrases.append(node.places)

    def marks(self, form: str) -> bool:
        """Whether a form is asked for by itself."""
        if form not in self._known:
            self._known[form] = self._marks(form)
        return self._known[form]

    def _marks(self, form):
        # Stemming costs most and keeps the first letter, so most words of a text need none.
        return (
            (form[0] in self.initials and stem(form) in self.stems)
            or form in self.forms
            or any(form.lstrip("^").startswith(start) for start in self.starts)
        )


def highlight(text: str, terms: Terms) -> list[tuple[int, int]]:
    """The spans (start, end) of `text` that `terms` found, in order, none overlapping; a phrase is one span.

    A small word is marked between two other marked ones alone, as in Bank of England, unless only such are asked for.
    """
    if not terms or not text:
        return []
    shouted = says_nothing_by_capitals(text)
    known, spans, small, has_phrase = terms.pieces[shouted], [], [], False
    for match in terms.candidates.finditer(text):
        piece = match.group()
        inner = known.get(piece)
        if inner is None:
            inner = known[piece] = _spans_in(piece, shouted, terms)
        if inner.spans:
            at = match.start()
            (small if inner.is_small else spans).extend((at + start, at + end) for start, end in inner.spans)
        has_phrase = has_phrase or inner.begins
    if has_phrase:
        spans += phrase_spans(_tokens(text, shouted), terms.phrases)
    if small and spans:
        spans += between(text, spans, small)
    return merged(spans) if spans else []


def between(text: str, spans: Spans, small: Spans) -> Spans:
    """The spans of small words that have others on both sides, with nothing but space between."""
    others, found, waiting, end = set(spans), [], [], None  # `end`: of the last word in a row that began with another
    for span in sorted({*spans, *small}):
        is_next = end is not None and text[end : span[0]].isspace()
        if span in others:
            found += waiting if is_next else []
            waiting, end = [], span[1]
        elif is_next:
            waiting.append(span)
            end = span[1]
        else:
            waiting, end = [], None
    return found


def _spans_in(piece, shouted, terms) -> Inner:
    found = tokens_of(piece, shouted)
    spans = [(token.start, token.end) for token in found if terms.marks(token.form)]
    spans += [
        _whole(found, place, plain(piece)) for place, token in enumerate(found) if any(map(terms.marks, token.extras))
    ]
    is_small = bool(terms.small) and all(stem(token.form) in terms.small for token in found)
    return Inner(spans, any(token.form in terms.beginnings for token in found), is_small)


def _tokens(text, shouted):
    """The tokens of a whole text."""
    return [
        Token(match.start() + start, match.start() + end, form)
        for match in PIECE.finditer(text)
        for start, end, form, _ in tokens_of(match.group(), shouted)
    ]


def _whole(found, place, folded):
    """The span of the hyphenated word that begins at a place."""
    last = place
    while last + 1 < len(found) and folded[found[last].end : found[last + 1].start] == "-":
        last += 1
    return found[place].start, found[last].end


def phrase_spans(found, phrases) -> list[tuple[int, int]]:
    """The spans of phrases, from their first word to their last."""
    return [
        (found[at].start, found[at + len(places) - 1].end)
        for places in phrases
        for at in range(len(found) - len(places) + 1)
        if all(found[at + step].form in forms for step, forms in enumerate(places))
    ]


def merged(spans):
    """Spans in order, overlapping ones united."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if result and start < result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        else:
            result.append((start, end))
    return result


def best_start(text: str, spans: list[tuple[int, int]], characters: int) -> int:
    """Where an extract of so many characters should begin to show the most marks: the start of a word, 0 if it fits."""
    if len(text) <= characters or not spans:
        return 0
    starts = [start for start, _ in spans]
    held = [bisect_right(starts, start + characters * 3 // 4) - place for place, start in enumerate(starts)]
    first = starts[held.index(max(held))]
    if first < characters * 3 // 4:
        return 0
    return text.rfind(" ", 0, max(first - characters // 4, 1)) + 1
