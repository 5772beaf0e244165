"""Stories: lists of them with the parameters of the page /stories/, one of them with its parts, tags and evidence."""

from django.http import Http404, HttpRequest
from ninja import Query, Router

from briefs import records, titles
from briefs.api.asking import around, asked_of, paged
from briefs.api.faults import Refused
from briefs.api.parameters import StoryParameters, several
from briefs.api.schemas import Fault, StoryDetail, StoryList
from briefs.models import Edition, Story, public_body, public_parts
from briefs.search import FACETS

router = Router(tags=["Stories"])
OWN = ("facets",)
LONGEST_ID = 18  # digits that every database takes as a number


class ListParameters(StoryParameters):
    facets: list[str] = several("Facets to count beside the list, each repeated.", enum=list(FACETS))


@router.get("/", url_name="stories", response={200: StoryList, 400: Fault, 404: Fault}, summary="List stories")
def stories(request: HttpRequest, wanted: Query[ListParameters]):
    """The same stories in the same order as on the page /stories/ with the same parameters, with exact counts."""
    asked = asked_of(request, OWN)
    facets = checked_facets(wanted.facets)
    found = asked.found
    paging = paged(request, asked, found.count)
    return around(request, asked, paging, OWN) | {
        "query": {"title": titles.sentence(asked), "parameters": records.parameters(asked)},
        "results": [records.record(row, request.build_absolute_uri) for row in found.rows(paging.offset, paging.size)],
        "messages": [message.text for message in found.messages],
        "facets": {name: records.facet(found, name) for name in facets},
    }


def checked_facets(names: list[str]) -> list[str]:
    """The names of facets, each once; 400 for any other name."""
    if strange := [name for name in dict.fromkeys(names) if name not in FACETS]:
        raise Refused(400, *[f"“{name[:60]}” is not a facet. Facets are {', '.join(FACETS)}." for name in strange[:10]])
    return list(dict.fromkeys(names))


@router.get(
    "/{path:story}/",
    url_name="story",
    response={200: StoryDetail, 404: Fault, 409: Fault, 410: Fault},
    summary="One story",
)
def story(request: HttpRequest, story: str):
    """A story by its `id` or its `key`; where a key is a number, write `key:` before it. 410 once it is withdrawn."""
    shown = story_or_fault(story)
    if shown.status == Story.Status.WITHDRAWN:
        raise Refused(410, f"This story has been withdrawn. {shown.withdrawn_reason}".strip())
    return detail(shown, request.build_absolute_uri)


def story_or_fault(name: str) -> Story:
    """The story of that id or key in an edition that is out; 409 where several editions have that key."""
    public = Story.objects.for_list().filter(edition__status=Edition.Status.PUBLISHED)
    if name.isascii() and name.isdigit() and len(name) <= LONGEST_ID:
        found = list(public.filter(pk=int(name)))
    else:
        found = list(public.filter(key=name.removeprefix("key:")).order_by("pk")[:10])
    if not found:
        raise Http404(f"No story of this archive has the id or key “{name[:80]}”.")
    if len(found) > 1:
        raise Refused(409, f"Several stories have this key. Ask by id: {', '.join(str(one.pk) for one in found)}.")
    return found[0]


def detail(story: Story, build) -> dict:
    """All that the public may know of a story."""
    source = story.edition.source
    return records.record(story, build) | {
        "headline_as_printed": story.headline,
        "body": public_body(story),
        "parts": [
            {"kind": part.kind, "text": part.text, "speaker": part.speaker, "role": part.role}
            for part in public_parts(story)
        ],
        "credit": story.credit,
        "note": story.note,
        "original": story.url or story.edition.url,
        "display_policy": source.display_policy,
        "licence_url": source.licence_url,
        "tags": [
            *[tag_told(tag, tag.entity, tag.entity.kind) for tag in story.entity_tags.all() if tag.is_visible],
            *[tag_told(tag, tag.topic, "theme") for tag in story.topic_tags.all() if tag.is_visible],
        ],
        "updated_at": story.updated_at,
    }


def tag_told(tag, row, kind: str) -> dict:
    """A tag with who gave it and the words that caused it. Single words are facts: every policy shows them."""
    return records.named(row, tag.role) | {
        "kind": kind,
        "origin": tag.origin,
        "decision": tag.decision,
        "evidence": [
            {"field": place, "start": start, "end": end, "text": words} for place, start, end, words, *_ in tag.evidence
        ],
    }
