"""What loading an edition again would change, in sentences for the editor who looks before it is loaded."""

from briefs.models import Edition, Story
from briefs.models.story import first_words

SHOWN = {
    "date": "date",
    "title": "title",
    "source_id": "source",
    "raw_text": "text",
    "url": "address",
    "licence": "licence",
}
LONGEST = 80
SILENT = frozenset(("position", "first_line", "last_line", "key", "shape"))
"""Columns that follow others; a change of them alone is told as a new place."""


def of_edition(edition: Edition, values: dict) -> list[str]:
    """Sentences on the edition's own columns."""
    told = []
    for name, word in SHOWN.items():
        if name in values and name in ("raw_text", "source_id"):
            told.append(f"The edition has another {word}.")
        elif name in values:
            told.append(f"The edition’s {word} was “{getattr(edition, name) or ''}” and is “{values[name] or ''}” now.")
    return told


def of_new_story(columns: dict) -> str:
    """A sentence on a story that is not there yet."""
    return f"New: “{_short(columns['headline'] or first_words(columns['body']))}”."


def of_story(row: Story, changed: dict) -> list[str]:
    """Sentences on a stored story; `changed` are the columns that would get another value."""
    name = f"“{_short(str(row))}”"
    if changed.get("status") == Story.Status.WITHDRAWN:
        return [f"Withdrawn, because it is gone: {name}."]
    if changed.get("status") == Story.Status.PUBLISHED:
        return [f"Back again: {name}."]
    columns = [column.replace("_", " ") for column in changed if column not in SILENT]
    return [f"Changed ({', '.join(columns) or 'its place'}): {name}."]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
