"""Atom feeds: stable ids that survive renames, `updated` from the story's own changes."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from urllib.parse import urlsplit

from django.utils.feedgenerator import Atom1Feed

from briefs.models import Edition, Story, public_body
from briefs.quoted import Said
from briefs.titles import story_title

# The year in which this archive began to give out ids; a tag URI names a day on which its maker held the host name.
TAG_YEAR = "2025"
# What an empty feed gives as its last change.
EMPTY = datetime(2000, 1, 1, tzinfo=UTC)


def stories_feed(stories, *, title: str, page: str, address: str, build) -> str:
    """The stories as Atom 1.0. `page` is the list for readers, `address` the feed itself, `build` makes absolute."""
    host = host_of(page)
    return written([item(story, host, build) for story in with_times(stories)], title, page, address)


def quotes_feed(said: Iterable[Said], *, title: str, page: str, address: str, build) -> str:
    """Quotations as Atom 1.0, each with its story's times; the other words mean what they mean for stories."""
    said, host = list(said), host_of(page)
    with_times({one.story.pk: one.story for one in said}.values())
    return written([quotation(one, host, build) for one in said], title, page, address)


def host_of(page: str) -> str:
    return urlsplit(page).hostname or "localhost"


def written(entries: list[dict], title: str, page: str, address: str) -> str:
    feed = Atom1Feed(
        title=printable(title), link=page, description=None, feed_url=address, feed_guid=page, language="en"
    )
    for entry in entries:
        feed.add_item(**entry)
    feed.latest_post_date = lambda: max((entry["updateddate"] for entry in entries), default=EMPTY)
    return feed.writeString("utf-8")


def with_times(stories: Iterable[Story]) -> list[Story]:
    """The stories with the times that lists leave unread: one statement for theirs, one for their editions'."""
    rows = list(stories)
    changed = dict(Story.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", "updated_at"))
    editions = Edition.objects.filter(pk__in={row.edition_id for row in rows})
    published = dict(editions.values_list("pk", "published_at"))
    for row in rows:
        row.updated_at = changed.get(row.pk, EMPTY)
        row.edition.published_at = published.get(row.edition_id)
    return rows


def item(story: Story, host: str, build) -> dict:
    """One entry. The id is a tag URI of the row, never the address."""
    source = story.edition.source
    return {
        "title": printable(story_title(story)),
        "link": build(story.get_absolute_url()),
        "description": printable(public_body(story)),
        "unique_id": f"tag:{host},{TAG_YEAR}:story/{story.pk}",
        "pubdate": published(story),
        "updateddate": story.updated_at,
        "author_name": printable(source.attribution or source.name),
        "categories": [printable(tag.topic.name) for tag in story.topic_tags.all() if tag.is_visible],
        "item_copyright": printable(story.edition.licence or source.licence) or None,
    }


def quotation(said: Said, host: str, build) -> dict:
    """One entry: whose words they are, and the words. The id is of the row and the words themselves."""
    whose = said.who.name if said.who else said.printed
    return item(said.story, host, build) | {
        "title": printable(f"{whose}, in “{story_title(said.story)}”"),
        "link": build(said.url),
        "description": printable(f"“{said.text}”"),
        "unique_id": f"tag:{host},{TAG_YEAR}:story/{said.story.pk}/quotation/{said.mark}",
    }


def published(story: Story) -> datetime:
    """The edition's printed time; without one, noon UTC of its date."""
    return story.edition.published_at or datetime.combine(story.date, time(12), tzinfo=UTC)


def printable(text: str) -> str:
    """The text without what XML forbids: control characters, and the two that are none (U+FFFE, U+FFFF)."""
    return "".join(letter for letter in text if letter in "\n\t" or (letter >= " " and letter not in "\ufffe\uffff"))
