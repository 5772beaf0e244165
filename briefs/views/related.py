"""Stories that are likely to go on with a given one, as the story went on."""

from briefs.models import Story
from briefs.search import alike
from briefs.search.answering.rows import story_rows
from briefs.vocabulary import Present

MOST = 6


def related(story: Story, present: Present, copies=()) -> list[tuple[str, list[Story]]]:
    """("Earlier", stories), "The same day" and "Later", those that have any, the nearest day first.

    `copies` are stories that carry the same text and are shown apart.
    """
    if story.date is None:
        return []
    numbers = alike(present.archive, story.pk, story.date, MOST + len(copies))
    apart = {copy.story.pk for copy in copies}
    rows = story_rows([pk for pk in numbers if pk not in apart][:MOST], present.names)
    rows.sort(key=lambda row: (abs(row.date - story.date), row.pk))
    groups = {
        "Earlier": [row for row in rows if row.date < story.date],
        "The same day": [row for row in rows if row.date == story.date],
        "Later": [row for row in rows if row.date > story.date],
    }
    return [(when, stories) for when, stories in groups.items() if stories]
