"""Which stored story an edition's story is, when the edition is loaded again: by key, else by likeness of words."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from briefs.models import Story

ALIKE = 60  # of 100: below, two stories have less than their subject in common
FIRST_CHARACTERS = 1500


def matched(new: Sequence[dict], stored: Sequence[Story]) -> list[Story | None]:
    """For each story's columns the stored row that it continues, or None; no row twice."""
    by_key = {story.key: story for story in stored}
    found: list[Story | None] = [by_key.pop(columns["key"], None) for columns in new]
    left = list(by_key.values())
    places = [place for place, story in enumerate(found) if story is None]
    for _likeness, place, story in _likely_pairs(new, places, left):
        if found[place] is None and story in left:
            found[place] = story
            left.remove(story)
    return found


def _likely_pairs(new, places, left) -> list[tuple[float, int, Story]]:
    """Pairs that are alike enough, the likeliest first; equal ones in print order."""
    pairs = []
    for place in places:
        words = words_of(new[place]["headline"], new[place]["body"])
        for story in left:
            likeness = fuzz.ratio(words, words_of(story.headline, story.body), score_cutoff=ALIKE)
            if likeness:
                pairs.append((likeness, place, story))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2].position))


def words_of(headline: str, body: str) -> str:
    """The start of a story, as two forms of it are compared."""
    return f"{headline} {body}"[:FIRST_CHARACTERS].casefold()
