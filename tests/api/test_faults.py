"""Whatever is wrong is told as JSON with a sentence, never with a 500."""

import pytest

from briefs.api import stories
from tests.factories import EntityFactory

pytestmark = pytest.mark.django_db
LISTS = ("/api/stories/", "/api/editions/", "/api/entities/", "/api/facets/", "/api/topics/")


def fault(response, status: int) -> str:
    """The first sentence of a fault, which has the form that all faults have."""
    assert response.status_code == status, response.content
    assert response.headers["Content-Type"].startswith("application/json")
    told = response.json()
    assert told["messages"][0] == told["detail"]
    assert all(sentence.rstrip().endswith((".", "/")) for sentence in told["messages"])
    return told["detail"]


@pytest.mark.parametrize("page", ["0", "-1", "1e3", "x", str(10**30), "²", "1" * 10_000])
@pytest.mark.parametrize("address", ["/api/stories/", "/api/editions/", "/api/entities/"])
def test_a_page_that_is_no_number_in_bounds_gets_a_sentence(client, address, page):
    assert "is not a whole number" in fault(client.get(address, {"page": page}), 400)


def test_a_page_after_the_last_is_not_there(client, archive):
    for address in ("/api/stories/", "/api/editions/", "/api/entities/"):
        assert "does not exist" in fault(client.get(address, {"page": "10000000"}), 404)


@pytest.mark.parametrize(
    "query",
    [
        "country=atlantis",
        "from=2025-13",
        "from=0000",
        "date=9999-99-99",
        "from=2025&to=2024",
        "year=20x5",
        "sort=best",
        "page_size=101",
        "facets=colour",
        "colour=red",
        "country=" + "x" * 10_000,
        "q=" + "a" * 10_000,
        "&".join(f"country=c{number}" for number in range(500)),
        "&".join(f"not_theme=c{number}" for number in range(500)),
    ],
)
@pytest.mark.parametrize("address", ["/api/stories/", "/api/facets/"])
def test_wrong_values_get_a_400_that_names_them(client, archive, address, query):
    fault(client.get(address, QUERY_STRING=query), 400)


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("query", ["q=%00", "%00=1", "q=%ED%A0%80", "q=%ff", "source=a%00", "prefix=%00"])
def test_what_is_no_text_gets_a_400(client, address, query):
    assert "The address holds" in fault(client.get(address, QUERY_STRING=query), 400)


@pytest.mark.parametrize("query", ["q=" + "OR+" * 120, "q=" + "(" * 400, "q=%22", "q=-", "date=9999", "from=0001"])
def test_odd_questions_get_an_answer(client, archive, query):
    assert client.get("/api/stories/", QUERY_STRING=query).status_code == 200


def test_a_parameter_that_a_list_does_not_take_is_refused(client, archive):
    for address in ("/api/editions/", "/api/entities/", "/api/topics/"):
        assert "“theme” is not a parameter" in fault(client.get(address, {"theme": "trade"}), 400)
    assert "“kind”" in fault(client.get("/api/entities/", {"kind": "planet"}), 400)
    assert "“prefix”" in fault(client.get("/api/entities/", {"prefix": "x" * 101}), 400)


def test_more_parameters_than_are_read_get_a_400(client, archive, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
    query = "&".join(f"q={number}" for number in range(5_001))
    assert "more than 5,000 parameters" in fault(client.get("/api/stories/", QUERY_STRING=query), 400)


@pytest.mark.parametrize(
    "rest", ["nothing/", "stories/no-such-key/", "entities/no such/", "entities/é/", "topics/x/y/"]
)
def test_an_unknown_address_is_told_so_as_json(client, rest):
    fault(client.get(f"/api/{rest}"), 404)


def test_an_address_without_its_last_slash_leads_on(client):
    response = client.get("/api/stories?q=oil")
    assert (response.status_code, response.headers["Location"]) == (301, "/api/stories/?q=oil")
    fault(client.get("/api/nothing"), 404)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_nothing_can_be_written(client, method):
    for address in ("/api/", "/api/stories/", "/api/openapi.json", "/api/nothing/"):
        response = getattr(client, method)(address)
        assert "changes nothing" in fault(response, 405)
        assert response.headers["Allow"] == "GET, HEAD"


def test_head_is_get_without_a_body(client, archive):
    response = client.head("/api/stories/")
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"] == client.get("/api/stories/").headers["ETag"]


def test_a_fault_of_ours_gets_a_sentence_and_tells_nothing(client, monkeypatch, caplog):
    def fail(*arguments):
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(stories, "paged", fail)
    response = client.get("/api/stories/")
    assert "written down" in fault(response, 500)
    assert b"secret" not in response.content
    assert "the secret of the house" in caplog.text


def test_a_copy_stands_until_something_changes(client, archive, django_assert_num_queries):
    etag = client.get("/api/stories/").headers["ETag"]
    with django_assert_num_queries(1):
        assert client.get("/api/stories/", headers={"If-None-Match": etag}).status_code == 304
    assert client.get("/api/stories/?sort=oldest", headers={"If-None-Match": etag}).status_code == 200
    from briefs import search

    search.refresh([archive["oil"]])
    assert client.get("/api/stories/", headers={"If-None-Match": etag}).status_code == 200


def test_names_with_signs_of_the_database_are_only_text(client, archive):
    EntityFactory(name="100% Party", slug="hundred", kind="organisation")
    told = client.get("/api/entities/", {"prefix": "100%"}).json()
    assert [one["slug"] for one in told["results"]] == ["hundred"]


def test_an_address_with_a_line_break_is_answered_in_json_too(client):
    assert "nothing at this address" in fault(client.get("/api/stories/a%0Ab/"), 404)
