"""An edition's source lines, each with what claimed it, for the page that shows them beside the stories."""

from dataclasses import dataclass

from briefs.models import Story
from briefs.parsing import source_lines


@dataclass(frozen=True)
class SourceLine:
    """One line of the source. `claim` is "story", "heading", a kind of furniture, "unclaimed" or "blank"."""

    number: int
    text: str
    claim: str
    story: Story | None = None
    starts: bool = False


def side_by_side(edition):
    """`{"lines": [SourceLine], "stories": [Story], "unclaimed": count}` of one edition, in two queries."""
    stories = list(edition.stories.order_by("position"))
    by_key = {story.key: story for story in stories}
    claims = {}
    for first, last, kind, key in edition.lines.get("claimed", []):
        for number in range(first, last + 1):
            claims.setdefault(number, (kind, key))
    unclaimed = {number for number, _ in edition.lines.get("unclaimed", [])}
    lines = [
        _source_line(number, text, claims, unclaimed, by_key)
        for number, text in enumerate(source_lines(edition.file_name, edition.raw_text), start=1)
    ]
    return {"lines": lines, "stories": stories, "unclaimed": len(unclaimed)}


def _source_line(number, text, claims, unclaimed, by_key):
    if number in unclaimed:
        return SourceLine(number, text, "unclaimed")
    kind, key = claims.get(number, ("blank", ""))
    story = by_key.get(key)
    return SourceLine(number, text, kind, story, starts=bool(story and story.first_line == number))
