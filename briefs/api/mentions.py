"""How many stories name an entity or topic, and which was the first and the latest; from the search's sets."""

from briefs.models import Story
from briefs.search import FACETS, Sort, StoryQuery
from briefs.views.entity import in_rows, last_row
from briefs.vocabulary import Present


def counts_of(present: Present, rooms) -> dict[int, int]:
    """Entity's number -> stories that name it, for all entities of some rooms (country, person, medium …)."""
    found = present.find(StoryQuery())
    counts: dict[int, int] = {}
    for room in rooms:
        if room in FACETS:
            by_slug = present.names.by_slug
            counts |= {by_slug[room, value.value].pk: value.count for value in found.facet(room)}
        else:
            counts |= {int(number): len(stories) for number, stories in present.archive.fields[room].items()}
    return counts


def mentions(present: Present, room: str, row, build) -> dict:
    """Count, first and latest story of a row; `count_about` for countries alone."""
    if room not in FACETS:
        told = in_rows(row)
        latest = told["cards"][0].story if told["cards"] else None
        return {"count": told["count"], "count_about": None, **ends(told["first"], latest, build)}
    found = present.find(StoryQuery(chosen={room: (row.slug,)}, sort=Sort.NEWEST))
    about = present.find(StoryQuery(chosen={room: (row.slug,)}, about=True)).count if room == "country" else None
    latest = next(iter(found.rows(0, 1)), None)
    return {"count": found.count, "count_about": about, **ends(last_row(found), latest, build)}


def ends(first: Story | None, latest: Story | None, build) -> dict:
    return {"first": mention(first, build), "latest": mention(latest, build)}


def mention(story: Story | None, build) -> dict | None:
    if story is None:
        return None
    return {
        "id": story.pk,
        "date": story.date,
        "headline": story.title,
        "url": build(story.get_absolute_url()),
    }
