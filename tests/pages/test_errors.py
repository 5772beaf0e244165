"""What stands where nothing stands, files for machines, suggestions, disputes."""

import feedparser
import pytest
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client

from briefs.models import Dispute
from tests.factories import RedirectFactory, TopicFactory, UserFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db


def test_an_address_that_moved_leads_on_with_its_parameters(client):
    RedirectFactory(old_path="/countries/persia/", new_path="/countries/iran/")
    response = client.get("/countries/persia/?page=2")
    assert (response.status_code, response.url) == (301, "/countries/iran/?page=2")


def test_a_redirect_never_leads_to_another_site(client):
    RedirectFactory(old_path="/countries/persia/", new_path="//evil.example/")
    assert client.get("/countries/persia/").status_code == 404


def test_a_miss_offers_a_search_for_the_words_of_the_address(client):
    response = client.get("/stories/2025-04-08/oil-is-dear/")
    assert response.status_code == 404
    assert 'value="oil is dear"' in response.content.decode()
    assert 'href="/stories/?date=2025-04-08">All stories of that day' in response.content.decode()
    assert "of that day" not in client.get("/oil-is-dear/").content.decode()


@pytest.mark.parametrize("address", ["/2025/04/08/oil-is-dear", "/news/2025/4/8/oil/", "/briefs/2025-04-08/oil.html"])
def test_an_address_of_another_make_leads_to_the_day_that_it_names(client, address):
    assert 'href="/stories/?date=2025-04-08">All stories of that day' in client.get(address).content.decode()
    assert "of that day" not in client.get(address.replace("8/", "38/")).content.decode()


@pytest.mark.parametrize(("path", "is_offered"), [("/admin/no-such/", True), ("/administration/", False)])
def test_an_editor_s_address_that_leads_nowhere_leads_to_the_desk(client, path, is_offered):
    client.force_login(UserFactory(is_staff=True))
    page = client.get(path).content.decode()
    assert ('<a href="/admin/">Go to the editors’ desk</a>' in page) is is_offered


def test_a_miss_gives_a_reason_only_where_it_tells_a_reader_something(client):
    assert "matches the given query" not in client.get("/stories/2025-04-08/no-such-story/").content.decode()
    assert "There is no edition of this source" in client.get("/editions/none/2025-04-08/").content.decode()


def test_a_page_after_the_last_says_how_many_there_are_and_leads_to_the_first(client):
    story("One", country("Iran"))
    told = client.get("/stories/?country=iran&page=99").content.decode()
    assert "This list has only 1 page." in told
    assert '<a href="?country=iran">Go to its first page</a>' in told
    assert "first page" not in client.get("/countries/persia/?page=2").content.decode()


def test_a_day_without_an_edition_leads_to_those_around_it(client):
    page = client.get("/editions/none/2025-04-08/").content.decode()
    assert '<a href="/editions/?date=2025-04-08">See the editions around it</a>' in page
    assert "around it" not in client.get("/countries/persia/").content.decode()


def test_a_miss_of_a_file_is_told_in_plain_text(client):
    assert client.get("/nothing.json")["Content-Type"].startswith("text/plain")


def test_suggestions_name_page_and_count(client):
    story("One", country("Iran", aliases=["Tehran"]))
    told = client.get("/suggest/", {"q": "teh"}).json()
    assert told["suggestions"][0]["url"] == "/countries/iran/"
    assert told["suggestions"][0]["count"] == 1


def test_browsers_get_suggestions_in_their_own_form(client):
    story("One", country("Iran"))
    typed, labels, _, urls = client.get("/suggest/", {"q": "ir", "format": "opensearch"}).json()
    assert (typed, labels, urls) == ("ir", ["Iran"], ["http://testserver/countries/iran/"])


@pytest.mark.parametrize("typed", ["", "   ", "x" * 5000, "%", '"', "2025-04"])
def test_any_typed_text_gets_an_answer(client, typed):
    assert client.get("/suggest/", {"q": typed}).status_code == 200


