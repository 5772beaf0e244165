"""Newsletters that the project knows, and what happens when a file names another one."""

from pathlib import Path

from django.utils.text import slugify

from briefs.models import Source
from briefs.tagging.yaml_nodes import read_yaml

from .row_sync import Sync, Tally, Touched

FIELDS = ("name", "homepage", "time_zone", "language", "licence", "licence_url", "attribution", "display")
NO_SOURCE = "unknown-source"
NAMELESS = "Unknown source"


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


def source_for(slug: str, known: dict[str, dict]) -> Source:
    """The source's row; an unknown one is made and marked for editors to complete."""
    slug = slugify(slug)[:100] or NO_SOURCE
    values = known.get(slug) or {
        "name": NAMELESS if slug == NO_SOURCE else slug.replace("-", " ").capitalize(),
        "is_complete": False,
    }
    return Source.objects.get_or_create(slug=slug, defaults=values)[0]
