"""A list is frozen as a receipt: its address tells later what was found then, and what came and went since."""

import hashlib
import re
from datetime import date

import pytest
from django.urls import reverse

from briefs import receipts, search
from briefs.models import EntityTag, Receipt, Story
from tests.factories import EditionFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db


@pytest.fixture
def iran():
    return country("Iran", "IR")


@pytest.fixture
def three(iran):
    """Three stories, two of them about Iran."""
    edition = EditionFactory(date=date(2025, 4, 8))
    made = [story("Talks", iran, edition=edition), story("Rain", country("Ghana"), edition=edition)]
    return [*made, story("Oil", iran, edition=EditionFactory(date=date(2025, 4, 9)))]


@pytest.fixture
def frozen(client, three):
    """The address of the receipt of the stories about Iran."""
    return client.post("/receipts/?country=iran").headers["Location"]


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode().split("<main")[1]).split())


def test_the_list_leads_to_a_page_that_asks_before_it_freezes(client, three):
    assert "/receipts/?country=iran" in client.get("/stories/?country=iran&sort=oldest").content.decode()
    told = page(client, "/receipts/?country=iran")
    assert "Stories about Iran : 2 stories today" in told
    assert not Receipt.objects.exists()


def test_a_receipt_tells_what_was_found_and_that_nothing_changed(client, frozen):
    told = page(client, frozen)
    assert "Stories about Iran" in told
    assert "Today the same question finds exactly the same stories." in told
    assert "2 stories on" in told


def test_what_came_since_is_named(client, frozen, iran):
    story("Envoys", iran)
    story("Elsewhere", country("Peru"))
    told = page(client, frozen)
    assert "Today the same question finds 3 stories: 1 came and 0 went since." in told
    assert "Envoys" in told
    assert "Elsewhere" not in told


def test_a_story_whose_tag_was_taken_away_is_named_with_the_reason(client, frozen, three):
    EntityTag.objects.filter(story=three[0]).delete()
    search.refresh([three[0]])
    told = page(client, frozen)
    assert "finds 1 story: 0 came and 1 went since" in told
    assert "Talks its text, tags or date were changed" in told


def test_a_withdrawn_story_is_told_from_a_changed_one(client, frozen, three):
    Story.objects.filter(pk=three[0].pk).update(status="withdrawn")
    search.refresh([three[0]])
    assert "Talks withdrawn" in page(client, frozen)


def test_what_readers_may_not_see_is_a_number_only(client, frozen, three):
    edition = three[0].edition
    type(edition).objects.filter(pk=edition.pk).update(status="draft")
    search.refresh([three[0], three[1]])
    told = page(client, frozen)
    assert f"Story {three[0].pk} its edition is not published at present" in told
    assert "Talks" not in told


def test_a_deleted_story_stays_counted(client, frozen, three):
    search.forget([three[0].pk])
    three[0].delete()
    assert "no longer in the archive" in page(client, frozen)


def test_the_same_list_twice_is_one_receipt_and_a_changed_one_is_another(client, frozen, iran):
    assert client.post("/receipts/?country=iran&view=headlines&page=2").headers["Location"] == frozen
    story("Envoys", iran)
    assert client.post("/receipts/?country=iran").headers["Location"] != frozen
    assert Receipt.objects.count() == 2


def test_the_fingerprint_is_of_the_numbers_that_are_given(client, frozen, three):
    lines = client.get(f"{frozen}numbers.txt").content
    assert lines.decode().split() == [str(three[0].pk), str(three[2].pk)]
    assert hashlib.sha256(lines).hexdigest() == Receipt.objects.get().fingerprint


def test_days_that_move_are_settled(client, three, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2025, 4, 9))
    client.post("/receipts/?date=last-7-days")
    client.post("/receipts/?from=last-7-days")
    assert [one.query for one in Receipt.objects.order_by("pk")] == ["from=2025-04-03&to=2025-04-09", "from=2025-04-03"]


def test_a_day_that_moves_narrows_the_days_beside_it(client, three, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2025, 4, 15))
    told = client.get("/stories.json?date=last-7-days&from=2020").json()["count"]
    client.post("/receipts/?date=last-7-days&from=2020")
    receipt = Receipt.objects.get()
    assert (receipt.query, receipt.count) == ("from=2025-04-09&to=2025-04-15", told)


def test_arrival_in_days_that_move_is_refused_with_a_way_out(client, three):
    response = client.post("/receipts/?added=last-7-days")
    assert response.status_code == 400
    assert "write a day, a month or a year" in response.content.decode()
    assert client.post("/receipts/?added=2026").status_code == 302


def test_no_story_is_an_answer_too(client, three):
    address = client.post("/receipts/?q=nosuchword").headers["Location"]
    assert "0 stories" in page(client, address)


def test_too_large_a_list_is_refused_with_a_way_out(client, three, monkeypatch):
    monkeypatch.setattr(receipts, "MOST_STORIES", 2)
    response = client.post("/receipts/")
    assert response.status_code == 400
    assert "narrow the list" in response.content.decode()
    assert not Receipt.objects.exists()


def test_a_wrong_condition_freezes_nothing(client, three):
    response = client.post("/receipts/?country=nowhere")
    assert response.status_code == 400
    assert "nowhere" in response.content.decode()
    assert not Receipt.objects.exists()


def test_a_question_that_cannot_be_asked_any_more_says_so(client, frozen, iran):
    Receipt.objects.update(query="country=atlantis")
    assert "The question cannot be asked any more." in page(client, frozen)


def test_an_unknown_receipt_is_not_found(client):
    assert client.get("/receipts/nosuchtoken/").status_code == 404
    assert client.get("/receipts/nosuchtoken/numbers.txt").status_code == 404


def test_editors_may_look_receipts_up_but_not_change_them(admin_client, frozen):
    receipt = Receipt.objects.get()
    told = admin_client.get(reverse("admin:briefs_receipt_change", args=[receipt.pk])).content.decode()
    assert receipt.fingerprint in told
    assert 'name="query"' not in told
