"""The description of the API keeps its word: schemathesis asks everything it allows, and much that it does not."""

import json

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.specs.openapi import checks as promises

from briefs.api.description import api
from briefs.api.documentation import EXAMPLES as SHOWN

EXAMPLES = 10
# Left out: `positive_data_acceptance`. Which slugs exist is the archive's matter, and no schema can say it.
PROMISES = [
    checks.not_a_server_error,
    promises.status_code_conformance,
    promises.content_type_conformance,
    promises.response_schema_conformance,
    promises.response_headers_conformance,
    promises.negative_data_rejection,
    promises.unsupported_method,
]


# Every boundary of every parameter is tried on the list of stories; facets take the same parameters.
ONCE = {"operations": [{"include-path": "/api/facets/", "phases": {"coverage": {"enabled": False}}}]}
schema = schemathesis.openapi.from_dict(
    json.loads(json.dumps(api.get_openapi_schema())), config=schemathesis.Config.from_dict(ONCE)
)
schema.app = get_wsgi_application()


def excused(case) -> list:
    """An empty value is no question, as in a form that was sent with empty fields; no schema can say that either.

    Empty lists and objects are empty values too, once they are written into an address.
    """
    values = [one for value in (case.query or {}).values() for one in (value if isinstance(value, list) else [value])]
    return [promises.negative_data_rejection] if any(value in ("", None, [], {}) for value in values) else []


@pytest.fixture(autouse=True)
def one_connection():
    """Keep the test's connection and transaction over requests, as Django's own test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.django_db
@schema.parametrize()
@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
def test_every_answer_is_one_that_the_description_promises(case, archive):
    case.call_and_validate(checks=PROMISES, excluded_checks=excused(case))


@pytest.mark.django_db
def test_every_operation_is_described_with_its_limits(client):
    described = client.get("/api/openapi.json").json()
    assert len(described["paths"]) == 9
    for path, operations in described["paths"].items():
        assert path.endswith("/")
        assert {"200", "400", "429", "304"} <= set(operations["get"]["responses"])
        assert "RateLimit-Remaining" in operations["get"]["responses"]["200"]["headers"]
        assert all(one.get("description") or one["in"] == "path" for one in operations["get"]["parameters"])


@pytest.mark.django_db
def test_the_description_is_the_same_the_second_time(client):
    assert client.get("/api/openapi.json").content == client.get("/api/openapi.json").content


@pytest.mark.django_db
def test_the_page_for_people_names_every_address(client):
    page = client.get("/api/").content.decode()
    for path in client.get("/api/openapi.json").json()["paths"]:
        assert f"GET {path}" in page
    assert client.get("/api/docs/").headers["Location"] == "/api/"
    assert "style=" not in page


@pytest.mark.django_db
def test_every_example_of_the_page_is_answered(client, archive):
    examples = [f"{path}{query}" for path, queries in SHOWN.items() for query in queries]
    assert len(examples) > 5
    for example in examples:
        assert client.get(example).status_code == 200, example
