"""`taxonomy.yml` becomes checked topic and phrase seeds; the phrases' signs are explained at its head."""

import math
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from briefs.tagging import folding
from briefs.tagging.data.sources import PhraseSeed, TopicSeed
from briefs.tagging.data.yaml_nodes import Located, read_yaml
from briefs.tagging.variants import spelt_otherwise

HEAVIEST = 5  # as in the database
FIELDS = ("slug", "name", "iptc", "keywords", "subtopics", "threshold")


def read_taxonomy(folder: Path) -> tuple[tuple[TopicSeed, ...], tuple[PhraseSeed, ...]]:
    """Themes each followed by its subtopics, and their phrases; GazetteerError at the first mistake."""
    sections = read_yaml(folder / "taxonomy.yml").fields("version", "defaults", "mask", "themes")
    topics: dict[str, TopicSeed] = {}
    phrases: dict[tuple[str, str, bool, str], PhraseSeed] = {}
    for item in sections["themes"].items():
        _read_topic(item, "", topics, phrases)
    for text, place in sections["mask"].texts():
        _add(_phrase(text, "", 0, place), phrases)
    return tuple(topics.values()), (*phrases.values(), *_spelt_otherwise(phrases.values()))


def _spelt_otherwise(phrases: Collection[PhraseSeed]) -> Iterator[PhraseSeed]:
    """What phrases are on the other side of the ocean, with all that they say, where the file does not hold it."""
    listed = {(phrase.text.lower(), phrase.wildcard) for phrase in phrases}
    for phrase in phrases:
        other = spelt_otherwise(phrase.text)
        if (other.lower(), phrase.wildcard) not in listed:
            yield replace(phrase, text=other)


def _read_topic(item: Located, parent: str, topics: dict, phrases: dict) -> None:
    fields = item.fields(*FIELDS)
    for needed in ("slug", "name"):
        if needed not in fields:
            raise item.error(f"a topic without a {needed}")
    slug = fields["slug"].text()
    if slug in topics or slug != folding.slug(slug):
        raise fields["slug"].error(f"“{slug}” is taken already or no slug")
    codes = tuple(text for text, _place in fields["iptc"].texts()) if "iptc" in fields else ()
    threshold = fields["threshold"].number() if "threshold" in fields else 3.0
    topics[slug] = TopicSeed(slug, fields["name"].text(), parent, codes, threshold)
    for phrase in _keywords(fields, slug):
        _add(phrase, phrases)
    for child in fields["subtopics"].items() if "subtopics" in fields else ():
        if parent:
            raise child.error("a subtopic has no subtopics of its own")
        _read_topic(child, slug, topics, phrases)


def _keywords(fields: dict[str, Located], slug: str) -> Iterator[PhraseSeed]:
    for weight, place, texts in fields["keywords"].pairs() if "keywords" in fields else ():
        number = _weight(weight, place)
        for text, at in texts.texts():
            yield _phrase(text, slug, number, at)


def _weight(text: str, place: Located) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.inf
    if not abs(number) <= HEAVIEST:
        raise place.error(f"the weight {text} is no number from {-HEAVIEST} to {HEAVIEST}")
    return number


def _add(phrase: PhraseSeed, phrases: dict) -> None:
    """The same phrase listed twice for a topic counts once, with its greater weight."""
    identity = (folding.key(phrase.text), phrase.topic, phrase.wildcard, phrase.case)
    known = phrases.get(identity)
    if known is None or known.weight < phrase.weight:
        phrases[identity] = phrase


def _phrase(text: str, topic: str, weight: float, place: Located) -> PhraseSeed:
    case = "exact" if text.startswith("=") else "any"
    wildcard = text.endswith("*")
    words = " ".join(text.lstrip("=").replace("*", " ").split()) if not wildcard else text.lstrip("=")[:-1]
    if "*" in words:
        parts = words.split("*")
        raise place.error(f"“{text}”: a * stands only at the end, after “{parts[0]}” nothing else can follow")
    letters = sum(character.isalnum() for character in words)
    if letters < (3 if wildcard else 2):
        raise place.error(f"“{text}” would match nearly everything")
    return PhraseSeed(words, topic, weight, case, wildcard)
