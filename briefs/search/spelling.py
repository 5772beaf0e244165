"""What a reader may have meant: words of the archive that are nearly the ones typed, with what each would find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from briefs.analysis import plain, tokens

from .query import StoryQuery
from .scripts import in_latin
from .spacing import parted, torn

MOST = 3  # suggestions
CANDIDATES = 6
_FILTER = re.compile(r'[-!]?[A-Za-z_]{2,20}:\s*(?:"[^"]*"|\S*)')
SHORTEST = 4  # letters of a word that may be misspelt


@dataclass(frozen=True)
class SpellingSuggestion:
    """The query with a word changed, and the number of stories that it finds."""

    words: str
    count: int


def spelling(found) -> list[SpellingSuggestion]:
    """Other spellings of the words that fewest stories hold, each tried; best first. None when all words are common."""
    tried = {}
    for words in dict.fromkeys(_otherwise(found.query.words, found)):
        tried[words] = type(found)(replace(found.query, words=words), found.archive, found.names).count
    better = [SpellingSuggestion(words, count) for words, count in tried.items() if count > found.count]
    return sorted(better, key=lambda one: -one.count)[:MOST]


def _otherwise(typed, found) -> Iterator[str]:
    """The query with one word put right, with two, with words put together or parted; filters stay as they are."""
    within = [match.span() for match in _FILTER.finditer(plain(typed))]
    words = [token for token in tokens(typed) if not any(first <= token.start < last for first, last in within)]
    suspects = [(token, forms) for token in words if (forms := nearest(found.archive, token))]
    for token, forms in suspects[:2]:
        yield from (typed[: token.start] + form + typed[token.end :] for form in forms[:CANDIDATES])
    for (first, forms), (second, others) in pairwise(suspects[:2]):
        yield f"{typed[: first.start]}{forms[0]}{typed[first.end : second.start]}{others[0]}{typed[second.end :]}"
    for start, end, whole in torn(found.archive, words, typed):
        yield typed[:start] + whole + typed[end:]
    for token in words:
        if parts := _parts(found, token.form.lstrip("^")):
            yield f"{typed[: token.start].rstrip('#@')}{' '.join(parts)}{typed[token.end :]}"


def _parts(found, form):
    """The words that a form is run together of, those that most stories hold side by side; nothing for most forms."""
    ways = {
        parts: type(found)(StoryQuery(f'"{" ".join(parts)}"'), found.archive, found.names).count
        for parts in parted(found.archive, form)
    }
    best = max(ways, key=ways.__getitem__, default=())
    return best if ways.get(best) else ()


def nearest(archive, token) -> list[str]:
    """Forms of the vocabulary within one or two slips of a token, more frequent than it, nearest first."""
    form = token.form.lstrip("^")
    if (latin := in_latin(form)) and latin != form:
        return [latin, *nearest(archive, token._replace(form=latin))]
    if len(form) < SHORTEST or not form.isalpha():
        return []
    counts = vocabulary_near(archive, form)
    own = counts.get(form, 0)
    slips = 1 if len(form) < 6 else 2
    close = process.extract(form, list(counts), scorer=OSA.distance, score_cutoff=slips, limit=50)
    better = [(other, distance) for other, distance, _ in close if other != form and counts[other] > max(1, own * 5)]
    better.sort(key=lambda pair: (pair[1], -counts[pair[0]], -fuzz.ratio(form, pair[0])))
    return [other for other, _ in better]


def vocabulary_near(archive, form) -> dict[str, int]:
    """{form: stories} of words that begin like this one, or like it with its first two letters changed about."""
    counts: dict[str, int] = {}
    for start in {form[:2], form[1] + form[0], form[0] + form[2], form[0]} - {""}:
        if len(start) == 2:
            counts.update(archive.forms_between(start.encode(), start.encode() + b"\xff", 1_000_000))
    return {other: n for other, n in counts.items() if abs(len(other) - len(form)) <= 2 and other.isalpha()}
