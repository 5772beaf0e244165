"""What goes wrong is told as JSON with a sentence, whatever it is: `{"detail": sentence, "messages": [sentences]}`."""

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from briefs import busy
from briefs.periods import shown
from briefs.views.errors import too_busy

logger = logging.getLogger("briefs.api")


class Refused(Exception):
    """An answer other than 200, with the sentences that tell why and perhaps the address that is right."""

    def __init__(self, status: int, *sentences: str, location: str = ""):
        super().__init__(*sentences)
        self.status, self.sentences, self.location = status, sentences, location


def fault(status: int, *sentences: str) -> HttpResponse:
    return JsonResponse({"detail": sentences[0], "messages": list(sentences)}, status=status)


def tell_faults(api: NinjaAPI) -> None:
    """Let the API answer every exception in this form."""
    api.add_exception_handler(Refused, refused)
    api.add_exception_handler(Http404, lambda request, error: fault(404, str(error) or "There is nothing here."))
    api.add_exception_handler(ValidationError, not_valid)
    api.add_exception_handler(SuspiciousOperation, too_much)
    api.add_exception_handler(Exception, our_fault)


def refused(request: HttpRequest, error: Any) -> HttpResponse:
    response = fault(error.status, *error.sentences)
    if error.location:
        query = request.META.get("QUERY_STRING", "")
        response.headers["Location"] = f"{error.location}?{query}" if query else error.location
    return response


def not_valid(request: HttpRequest, error: Any) -> HttpResponse:
    """One sentence for each parameter of a wrong kind."""
    return fault(400, *[f"“{place(one['loc'])}” cannot be used as it is: {one['msg']}." for one in error.errors[:10]])


def place(loc) -> str:
    """The name of the parameter that an error is about: the last part of its place that is a name."""
    return shown(next((str(part) for part in reversed(loc) if isinstance(part, str)), "?"))


def too_much(request: HttpRequest, error: Any) -> HttpResponse:
    sentence = (
        f"The address holds more than {settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:,} parameters. Ask for less at once."
    )
    return fault(400, sentence)


def our_fault(request: HttpRequest, error: Any) -> HttpResponse:
    """A 500 with a sentence; the cause goes to the log."""
    if busy.reason(error):
        return too_busy(request, error)
    if settings.DEBUG:
        raise error
    logger.error("The API failed at %s", request.path, exc_info=error)
    return fault(500, "Something went wrong here, not with you. It has been written down; please try again later.")
