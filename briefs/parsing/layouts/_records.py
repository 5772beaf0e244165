"""One line of interchange JSONL becomes a story and the names of its edition."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..values import Lines, ParsedStory, Part, PartKind, Section
from ._source_names import printed_name, source_slug

BULLET = re.compile(r"^[•▪◦*-] +")
TEXT_FIELDS = (
    "source", "source_name", "edition_title", "id", "headline", "title", "body", "section", "section_title", "url",
    "licence", "credit",
)  # fmt: skip
TAKEN = frozenset((*TEXT_FIELDS, "date", "parts", "event_date", "published_at"))


class RecordError(ValueError):
    """A line that is no story; the message says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """A story with what names its edition; empty where the line does not say."""

    story: ParsedStory
    source: str
    source_name: str
    day: date | None
    edition_title: str
    licence: str
    published_at: datetime | None


def record_from(line: str, number: int) -> Record:
    """The record on a line; RecordError if it is none."""
    try:
        fields = _cleaned(json.loads(line, parse_constant=_refuse))
    except json.JSONDecodeError as error:
        raise RecordError(f"it is no JSON ({error.msg} at character {error.pos + 1})") from error
    except (RecursionError, ValueError) as error:
        raise RecordError("it is nested too deep or holds a number that cannot be read") from error
    if not isinstance(fields, dict):
        raise RecordError("it is no JSON object")
    texts = {name: _text(fields, name) for name in TEXT_FIELDS}
    return Record(
        story=_story(fields, texts, number),
        source=source_slug(texts["source"]),
        source_name=texts["source_name"] or printed_name(texts["source"]),
        day=_day(fields, "date"),
        edition_title=texts["edition_title"],
        licence=texts["licence"],
        published_at=_moment(fields),
    )


def names_from(line: str) -> tuple[str, date | None, str] | None:
    """Source, date and edition title of a line, quickly; None if they cannot be read."""
    try:
        fields = json.loads(line)
        names = {name: _cleaned(fields.get(name)) for name in ("source", "date", "edition_title")}
        return source_slug(_text(names, "source")), _day(names, "date"), _text(names, "edition_title")
    except (ValueError, AttributeError, RecursionError):
        return None


def _story(fields: dict, texts: dict[str, str], number: int) -> ParsedStory:
    lines = Lines(number, number)
    headline, parts = _told(fields, texts, lines)
    section, title = _section(texts)
    return ParsedStory(
        section=section,
        section_title=title,
        headline=headline,
        parts=parts,
        lines=lines,
        credit=texts["credit"] or _credit(fields.get("sources")),
        event_date=_day(fields, "event_date"),
        url=texts["url"],
        id=texts["id"],
        given={name: value for name, value in fields.items() if name not in TAKEN},
    )


def _told(fields: dict, texts: dict[str, str], lines: Lines) -> tuple[str, tuple[Part, ...]]:
    """Headline and parts; RecordError where there is neither, or more than one story."""
    if isinstance(fields.get("stories"), list):
        raise RecordError('it holds a list of "stories"; write one story a line')
    parts = _given_parts(fields, lines) or _parts(texts["body"], lines)
    headline = texts["headline"] or texts["title"]
    if not parts and not headline:
        raise RecordError('it has neither "body" nor "headline"')
    return " ".join(headline.split()), parts


def _section(texts: dict[str, str]) -> tuple[Section, str]:
    """Kind and printed title: "lead", "brief" and "ahead" are kinds, any other word is a title."""
    named = texts["section"]
    title = "" if texts["section_title"].lower() == "uncategorized" else texts["section_title"]
    if named.lower() in list(Section):
        return Section(named.lower()), title
    return Section.BRIEF, title or ("" if named.lower() == "uncategorized" else named)


def _parts(body: str, lines: Lines) -> tuple[Part, ...]:
    """Paragraphs at blank lines; a line that begins with "• " is a bullet of its own."""
    parts = []
    for block in re.split(r"\n[ \t]*\n", body.strip()):
        for text in re.split(r"\n(?=[•▪◦] )", block):
            kind = PartKind.BULLET if BULLET.match(text) else PartKind.PARAGRAPH
            if text := " ".join(BULLET.sub("", text).split()):
                parts.append(Part(kind, text, lines))
    return tuple(parts)


def _given_parts(fields: dict, lines: Lines) -> tuple[Part, ...]:
    """The typed parts that an export writes; RecordError if they are of another shape."""
    given = fields.get("parts")
    if given in (None, []):
        return ()
    if not isinstance(given, list) or not all(isinstance(part, dict) for part in given):
        raise RecordError('"parts" is no list of objects')
    parts = []
    for part in given:
        kind = part.get("kind", "paragraph")
        if kind not in list(PartKind):
            raise RecordError(f'"parts" has the unknown kind {str(kind)[:40]!r}')
        if text := _text(part, "text"):
            parts.append(Part(PartKind(kind), text, lines, _text(part, "speaker"), _text(part, "role")))
    return tuple(parts)


def _credit(sources: Any) -> str:
    """Sources given as a list of names."""
    names = sources if isinstance(sources, list) else []
    return "; ".join(name.strip() for name in names if isinstance(name, str) and name.strip())


def _text(fields: dict, name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise RecordError(f'"{name}" is no text')
    return str(value).strip()


def _day(fields: dict, name: str) -> date | None:
    value = _text(fields, name)
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError as error:
        raise RecordError(f'"{name}" is {value[:40]!r}, no date like 2025-04-08') from error


def _moment(fields: dict) -> datetime | None:
    value = _text(fields, "published_at")
    try:
        moment = datetime.fromisoformat(value) if value else None
    except ValueError as error:
        raise RecordError(f'"published_at" is {value[:40]!r}, no moment like 2025-04-08T10:00:00+00:00') from error
    return moment if moment and moment.tzinfo else None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")


def _cleaned(value: Any) -> Any:
    """The value with texts that a database can keep: no NUL, no half characters."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", errors="replace").decode("utf-8")
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(item) for key, item in value.items()}
    return value
