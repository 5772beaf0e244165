"""Stories as a list shows them: headline, extract and tags, with the words that matched marked."""

from dataclasses import dataclass, field, replace

from briefs.models import Story, public_body, public_extract
from briefs.models.display import EXTRACT_CHARACTERS, shortened
from briefs.search import Terms, best_start, highlight
from briefs.titles import story_title
from briefs.views.evidence import Block, blocks
from briefs.vocabulary import SECTIONS

Spans = list[tuple[int, int]]
MOST_TAGS, MOST_THEMES = 6, 3
UNLISTED = ("media", "region", "thread")  # kinds that a card has no room for
WHOLE = 10**9  # characters of an extract that is none: the whole story, in its parts
UNTITLED = 200  # characters of its own text that stand over a story without headline


@dataclass(frozen=True, slots=True)
class Card:
    """One story in a list; spans are places in `title` and in `extract`."""

    story: Story
    title: str
    section: str
    title_spans: Spans = field(default_factory=list)
    extract: str = ""
    extract_spans: Spans = field(default_factory=list)
    about: list = field(default_factory=list)
    mentioned: list = field(default_factory=list)
    themes: list = field(default_factory=list)
    is_untitled: bool = False  # its own first words stand in for a headline
    blocks: list[Block] = field(default_factory=list)  # the whole text, where that is asked for


def cards(stories, terms: Terms | None = None, characters=EXTRACT_CHARACTERS) -> list[Card]:
    """A card for each story of `Story.objects.for_list()`; makes no query. No characters, no extract."""
    return [card(story, terms, characters) for story in stories]


def card(story: Story, terms: Terms | None = None, characters=EXTRACT_CHARACTERS) -> Card:
    title = story_title(story)
    is_untitled = not (story.headline or story.corrected_headline) and title == story.title
    if is_untitled and (characters != WHOLE or len(public_body(story)) <= UNTITLED):
        title, characters = public_extract(story, UNTITLED) or title, 0
    extract, spans = extract_of(story, terms, characters) if 0 < characters < WHOLE else ("", [])
    return Card(
        story,
        title,
        SECTIONS[story.section],
        highlight(title, terms) if terms else [],
        extract,
        spans,
        *tags_shown(story),
        is_untitled,
        whole(story, terms) if characters == WHOLE else [],
    )


def tags_shown(story: Story) -> tuple[list, list, list]:
    """What a card names: whom the story is about, whom it mentions, and its themes."""
    tags = [tag for tag in story.entity_tags.all() if tag.is_visible and tag.entity.kind not in UNLISTED]
    about = [tag.entity for tag in tags if tag.role == "about"]
    others = [tag.entity for tag in tags if tag.role != "about"]
    topics = [tag.topic for tag in story.topic_tags.all() if tag.is_visible]
    themes = [topic for topic in topics if topic.parent_id is None]
    return about[:MOST_TAGS], others[: max(0, MOST_TAGS - len(about))], themes[:MOST_THEMES]


def whole(story: Story, terms: Terms | None) -> list[Block]:
    """All that the public may read of the story in its parts, with the words that matched marked."""
    told = blocks(story)
    if not terms:
        return told
    marks = {one.id: highlight(one.text, terms) for block in told for one in block.paragraphs}
    return [
        replace(block, paragraphs=[replace(one, spans=marks[one.id]) for one in block.paragraphs]) for block in told
    ]


def extract_of(story: Story, terms: Terms | None, characters: int) -> tuple[str, Spans]:
    """What the public may read of the body in brief: its beginning, or where most of the words were found."""
    extract = public_extract(story, characters)
    if not terms:
        return extract, []
    body = " ".join(public_body(story).split())
    spans = highlight(body, terms)
    if extract == body:
        return extract, spans
    if start := best_start(body, spans, characters):
        extract = "…" + shortened(body[start:], characters)
    return extract, highlight(extract, terms)
