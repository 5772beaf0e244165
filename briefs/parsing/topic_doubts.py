"""Signs that a topic of a day page is news, or half of it."""

import re
from collections.abc import Iterator

from .values import ParsedEdition

TOLD_AS_TOPIC = re.compile(r"\w[.!?][\"”’]?(?: ?\([A-Z][^()]{1,60}\))+(?:$| [A-Z])")
LINKED = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^()\s]*\)")
LEAST_WORDS, MOSTLY_SMALL = 9, 0.5
"""So many words, of which more than such a share are small ones that tell something, make a sentence of a topic."""
LINKS = frozenset("a an the of in on at to for and or as by with from into during over against amid after its".split())
OPEN_TOPIC = re.compile(r"(?:,|s['’]|\b(?:of|in|the|a|and|to|for|by))$")
"""A topic that ends with a sentence and its source; one that ends in the middle of something."""


def of_topics(edition: ParsedEdition) -> Iterator[str]:
    """A sentence for each topic that reads as a story, or as half of one."""
    for claimed in edition.furniture:
        lines = claimed.text.split("\n") if claimed.kind == "topic" else []
        told = [line for line in lines if _tells(LINKED.sub(r"\g<words>", line).strip())]
        if told or (lines and OPEN_TOPIC.search(lines[-1].strip())):
            yield f"Line {claimed.lines.first}: a topic reads like news: “{(told or lines)[-1].strip()[:60]}…”."


def _tells(topic: str) -> bool:
    """Whether a topic ends as a story does, or is a long line of which most words are small."""
    words = [] if topic[:4].isdigit() else topic.split()  # "2021 protests in …" is a title
    small = sum(word[:1].islower() and word not in LINKS for word in words)
    return bool(TOLD_AS_TOPIC.search(topic)) or (len(words) >= LEAST_WORDS and small > MOSTLY_SMALL * len(words))
