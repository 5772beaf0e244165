"""Facets: what the stories of a question are about, by country, theme, person and so on, and how they lie in time."""

from django.http import HttpRequest
from ninja import Query, Router

from briefs import records, titles
from briefs.api.asking import asked_of
from briefs.api.parameters import ChoiceParameters, several
from briefs.api.schemas import FacetAnswer, Fault
from briefs.api.stories import checked_facets
from briefs.search import FACETS

router = Router(tags=["Facets"])


class FacetParameters(ChoiceParameters):
    facets: list[str] = several("Which facets; all of them unless you say otherwise.", enum=list(FACETS))


@router.get("/", url_name="facets", response={200: FacetAnswer, 400: Fault}, summary="Count stories by facet")
def facets(request: HttpRequest, wanted: Query[FacetParameters]):
    """Exact counts of the stories that a question finds, and the question's counts over time."""
    asked = asked_of(request, ("facets",))
    found = asked.found
    return {
        "count": found.count,
        "query": {"title": titles.sentence(asked), "parameters": records.parameters(asked)},
        "facets": {name: records.facet(found, name) for name in checked_facets(wanted.facets) or FACETS},
        "histogram": [{"start": bar.start, "end": bar.end, "count": bar.count} for bar in found.histogram().bars],
        "messages": [message.text for message in found.messages],
    }
