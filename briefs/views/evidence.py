"""A story's parts as paragraphs with addresses, and the words that caused each of its tags."""

from dataclasses import dataclass, field
from itertools import groupby

from briefs.models import EntityTag, Story, public_body, public_parts
from briefs.models.display import shortened

GROUPS = (
    ("Countries", ("country",)),
    ("People", ("person",)),
    ("Organisations", ("organisation", "armed_group", "company")),
    ("Places and regions", ("place", "region")),
)
AROUND = 48
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One part of a story with the id that links to it; spans are the words to mark."""

    kind: str
    text: str
    id: str
    speaker: str = ""
    role: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that stand together: one alone, or the bullets of one list."""

    kind: str
    paragraphs: list[Paragraph]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that caused a tag, with a few words of the text before and after."""

    before: str
    words: str
    after: str
    place: str


def blocks(story: Story, why=None) -> list[Block]:
    """What the public may read of the story; where that is less than the whole, one paragraph of extract."""
    parts = public_parts(story)
    if not parts:
        extract = public_body(story)
        return [Block("extract", [Paragraph("extract", extract, "p1")])] if extract else []
    marks = spans(why, "body") if why else []
    paragraphs = [
        Paragraph(part.kind, part.text, f"p{number}", part.speaker, part.role, inside(marks, part))
        for number, part in enumerate(parts, start=1)
    ]
    return [Block(kind, list(group)) for kind, group in groupby_kind(paragraphs)]


def groupby_kind(paragraphs: list[Paragraph]):
    """Neighbouring bullets together, everything else alone."""
    for key, group in groupby(enumerate(paragraphs), lambda pair: "bullet" if pair[1].kind == "bullet" else pair[0]):
        members = [paragraph for _, paragraph in group]
        yield ("list" if key == "bullet" else members[0].kind), members


def inside(marks, part) -> list[tuple[int, int]]:
    """Spans of the body that lie in the part, counted from its own start."""
    if part.start is None:
        return []
    end = part.start + len(part.text)
    return [(first - part.start, last - part.start) for first, last in marks if part.start <= first and last <= end]


def spans(tag, where: str) -> list[tuple[int, int]]:
    """The places of a tag's evidence in the headline or the body."""
    return [(start, end) for place, start, end, *_ in tag.evidence if place == where]


def chosen_tag(story: Story, slug: str):
    """The visible tag of that slug, or nothing."""
    tags = [(tag, tag.entity) for tag in story.entity_tags.all()] + [(tag, tag.topic) for tag in story.topic_tags.all()]
    return next((tag for tag, named in tags if named.slug == slug and tag.is_visible), None)


def named_by(tag):
    """The entity or topic that a tag names."""
    return tag.entity if isinstance(tag, EntityTag) else tag.topic


def tag_groups(story: Story) -> list[tuple[str, list[dict]]]:
    """The story's visible tags under the headings readers see, each with its first few mentions."""
    entities = [tag for tag in story.entity_tags.all() if tag.is_visible]
    topics = by_theme([tag for tag in story.topic_tags.all() if tag.is_visible])
    themes = [explained(story, tag, tag.topic) for tag in topics]
    named = [
        (title, [explained(story, tag, tag.entity) for tag in entities if tag.entity.kind in kinds])
        for title, kinds in GROUPS
    ]
    return [(title, tags) for title, tags in [*named[:1], ("Themes", themes), *named[1:]] if tags]


def by_theme(tags: list) -> list:
    """Topic tags with each theme's subtopics right after it; those whose theme is not tagged come last."""
    themes = [tag for tag in tags if tag.topic.parent_id is None]
    present = {tag.topic_id for tag in themes}
    ordered = []
    for theme in themes:
        ordered += [theme, *(tag for tag in tags if tag.topic.parent_id == theme.topic_id)]
    return ordered + [tag for tag in tags if tag.topic.parent_id not in {None, *present}]


def explained(story: Story, tag, row) -> dict:
    """A tag with the words that caused it, as far as the source lets the public read them."""
    return {
        "tag": tag,
        "row": row,
        "is_subtopic": hasattr(tag, "topic_id") and row.parent_id is not None,
        "mentions": mentions(story, tag),
        "more": max(0, len(tag.evidence) - MOST_WORDS),
    }


def mentions(story: Story, tag) -> list[Mention]:
    shows_text = bool(public_parts(story))
    found = []
    for place, start, end, words, *_ in tag.evidence[:MOST_WORDS]:
        text = getattr(story, place) if place == "headline" or (place == "body" and shows_text) else ""
        before, after = (text[max(0, start - AROUND) : start], text[end : end + AROUND]) if text else ("", "")
        found.append(Mention(tail(before), words, head(after), place))
    return found


def head(text: str) -> str:
    """The first words of a text, ended at a word; a space at its start stays."""
    return (" " if text[:1].isspace() else "") + shortened(text, AROUND - 8)


def tail(text: str) -> str:
    """The last words of a text, begun at a word."""
    text = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    return text if len(text) < AROUND - 2 else "…" + text.partition(" ")[2]
