"""What a reader may have meant: words of the archive that are nearly the ones typed, with what each would find."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from briefs.analysis import Token, plain, tokens

from ..query import StoryQuery
from .scripts import in_latin
from .sounds import sounding_like
from .spacing import held, parted, torn

MOST = 3  # suggestions
CANDIDATES = 6
_FILTER = re.compile(r'[-!]?[A-Za-z_]{2,20}:\s*(?:"[^"]*"|\S*)')
MOST_TRIED = 24  # queries
MOST_WORDS = 50  # words of a query that are looked at
SHORTEST = 4  # letters of a word that may be misspelt
MANY_MORE = 5  # times as many stories hold what a slip stands for


@dataclass(frozen=True)
class SpellingSuggestion:
    """The query with a word changed, and the number of stories that it finds."""

    words: str
    count: int


def spelling(found) -> list[SpellingSuggestion]:
    """Other spellings of the words that fewest stories hold, each tried; best first. None when all words are common.

    Of several that find the very same stories, as spellings of one name do, the first stands for all.
    """
    tried = {}
    for words in dict.fromkeys(islice(_otherwise(found.query.words, found), MOST_TRIED)):
        tried[words] = type(found)(replace(found.query, words=words), found.archive, found.names)
    better = sorted((one for one in tried.items() if one[1].count > found.count), key=lambda one: -one[1].count)
    kept: list[tuple] = []
    for words, other in better:
        if len(kept) < MOST and all(other.stories != known.stories for _, known in kept):
            kept.append((words, other))
    return [SpellingSuggestion(words, other.count) for words, other in kept]


def in_case_of(typed: str, form: str) -> str:
    """A form with a capital where the reader wrote one."""
    return form.capitalize() if typed[:1].isupper() and typed[1:].islower() else form


def meant(found, token) -> list[str]:
    """Words that a reader may have meant by a token: some that are written nearly so, and names that sound like it."""
    near = nearest(found.archive, token)[:CANDIDATES]
    return [*near, *(form for form in heard(found, token) if form not in near)]


def heard(found, token) -> list[str]:
    """Words of names that sound like a token and stand in many more stories, those in most of them first."""
    form = token.form.lstrip("^")
    alike = sounding_like(found.names, form)[:CANDIDATES]
    counts = {other: held(found.archive, other) for other in [form, *alike]} if alike else {}
    better = [other for other in alike if counts[other] > max(1, counts[form] * MANY_MORE)]
    return sorted(better, key=lambda other: -counts[other])


def words_in(typed: str) -> list[Token]:
    """The first words of a query outside of its filters."""
    within = [match.span() for match in _FILTER.finditer(plain(typed))]
    words = (one for one in tokens(typed) if not any(first <= one.start < last for first, last in within))
    return list(islice(words, MOST_WORDS))


def _otherwise(typed, found) -> Iterator[str]:
    """The query with one word put right, with two, with words put together or parted; filters stay as they are."""
    words = words_in(typed)
    by_rarity = sorted(words, key=lambda token: held(found.archive, token.form))
    suspects = [(token, forms) for token in by_rarity if (forms := meant(found, token))][:2]
    suspects.sort(key=lambda suspect: suspect[0].start)
    for token, forms in suspects:
        written = typed[token.start : token.end]
        yield from (typed[: token.start] + in_case_of(written, form) + typed[token.end :] for form in forms)
    for (first, (form, *_)), (second, (another, *_)) in pairwise(suspects):
        one = in_case_of(typed[first.start : first.end], form)
        other = in_case_of(typed[second.start : second.end], another)
        yield f"{typed[: first.start]}{one}{typed[first.end : second.start]}{other}{typed[second.end :]}"
    for start, end, whole in torn(found.archive, words, typed):
        yield typed[:start] + whole + typed[end:]
    for token in words:
        if parts := run_together(found, token.form.lstrip("^"))[0]:
            yield f"{typed[: token.start].rstrip('#@')}{' '.join(parts)}{typed[token.end :]}"


def run_together(found, form: str) -> tuple[tuple[str, ...], int]:
    """The words that a form is run together of, and how many stories hold them side by side; nothing for most forms."""
    ways = {
        parts: type(found)(StoryQuery(f'"{" ".join(parts)}"'), found.archive, found.names).count
        for parts in parted(found.archive, form)
    }
    best = max(ways, key=ways.__getitem__, default=())
    return (best, ways[best]) if ways.get(best) else ((), 0)


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
    better = [
        (other, distance) for other, distance, _ in close if other != form and counts[other] > max(1, own * MANY_MORE)
    ]
    better.sort(key=lambda pair: (pair[1], -counts[pair[0]], -fuzz.ratio(form, pair[0])))
    return [other for other, _ in better]


def vocabulary_near(archive, form) -> dict[str, int]:
    """{form: stories} of words that begin like this one, or like it with its first two letters changed about."""
    counts: dict[str, int] = {}
    for start in {form[:2], form[1] + form[0], form[0] + form[2], form[0]} - {""}:
        if len(start) == 2:
            counts.update(archive.forms_between(start.encode(), start.encode() + b"\xff", 1_000_000))
    return {other: n for other, n in counts.items() if abs(len(other) - len(form)) <= 2 and other.isalpha()}
