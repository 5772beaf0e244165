"""A sign in a daily brief of 2025 and later that a stray line was read as a headline."""

from collections.abc import Iterator, Sequence

from ..values import Section
from ._draft import StoryDraft
from ._globe_signs import GENERIC_HEAD
from ._signs import run_in_head

LEAST_RUN_IN, HEAD_WORDS = 2, 5
"""So many briefs with heads in their lines are the rule; a head has so many words, or it is a sentence."""


def heads_under_lines(stories: Sequence[StoryDraft]) -> Iterator[str]:
    """A doubt about each brief that stands under a line of its own though its head is in its line, as others' are."""
    briefs = [story for story in stories if story.section == Section.BRIEF and story.headline and story.parts]
    apart = [story for story in briefs if story.first < story.parts[0].lines.first]
    if len(briefs) - len(apart) < LEAST_RUN_IN:
        return
    for story in apart:
        head = run_in_head(story.parts[0].text, HEAD_WORDS)
        if head and not GENERIC_HEAD.match(head[0]):
            yield f"Line {story.first}: a line above a brief was read as its headline: “{story.headline[:60]}”."
