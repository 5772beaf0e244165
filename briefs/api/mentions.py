"""How many stories name an entity or topic, and which was the first and the latest; from the search's sets."""

from briefs.models import Story
from briefs.search import FACETS, Sort, StoryQuery
from briefs.search.answering.order import by_date
from briefs.vocabulary import Present


def counts_of(present: Present, rooms) -> dict[int, int]:
    """Entity's number -> stories that name it, for all entities of some rooms (country, person, medium …)."""
    found = present.find(StoryQuery())
    counts: dict[int, int] = {}
    for room in rooms:
        if room in FACETS:
            by_slug = present.names.by_slug
            counts |= {by_slug[room][value.value].pk: value.count for value in found.facet(room)}
        else:
            counts |= {int(number): len(stories) for number, stories in present.archive.fields[room].items()}
    return counts


def mentions(present: Present, room: str, row, build) -> dict:
    """Count, first and latest story of a row; `count_about` for countries alone."""
    count, ends = reach(present, room, row)
    about = present.find(StoryQuery(chosen={room: (row.slug,)}, about=True)).count if room == "country" else None
    stories = Story.objects.filter(pk__in=ends).only("date", "slug", "headline", "corrected_headline", "body").in_bulk()
    first, latest = (mention(stories.get(pk), build) for pk in ends or (0, 0))
    return {"count": count, "count_about": about, "first": first, "latest": latest}


def reach(present: Present, room: str, row) -> tuple[int, list[int]]:
    """How many stories name a row, and the numbers of the earliest and the latest of them."""
    if room in FACETS:
        found = present.find(StoryQuery(chosen={room: (row.slug,)}, sort=Sort.NEWEST))
        return found.count, found.ids(found.count - 1, 1) + found.ids(0, 1)
    stories = present.archive.stories(room, row.pk)  # News media and places are kept as sets, but are no facet.
    last = len(stories) - 1
    if last < 0:
        return 0, []
    return len(stories), by_date(present.archive, stories, last, 1) + by_date(present.archive, stories, 0, 1)


def mention(story: Story | None, build) -> dict | None:
    if story is None:
        return None
    return {
        "id": story.pk,
        "date": story.date,
        "headline": story.public_title,
        "url": build(story.get_absolute_url()),
    }
