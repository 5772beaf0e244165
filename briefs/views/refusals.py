"""Files and answers of a list for machines: what is wrong in the address is refused with a 400, never left out."""

from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from briefs.filters import StoryFilter
from briefs.views.answers import answered
from briefs.vocabulary import Present


def plain_refusal(asked: StoryFilter) -> HttpResponse:
    """A 400 with a sentence for each thing that is wrong."""
    return HttpResponse("\n".join(asked.faults) + "\n", status=400, content_type="text/plain; charset=utf-8")


def json_refusal(asked: StoryFilter) -> HttpResponse:
    """The same as JSON."""
    return JsonResponse({"detail": asked.faults[0], "messages": asked.faults}, status=400)


def of_a_list(refuse=plain_refusal):
    """A decorator that makes a view of `make(request, asked, …)`, which is called for right addresses alone."""

    def decorate(make):
        @wraps(make)
        def view(request: HttpRequest, **named) -> HttpResponseBase:
            def answer(present: Present) -> HttpResponseBase:
                asked = StoryFilter(request.GET, present)
                return refuse(asked) if asked.faults else make(request, asked, **named)

            return answered(request, answer)

        return view

    return decorate
