"""The drift alarm: an edition unlike its source's recent ones is held back for an editor to see.

Newsletters change their layout without a word, and a loader that goes on cuts stories wrongly for weeks. Compared are
the number of stories, their usual length, and the headings, by medians, so that one odd edition moves nothing.
"""

from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.db.models.functions import Length

from briefs.models import Edition, Story
from briefs.parsing import ParsedEdition

RECENT = 10
ENOUGH = 5
SPREAD = 1.4826  # makes the median deviation comparable to a standard deviation
WIDE = 5
EXEMPT_LAYOUTS = {"", "interchange jsonl"}  # records say themselves what a story is


@dataclass(frozen=True, slots=True)
class Profile:
    """What an edition looks like: number of stories, median length of their bodies in characters, printed headings."""

    stories: int
    length: float
    headings: frozenset[str]


def section_of(heading: str) -> str:
    """A printed heading without the topic inside it, which is another one every day."""
    return heading.partition(" › ")[0].casefold()


def profile_of(parsed: ParsedEdition) -> Profile:
    """The profile of an edition that is being loaded."""
    lengths = [len(story.body) for story in parsed.stories]
    headings = frozenset(section_of(story.section_title) for story in parsed.stories) - {""}
    return Profile(len(lengths), median(lengths) if lengths else 0, headings)


class DriftAlarm:
    """Knows the recent editions of every source that it was asked about; reads each source's once."""

    def __init__(self):
        self._known: dict[int, list[tuple[date, Profile]]] = {}

    def reasons(self, source_id: int, parsed: ParsedEdition) -> list[str]:
        """Sentences that say how the edition differs from the recent ones; none where all is usual."""
        if parsed.layout in EXEMPT_LAYOUTS or parsed.date is None:
            return []
        recent = self._recent(source_id, parsed.date)
        return differences(profile_of(parsed), recent) if len(recent) >= ENOUGH else []

    def remember(self, source_id: int, parsed: ParsedEdition) -> None:
        """Count a published edition among the recent ones."""
        known = self._known.get(source_id)
        if known is not None and parsed.date and parsed.layout not in EXEMPT_LAYOUTS:
            known.insert(bisect(known, parsed.date, key=lambda pair: pair[0]), (parsed.date, profile_of(parsed)))

    def _recent(self, source_id: int, day: date) -> list[Profile]:
        """The editions nearest to the day, without those of the day itself."""
        if source_id not in self._known:
            self._known[source_id] = stored_profiles(source_id)
        known = self._known[source_id]
        place = bisect(known, day, key=lambda pair: pair[0])
        near = [pair for pair in known[max(0, place - RECENT - 1) : place + RECENT] if pair[0] != day]
        near.sort(key=lambda pair: abs((pair[0] - day).days))
        return [profile for _day, profile in near[:RECENT]]


def stored_profiles(source_id: int) -> list[tuple[date, Profile]]:
    """Profiles of a source's published editions by date."""
    stories = Story.objects.filter(edition__source=source_id, edition__status=Edition.Status.PUBLISHED)
    rows: dict[int, tuple[date, list[int], set[str]]] = {}
    columns = stories.exclude(edition__layout__in=EXEMPT_LAYOUTS).annotate(length=Length("body"))
    for edition, day, title, length in columns.values_list("edition", "edition__date", "section_title", "length"):
        _day, lengths, headings = rows.setdefault(edition, (day, [], set()))
        lengths.append(length)
        headings.update({section_of(title)} - {""})
    found = [(day, Profile(len(lengths), median(lengths), frozenset(names))) for day, lengths, names in rows.values()]
    return sorted(found, key=lambda pair: pair[0])


def differences(profile: Profile, recent: list[Profile]) -> list[str]:
    """What is out of the range of the recent editions, a sentence each."""
    told = f"the last {len(recent)} editions of this source"
    reasons = []
    usual = median(other.stories for other in recent)
    if is_far(profile.stories, [other.stories for other in recent], least=3):
        reasons.append(f"It has {profile.stories} stories; {told} had {usual:g} as a rule.")
    length = median(other.length for other in recent)
    if profile.stories and is_far(profile.length, [other.length for other in recent], least=length * 1.5):
        reasons.append(f"Its stories have {profile.length:.0f} characters as a rule; in {told} it was {length:.0f}.")
    if missing := strange_headings(profile, recent):
        reasons.append(f"None of the usual headings stands in it ({', '.join(missing)}); see {told}.")
    return reasons


def is_far(value: float, others: list[float], least: float) -> bool:
    """Whether a value lies outside of five robust deviations, and by more than `least` or two thirds of the median."""
    middle = median(others)
    deviation = SPREAD * median(abs(other - middle) for other in others)
    room = max(WIDE * deviation, min(least, middle * 2 / 3) if value < middle else least)
    return abs(value - middle) > room


def strange_headings(profile: Profile, recent: list[Profile]) -> list[str]:
    """The headings that most recent editions share, if the edition has none of them."""
    counts = Counter(heading for other in recent for heading in other.headings)
    shared = [heading for heading, count in counts.most_common(5) if count > len(recent) / 2]
    return shared if shared and not profile.headings & set(counts) else []
