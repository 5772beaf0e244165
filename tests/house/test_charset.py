"""What a request may say of its character set."""

import io

import pytest
from django.core.wsgi import get_wsgi_application

from config.charset import SENTENCE, Utf8Only

FORM = "application/x-www-form-urlencoded"


def answer(content_type, method="GET", path="/stories/", query="q=%E2%80%8B"):
    """Status and body of one request, as a server asks for it."""
    told = []
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "CONTENT_TYPE": content_type,
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "HTTP_HOST": "localhost",
        "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(), "wsgi.url_scheme": "http",
    }  # fmt: skip
    body = Utf8Only(get_wsgi_application())(environ, lambda status, headers: told.append(status))
    return told[0], b"".join(body)


@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["base64", "idna", "punycode", "utf-16", "cp037", "no-such-set", "a\0b"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_request_in_another_character_set_is_refused_with_a_sentence(charset, method):
    assert answer(f"{FORM}; charset={charset}", method) == ("415 Unsupported Media Type", SENTENCE.encode())


@pytest.mark.django_db
@pytest.mark.parametrize("content_type", ["", FORM, f"{FORM}; charset=utf-8", f'{FORM}; charset="UTF8"', "text/plain;"])
def test_a_request_in_utf8_or_without_a_word_on_it_is_answered(content_type):
    assert answer(content_type)[0] == "200 OK"


@pytest.mark.django_db
def test_a_head_request_is_refused_without_a_body():
    assert answer(f"{FORM}; charset=utf-16", "HEAD") == ("415 Unsupported Media Type", b"")
