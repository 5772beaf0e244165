"""Whom readers and programs turn to: told wherever they may need somebody, and nowhere while nobody is named."""

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.template.loader import render_to_string

from briefs.contact import contact
from tests.house.from_outside import GOOD_KEY, read_settings

pytestmark = pytest.mark.django_db
DESK = "mailto:desk@archive.example"
LINK = f'<a href="{DESK}">desk@archive.example</a>'


@pytest.fixture
def named(settings):
    settings.CONTACT = DESK


@pytest.fixture
def limited(settings):
    """One request a minute, and that one is made."""
    settings.RATE_LIMITS, settings.RATES = True, {"search": "1/min", "whole": "9/min"}
    cache.clear()
    yield
    cache.clear()


def second(client, address):
    """The answer to the second request."""
    client.get(address)
    answer = client.get(address)
    assert answer.status_code == 429
    return answer.content.decode()


def test_about_names_the_contact(client, named):
    assert LINK in client.get("/about/").content.decode()


def test_a_reader_s_copy_is_not_right_any_more_once_somebody_else_is_named(client, settings):
    copy = client.get("/about/")["ETag"]
    assert client.get("/about/", headers={"If-None-Match": copy}).status_code == 304
    settings.CONTACT = DESK
    assert LINK in client.get("/about/", headers={"If-None-Match": copy}).content.decode()


def test_without_one_nobody_is_named(client):
    assert "mailto:" not in client.get("/about/").content.decode()
    assert client.get("/robots.txt").content.decode().startswith("User-agent:")
    assert "turn to" not in render_to_string("429.html", {"contact": contact()})
    assert client.get("/.well-known/security.txt").status_code == 404


def test_robots_are_told_in_a_comment(client, named):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "# Questions about what programs may fetch here: desk@archive.example"
    assert lines[1] == "User-agent: *"


def test_who_asks_too_much_is_told_on_the_page(client, named, limited):
    assert LINK in second(client, "/stories/")


def test_the_page_of_too_much_leads_back_to_what_was_asked_for(client, limited):
    told = second(client, "/stories/?q=oil&sort=oldest")
    assert '<a rel="nofollow" href="/stories/?q=oil&amp;sort=oldest">Try this page again</a>' in told


@pytest.mark.parametrize("address", ["/stories.csv", "/stories.json"])
def test_who_asks_too_much_for_a_file_is_told_in_words(client, named, limited, address):
    assert "For more than that, turn to desk@archive.example." in second(client, address)


def test_who_asks_too_much_is_told_only_when_to_come_again_where_nobody_is_named(client, limited):
    assert "turn to" not in second(client, "/stories.csv")


def test_a_busy_archive_names_the_contact(client, named, monkeypatch):
    def held(*_args, **_more):
        raise OperationalError("database is locked")

    client.raise_request_exception = False
    monkeypatch.setattr("briefs.views.about.source_rows", held)
    answer = client.get("/about/")
    assert answer.status_code == 503
    assert LINK in answer.content.decode()


def test_weaknesses_are_reported_to_the_contact_unless_somebody_else_is_named(client, named, settings):
    assert client.get("/.well-known/security.txt").content.decode().startswith(f"Contact: {DESK}\n")
    settings.SECURITY_CONTACT = "https://archive.example/security"
    told = client.get("/.well-known/security.txt").content.decode()
    assert told.startswith("Contact: https://archive.example/security\n")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (DESK, "desk@archive.example"),
        (f"{DESK}?subject=Archive", "desk@archive.example"),
        ("https://archive.example/contact/", "archive.example/contact"),
        ("tel:+441234", "+441234"),
    ],
)
def test_an_address_is_written_for_people(settings, url, words):
    settings.CONTACT = url
    assert contact() == (url, words)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("CONTACT", "desk@archive.example", "mailto:desk@archive.example"),
        ("CONTACT", "https://archive.example/contact", "https://archive.example/contact"),
        ("SECURITY_CONTACT", "mailto:safe@archive.example", "mailto:safe@archive.example"),
    ],
)
def test_a_mail_address_or_one_of_the_web_will_do(name, value, read):
    assert read_settings(f"print(s.{name})", SECRET_KEY=GOOD_KEY, **{name: value}).stdout.split() == [read]


@pytest.mark.parametrize("value", ["the desk", "http://archive.example", "javascript:alert(1)", "desk@a b"])
def test_what_nobody_can_be_reached_by_is_refused(value):
    assert "- CONTACT cannot be used" in read_settings(SECRET_KEY=GOOD_KEY, CONTACT=value).stderr
