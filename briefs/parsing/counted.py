"""Numbers that count the headlines of an edition are no words of theirs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .values import ParsedStory

COUNT = re.compile(r"\(?(?P<number>[1-9]\d?)[.)]\s+(?=\S)")
LEAST = 3
"""So many numbers in a row count."""
SHARE = 0.8
"""Of the headlines so many have a number where all are counted; the first may have lost it."""


def without_counts(stories: Sequence[ParsedStory]) -> tuple[ParsedStory, ...]:
    """The stories, their headlines without numbers if those count up; "1. FC Köln" alone keeps its own."""
    hits = [COUNT.match(story.headline) for story in stories]
    numbers = [int(hit["number"]) for hit in hits if hit]
    headed = sum(bool(story.headline) for story in stories)
    counts_up = all(before < after <= before + 2 for before, after in pairwise(numbers))
    if len(numbers) < max(LEAST, SHARE * headed) or not counts_up:
        return tuple(stories)
    return tuple(
        replace(story, headline=story.headline[hit.end() :]) if hit else story
        for story, hit in zip(stories, hits, strict=True)
    )
