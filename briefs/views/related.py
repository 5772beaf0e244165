"""Stories that share most with a given one."""

from dataclasses import replace
from datetime import date

from briefs.models import Story
from briefs.search import StoryQuery
from briefs.vocabulary import Present

DAYS = 90
MOST = 5
FACETS = {"country": "country", "person": "person", "organisation": "organisation"}


def related(story: Story, present: Present, most: int = MOST) -> list[Story]:
    """Stories within ninety days that share the story's first country and theme, else its country; newest first."""
    for query in questions(story):
        found = present.find(query)
        rows = [row for row in found.rows(0, most + 1) if row.pk != story.pk]
        if rows:
            return rows[:most]
    return []


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
