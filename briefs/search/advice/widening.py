"""Several plain words that no story holds together: less of the question, so that nobody is left with an empty page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefs.analysis import SMALL_WORDS

from ..answering.weighing import is_small
from ..nodes import All, Word
from ..query import Match, Sort, StoryQuery
from ..reading.texts import REPORT, bare, is_text
from .diagnosis import typed_of
from .respelling import respelled
from .typed_dates import in_words, read_date

_PIECE = r"[$€£¥]?[\w’'.-][\w’'./%&-]*"
SEVERAL_WORDS = re.compile(rf"{_PIECE}([ ,;]+{_PIECE})+[ ?!]*")  # no operator, no quotation, no filter
LESS = "No story holds all of these words. These {}."
QUESTION = "Read as a question, without its small words: these hold “{}”."
#: Words of somebody who asks for news, which news do not hold; beside others they ask for nothing.
ASKING = frozenset(
    """article articles happen happened happening happens hows information latest many much news show stories story
    tell whats wheres whos""".split()
)
_ASKS = "[Ww]h(?:at|en|ere|o|om|ose|y|ich)|[Hh]ow"
_HELPS = "is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|many|much|long|often|far|old|big"
_IS_QUESTION = re.compile(rf"(?:{_ASKS})(?:['’]?s .*| (?:{_HELPS})\b.*|\b.*\?[ ?!]*)|(?i:{_HELPS})\b.*\?[ ?!]*")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\.?")
#: Words that tie a question's things together, which news on the same things need not use.
TIES = frozenset(
    """across against along amid among around behind between beyond concerning despite over per regarding since
    throughout toward towards upon versus via within without""".split()
)


@dataclass(frozen=True)
class Wider:
    """A question that asks for less, a sentence that says so, and the date taken for days as filters write it."""

    query: StoryQuery
    told: str
    date: str = ""


def widened(found):
    """(what is found instead, the Wider question) where a question of plain words finds nothing; else None.

    First words that no story holds are put right and a date among the words is taken for days, then small words are
    left out; at last any of the words will do. Where a whole sentence asks (*who is …*), its small words are left out
    even if some story holds them all.
    """
    for wider in _asked(found) if found.count else _put_right(found):
        other = type(found)(wider.query, found.archive, found.names)
        if other.count > found.count:
            return other, wider
    return None


def _put_right(found) -> Iterator[Wider]:
    """The question with its unknown words put right, and less of it; less of it as it stands where none can be."""
    right = respelled(found)
    if right is None:
        yield from _less(found)
        return
    query, told = right
    yield Wider(query, told)
    for wider in _less(type(found)(query, found.archive, found.names)):
        yield replace(wider, told=f"{told} {wider.told}")


def _asked(found) -> Iterator[Wider]:
    """A question without its small words; nothing for words that ask nothing."""
    words = found.query.words.strip()
    telling = _telling(found) if SEVERAL_WORDS.fullmatch(words) and _IS_QUESTION.fullmatch(words) else ""
    if telling:
        yield Wider(replace(found.query, words=telling), QUESTION.format(telling))


def plainer(found) -> tuple[list[str], StoryQuery, int] | None:
    """Small words of a question of several plain words, the question without them, and how many stories more it finds.

    None where it has no small word, or where nothing is gained.
    """
    parts = parts_of(found.reading.tree)
    idle = [part.typed for part in parts if isinstance(part, Word) and (_is_idle(part) or part.typed.lower() in TIES)]
    words = telling([part for part in parts if not (isinstance(part, Word) and part.typed in idle)])
    if not (idle and words) or found.query.match == Match.ANY or not SEVERAL_WORDS.fullmatch(found.query.words):
        return None
    query = replace(found.query, words=words)
    count = type(found)(query, found.archive, found.names).count
    return (idle, query, count) if count > found.count else None


def _less(found) -> Iterator[Wider]:
    """Questions that ask for less, the one that keeps most of what was asked first."""
    query, telling, dated = found.query, _telling(found), read_date(found)
    is_several = SEVERAL_WORDS.fullmatch(query.words) or is_text(query.words)
    is_report = is_text(query.words, REPORT) and not _IS_QUESTION.fullmatch(query.words.strip())
    if dated and not is_report and (is_several or not dated[2]):
        yield from _of_days(found, *dated)
    if not is_several:
        return
    if telling:
        yield Wider(replace(query, words=telling), LESS.format(f"hold “{telling}”"))
    yield Wider(_any(query, telling), LESS.format(f"hold some of them{_order(query)}"))


def _of_days(found, typed, date, rest, days) -> Iterator[Wider]:
    """The question with its date taken for days: with all its other words, the telling ones, any of them."""
    query = replace(found.query, words=rest, first_day=days[0], last_day=days[1])
    telling = _telling(type(found)(query, found.archive, found.names))
    told = in_words(typed, date)
    for words in dict.fromkeys((rest, telling)):
        hold = f"hold “{words}” and are" if words else "are"
        yield Wider(replace(query, words=words), LESS.format(f"{hold} of {told}"), date)
    yield Wider(_any(query, telling), LESS.format(f"are of {told} and hold some of them{_order(query)}"), date)


def _order(query: StoryQuery) -> str:
    return "" if query.sort in (Sort.NEWEST, Sort.OLDEST) else ", the best match first"


def _any(query: StoryQuery, telling: str) -> StoryQuery:
    """Any of the words; those inside names are left out too where they are small."""
    words = [word for word in bare(telling) if word.isupper() or word.lower() not in SMALL_WORDS]
    return replace(query, words=" ".join(words) or query.words, match=Match.ANY)


def _telling(found) -> str:
    return telling(parts_of(found.reading.tree))


def parts_of(tree) -> tuple:
    """What a question asks for together; nothing for one without words."""
    return tree.nodes if isinstance(tree, All) else (tree,) if tree else ()


def telling(parts) -> str:
    """The words of a question's parts without small ones and those of somebody who asks; names stay whole."""
    kept = [part for part in parts if not (isinstance(part, Word) and _is_idle(part))]
    return " ".join(filter(None, map(typed_of, kept)))


def _is_idle(word: Word) -> bool:
    """Whether a word of a question asks for nothing by itself."""
    is_initial = bool(_INITIALS.fullmatch(word.typed))
    return is_initial or is_small(word.forms or word.stems) or word.typed.lower() in ASKING
