"""Parsed values in the form that columns take: right length, storable characters, addresses that can be opened."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.text import slugify

from briefs.models import Edition, Source
from briefs.models.story import first_words
from briefs.parsing import ParsedEdition, ParsedStory, PartKind, keys_for
from briefs.tagging import folding

from . import given
from .outcomes import Incoming

SLUG_LENGTH = 80
KEY_LENGTH = 255


def storable(text: str) -> str:
    """The text without NUL and half characters, which no database keeps."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def slug_of(text: str, otherwise: str) -> str:
    """ASCII words joined by hyphens, cut at a word's end; `otherwise` where nothing is left, say of Cyrillic."""
    plain = folding.plain(text[: SLUG_LENGTH * 4]).replace("'", "").replace(".", "")
    slug = slugify(plain)
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rsplit("-", 1)[0][:SLUG_LENGTH]
    return slug.strip("-_") or otherwise


def key_of(key: str) -> str:
    """A story's key as the column takes it; longer ones are hashed."""
    key = storable(key)
    return key if len(key) <= KEY_LENGTH else hashlib.sha256(key.encode()).hexdigest()[:KEY_LENGTH]


def web_address(url: str) -> str:
    """The address if it is one of the web and fits; else nothing, so that no page links to `javascript:`."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc and len(url) <= 500 else ""


def edition_columns(incoming: Incoming, source: Source) -> dict:
    """The columns of `Edition` that a loader owns, status and slug left aside."""
    parsed = incoming.parsed
    return {
        "date": parsed.date,
        "date_origin": str(parsed.date_origin)[:20],
        "published_at": aware(parsed.published_at, source),
        "title": storable(parsed.title)[:500],
        "url": web_address(parsed.url),
        "licence": storable(parsed.licence)[:64],
        "warnings": [storable(warning) for warning in parsed.warnings],
        "layout": parsed.layout[:60],
        "file_name": storable(incoming.document.name)[:255],
        "raw_text": storable(incoming.document.text),
        "checksum": incoming.checksum,
        "lines": accounting(parsed, incoming.keys),
        **given.edition_columns_of(parsed),
    }


def accounting(parsed: ParsedEdition, keys: Sequence[str]) -> dict:
    """What claimed which lines, as `Edition.lines` keeps it."""
    claimed = [
        [story.lines.first, story.lines.last, "story", key] for story, key in zip(parsed.stories, keys, strict=True)
    ]
    claimed += [[piece.lines.first, piece.lines.last, storable(piece.kind), ""] for piece in parsed.furniture]
    return {
        "claimed": sorted(claimed, key=lambda claim: (claim[0], claim[1])),
        "unclaimed": [[line.line, storable(line.text)] for line in parsed.unclaimed],
    }


def aware(moment: datetime | None, source: Source) -> datetime | None:
    """A printed time with its zone; without one, that of the source."""
    if moment is None or timezone.is_aware(moment):
        return moment
    return moment.replace(tzinfo=ZoneInfo(source.time_zone))


def story_keys(parsed: ParsedEdition) -> tuple[str, ...]:
    """A key for each story, the input's own where it has one, no two the same."""
    own = [key_of(story.id) for story in parsed.stories]
    if all(own) and len(set(own)) == len(own):
        return tuple(own)
    seen, keys = set(), []
    for key, plain in zip(own, keys_for(parsed), strict=True):
        keys.append(plain if not key or key in seen else key)
        seen.add(keys[-1])
    return tuple(keys)


def story_columns(story: ParsedStory, key: str, position: int, edition_date) -> dict:
    """The columns of `Story` that a loader owns, slug and status left aside."""
    return {
        "position": position,
        "section": str(story.section),
        "section_title": storable(story.section_title)[:200],
        "headline": storable(story.headline),
        "body": storable(story.body),
        "shape": shape_of(story),
        "credit": storable(story.credit)[:300],
        "date": edition_date,
        "event_date": story.event_date,
        "key": key,
        "first_line": story.lines.first,
        "last_line": story.lines.last,
        "url": web_address(story.url),
        **given.story_columns_of(story),
    }


def shape_of(story: ParsedStory) -> list:
    """How the body falls into parts, as `Story.shape` keeps it; empty for one paragraph."""
    shape = [
        ["quote", storable(part.text), storable(part.speaker), storable(part.role)]
        if part.kind == PartKind.QUOTE
        else [str(part.kind), len(storable(part.text))]
        for part in story.parts
    ]
    return [] if len(shape) == 1 and shape[0][0] == "paragraph" else shape


def story_slug(columns: dict, edition: Edition) -> str:
    """The slug that a story would like to have: of its headline, else of its first words, where they may be shown."""
    words = columns["headline"] or first_words(columns["body"])
    if not columns["headline"] and edition.source.display_policy == Source.DisplayPolicy.FACTS:
        words = f"story {columns['position']} of {edition.title or edition.source.name}"
    return slug_of(words, f"story-{slugify(columns['key'])[:12] or columns['position']}")


def free_slug(slug: str, taken: set[str]) -> str:
    """The slug, or with the first free number behind it; the result is taken then."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    taken.add(free)
    return free
