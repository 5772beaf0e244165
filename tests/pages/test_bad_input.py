"""Nothing that a reader can type makes a page fail."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs.filters import StoryFilter
from tests.factories import country
from tests.pages.making import story

pytestmark = pytest.mark.django_db

NAMES = st.sampled_from([*StoryFilter.base_filters, "why", "date", "year", "format", "unknown", ""])
NASTY = st.sampled_from(
    [
        *("-1", "0", "1e9", "9" * 31, "٣", "0000", "9999-12-31", "0001-01-01", "2025-02-30", "last-9999-days"),
        *('"', "((((", "))))", "NOT", "OR OR", "-", "*", "a*", "country:", "from:x", "headline:", "\\", "%", "'; --"),
        *("IR", "iran", "\u202e", "a" * 10_000, "(" * 500, "-a " * 2_000, "iran OR " * 700, "\ufffd"),
    ]
)
VALUES = st.one_of(NASTY, st.text(max_size=40))
PATHS = st.sampled_from(
    ["/stories/", "/stories.json", "/stories.csv", "/stories.atom", "/editions/", "/ahead/", "/suggest/"]
)
FINE = {200, 302, 400, 404}


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=PATHS, asked=st.lists(st.tuples(NAMES, VALUES), max_size=4))
def test_every_parameter_and_value_gets_an_answer(client, path, asked):
    parameters = {}
    for name, value in asked:
        parameters.setdefault(name, []).append(value)
    assert client.get(path, parameters).status_code in FINE


@pytest.mark.parametrize("raw", ["q=%00", "q=%ff", "q=%ed%a0%80", "country=%00", "page=%00", "q=%C3%28"])
@pytest.mark.parametrize("path", ["/stories/", "/stories.json", "/suggest/"])
def test_bytes_that_are_no_text_are_refused(client, path, raw):
    assert client.get(f"{path}?{raw}").status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/stories/0000-00-00/x/",
        "/stories/9999-12-31/x/",
        "/stories/2025-04-08/" + "x" * 2000 + "/",
        "/editions/x/2025-99-99/",
        "/countries/" + "é" * 300 + "/",
        "/sitemap-nothing.xml",
        "/sitemap-stories.xml?p=999",
    ],
)
def test_impossible_addresses_are_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_last_day_of_the_calendar_have_pages(client, day):
    from datetime import date

    from tests.factories import EditionFactory

    edition = EditionFactory(date=date.fromisoformat(day))
    made = story("Far away", country("Iran"), edition=edition)
    story("Due", country("Oman"), edition=edition, section="ahead")
    paths = (
        made.get_absolute_url(),
        edition.get_absolute_url(),
        "/",
        "/stories/",
        "/stories.atom",
        "/ahead/",
        "/editions/",
    )
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_two_hundred_values_of_one_facet_are_cut_and_said_so(client):
    response = client.get("/stories/", {"country": [f"land-{n}" for n in range(200)]})
    assert response.status_code == 200
    assert any("first 50 values" in fault for fault in response.context["faults"])
