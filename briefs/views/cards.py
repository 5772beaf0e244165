"""Stories as a list shows them: headline, extract and tags, with the words that matched marked."""

from dataclasses import dataclass, field

from briefs.models import Story, public_body, public_extract
from briefs.models.display import EXTRACT_CHARACTERS
from briefs.search import highlight

Spans = list[tuple[int, int]]
BEFORE_MATCH = 90
MOST_TAGS = 8


@dataclass(frozen=True, slots=True)
class Card:
    """One story in a list; spans are places in `title` and in `extract`."""

    story: Story
    title: str
    title_spans: Spans = field(default_factory=list)
    extract: str = ""
    extract_spans: Spans = field(default_factory=list)
    about: list = field(default_factory=list)
    mentioned: list = field(default_factory=list)
    themes: list = field(default_factory=list)


def cards(stories, terms=None, has_extract=True) -> list[Card]:
    """A card for each story of `Story.objects.for_list()`; makes no query."""
    return [card(story, terms, has_extract) for story in stories]


def card(story: Story, terms=None, has_extract=True) -> Card:
    extract, spans = extract_of(story, terms) if has_extract else ("", [])
    entities = [tag for tag in story.entity_tags.all() if tag.is_visible and tag.entity.kind not in ("media", "region")]
    topics = [tag.topic for tag in story.topic_tags.all() if tag.is_visible]
    about = [tag.entity for tag in entities if tag.role == "about"]
    others = [tag.entity for tag in entities if tag.role != "about"]
    return Card(
        story,
        story.title,
        highlight(story.title, terms) if terms else [],
        extract,
        spans,
        about[:MOST_TAGS],
        others[: max(0, MOST_TAGS - len(about))],
        [topic for topic in topics if topic.parent_id is None][:3],
    )


def extract_of(story: Story, terms) -> tuple[str, Spans]:
    """What the public may read of the body in brief, begun shortly before the first match where that lies further in."""
    extract = public_extract(story)
    if not terms:
        return extract, []
    spans = highlight(extract, terms)
    body = " ".join(public_body(story).split())
    if spans or len(body) <= len(extract):
        return extract, spans
    found = highlight(body, terms)
    if not found:
        return extract, []
    extract = window(body, found[0][0])
    return extract, highlight(extract, terms)


def window(body: str, place: int) -> str:
    """Some words of the body round a place in it, cut between words."""
    start = max(0, place - BEFORE_MATCH)
    start = body.find(" ", start, place) + 1 if start else 0
    end = start + EXTRACT_CHARACTERS
    text = body[start:end] if end >= len(body) else body[start:end].rsplit(" ", 1)[0] + "…"
    return ("…" if start else "") + text
