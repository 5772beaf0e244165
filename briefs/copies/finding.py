"""Which stored stories say the same as some others: equal words, or most of their three-word runs in common."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from briefs import likeness
from briefs.models import Story, StorySketch

NEAR_FROM = 0.5  # likeness from which a pair is offered to editors
NEAR_DAYS = 7  # copies appear within days; later, like words tell of another case of the same kind
LONG = 20  # words from which equal texts are copies at any distance of time
LONGEST_PATTERN = 60  # words up to which one wording serves for many events
MOST_COPIES = 20  # pairs per story, the nearest in time: a text printed a thousand times makes no million pairs
MOST_IN_A_BAND = 200
WINDOWS_AT_ONCE = 100

Pair = tuple[int, int]


@dataclass(slots=True)
class Text:
    """A story as it is compared."""

    pk: int
    day: date | None
    folded: list[str]
    body: str
    fingerprint: int
    sketch: bytes
    shingles: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, story: Story) -> "Text":
        folded = likeness.words(story.body)
        if len(folded) < likeness.LEAST_WORDS:  # only with its headline does it say anything
            folded = likeness.words(f"{story.headline} {story.body}")
            return cls(story.pk, story.date, folded, story.body, likeness.fingerprint(folded), b"")
        runs = likeness.shingles(folded)
        return cls(
            story.pk, story.date, folded, story.body, likeness.fingerprint(folded), likeness.sketch(runs), runs
        )  # fmt: skip


def exact_pairs(texts: list[Text]) -> set[Pair]:
    """Pairs of equal words; texts of a few words only where they are days apart at most."""
    same: dict[int, list[tuple[int, date | None]]] = defaultdict(list)
    prints = {text.fingerprint for text in texts if text.fingerprint}
    stored = StorySketch.objects.filter(fingerprint__in=prints).order_by("story")
    for number, story, day in stored.values_list("fingerprint", "story_id", "story__date"):
        same[number].append((story, day))
    pairs = set()
    for text in texts:
        most = None if len(text.folded) >= LONG else NEAR_DAYS
        others = [
            (apart, story)
            for story, day in same[text.fingerprint]
            if story != text.pk and is_within(apart := days_apart(text.day, day), most)
        ]
        pairs |= {ordered(text.pk, story) for _apart, story in sorted(others)[:MOST_COPIES]}
    return pairs


def near_pairs(texts: list[Text]) -> dict[Pair, float]:
    """Pairs that share at least half of their shingles, with their likeness."""
    texts = [text for text in texts if text.sketch and text.day]
    proposed = dict(_proposed(texts))
    known = {text.pk: text for text in texts}
    wanted = {story for others in proposed.values() for story in others} - known.keys()
    known |= {story.pk: Text.of(story) for story in stories_by_id(wanted)}
    pairs = {}
    for pk, others in proposed.items():
        told = ((other, likeness_of(known[pk], known[other])) for other in others if other in known)
        best = sorted(((share, other) for other, share in told if share >= NEAR_FROM), reverse=True)
        pairs |= {ordered(pk, other): share for share, other in best[:MOST_COPIES]}
    return pairs


def likeness_of(one: Text, other: Text) -> float:
    """How alike two texts are, 0 where a name or number tells two events of one wording apart."""
    share = likeness.likeness(one.shingles, other.shingles)
    if share < NEAR_FROM or min(len(one.folded), len(other.folded)) > LONGEST_PATTERN:
        return share
    return 0.0 if likeness.are_told_apart(one.body, other.body) else share


def _proposed(texts: list[Text]) -> Iterator[tuple[int, list[int]]]:
    """For each text the stories of about its day that share a band, those that share most bands first."""
    by_band: dict[tuple[int, int], list[tuple[int, date, int]]] = defaultdict(list)
    for story, day, number, sketch in _around(sorted({text.day for text in texts})):
        for band in likeness.bands(bytes(sketch)):
            by_band[band].append((story, day, number))
    for text in texts:
        shared: Counter[int] = Counter()
        for band in likeness.bands(text.sketch):
            for story, day, number in by_band[band][:MOST_IN_A_BAND]:
                if number != text.fingerprint and is_within(days_apart(text.day, day), NEAR_DAYS):
                    shared[story] += 1
        yield text.pk, [story for story, _bands in shared.most_common(MOST_IN_A_BAND)]


def _around(days: list[date]) -> Iterator[tuple]:
    """Story, day, fingerprint and sketch of all stories about these days."""
    windows = list(_windows(days))
    for start in range(0, len(windows), WINDOWS_AT_ONCE):
        condition = Q()
        for window in windows[start : start + WINDOWS_AT_ONCE]:
            condition |= Q(story__date__range=window)
        rows = StorySketch.objects.filter(condition).order_by()
        yield from rows.values_list("story_id", "story__date", "fingerprint", "bands").iterator(chunk_size=2_000)


def _windows(days: list[date]) -> Iterator[tuple[date, date]]:
    """The days with those around them, in as few ranges as hold them."""
    start = end = None
    for day in days:
        first, last = shifted(day, -NEAR_DAYS), shifted(day, NEAR_DAYS)
        if end and first <= end:
            end = last
            continue
        if end:
            yield start, end
        start, end = first, last
    if end:
        yield start, end


def shifted(day: date, days: int) -> date:
    """The day so many days on, kept within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def days_apart(one: date | None, other: date | None) -> int:
    """The days between two dates; very many where one is unknown."""
    return abs((one - other) // timedelta(days=1)) if one and other else date.max.toordinal()


def is_within(days: int, most: int | None) -> bool:
    return most is None or days <= most


def ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def stories_by_id(ids: Iterable[int]) -> Iterator[Story]:
    """Stories with the columns that are compared."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), 1_000):
        yield from (
            Story.objects.filter(pk__in=wanted[start : start + 1_000]).only("headline", "body", "date").order_by("pk")
        )
