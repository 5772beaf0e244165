"""What every answer carries, and what an address may hold."""

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from config.middleware import HeadWithoutBody, ReadableAddress

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
}


def policy_of(response) -> set[str]:
    return {part.strip() for part in response.headers["Content-Security-Policy"].split(";")}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/admin/login/", "/no-such-page/", "/static/no-such-file"])
def test_every_answer_has_the_strict_policy(client, address):
    response = client.get(address)
    assert policy_of(response) == POLICY
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]


@pytest.mark.django_db
def test_the_admin_obeys_the_same_policy(client):
    client.force_login(get_user_model().objects.create_superuser("chief"))
    assert policy_of(client.get("/admin/")) == POLICY


@pytest.mark.parametrize("query", ["q=%00", "q=a%00b", "x%00=1", "q=%ff", "q=%C3%28", "q=%ED%A0%80"])
def test_an_unreadable_query_gets_a_sentence_and_400(client, query):
    response = client.get("/stories/", QUERY_STRING=query)
    assert response.status_code == 400
    assert "The address holds" in response.content.decode()


def test_nul_in_the_path_gets_a_sentence_and_400(client):
    assert client.get("/stories/a%00b/").status_code == 400


def test_readable_text_in_any_script_passes(client):
    ask = ReadableAddress(lambda request: HttpResponse("passed"))
    for query in ("q=caf%C3%A9", "q=%D8%A5%D9%8A%D8%B1%D8%A7%D9%86", "q=100%", "q=%zz", "q=a+b&q=%F0%9F%8C%8D", ""):
        assert ask(RequestFactory().get("/stories/", QUERY_STRING=query)).content == b"passed"


def test_json_is_refused_as_json(client):
    response = client.get("/stories.json", QUERY_STRING="q=%00")
    assert response.status_code == 400
    assert "NUL" in response.json()["detail"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "address", "allowed"), [("POST", "/", "GET, HEAD"), ("GET", "/follow/a/stop/", "POST")]
)
def test_a_method_that_is_refused_gets_a_sentence_with_those_that_are_not(client, method, address, allowed):
    response = client.generic(method, address)
    assert response.status_code == 405
    assert response.content.decode() == f"{method} is not possible here; the address can be asked with {allowed}.\n"


@pytest.mark.django_db
def test_an_unknown_address_has_a_page_of_its_own(client):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    assert "<title>" in response.content.decode()


def test_a_fault_of_ours_shows_a_page_without_asking_anything(rf):
    from django.views.defaults import server_error

    response = server_error(rf.get("/"))
    assert response.status_code == 500
    assert "<h1>" in response.content.decode()
    assert "{%" not in response.content.decode()


@pytest.mark.parametrize(("method", "body"), [("GET", b"words"), ("HEAD", b"")])
def test_head_is_answered_with_the_length_and_without_the_body(method, body):
    response = HeadWithoutBody(lambda request: HttpResponse(b"words"))(RequestFactory().generic(method, "/"))
    assert response.content == body
    if method == "HEAD":
        assert response.headers["Content-Length"] == "5"


@pytest.mark.parametrize(("method", "body"), [("GET", b"words"), ("HEAD", b"")])
def test_head_asks_nothing_of_what_is_made_while_it_is_sent(method, body):
    made = []
    lines = (made.append(line) or line for line in [b"words"])
    response = HeadWithoutBody(lambda request: StreamingHttpResponse(lines))(RequestFactory().generic(method, "/"))
    assert b"".join(response) == body
    assert bool(made) is (method == "GET")
