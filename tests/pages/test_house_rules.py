"""What every page keeps to: no inline script or style, nothing from elsewhere, few queries."""

import html
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs.search.gazetteer import names
from briefs.search.index import archive
from tests.factories import TopicFactory, country, person
from tests.pages.making import story

TEMPLATES = sorted((Path(settings.BASE_DIR) / "templates" / "briefs").glob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_partials_say_what_they_expect(template):
    assert not template.name.startswith("_") or template.read_text().startswith("{# ")


def test_styles_and_scripts_ask_nothing_of_other_hosts():
    own = Path(settings.BASE_DIR) / "static"
    for path in (own / "css/site.css", own / "js/site.js", own / "js/reading.js"):
        assert not re.search(r"https?://|@import|url\(", path.read_text())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("query", ["", "?country=iran", "?q=oil", "?q=oil&country=iran&theme=trade&view=headlines"])
def test_a_list_takes_at_most_four_statements(client, query):
    for held in (archive._archives, names._names):
        held.clear()
    iran, trade = country("Iran"), TopicFactory(name="Trade")
    for number in range(12):
        story(f"Oil {number}", iran, person(f"Person {number}"), topics=[trade])
    client.get("/stories/?q=steel")  # the names are read once for each version of the gazetteer
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/stories/{query}").status_code == 200
    assert len(queries) <= 4


@pytest.mark.django_db(transaction=True)
def test_a_phrase_that_is_proved_beside_a_beginning_takes_at_most_four_statements(client):
    made = [story(f"Oil for oil for oil {number}") for number in range(12)]
    client.get("/stories/?q=steel")
    with CaptureQueriesContext(connection) as queries:
        page = client.get("/stories/", {"q": '"oil for oil for oil" oi*'})
    assert page.context["count"] == len(made)
    assert len(queries) <= 4


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["/", "/stories/", "/stories/?q=oil", "/ahead/", "/countries/", "/countries/iran/", "/themes/", "/quiet/",
     "/threads/", "/catch-up/", "/compare/", "/about/", "story", "edition"],
)  # fmt: skip
def test_a_page_names_itself_once_and_every_other_form_that_it_names_is_there(client, path):
    made = story("Oil", country("Iran"), topics=[TopicFactory(name="Trade")])
    rows = {"story": made, "edition": made.edition}
    content = client.get(rows[path].get_absolute_url() if path in rows else path).content.decode()
    head = content.partition("</head>")[0]
    assert len(re.findall(r'<link rel="canonical"', head)) == 1
    forms = re.findall(r'<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"', head)
    assert forms
    for kind, address in forms:
        answer = client.get(html.unescape(address))
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith(kind)
