"""How much one address may ask for. A limit names itself in headers; past it, the answer is 429 and a sentence.

Django-ninja's throttle counts, in the cache: exact in one process, and in all of them where `CACHE_URL` is shared.
"""

import hashlib
from collections.abc import Callable
from functools import wraps
from math import ceil

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from ninja.throttling import AnonRateThrottle

from briefs.contact import contact

# Requests / time from one address. A project's setting `RATES` replaces any of them.
RATES = {
    "api": "300/min",
    "search": "300/min",
    "whole": "60/hour",  # whole: lists of any length as one file
    "dispute": "10/hour",
    "follow": "10/hour",
    "receipt": "30/hour",
}
SPANS = {60: "a minute", 3_600: "an hour", 86_400: "a day"}
PLAIN = (".csv", ".atom", ".txt", ".xml", ".bib", ".ris")


class Throttle(AnonRateThrottle):
    """The requests of one address under one limit. Made for each request, because it keeps what it counted."""

    def __init__(self, scope: str):
        self.scope = scope
        super().__init__(rate_of(scope))

    def get_cache_key(self, request: HttpRequest) -> str:
        """A key that any cache takes, whatever a proxy wrote as the address; no address is stored as such."""
        address = hashlib.sha256(str(self.get_ident(request)).encode("utf-8", "replace")).hexdigest()[:32]
        return f"limit-{self.scope}-{address}"

    @property
    def reset(self) -> int:
        """Seconds until the oldest request that counts no longer does."""
        oldest = self.history[-1] if self.history else self.now
        return max(1, ceil(self.duration - (self.now - oldest)))

    @property
    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.num_requests),
            "RateLimit-Remaining": str(max(0, self.num_requests - len(self.history))),
            "RateLimit-Reset": str(self.reset),
            "RateLimit-Policy": f"{self.num_requests};w={self.duration}",
        }

    @property
    def told(self) -> str:
        """The limit in words."""
        return f"{self.num_requests} requests {SPANS.get(self.duration, f'in {self.duration} seconds')}"

    @property
    def sentence(self) -> str:
        return (
            f"That was a lot at once: this part of the archive answers {self.told} from one address. "
            f"Please try again in {counted(self.reset)}."
        )


def rate_of(scope: str) -> str:
    """A limit as in "300/min"."""
    return (getattr(settings, "RATES", None) or {}).get(scope) or RATES[scope]


def rate_told(scope: str) -> str:
    """A limit in words, as in "300 requests a minute"."""
    return Throttle(scope).told


def counted(seconds: int) -> str:
    """A short while in words."""
    number, unit = (seconds, "second") if seconds < 120 else (ceil(seconds / 60), "minute")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def limited(
    scope: str, methods: tuple[str, ...] = (), when: Callable[[HttpRequest], bool] = lambda request: True
) -> Callable:
    """A decorator for any view: `@limited("search")`. Of `@limited("dispute", ("POST",))` only the POSTs count.

    `when` tells by the request whether it counts. Of two limits on one view the inner one is named in the headers.

    `RATE_LIMITS=off` in the environment switches every limit off.
    """

    def decorate(view):
        @wraps(view)
        def within_limit(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not settings.RATE_LIMITS or (methods and request.method not in methods) or not when(request):
                return view(request, *args, **kwargs)
            throttle = Throttle(scope)
            is_allowed = throttle.allow_request(request)
            response = view(request, *args, **kwargs) if is_allowed else refusal(request, throttle)
            for name, value in throttle.headers.items():
                response.headers.setdefault(name, value)
            return response

        return within_limit

    return decorate


def refusal(request: HttpRequest, throttle: Throttle) -> HttpResponse:
    """A 429 in the form that was asked for: JSON, plain text beside files, else a page."""
    sentence, asked = throttle.sentence, contact()
    told = f"{sentence} For more than that, turn to {asked.words}." if asked else sentence
    if request.path.startswith("/api/") or request.path.endswith(".json"):
        response = JsonResponse({"detail": told, "messages": [told]}, status=429)
    elif request.path.endswith(PLAIN):
        response = HttpResponse(f"{told}\n", status=429, content_type="text/plain; charset=utf-8")
    else:
        response = render(request, "429.html", {"sentence": sentence, "contact": asked}, status=429)
    response.headers["Retry-After"] = str(throttle.reset)
    response.headers["Cache-Control"] = "no-store"
    return response
