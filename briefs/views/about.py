"""What this archive is: its sources, how its stories and tags are made, and how often editors agreed with the rules."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from briefs.contact import contact
from briefs.coverage import Coverage, coverage_of
from briefs.models import Edition, Entity, EntityTag, Source, TopicTag
from briefs.search import StoryQuery
from briefs.search.found import Found
from briefs.views.answers import answered
from briefs.vocabulary import Present

KINDS = (
    ("Countries and regions", (Entity.Kind.COUNTRY, Entity.Kind.REGION)),
    ("People", (Entity.Kind.PERSON,)),
    (
        "Organisations",
        (Entity.Kind.ORGANISATION, Entity.Kind.ARMED_GROUP, Entity.Kind.COMPANY, Entity.Kind.MEDIA),
    ),
)
SHOWN = {
    Source.DisplayPolicy.FULL: "in full",
    Source.DisplayPolicy.EXTRACT: "their first words, with a link",
    Source.DisplayPolicy.FACTS: "headline, date and tags only",
}


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with what is held of it; `missing` are days that usually have an edition and have none here."""

    source: Source
    shown: str
    url: str
    stories: int
    editions: int
    first: date
    last: date
    missing: int


@dataclass(frozen=True, slots=True)
class Judged:
    """Automatic tags of a kind that editors decided on, and how many of them they kept."""

    kind: str
    seen: int
    kept: int

    @property
    def share(self) -> int:
        """Of a hundred, rounded down, so that only all is called 100."""
        return 100 * self.kept // self.seen


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """`/about/`"""
    return answered(request, lambda present: page(request, present))


def page(request: HttpRequest, present: Present) -> HttpResponse:
    found = present.find(StoryQuery())
    rows = source_rows(found, coverage_of(present))
    context = {
        "stories": found.count,
        "editions": sum(row.editions for row in rows),
        "first": min((row.first for row in rows), default=None),
        "last": max((row.last for row in rows), default=None),
        "sources": rows,
        "judged": judged(),
        "contact": contact(),
    }
    return render(request, "briefs/about.html", context)


def source_rows(found: Found, held: Coverage) -> list[SourceRow]:
    """The sources with a published edition, that of most stories first."""
    stories = {value.value: value.count for value in found.facet("source")}
    published = Edition.objects.published().filter(date__isnull=False).order_by()
    told = published.values_list("source").annotate(Count("pk"), Min("date"), Max("date"))
    sources = Source.objects.in_bulk([source for source, *_ in told])
    rows = [row_of(sources[pk], stories, held, *numbers) for pk, *numbers in told]
    return sorted(rows, key=lambda row: (-row.stories, row.source.name))


def row_of(
    source: Source, stories: dict[str, int], held: Coverage, editions: int, first: date, last: date
) -> SourceRow:
    url = f"{reverse('briefs:story-list')}?source={source.slug}"
    missing = len(held.of_source.get(source.slug, ()))
    shown = SHOWN[Source.DisplayPolicy(source.display_policy)]
    return SourceRow(source, shown, url, stories.get(source.slug, 0), editions, first, last, missing)


def judged() -> list[Judged]:
    """How often editors kept what the rules had found, by kind; kinds that nobody looked at are left out."""
    seen: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for kind, decision, number in decided(EntityTag, "entity__kind"):
        seen[next((label for label, kinds in KINDS if kind in kinds), "")][decision] += number
    for _, decision, number in decided(TopicTag, "origin"):
        seen["Themes"][decision] += number
    kept = EntityTag.Decision.ACCEPTED
    labels = [*(label for label, _ in KINDS), "Themes"]
    return [Judged(label, sum(seen[label].values()), seen[label][kept]) for label in labels if seen[label]]


def decided(model, kind: str):
    """(kind, decision, number) of the rules' tags that an editor accepted or rejected."""
    tags = model.objects.filter(decided_at__isnull=False, origin=model.Origin.RULE)
    return tags.exclude(decision=model.Decision.AUTO).order_by().values_list(kind, "decision").annotate(Count("pk"))
