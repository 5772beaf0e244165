"""What an interchange record brings along beside its text: an editor's decisions, addresses, the source's description."""

from briefs.models import Edition, Story
from briefs.parsing import ParsedEdition, ParsedStory


def source_of(parsed: ParsedEdition) -> dict | None:
    """The description of the source, as columns, if the records bring one."""
    return None


def apply_to_edition(edition: Edition, parsed: ParsedEdition) -> None:
    """Set the columns of a new edition that the records tell."""


def apply_to_story(row: Story, story: ParsedStory) -> None:
    """Set the columns of a new story that its record tells."""


def restore(edition: Edition, parsed: ParsedEdition) -> None:
    """Bring back the tags and decisions that the records hold, after the rules have tagged the edition."""
