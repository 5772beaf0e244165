"""The one character set that is read here, asked for before Django reads anything in another."""

import codecs
from collections.abc import Callable, Iterable

from django.utils.http import parse_header_parameters

SENTENCE = "The request says that it is not written in UTF-8, the only character set that is read here."
READ = ("utf-8", "ascii")

Application = Callable[[dict, Callable], Iterable[bytes]]


class Utf8Only:
    """Answers 415 and a sentence to a request in another character set, and hands every other one on.

    Left alone, Django reads the address in that set too: in “utf-16” it is another question, and in “base64”, which
    Python knows and no text is written in, the worker ends with an error before any view or middleware is asked.
    """

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if is_read(environ.get("CONTENT_TYPE", "")):
            return self.application(environ, start_response)
        body = SENTENCE.encode()
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
        start_response("415 Unsupported Media Type", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def is_read(content_type: str) -> bool:
    """Whether text of this type can be read: it names no character set, or one whose every text is UTF-8."""
    charset = parse_header_parameters(content_type)[1].get("charset", READ[0])
    try:
        return codecs.lookup(charset).name in READ
    except (LookupError, ValueError):  # a NUL in the name is a ValueError
        return False
