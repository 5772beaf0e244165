"""Whole requests through Django, middleware and templates included, beside the floor: a view that says a word."""

import time
from collections.abc import Iterator
from statistics import median

from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from briefs import search
from briefs.search import StoryQuery

from .asking import Asker, unremembered

REPEATS, LISTS = 40, 20
FLOOR, FORGET = "bench-floor", "bench-forget"


def floor(_request) -> HttpResponse:
    """The least that a request can cost in this server."""
    return HttpResponse("hello")


def forget(_request) -> HttpResponse:
    """Drop the counts that the archive of this process remembers."""
    unremembered()
    return HttpResponse("forgotten")


urlpatterns = [path(f"{FLOOR}/", floor), path(f"{FORGET}/", forget), path("", include("config.urls"))]


@override_settings(
    ROOT_URLCONF=__name__,
    RATE_LIMITS=False,
    SECURE_SSL_REDIRECT=False,
    STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
)
def served(asker: Asker) -> dict[str, float]:
    """Milliseconds of the processor, the median, of the floor, of lists, of a page kept whole and of a 304."""
    client = Client(headers={"host": "localhost"})
    lists = [f"/stories/?country={country}" for country in asker.countries[:LISTS]]
    words = [f"/stories/?q={word}" for word in asker.near(search.find(StoryQuery()).count * 0.1, LISTS)]
    for address in (f"/{FLOOR}/", *lists):
        cost(client, address)
    tag = client.get(lists[0]).headers["ETag"]
    return {
        "floor": median(cost(client, f"/{FLOOR}/") for _ in range(REPEATS)),
        "country list, warm cards": median(_made_anew(client, lists)),
        "word in 10 %": median(_made_anew(client, words)),
        "page kept whole": median(cost(client, lists[0]) for _ in range(REPEATS)),
        "304 Not Modified": median(cost(client, lists[0], {"if-none-match": tag}, 304) for _ in range(REPEATS)),
    }


def _made_anew(client, addresses) -> Iterator[float]:
    """The cost of pages that are neither kept whole nor counted before: each is asked of a port of its own."""
    for port, address in enumerate(addresses, 8_001):
        unremembered()
        yield cost(client, address, {"host": f"localhost:{port}"})


def cost(client: Client, address: str, headers=None, expected: int = 200) -> float:
    """Milliseconds of the processor that one request takes; AssertionError when it is not answered as expected."""
    began = time.process_time_ns()
    response = client.get(address, headers=headers)
    took = (time.process_time_ns() - began) / 1e6
    if response.status_code != expected:
        raise AssertionError(f"{address} was answered with {response.status_code}.")
    return took
