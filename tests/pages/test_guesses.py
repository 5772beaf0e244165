"""What people type into the address bar leads to what they mean, or to a page that searches for it."""

from datetime import date

import pytest

from tests.factories import AliasFactory, EditionFactory, RedirectFactory, TopicFactory, country, person
from tests.pages.making import story

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    iran = country("Iran", "IR")
    AliasFactory(entity=iran, kind="historic", text="Persia")
    edition = EditionFactory(date=date(2025, 4, 8))
    return story("Talks", iran, person("Ada Lovelace"), topics=[TopicFactory(name="Trade")], edition=edition)


def led(client, address):
    """Where an address leads; nothing where it leads nowhere."""
    response = client.get(address)
    return response.headers["Location"] if response.status_code == 302 else response.status_code


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/stories/2025-04-08/", "/stories/?date=2025-04-08"),
        ("/2025/04/08", "/stories/?date=2025-04-08"),
        ("/2025/4/8/", "/stories/?date=2025-04-08"),
        ("/20250408", "/stories/?date=2025-04-08"),
        ("/stories/2025-04", "/stories/?date=2025-04"),
        ("/2025/", "/stories/?date=2025"),
        ("/editions/2025-04-08", "/editions/?date=2025-04-08"),
        ("/editions/2025/", "/editions/?year=2025"),
        ("/country/iran", "/countries/iran/"),
        ("/country/Persia", "/countries/iran/"),
        ("/Countries/Iran/", "/countries/iran/"),
        ("/person/ada-lovelace/", "/people/ada-lovelace/"),
        ("/topic/trade", "/themes/trade/"),
        ("/tag/iran", "/countries/iran/"),
        ("/iran", "/countries/iran/"),
        ("/topics/", "/themes/"),
        ("/organizations", "/organisations/"),
        ("/search?q=oil+price", "/stories/?q=oil+price"),
        ("/search/?query=oil", "/stories/?q=oil"),
        ("/search/oil-price", "/stories/?q=oil+price"),
        ("/search", "/stories/"),
        ("/feed", "/stories.atom"),
        ("/rss.xml", "/stories.atom"),
        ("/story/12", "/s/12/"),
        ("/article/1234", "/s/1234/"),
        ("/archive", "/editions/"),
        ("/index.html", "/"),
        ("/STORIES/?q=Oil", "/stories/?q=Oil"),
    ],
)
def test_an_address_from_habit_leads_to_what_is_meant(client, archive, typed, meant):
    assert led(client, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "/2025/13/08", "/2025/02/30", "/1234", "/20259999", "/wp-login.php", "/country/atlantis", "/people/iran/",
        "/tag/nothing-such", "/stories/2025-04-08/no-such-story/", "/stories/?page=99", "/a/b/c/d/e", "/api/iran",
        "/countries/iran/more", "/.env", "/editions/none/2025-04-08/",
    ],
)  # fmt: skip
def test_what_tells_nothing_is_a_miss(client, archive, typed):
    assert led(client, typed) == 404


def test_a_miss_searches_for_the_words(client, archive):
    assert 'value="oil price"' in client.get("/story/oil-price").content.decode()


def test_an_address_that_moved_comes_before_any_guess(client, archive):
    RedirectFactory(old_path="/iran/", new_path="/stories/")
    assert client.get("/iran/").headers["Location"] == "/stories/"


@pytest.mark.parametrize(("path", "icon"), [("/favicon.ico", "icon-48"), ("/apple-touch-icon.png", "icon-180")])
def test_icons_that_are_asked_for_by_habit_are_found(client, path, icon):
    assert icon in led(client, path)


def test_a_contact_for_weaknesses_is_told_where_there_is_one(client, settings):
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.SECURITY_CONTACT = "mailto:security@archive.example"
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    assert lines[0] == "Contact: mailto:security@archive.example"
    assert lines[1].startswith("Expires: 20")
    assert "Canonical: http://testserver/.well-known/security.txt" in lines


def test_the_first_word_of_a_theme_will_do_where_only_one_theme_begins_so(client):
    trade = TopicFactory(name="Trade and sanctions")
    TopicFactory(name="Trade agreements", parent=trade)
    TopicFactory(name="Health policy"), TopicFactory(name="Health and disease")
    assert led(client, "/tag/trade") == "/themes/trade-and-sanctions/"
    assert led(client, "/tag/health") == 404
    told = client.get("/stories.json", {"theme": "trade"}).json()["messages"][0]
    assert told.endswith("Nearly so: Trade and sanctions (trade-and-sanctions), Trade agreements (trade-agreements).")
