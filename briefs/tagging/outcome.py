"""A story's tags in the plain form that labels and the dry run's JSON use."""

from collections.abc import Mapping

from briefs.tagging import folding
from briefs.tagging.text.salience import ABOUT, IMPLIED, SOURCE
from briefs.tagging.values import EntityHit, EntityRule, StoryTags, TopicRule

BODY_KINDS = frozenset({"organisation", "armed_group", "company", "media"})


CONNECTORS = frozenset("of for and the on in to de del la du des et against with".split())
MISSIONS_LETTERS = 4  # "OCHA", "UNMISS": UN bodies that news calls by their letters


def body_name(hit: EntityHit, name: str) -> str:
    """The body's name, in the story's own spelling where that is a full name too.

    "United States Air Force" stays for U.S. Air Force, "Northern League" for Lega, "UNMISS" for the UN's mission;
    "UN nuclear watchdog" becomes the agency's name.
    """
    written = [piece.text for piece in hit.evidence if piece.rule == "alias"]
    if name in written:
        return name
    for text in sorted(written, key=len, reverse=True):
        words = text.split()
        if _is_full_name(words, name) and not text.isupper():
            return " ".join(words)
    if name.startswith("UN ") and len(set(written)) == 1 and _is_missions_letters(written[0]):
        return written[0]
    return name


def _is_full_name(words: list[str], name: str) -> bool:
    """Whether the words name the body in full, and otherwise than `name` does."""
    usual = name.split()
    if len(words) < 2 or set(words) <= set(usual) or any(word[0].islower() for word in set(words) - CONNECTORS):
        return False
    if words[-1] == usual[-1] or len(usual) == 1:
        return True
    return len(words) > 2 and not (usual[0] == "U.S." and words[0] == "United")  # "United States House"


def _is_missions_letters(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) >= MISSIONS_LETTERS + text.startswith("UN")


def person_name(hit: EntityHit, name: str) -> str:
    """The person's name with the story's own accents: "Johanna Sigurdardottir"."""
    key = folding.key(name)
    return next((piece.text for piece in hit.evidence if folding.key(piece.text) == key and piece.text.istitle()), name)


def outcome(tags: StoryTags, entities: Mapping[str, EntityRule], topics: Mapping[str, TopicRule]) -> dict:
    """Lists of country codes, people, organisations, themes and subtopics; media only cited are left out."""
    shown = [hit for hit in tags.entities if hit.role not in {IMPLIED, SOURCE}]
    countries = [hit for hit in shown if entities[hit.entity].code]
    return {
        "countries": [entities[hit.entity].code for hit in countries],
        "about": [entities[hit.entity].code for hit in countries if hit.role == ABOUT],
        "people": [person_name(hit, entities[hit.entity].name) for hit in shown if hit.kind == "person"]
        + [name.name for name in tags.names if name.kind == "person"],
        "organisations": [body_name(hit, entities[hit.entity].name) for hit in shown if hit.kind in BODY_KINDS]
        + [name.name for name in tags.names if name.kind == "organisation"],
        "themes": [hit.topic for hit in tags.topics if not topics[hit.topic].parent],
        "subtopics": [hit.topic for hit in tags.topics if topics[hit.topic].parent],
    }
