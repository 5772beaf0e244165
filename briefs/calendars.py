"""Expected events as a calendar file, RFC 5545: lines end in CRLF and are folded at 75 bytes, text is escaped."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from briefs.models import Story
from briefs.models.display import public_extract

LONGEST_LINE = 75  # bytes, without the line's end
SUMMARY = 120  # characters
MAKER = "-//Brief Archive//Expected events//EN"
SIGNS = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(stories: Iterable[Story], *, title: str, page: str, build) -> str:
    """The stories that tell a day, each an event of that whole day. `page` is the list, `build` makes absolute."""
    host = urlsplit(page).hostname or "localhost"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{MAKER}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(title)}",
        *(line for story in stories if story.event_date for line in event(story, host, build)),
        "END:VCALENDAR",
    ]
    return "".join(folded(line) + "\r\n" for line in lines)


def event(story: Story, host: str, build) -> Iterator[str]:
    """One event. Its UID is made of the row's number, so that it survives renames; its stamp is the last change."""
    changed = story.updated_at.astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:story-{story.pk}@{host}"
    yield f"DTSTAMP:{moment(changed)}"
    yield f"LAST-MODIFIED:{moment(changed)}"
    yield f"DTSTART;VALUE=DATE:{plain(story.event_date)}"
    yield f"SUMMARY:{escaped(summary(story))}"
    yield f"DESCRIPTION:{escaped(description(story))}"
    yield f"URL:{build(story.get_absolute_url())}"
    themes = [tag.topic.name for tag in story.topic_tags.all() if tag.is_visible]
    if themes:
        yield f"CATEGORIES:{','.join(map(escaped, themes))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def summary(story: Story) -> str:
    """The headline; without one the first words, as far as the source lets them be shown."""
    return story.corrected_headline or story.headline or public_extract(story, SUMMARY) or story.public_title


def description(story: Story) -> str:
    """What the public may read, and where it comes from."""
    source = story.edition.source
    licence = story.edition.licence or source.licence
    origin = ", ".join(part for part in (source.attribution or source.name, licence) if part)
    return "\n".join(part for part in (public_extract(story), origin) if part)


def plain(day: date) -> str:
    """A day as 20250408."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def moment(when: datetime) -> str:
    """A moment of UTC as 20250408T093000Z."""
    return f"{plain(when.date())}T{when:%H%M%S}Z"


def escaped(text: str) -> str:
    """Text as a value: signs that mean something are escaped, control characters left out."""
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in ended if (sign >= " " and sign != "\x7f") or sign == "\n").translate(SIGNS)


def folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, none cut inside a character; each further one begins with a space."""
    pieces, piece, size = [], [], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST_LINE:
            pieces.append("".join(piece))
            piece, size = [], 1  # the space before it
        piece.append(sign)
        size += width
    return "\r\n ".join([*pieces, "".join(piece)])
