"""The way down to a page: names and addresses of what stands above it, the widest first."""

from django.urls import reverse

from briefs.families import WORLD
from briefs.models import Edition
from briefs.search import FACETS
from briefs.templatetags.page_text import day
from briefs.views.rooms import TITLES

Trail = list[tuple[str, str]]


def to_edition(edition: Edition) -> Trail:
    """The calendar and the source. Needs the source loaded."""
    source = edition.source
    return [("Editions", reverse("briefs:edition-list")), (source.name, source.get_absolute_url())]


def to_story(edition: Edition) -> Trail:
    """The calendar, the source and the edition."""
    return [*to_edition(edition), (day(edition.date), edition.get_absolute_url())]


def to_row(room: str, row) -> Trail:
    """The index of its kind, and the region, body or theme that it belongs to. Needs the parent loaded."""
    index = [(TITLES[room], reverse(f"briefs:{room}-list"))] if room in FACETS else []
    is_told = row.parent and row.parent.slug != WORLD  # in which everything lies
    return index + ([(row.parent.name, row.parent.get_absolute_url())] if is_told else [])


def absolute(trail: Trail, build) -> Trail:
    """The same with whole addresses, as machines want them."""
    return [(name, build(address)) for name, address in trail]
