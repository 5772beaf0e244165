"""Newsletters that the project knows, and what happens when a file names another one."""

import re
from pathlib import Path

from django.utils.text import slugify

from briefs.models import Source
from briefs.tagging.data.yaml_nodes import read_yaml

from .columns import storable
from .row_sync import Sync, Tally, Touched

FIELDS = ("name", "homepage", "time_zone", "language", "licence", "licence_url", "attribution", "display")
NO_SOURCE = "unknown-source"
NAMELESS = "Unknown source"
LONGEST_NAME = 200
SMALL = frozenset("a an and at by for from in of on the to".split())
INITIALS = frozenset("afp ap cfr csis dw eu fp fpi ft icg iiss nato nyt ozy uk un us usa".split())
NO_VOWEL = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
"""What can be spoken by its letters alone: "bbc", "cnn"."""


def read_known_sources(folder: Path) -> dict[str, dict]:
    """Fields of `Source` by slug, from `sources.yml`; GazetteerError names file, line and reason."""
    known = {}
    for slug, place, value in read_yaml(folder / "sources.yml").pairs():
        fields = value.fields(*FIELDS)
        if "name" not in fields:
            raise place.error(f"the source “{slug}” has no name")
        values = {name: field.text() for name, field in fields.items() if name != "display"}
        policy = fields["display"].text() if "display" in fields else "full"
        if policy not in Source.DisplayPolicy.values:
            raise fields["display"].error(f"“{policy}” is no display policy; write full, extract or facts")
        known[slug] = values | {"display_policy": policy, "is_complete": True}
    return known


def load_known_sources(known: dict[str, dict], tally: Tally) -> None:
    """Make missing sources and complete those that a loader made before; an editor's changes stay."""
    existing = {row.slug: row for row in Source.objects.all()}
    sync = Sync(Source, existing, Touched.of(Source, lambda row: row.slug))
    for slug, values in known.items():
        sync.want(slug, values, {"slug": slug})
    sync.save()
    tally.add(sync.tally)


def source_for(slug: str, known: dict[str, dict], name: str = "") -> Source:
    """The source's row; an unknown one is made, called `name` or by its slug, and marked for editors to complete."""
    slug = slugify(slug)[:100] or NO_SOURCE
    made = NAMELESS if slug == NO_SOURCE else storable(name)[:LONGEST_NAME] or name_of(slug)
    values = known.get(slug) or {"name": made, "is_complete": False}
    return Source.objects.get_or_create(slug=slug, defaults=values)[0]


def name_of(slug: str) -> str:
    """A name that can be read, made of a slug: "un-news-of-the-day" becomes "UN News of the Day"."""
    words = slug.split("-")
    return " ".join(_written(word, is_first=place == 0) for place, word in enumerate(words) if word)


def _written(word: str, *, is_first: bool) -> str:
    if word in INITIALS or NO_VOWEL.fullmatch(word):
        return word.upper()
    return word if word in SMALL and not is_first else word.capitalize()
