"""`/about/`: sources, how things are made, and how often editors kept what the rules had found."""

from datetime import date

import pytest
from django.utils import timezone

from briefs.curation import decisions
from briefs.models import EntityTag
from tests.factories import EditionFactory, SourceFactory, country, person
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/about/"


def test_each_source_stands_with_its_stories_editions_licence_and_what_is_shown(client):
    wire = SourceFactory(
        name="The Wire", licence="CC-BY-4.0", licence_url="https://example.org/by", display_policy="facts"
    )
    for day in (3, 9):
        story("Oil is dear", edition=EditionFactory(source=wire, date=date(2024, 5, day)))
    response = client.get(URL)
    (row,) = response.context["sources"]
    assert (row.source, row.stories, row.editions, row.first, row.last) == (
        wire,
        2,
        2,
        date(2024, 5, 3),
        date(2024, 5, 9),
    )
    content = response.content.decode()
    assert "headline, date and tags only" in content
    assert '<a href="https://example.org/by" rel="license noopener">CC-BY-4.0</a>' in content


def test_an_archive_of_one_day_is_not_told_as_a_time_from_that_day_to_itself(client):
    one = story("Oil is dear", edition=EditionFactory(date=date(2024, 5, 3)))
    content = client.get(URL).content.decode()
    assert "3 May 2024." in content
    assert "3 May 2024 to" not in content
    story("Gas is dear", edition=EditionFactory(source=one.edition.source, date=date(2024, 5, 9)))
    assert client.get(URL).content.decode().count("3 May 2024 to 9 May 2024") == 2


def test_a_source_without_a_published_edition_is_not_told_of(client):
    story("Oil is dear", edition=EditionFactory(status="draft"))
    response = client.get(URL)
    assert response.context["sources"] == []
    assert "No edition has been published yet." in response.content.decode()


def decide(tag, decision, origin="rule"):
    EntityTag.objects.filter(pk=tag.pk).update(decision=decision, origin=origin, decided_at=timezone.now())


def test_automatic_tags_that_editors_looked_at_are_counted_with_those_they_kept(client):
    iran, ghana, mali = country("Iran"), country("Ghana"), country("Mali")
    made = story("Talks in Oman", iran, ghana, mali, person("Ann Example"))
    kept, dropped, added = (made.entity_tags.get(entity=one) for one in (iran, ghana, mali))
    decide(kept, "accepted")
    decide(dropped, "rejected")
    decide(added, "accepted", origin="editor")
    (judged,) = client.get(URL).context["judged"]
    assert (judged.kind, judged.seen, judged.kept, judged.share) == ("Countries and regions", 2, 1, 50)


def test_without_decisions_the_page_says_so(client):
    story("Talks in Oman", country("Iran"))
    response = client.get(URL)
    assert response.context["judged"] == []
    assert "Editors have not decided on any automatic tag yet." in response.content.decode()


def test_reading_sets_no_cookie(client):
    made = story("Talks in Oman", country("Iran"))
    for address in ("/", URL, "/stories/?q=oman", made.get_absolute_url(), made.edition.get_absolute_url()):
        assert not client.get(address).cookies, address


@pytest.mark.django_db(transaction=True)
def test_a_new_decision_shows_at_once(client):
    made = story("Talks in Oman", country("Iran"))
    assert client.get(URL).context["judged"] == []
    decisions.accept(made.entity_tags.get())
    assert client.get(URL).context["judged"][0].kept == 1
