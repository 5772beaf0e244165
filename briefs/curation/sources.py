"""What follows when an editor saves a source: addresses tell no more of a text than its pages do."""

from django.db import transaction

from briefs import search
from briefs.loading.columns import free_slug, slug_of, story_slug
from briefs.models import Redirect, Source, Story
from briefs.models.story import first_words

from . import records

REASON = "Its source shows no text, so the address holds none either."


def source_changed(source: Source, user=None) -> int:
    """After a source was saved: where it shows facts only, stories without headline leave addresses made of their
    first words, and the old address leads on. Gives the number of those that moved."""
    if source.display_policy != Source.DisplayPolicy.FACTS:
        return 0
    with transaction.atomic():
        stories = Story.objects.filter(edition__source=source, headline="").select_related("edition__source")
        moved = [story.pk for story in stories.iterator(chunk_size=500) if move(story, user)]
        search.refresh(moved)
    return len(moved)


def move(story: Story, user) -> bool:
    """Give a story an address without words of its text; False where it has one."""
    words = slug_of(first_words(story.body), "")
    if not words or (not story.slug.removeprefix(words).lstrip("-").isdigit() and story.slug != words):
        return False
    old_path = story.get_absolute_url()
    taken = set(Story.objects.filter(date=story.date).exclude(pk=story.pk).values_list("slug", flat=True))
    told = {"headline": "", "body": story.body, "position": story.position, "key": story.key}
    story.slug = free_slug(story_slug(told, story.edition), taken)
    records.save(story, user, "address without its text")
    Redirect.objects.lead(old_path, story.get_absolute_url(), REASON)
    return True
