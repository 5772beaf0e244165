"""The terms that one story is found by: made of its rows, kept compressed, turned into postings.

A story's terms are five lines of text: the forms of the headline in order, what else its headline is found
by, the same two for the body, and the keys of its tags, day and so on ("country:12 day:2025-04-08").
Forms in order let a phrase be proved without the story's text; old terms let an edit be undone exactly.
"""

import itertools
import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import md5
from typing import NamedTuple

from briefs.analysis import stem

from .pieces import says_nothing_by_capitals, tokens_of

HEADLINE_WEIGHT = 2  # hits that one in the headline counts as
FREQUENCIES = (1.0, 2.0, 3.0, 4.0, 5.5, 8.0, 12.0)  # the number of hits that each class (from 1) stands for
GAP = "|"  # stands between texts that no phrase runs across
SHELVES = 8192  # rows that forms and pairs are spread over
LENGTH_STEPS = 3  # classes of length for each doubling

_CLASSES = (0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7)


class Terms(NamedTuple):
    """What one story is found by; each field a string of words parted by spaces."""

    headline: str
    headline_extras: str
    body: str
    extras: str
    keys: str

    def pack(self) -> bytes:
        return zlib.compress("\n".join(self).encode(), 6)


def unpack_terms(blob: bytes | None) -> Terms | None:
    """The terms that `Terms.pack` wrote; None for none."""
    return Terms(*zlib.decompress(blob).decode().split("\n")) if blob else None


def forms_in_order(blob: bytes, in_headline: bool) -> bytes:
    """The forms of a story, or of its headline alone, in order, with a space at both ends; quicker than all terms."""
    headline, _, body, _ = zlib.decompress(blob).split(b"\n", 3)
    return b" %b " % headline if in_headline else b" %b %b %b " % (headline, GAP.encode(), body)


def make_terms(headline_texts, body_texts, keys) -> Terms:
    """Terms from the texts of headline and body (lists, no phrase runs across) and from keys ("field:key")."""
    return Terms(*_line(headline_texts), *_line(body_texts), " ".join(sorted(keys)))


def _line(texts) -> tuple[str, str]:
    forms, extras = [], []
    for text in texts:
        if forms:
            forms.append(GAP)
        shouted = says_nothing_by_capitals(text)
        for piece in text.split():
            for token in tokens_of(piece, shouted):
                forms.append(token.form)
                extras += token.extras
    return " ".join(forms), " ".join(extras)


def frequency_class(hits: int) -> int:
    """The class, 1 to 7, of a word that stands so often in a story."""
    return _CLASSES[hits] if hits < len(_CLASSES) else _CLASSES[-1]


def length_class(words: int) -> int:
    """The class of a story of so many words."""
    return round(LENGTH_STEPS * math.log2(words + 1))


def typical_length(number: int) -> float:
    """The number of words that a class of length stands for."""
    return 2 ** (number / LENGTH_STEPS) - 1


class Found(NamedTuple):
    """A story's terms by field, ready to become postings."""

    words: dict[str, int]  # stem -> class of frequency
    headline: set[str]  # stems
    forms: set[str]
    pairs: dict[tuple[str, str], bool]  # whether they stand in the headline
    keys: list[tuple[str, str]]  # (field, key)


def found_by(terms: Terms) -> Found:
    """Every posting that a story stands in."""
    headline, body = terms.headline.split(), terms.body.split()
    also_headline, also_body = terms.headline_extras.split(), terms.extras.split()
    forms = {*headline, *body, *also_headline, *also_body} - {GAP}
    pairs = {pair: is_above for line, is_above in ((body, False), (headline, True)) for pair in pairs_in(line)}
    in_headline = {stem(form) for form in (*headline, *also_headline) if form != GAP}
    return Found(words_of(terms), in_headline, forms, pairs, keys_of(terms))


def words_of(terms: Terms) -> dict[str, int]:
    """{stem: class of frequency} of the words that a story is found by."""
    hits = hits_in((terms.headline, terms.headline_extras), (terms.body, terms.extras))
    return {word: frequency_class(n) for word, n in hits.items()}


def hits_in(above: Iterable[str], below: Iterable[str]) -> dict[str, int]:
    """{stem: how often it stands in some lines}, in those of the headline counted twice."""
    hits: dict[str, int] = defaultdict(int)
    for lines, weight in ((above, HEADLINE_WEIGHT), (below, 1)):
        for form, n in Counter(" ".join(lines).split()).items():
            hits[stem(form)] += n * weight
    hits.pop(GAP, None)
    return hits


def stems_of(terms: Terms) -> set[str]:
    """The stems of all words that a story is found by."""
    return {stem(form) for line in terms[:4] for form in line.split() if form != GAP}


def pairs_in(line: list[str]) -> Iterator[tuple[str, str]]:
    """Every two forms that stand side by side in one text."""
    return (pair for pair in itertools.pairwise(line) if GAP not in pair)


def keys_of(terms: Terms) -> list[tuple[str, str]]:
    """The (field, key) pairs that a story stands under: its tags, section, source, day and class of length."""
    pairs = [(field, key) for field, key in (key.split(":", 1) for key in terms.keys.split())]
    return [*pairs, ("length", str(length_of(terms)))]


def length_of(terms: Terms) -> int:
    """The class of length of a story."""
    forms = [*terms.headline.split(), *terms.body.split()]
    return length_class(len(forms) - forms.count(GAP))


@lru_cache(maxsize=100_000)
def shelf_of(term: str) -> tuple[int, int]:
    """The shelf and the fingerprint of a pair ("prime minister"); together 45 bits of its MD5.

    A phrase that somebody asks for shares both with another pair of the archive (of eight million at a million
    stories) with a chance of one in four million; phrases of three words and more are proved on the terms.
    """
    number = int.from_bytes(md5(term.encode(), usedforsecurity=False).digest()[:8])
    return number % SHELVES, (number >> 32) & 0xFFFFFFFF
