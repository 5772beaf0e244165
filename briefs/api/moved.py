"""Where a slug leads that no row has any more: codes, merged rows and old slugs."""

from django.urls import NoReverseMatch, reverse

from briefs.api.faults import Refused
from briefs.views.errors import new_path
from briefs.vocabulary import Present


def survivor(present: Present, view: str, rooms, slug: str) -> Refused | None:
    """A 301 to what the slug means now, or nothing. `rooms` are where readers had the page of that slug."""
    facet = "name" if view == "entity" else "theme"
    value = present.resolve(facet, slug)
    now = value.slug if value else moved_to(rooms, slug)
    if not now or now == slug:
        return None
    location = reverse(f"api:{view}", args=[now])
    return Refused(301, f"“{slug}” is now “{now}”: {location}", location=location)


def moved_to(rooms, slug: str) -> str:
    """The new slug where a page moved: the last part of its new address."""
    for room in rooms:
        try:
            old = reverse(f"briefs:{room}", args=[slug])
        except NoReverseMatch:  # no slug at all
            return ""
        if path := new_path(old):
            return path.rstrip("/").rpartition("/")[2]
    return ""
