"""Topics: the tree of themes and subtopics with counts, and each of them."""

from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Router

from briefs.api.asking import asked_of
from briefs.api.faults import Refused
from briefs.api.mentions import mentions
from briefs.api.moved import survivor
from briefs.api.name_schemas import TopicDetail, TopicTree
from briefs.api.schemas import Fault
from briefs.models import Topic
from briefs.search import StoryQuery
from briefs.views.rooms import themes

router = Router(tags=["Topics"])


@router.get("/", url_name="topics", response={200: TopicTree, 400: Fault}, summary="The tree of topics")
def topics(request: HttpRequest):
    """Themes A to Z, each with its subtopics and the number of stories."""
    asked_of(request, only=())
    return {"results": [told(theme, request.build_absolute_uri) for theme in themes(counts(request.present))]}


def counts(present) -> dict[str, int]:
    return {value.value: value.count for value in present.find(StoryQuery()).facet("theme")}


def told(topic: dict, build) -> dict:
    """A row of `themes` with its address, subtopics alike."""
    below = [told(one, build) for one in topic.get("below", ())]
    return topic | {"url": build(reverse("briefs:theme", args=[topic["slug"]])), "subtopics": below}


@router.get(
    "/{slug}/", url_name="topic", response={200: TopicDetail, 301: Fault, 404: Fault, 410: Fault}, summary="One topic"
)
def topic(request: HttpRequest, slug: str):
    """A theme or subtopic by its slug; an old slug leads on (301)."""
    found = Topic.objects.select_related("parent", "merged_into").filter(slug=slug).first()
    if found is not None and found.status == Topic.Status.MERGED:
        location = reverse("api:topic", args=[found.merged_into.slug])
        raise Refused(301, f"“{found.name}” is now part of “{found.merged_into.name}”.", location=location)
    if found is None:
        raise survivor(request.present, "topic", ("theme",), slug) or Http404(f"No topic has the slug “{slug[:80]}”.")
    if found.status != Topic.Status.ACTIVE:
        raise Refused(410, f"“{found.name}” is no longer kept as a topic.")
    return detail(found, request)


def detail(topic: Topic, request: HttpRequest) -> dict:
    """A topic with what lies below and above it, and its first and latest story."""
    build, numbers = request.build_absolute_uri, counts(request.present)
    below = topic.subtopics.filter(status=Topic.Status.ACTIVE).order_by("name").values("slug", "name")
    return {
        "slug": topic.slug,
        "name": topic.name,
        "url": build(topic.get_absolute_url()),
        "subtopics": [told(row | {"count": numbers.get(row["slug"], 0)}, build) for row in below],
        "note": topic.note,
        "iptc_codes": topic.iptc_codes,
        "parent": {"slug": topic.parent.slug, "name": topic.parent.name} if topic.parent else None,
        **mentions(request.present, "theme", topic, build),
    }
