"""A story's tags in the plain form that labels and the dry run's JSON use."""

from collections.abc import Mapping

from briefs.tagging.salience import ABOUT, IMPLIED, SOURCE
from briefs.tagging.values import EntityHit, EntityRule, StoryTags, TopicRule

BODY_KINDS = frozenset({"organisation", "armed_group", "company", "media"})


def body_name(hit: EntityHit, name: str) -> str:
    """The body's name, in the story's own spelling where that is the same name spelt otherwise.

    "United States Air Force" stays for U.S. Air Force; "UN nuclear watchdog" becomes the agency's name.
    """
    for piece in sorted(hit.evidence, key=lambda piece: -len(piece.text)):
        words = piece.text.split()
        if len(words) > 2 and words[-1] == name.split()[-1] and piece.rule == "alias" and not piece.text.isupper():
            return " ".join(words)
    return name


def outcome(tags: StoryTags, entities: Mapping[str, EntityRule], topics: Mapping[str, TopicRule]) -> dict:
    """Lists of country codes, people, organisations, themes and subtopics; media only cited are left out."""
    shown = [hit for hit in tags.entities if hit.role not in {IMPLIED, SOURCE}]
    countries = [hit for hit in shown if entities[hit.entity].code]
    return {
        "countries": [entities[hit.entity].code for hit in countries],
        "about": [entities[hit.entity].code for hit in countries if hit.role == ABOUT],
        "people": [entities[hit.entity].name for hit in shown if hit.kind == "person"]
        + [name.name for name in tags.names if name.kind == "person"],
        "organisations": [body_name(hit, entities[hit.entity].name) for hit in shown if hit.kind in BODY_KINDS]
        + [name.name for name in tags.names if name.kind == "organisation"],
        "themes": [hit.topic for hit in tags.topics if not topics[hit.topic].parent],
        "subtopics": [hit.topic for hit in tags.topics if topics[hit.topic].parent],
    }
