"""A list as one file to keep: read, searched and cited without the archive, without a network."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from briefs import citations, titles
from briefs.filters import StoryFilter
from briefs.models import Story
from briefs.models.links import address_of
from briefs.paging import NoSuchPage, Paging
from briefs.records import visible_tags
from briefs.throttling import limited
from briefs.views import evidence
from briefs.views.refusals import of_a_list

MOST_STORIES = 500  # half a megabyte of text: a phone opens it at once
INDEXES = (("countries", "Countries"), ("people", "People"), ("organisations", "Organisations"), ("themes", "Themes"))


@dataclass(frozen=True)
class Taken:
    """A story of the file with its number in it, what the public may read, its tags by kind, and its citation."""

    number: int
    story: Story
    title: str
    blocks: list
    tags: dict[str, list[str]]
    url: str
    citation: str


@require_safe
@limited("search")
@of_a_list()
def take_away(request: HttpRequest, asked: StoryFilter) -> HttpResponse:
    """`/stories.html`: the set in order as one page to download: five hundred stories and a link to the next.

    Each source's display policy holds in it as on the site.
    """
    found, today = asked.found, timezone.localdate()
    paging = Paging(asked.page_number, asked.cleaned.get("page_size") or MOST_STORIES, found.count)
    if not paging.exists:
        raise NoSuchPage(paging.last, "such file")
    rows = found.rows(paging.offset, paging.size)
    context = {
        "title": titles.sentence(asked),
        **contents([took(row, number, request, today) for number, row in enumerate(rows, paging.offset + 1)]),
        "today": today,
        "paging": paging,
        "next_part": next_part(request, asked, paging),
        "address": request.build_absolute_uri(str(asked.address(address_of("story-list")).dropping("page_size"))),
        "style": inlined("css/take-away.css"),
        "script": inlined("js/take-away.js"),
    }
    headers = {
        "Content-Disposition": f'attachment; filename="stories-{today.isoformat()}.html"',
        "X-Total-Count": str(found.count),
    }
    return HttpResponse(render_to_string("briefs/take_away.html", context), headers=headers)


def contents(taken: list[Taken]) -> dict:
    """The stories, the indexes of what they name, and whose they are."""
    return {
        "taken": taken,
        "indexes": [(name, index(taken, kind)) for kind, name in INDEXES],
        "attributions": sorted({one.story.edition.source.attribution for one in taken} - {""}),
    }


def next_part(request: HttpRequest, asked: StoryFilter, paging: Paging) -> str:
    """The address of the file that this one goes on in; empty in the last."""
    if paging.number >= paging.last:
        return ""
    return request.build_absolute_uri(asked.address(request.path).page(paging.number + 1))


def took(story: Story, number: int, request: HttpRequest, today) -> Taken:
    url = request.build_absolute_uri(story.get_absolute_url())
    named = visible_tags(story)
    tags = {kind: [tag.entity.name for tag in named[kind]] for kind in ("countries", "people", "organisations")}
    tags["themes"] = [tag.topic.name for tag in story.topic_tags.all() if tag.is_visible]
    cited = citations.as_text(citations.citation(story, url, today))
    return Taken(number, story, titles.story_title(story), evidence.blocks(story), tags, url, cited)


def index(taken: list[Taken], kind: str) -> list[tuple[str, list[int]]]:
    """Names of a kind with the numbers of their stories, in the order of the alphabet, as at the end of a book."""
    places: dict[str, list[int]] = {}
    for one in taken:
        for name in one.tags[kind]:
            places.setdefault(name, []).append(one.number)
    return sorted(places.items(), key=lambda entry: entry[0].casefold())


@cache
def inlined(name: str) -> SafeString:
    """A static file of the project's own as text that stands inside the page."""
    return mark_safe((Path(settings.BASE_DIR) / "static" / name).read_text(encoding="utf-8"))  # noqa: S308  (our own)
