"""What a request may say of its character set."""

import importlib

import pytest

from config.charset import SENTENCE, Utf8Only

FORM = "application/x-www-form-urlencoded"


def answer(content_type, method="GET"):
    """Status and body of one request to an application that answers everything."""
    told = []

    def passes(environ, start_response):
        start_response("200 OK", [])
        return [b"passed"]

    environ = {"REQUEST_METHOD": method, "CONTENT_TYPE": content_type}
    body = Utf8Only(passes)(environ, lambda status, headers: told.append(status))
    return told[0], b"".join(body)


@pytest.mark.parametrize("charset", ["base64", "idna", "punycode", "utf-16", "cp037", "no-such-set", "a\0b"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_request_in_another_character_set_is_refused_with_a_sentence(charset, method):
    assert answer(f"{FORM}; charset={charset}", method) == ("415 Unsupported Media Type", SENTENCE.encode())


@pytest.mark.parametrize("content_type", ["", FORM, f"{FORM}; charset=utf-8", f'{FORM}; charset="UTF8"', "text/plain;"])
def test_a_request_in_utf8_or_without_a_word_on_it_is_answered(content_type):
    assert answer(content_type) == ("200 OK", b"passed")


def test_a_head_request_is_refused_without_a_body():
    assert answer(f"{FORM}; charset=utf-16", "HEAD") == ("415 Unsupported Media Type", b"")


def test_servers_ask_it_first(monkeypatch):
    monkeypatch.setattr("briefs.search.warm_up", lambda: None)
    assert isinstance(importlib.import_module("config.wsgi").application, Utf8Only)
