"""Limits count each address by itself, name themselves, and can be switched off."""

import pytest
from django.core.cache import cache
from django.http import HttpResponse

from briefs.throttling import limited

SMALL = {"api": "3/min", "search": "2/min", "dispute": "1/hour"}


@pytest.fixture
def limits(settings):
    """Small limits, switched on, with nothing counted yet."""
    settings.RATE_LIMITS, settings.RATES = True, SMALL
    cache.clear()
    yield
    cache.clear()


@limited("search")
def page(request):
    return HttpResponse("page")


@limited("dispute", ("POST",))
def form(request):
    return HttpResponse("form")


@pytest.mark.django_db
def test_the_api_names_its_limit_and_then_keeps_it(client, limits):
    left = [client.get("/api/topics/").headers["RateLimit-Remaining"] for _ in range(3)]
    assert left == ["2", "1", "0"]
    response = client.get("/api/topics/")
    assert response.status_code == 429
    assert "3 requests a minute from one address. Please try again in" in response.json()["detail"]
    assert response.headers["RateLimit-Limit"] == "3"
    assert response.headers["RateLimit-Policy"] == "3;w=60"
    assert 1 <= int(response.headers["Retry-After"]) <= 60
    assert response.headers["Retry-After"] == response.headers["RateLimit-Reset"]


@pytest.mark.django_db
def test_answers_without_a_body_and_faults_count_too(client, limits):
    etag = client.get("/api/topics/").headers["ETag"]
    assert client.get("/api/topics/", headers={"If-None-Match": etag}).headers["RateLimit-Remaining"] == "1"
    assert client.get("/api/nothing/").headers["RateLimit-Remaining"] == "0"
    assert client.get("/api/openapi.json").status_code == 429


@pytest.mark.django_db
def test_limits_can_be_switched_off(client, limits, settings):
    settings.RATE_LIMITS = False
    answers = [client.get("/api/topics/") for _ in range(5)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit-Limit" not in answers[0].headers


def test_addresses_are_counted_apart(rf, limits):
    first, second = rf.get("/", REMOTE_ADDR="192.0.2.1"), rf.get("/", REMOTE_ADDR="192.0.2.2")
    assert [page(first).status_code for _ in range(3)] == [200, 200, 429]
    assert page(second).status_code == 200


def test_a_forwarded_address_is_believed_only_behind_a_proxy(rf, limits, settings):
    def asked(number):
        return page(rf.get("/", headers={"X-Forwarded-For": f"198.51.100.{number}"})).status_code

    assert [asked(number) for number in range(3)] == [200, 200, 429]
    settings.NINJA_NUM_PROXIES = 1
    assert [asked(number) for number in range(10, 13)] == [200, 200, 200]


def test_a_forwarded_address_that_is_none_makes_no_fault(rf, limits, settings):
    settings.NINJA_NUM_PROXIES = 1
    for text in ("", ",", "x" * 5_000, "a b\tc", "é"):
        assert page(rf.get("/", headers={"X-Forwarded-For": text})).status_code in (200, 429)


def test_only_the_named_methods_count(rf, limits):
    assert {form(rf.get("/")).status_code for _ in range(5)} == {200}
    assert [form(rf.post("/")).status_code for _ in range(2)] == [200, 429]


def test_one_limit_does_not_use_up_another(rf, limits):
    assert [page(rf.post("/")).status_code for _ in range(3)] == [200, 200, 429]
    assert form(rf.post("/")).status_code == 200


@pytest.mark.parametrize(
    ("address", "content_type"),
    [("/stories/", "text/html"), ("/stories.csv", "text/plain"), ("/stories.json", "application/json")],
)
def test_the_refusal_has_the_form_that_was_asked_for(rf, limits, address, content_type):
    answers = [page(rf.get(address)) for _ in range(3)]
    assert answers[-1].status_code == 429
    assert answers[-1].headers["Content-Type"].startswith(content_type)
    assert "try again" in answers[-1].content.decode()
    assert answers[-1].headers["Cache-Control"] == "no-store"
