"""Stories and quotations as data for machines: JSON and rows of CSV. What a source withholds is not in them."""

from briefs import titles
from briefs.facets import label
from briefs.models import Edition, Story, public_extract
from briefs.quoted import Said
from briefs.search import FACETS

COLUMNS = (
    *("id", "key", "date", "headline", "section", "source", "edition", "countries", "people", "organisations"),
    *("themes", "event_date", "extract", "licence", "attribution", "url", "threads"),
)
QUOTATION_COLUMNS = (
    *("text", "speaker", "printed", "date", "headline", "source", "licence", "attribution", "url", "speaker_url"),
    *("story_id", "story_key"),
)
FACET_VALUES = 1_000
# A spreadsheet takes a cell that begins with one of these for a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def answer(asked, found, paging, build) -> dict:
    """The whole answer of `/stories.json`; `build` makes an address absolute."""
    return {
        "count": found.count,
        "page": paging.number,
        "pages": paging.last,
        "query": {"title": titles.sentence(asked), "parameters": parameters(asked)},
        "results": [record(story, build) for story in found.rows(paging.offset, paging.size)],
        "facets": {name: facet(found, name) for name in FACETS},
        "histogram": [
            {"start": bar.start.isoformat(), "end": bar.end.isoformat(), "count": bar.count}
            for bar in found.histogram().bars
        ],
        "messages": asked.told,
    }


def parameters(asked) -> dict[str, list[str]]:
    """What was asked, by parameter."""
    told: dict[str, list[str]] = {}
    for name, value in asked.address("").pairs:
        told.setdefault(name, []).append(value)
    return told


def facet(found, name: str) -> list[dict]:
    return [
        {"value": value.value, "label": label(name, value), "count": value.count, "selected": value.selected}
        for value in found.facet(name, limit=FACET_VALUES)
    ]


def record(story: Story, build) -> dict:
    """One story as JSON; needs the shape of `Story.objects.for_list()`."""
    edition = story.edition
    return {
        "id": story.pk,
        "key": story.key,
        "url": build(story.get_absolute_url()),
        "date": story.date.isoformat() if story.date else None,
        "event_date": story.event_date.isoformat() if story.event_date else None,
        "headline": titles.story_title(story),
        "extract": public_extract(story),
        "section": story.section,
        "section_title": story.section_title,
        "edition": {"title": edition.title, "url": build(edition.get_absolute_url())},
        **origin(edition),
        **{room: [named(tag.entity, tag.role) for tag in tags] for room, tags in visible_tags(story).items()},
        "themes": [named(tag.topic, tag.role) for tag in story.topic_tags.all() if tag.is_visible],
    }


def origin(edition: Edition) -> dict:
    """Whose text it is, and under which terms."""
    source = edition.source
    return {
        "source": {"slug": source.slug, "name": source.name},
        "licence": edition.licence or source.licence,
        "attribution": source.attribution,
    }


def named(row, role: str) -> dict:
    return {"slug": row.slug, "name": row.name, "role": role}


def visible_tags(story: Story) -> dict[str, list]:
    """The story's visible tags by the kind of thing they name, the weightiest first."""
    rooms = {"country": "countries", "person": "people", "organisation": "organisations", "thread": "threads"}
    told: dict[str, list] = {room: [] for room in rooms.values()}
    for tag in story.entity_tags.all():
        if tag.is_visible and tag.entity.room in rooms:
            told[rooms[tag.entity.room]].append(tag)
    return told


def row(story: Story, build) -> list[str]:
    """One story as a row of CSV in the order of `COLUMNS`; several values stand in one cell, parted by semicolons."""
    told = record(story, build)
    names = {
        room: "; ".join(one["name"] for one in told[room])
        for room in ("countries", "people", "organisations", "themes", "threads")
    }
    flat = told | names | {"source": told["source"]["name"], "edition": told["edition"]["title"]}
    return [cell(flat[column]) for column in COLUMNS]


def quotation(said: Said, build) -> dict:
    """One quotation as JSON; `speaker` is null where the words are of nobody whom the story is tagged with."""
    story, who = said.story, said.who
    named = who and {"slug": who.slug, "name": who.name, "kind": who.kind, "url": build(who.get_absolute_url())}
    return {
        "text": said.text,
        "speaker": named,
        "printed": said.printed,
        "url": build(said.url),
        "story": {
            "id": story.pk,
            "key": story.key,
            "url": build(story.get_absolute_url()),
            "date": story.date.isoformat() if story.date else None,
            "headline": titles.story_title(story),
        },
        **origin(story.edition),
    }


def quotation_row(said: Said, build) -> list[str]:
    """One quotation as a row of CSV in the order of `QUOTATION_COLUMNS`."""
    told = quotation(said, build)
    story, speaker = told["story"], told["speaker"] or {}
    flat = told | {name: story[name] for name in ("date", "headline")} | {"source": told["source"]["name"]}
    flat |= {"speaker": speaker.get("name"), "speaker_url": speaker.get("url")}
    flat |= {"story_id": story["id"], "story_key": story["key"]}
    return [cell(flat[column]) for column in QUOTATION_COLUMNS]


def cell(value) -> str:
    """The value as text that no spreadsheet will run: a leading formula sign is put behind an apostrophe."""
    text = "" if value is None else " ".join(str(value).split())
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
