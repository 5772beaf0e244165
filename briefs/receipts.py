"""Receipts: a list is frozen to be cited, and compared with what the same question finds later."""

import hashlib
from dataclasses import dataclass, field

from django.http import QueryDict
from pyroaring import BitMap

from briefs.filters import StoryFilter
from briefs.lasting import LONGEST, asked_by, query_of
from briefs.models import Edition, Receipt, Story
from briefs.search.index.blobs import pack, unpack
from briefs.titles import sentence

MOST_STORIES = 50_000  # in a receipt: more is the archive, not an answer
DAYS = ("date", "from", "to")
SHOWN = 100  # stories that a comparison names; all are counted
GONE, WITHDRAWN, UNPUBLISHED, CHANGED = (
    "no longer in the archive",
    "withdrawn",
    "its edition is not published at present",
    "its text, tags or date were changed",
)


class CannotFreeze(ValueError):
    """The list is no receipt; the message says why and what to do."""


def asked_for_good(data: QueryDict) -> StoryFilter:
    """The list that an address names, with days that move ("last-7-days") as they are today."""
    asked = asked_by(data)
    address = asked.address("")
    if asked.faults or not any(name in DAYS and value.startswith("last-") for name, value in address.pairs):
        return asked
    address = address.dropping(*DAYS)
    for name, day in zip(("from", "to"), asked.asked_days, strict=True):
        if day:
            address = address.setting(name, day.isoformat())
    return StoryFilter(QueryDict(address.text.lstrip("?")), asked.present)


def freeze(asked: StoryFilter) -> Receipt:
    """The receipt of a list as it is now; the same list twice is one receipt. CannotFreeze where it is too much."""
    query, stories = query_of(asked), asked.strict.stories
    if any(name == "added" and value.startswith("last-") for name, value in asked.address("").pairs):
        raise CannotFreeze("“Added” moves with the days here; write a day, a month or a year, which stay.")
    if len(query) > LONGEST:
        raise CannotFreeze("This list has too many conditions for a receipt; take some of them away.")
    if len(stories) > MOST_STORIES:
        raise CannotFreeze(f"A receipt holds {MOST_STORIES:,} stories at most; narrow the list, to a year perhaps.")
    told = {"title": sentence(asked)[:500], "count": len(stories), "stories": pack(BitMap(stories))}
    receipt, _ = Receipt.objects.get_or_create(query=query, fingerprint=fingerprint(stories), defaults=told)
    return receipt


def numbers(stories) -> str:
    """The numbers of stories, ascending, one a line: what a fingerprint is of."""
    return "".join(f"{number}\n" for number in sorted(stories))


def fingerprint(stories) -> str:
    return hashlib.sha256(numbers(stories).encode()).hexdigest()


def frozen(receipt: Receipt) -> BitMap:
    """The numbers of the stories that were found."""
    return unpack(bytes(receipt.stories))


@dataclass(frozen=True)
class Comparison:
    """What the question finds now beside what it found: at most a hundred stories named, all counted."""

    count: int
    added: list[Story]
    added_count: int
    gone: list[tuple[int, Story | None, str]]  # number, the story if it may be named, why
    gone_count: int
    faults: list[str] = field(default_factory=list)


def compared(receipt: Receipt) -> Comparison:
    """Ask the question again. Where it cannot be read any more, `faults` says why and nothing is compared."""
    asked, then = StoryFilter(QueryDict(receipt.query)), frozen(receipt)
    if asked.faults:
        return Comparison(0, [], 0, [], 0, list(asked.faults))
    now = BitMap(asked.strict.stories)
    added, gone = now - then, then - now
    new = Story.objects.for_list().filter(pk__in=list(added[:SHOWN])).order_by("-date", "pk")
    return Comparison(len(now), list(new), len(added), missing(list(gone[:SHOWN])), len(gone))


def missing(gone: list[int]) -> list[tuple[int, Story | None, str]]:
    """The stories that are no longer found, each with the reason; what readers may not see is a number only."""
    there = {story.pk: story for story in Story.objects.for_list().filter(pk__in=gone)}
    return [(number, *why_missing(there.get(number))) for number in gone]


def why_missing(story: Story | None) -> tuple[Story | None, str]:
    if story is None:
        return None, GONE
    if story.edition.status != Edition.Status.PUBLISHED:
        return None, UNPUBLISHED
    return story, WITHDRAWN if story.status == Story.Status.WITHDRAWN else CHANGED
