"""What every request passes: a readable address, a method told of, a short Permissions-Policy, an empty HEAD."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse, StreamingHttpResponse
from django.template.loader import render_to_string

Answer = Callable[[HttpRequest], HttpResponse]

NUL_SENTENCE = "The address holds a NUL character (%00), which no text can hold. Take it away and try again."
BYTES_SENTENCE = "The address holds bytes that are not UTF-8 text. Type the words again instead of pasting them."
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class ReadableAddress:
    """Answers an address with NUL or undecodable bytes with 400 and a sentence, before any view or database sees it.

    Left alone, PostgreSQL refuses NUL with an error (a 500) and Django swaps bad bytes for "\ufffd" without a word.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sentence = fault_in(request.path_info, request.META.get("QUERY_STRING", ""))
        return refusal(request.path_info, sentence) if sentence else self.get_response(request)


def fault_in(path: str, query: str) -> str:
    """The sentence that tells what is wrong with a decoded path and a raw query string, or nothing."""
    asked = unquote_to_bytes(query.encode("utf-8", "surrogateescape"))
    if "\0" in path or b"\0" in asked:
        return NUL_SENTENCE
    try:
        asked.decode("utf-8")
    except UnicodeDecodeError:
        return BYTES_SENTENCE
    return ""


def refusal(path: str, sentence: str) -> HttpResponse:
    """A 400 with the sentence, as JSON where JSON was asked for."""
    if path.startswith("/api/") or path.endswith(".json"):
        return JsonResponse({"detail": sentence, "messages": [sentence]}, status=400)
    return HttpResponse(render_to_string("400.html", {"sentence": sentence}), status=400)


class ToldMethods:
    """Says in a sentence what an address can be asked with, where Django refuses a method without a word."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response.headers["Content-Type"] = "text/plain; charset=utf-8"
            response.content = (
                f"{request.method} is not possible here; the address can be asked with {response['Allow']}.\n"
            )
        return response


class PermissionsPolicy:
    """Says to browsers that no page here needs a camera, a position or a payment."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response


class HeadWithoutBody:
    """Sends the headers alone in answer to HEAD, with the length that GET has; else the server complains in its log."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "HEAD":
            empty(response)
        return response


def empty(response: HttpResponse | StreamingHttpResponse) -> None:
    """Take the body away; what is not made while it is sent keeps its length in the headers."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = ()
    else:
        response.headers.setdefault("Content-Length", str(len(response.content)))
        response.content = b""
