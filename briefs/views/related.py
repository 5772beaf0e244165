"""Stories that share most with a given one."""

from dataclasses import replace
from datetime import date

from briefs.models import Story
from briefs.search import Sort, StoryQuery
from briefs.search.rows import story_rows
from briefs.vocabulary import Present

DAYS = 90
MOST = 4
FACETS = {"country": "country", "person": "person", "organisation": "organisation"}


def related(story: Story, present: Present, most: int = MOST) -> list[tuple[str, list[Story]]]:
    """Stories within ninety days that share the story's first names, else its first name and theme, else that name.

    They stand as the story went on: earlier ones, those of the same day, later ones, the nearest day first.
    """
    for query in questions(story):
        groups = [(title, nearest(query, story, present, most)) for title, query in sides(query, story.date)]
        if any(ids for _, ids in groups):
            rows = {row.pk: row for row in story_rows([pk for _, ids in groups for pk in ids], present.names)}
            return [(title, [rows[pk] for pk in ids if pk in rows]) for title, ids in groups if ids]
    return []


def sides(query: StoryQuery, day: date):
    """The question for the days before, the day itself and the days after."""
    yield "Earlier", replace(query, last_day=shifted(day, -1), sort=Sort.NEWEST)
    yield "The same day", replace(query, first_day=day, last_day=day, sort=Sort.NEWEST)
    yield "Later", replace(query, first_day=shifted(day, 1), sort=Sort.OLDEST)


def nearest(query: StoryQuery, story: Story, present: Present, most: int) -> list[int]:
    """The numbers of the first few other stories."""
    return [pk for pk in present.find(query).ids(0, most + 1) if pk != story.pk][:most]


def questions(story: Story):
    """What to ask, the narrowest first."""
    if story.date is None:
        return
    entities = [tag.entity for tag in story.entity_tags.all() if tag.is_visible and tag.entity.room in FACETS]
    themes = [tag.topic.slug for tag in story.topic_tags.all() if tag.is_visible]
    near = StoryQuery(first_day=shifted(story.date, -DAYS), last_day=shifted(story.date, DAYS))
    if len(entities) > 1 and entities[0].room != entities[1].room:
        yield replace(near, chosen={FACETS[one.room]: (one.slug,) for one in entities[:2]})
    if entities and themes:
        yield replace(near, chosen={FACETS[entities[0].room]: (entities[0].slug,), "theme": (themes[0],)})
    if entities:
        yield replace(near, chosen={FACETS[entities[0].room]: (entities[0].slug,)})


def shifted(day: date, days: int) -> date:
    """The day so many days on, kept within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