def test_robots_may_read_pages_but_not_every_combination(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /stories/?" in text
    assert {f"Disallow: /stories.{kind}" for kind in ("bib", "csv", "html", "json", "ris")} <= set(text.splitlines())
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.parametrize("path", ["/opensearch.xml", "/sitemap.xml", "/sitemap-stories.xml", "/sitemap-entities.xml"])
def test_files_for_machines_are_well_formed(client, path):
    story("One", country("Iran"), topics=[TopicFactory()])
    assert not feedparser.parse(client.get(path).content).bozo


def test_the_sitemap_lists_what_readers_may_see(client):
    made = story("Seen")
    story("Gone", status="withdrawn")
    content = client.get("/sitemap-stories.xml").content.decode()
    assert made.get_absolute_url() in content
    assert content.count("<url>") == 1


def test_a_reader_can_dispute_a_tag(client):
    made = story("Talks", country("Iran"))
    url = made.get_absolute_url() + "dispute/"
    assert client.get(url, {"tag": "iran"}).status_code == 200
    response = client.post(url, {"tag": "iran", "reason": "It is about Iraq."})
    assert response.status_code == 302
    (dispute,) = Dispute.objects.all()
    assert (dispute.story, dispute.entity.slug, dispute.reason) == (made, "iran", "It is about Iraq.")


def test_no_tag_is_chosen_before_a_reader_chooses_and_one_that_was_asked_for_is(client):
    told = story("Oil", country("Iran"))
    address = f"{told.get_absolute_url()}dispute/"
    assert "selected" not in client.get(address).content.decode()
    assert '<option value="">Choose a tag</option>' in client.get(address).content.decode()
    assert '<option value="iran" selected>' in client.get(address, {"tag": "iran"}).content.decode()


def test_a_theme_can_be_disputed_too(client):
    made = story("Talks", topics=[TopicFactory(name="Trade")])
    client.post(made.get_absolute_url() + "dispute/", {"tag": "trade"})
    assert Dispute.objects.get().topic.slug == "trade"


@pytest.mark.parametrize("sent", [{}, {"tag": "ghana"}, {"tag": "iran", "reason": "x" * 501}, {"tag": "ir an"}])
def test_a_dispute_of_nothing_is_refused_with_a_sentence(client, sent):
    made = story("Talks", country("Iran"))
    response = client.post(made.get_absolute_url() + "dispute/", sent)
    assert response.status_code == 400
    assert "Choose one of the story’s tags" in response.content.decode()
    assert not Dispute.objects.exists()


def test_disputes_need_the_forms_token():
    from django.test import Client

    made = story("Talks", country("Iran"))
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(made.get_absolute_url() + "dispute/", {"tag": "iran"}).status_code == 403


def test_an_eleventh_dispute_of_an_hour_is_put_off(client, settings):
    settings.RATE_LIMITS = True
    cache.clear()
    made = story("Talks", country("Iran"))
    answers = [
        client.post(made.get_absolute_url() + "dispute/", {"tag": "iran", "reason": str(n)}).status_code
        for n in range(11)
    ]
    assert answers == [302] * 10 + [429]
    assert Dispute.objects.count() == 10


@pytest.mark.parametrize("name", ["400", "429", "500", "503"])
def test_an_error_page_names_the_archive_and_leads_back_into_it(name):
    content = render_to_string(f"{name}.html")
    assert 'class="site-name" href="/">Brief Archive<' in content
    assert '<a href="/stories/">Stories</a>' in content
    assert '<a class="skip" href="#main">' in content
    assert " – Brief Archive</title>" in content


@pytest.mark.parametrize(("name", "may_pass"), [("500", True), ("503", True), ("400", False)])
def test_an_error_that_may_pass_offers_the_same_page_again(name, may_pass):
    assert ('href="">Try this page again</a>' in render_to_string(f"{name}.html")) == may_pass


def test_the_page_that_may_hold_no_tag_is_like_the_others():
    def bare(name):
        lines = [line.strip() for line in render_to_string(name).splitlines()]
        return [line for line in lines if line and not line.startswith(("<title>", "<h1>", "<p>"))]

    assert bare("500.html") == bare("503.html")


def test_what_an_account_may_not_do_is_a_page_with_the_reason_and_a_way_back(client):
    client.force_login(UserFactory(is_staff=True))
    for address, reason in (
        ("/admin/changes/", "takes the permission to view stories"),
        ("/admin/auth/user/", "may not"),
    ):
        response = client.get(address)
        assert response.status_code == 403
        assert reason in response.content.decode()
        assert 'href="/admin/"' in response.content.decode()


def test_a_form_without_its_cookie_says_what_to_do():
    response = Client(enforce_csrf_checks=True).post("/receipts/", {"country": "iran"})
    assert response.status_code == 403
    assert "load the page again" in response.content.decode()
