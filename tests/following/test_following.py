"""Lists followed by e-mail: asked, confirmed, told once, stopped."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from briefs import search
from briefs.models import Entity, Follow, Story
from tests.factories import EditionFactory, country
from tests.pages.making import story

pytestmark = pytest.mark.django_db

LONG_AGO = date(2011, 7, 15)
HERE = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def mails(settings):
    settings.FOLLOW_BY_EMAIL = True
    return mail.outbox


def asked(client, query="country=iran", email="reader@example.org", every="day"):
    return client.post(f"/follow/?{query}", {"email": email, "every": every})


def confirmed(client, query="country=iran", every="day"):
    """A follow whose mailbox has said yes."""
    asked(client, query, every=every)
    client.post(link_in(mail.outbox.pop()), {})
    return Follow.objects.get()


def link_in(sent):
    return re.search(rf"{HERE}(/follow/[-\w]+/)", sent.body)[1]


def iranian(headline="Envoys meet in Oman.", day=None, **more):
    """A story about Iran in an edition of its own, of today unless said otherwise."""
    iran = Entity.objects.filter(slug="iran").first() or country("Iran")
    return story(headline, iran, edition=EditionFactory(date=day or timezone.now().date()), **more)


def shown(told, status):
    """The story's edition as a draft or published."""
    told.edition.status = status
    told.edition.save()
    search.refresh([told])


def sent():
    """Send what is due, and give the mails."""
    mail.outbox.clear()
    call_command("send_follows", verbosity=0)
    return list(mail.outbox)


def test_a_mailbox_is_asked_before_anything_else_is_sent(client, mails):
    iranian()
    assert asked(client).url == "/follow/asked/"
    assert [one.to for one in mails] == [["reader@example.org"]]
    assert "say yes" in mails[0].body
    assert sent() == []


def test_opening_the_link_confirms_nothing_and_the_button_does(client, mails):
    iranian()
    asked(client)
    link = link_in(mails[0])
    assert "Yes, send new stories" in client.get(link).content.decode()
    assert not Follow.objects.get().confirmed_at
    client.post(link, {})
    assert Follow.objects.get().confirmed_at
    assert "You follow this list" in client.get(link).content.decode()


def test_the_question_holds_no_words_of_whoever_asked(client, mails):
    asked(client, "q=buy-pills.example")
    assert "pills" not in mails[0].subject + mails[0].body


def test_a_new_story_of_the_list_is_told_once_and_another_is_not_told(client):
    confirmed(client, "q=oman")
    iranian()
    iranian("Tariffs rise.")
    (news,) = sent()
    assert "Envoys meet in Oman." in news.body
    assert "Tariffs" not in news.body
    assert f"{HERE}{Story.objects.get(headline='Envoys meet in Oman.').get_absolute_url()}" in news.body
    Follow.objects.update(sent_at=timezone.now() - timedelta(days=2))
    assert sent() == []


def test_stories_from_before_the_follow_are_not_told_however_late_they_are_loaded(client):
    iranian("A story to know the country by.")
    confirmed(client)
    iranian("An old story.", day=LONG_AGO)
    assert all("An old story." not in one.body for one in sent())


def test_a_story_published_later_is_told_then(client):
    iranian("A story to know the country by.", day=LONG_AGO)
    confirmed(client)
    late = iranian("Held back at first.")
    shown(late, "draft")
    assert sent() == []
    shown(late, "published")
    assert ["Held back at first." in one.body for one in sent()] == [True]


@pytest.mark.parametrize(
    ("every", "hours", "mails_due"), [("day", 19, 0), ("day", 21, 1), ("week", 48, 0), ("week", 160, 1)]
)
def test_mails_come_no_more_often_than_was_chosen(client, every, hours, mails_due):
    iranian("A story to know the country by.", day=LONG_AGO)
    confirmed(client, every=every)
    Follow.objects.update(sent_at=timezone.now() - timedelta(hours=hours))
    iranian()
    assert len(sent()) == mails_due


def test_one_click_stops_and_forgets(client):
    iranian("A story to know the country by.", day=LONG_AGO)
    confirmed(client)
    iranian()
    (news,) = sent()
    link = re.search(rf"<{HERE}(.*)>", news.extra_headers["List-Unsubscribe"])[1]
    assert news.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert client.get(link).status_code == 405  # a program that opens links stops nothing
    assert Follow.objects.exists()
    client.handler.enforce_csrf_checks = True
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follow.objects.exists()


def test_asking_twice_asks_the_mailbox_once_and_says_the_same(client, mails):
    first, second = asked(client), asked(client)
    assert (first.url, first.status_code) == (second.url, second.status_code)
    assert len(mails) == 1
    Follow.objects.update(created_at=timezone.now() - timedelta(hours=2))
    asked(client)
    assert len(mails) == 2


def test_whoever_confirmed_is_not_asked_again(client, mails):
    confirmed(client)
    Follow.objects.update(created_at=timezone.now() - timedelta(days=2))
    asked(client)
    assert mails == []


def test_what_nobody_confirmed_is_forgotten_after_a_week(client):
    asked(client, email="one@example.org")
    asked(client, email="two@example.org")
    Follow.objects.filter(email="one@example.org").update(created_at=timezone.now() - timedelta(days=8))
    sent()
    assert [one.email for one in Follow.objects.all()] == ["two@example.org"]


@pytest.mark.parametrize(
    "email", ["", "no address", "a@b", "a@example.org\nBcc: b@example.org", "x" * 300 + "@example.org"]
)
def test_what_is_no_address_is_refused_with_a_sentence(client, mails, email):
    answer = asked(client, email=email)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert mails == []


def test_a_list_of_too_many_conditions_is_refused_with_a_sentence(client, mails):
    names = [f"A land with a rather long name, number {number}" for number in range(45)]
    query = "&".join(f"country={story('A headline', country(name)).entity_tags.get().entity.slug}" for name in names)
    answer = asked(client, query)
    assert answer.status_code == 400
    assert "too many conditions" in answer.content.decode()
    assert mails == []


def test_without_mail_only_the_feed_is_offered(client, settings, mails):
    settings.FOLLOW_BY_EMAIL = False
    iranian()
    assert "e-mail" not in client.get("/follow/?country=iran").content.decode().lower()
    assert client.post("/follow/?country=iran", {"email": "a@b.example", "every": "day"}).status_code == 404
    assert mails == []
    with pytest.raises(CommandError, match="EMAIL_URL"):
        call_command("send_follows")


def test_the_feed_of_a_list_is_explained_and_its_address_is_whole(client):
    iranian()
    page = client.get("/follow/?country=iran&view=headlines")
    assert "A feed is an address that a program looks at for you" in page.content.decode()
    assert page.context["feed"] == "http://testserver/stories.atom?country=iran"
    assert client.get(page.context["feed"]).status_code == 200


def test_a_list_offers_itself_without_its_looks(client):
    iranian()
    assert 'href="/follow/?country=iran"' in client.get("/stories/?country=iran&view=headlines&page=1").content.decode()


def test_a_trial_run_sends_and_changes_nothing(client, capsys):
    iranian("A story to know the country by.", day=LONG_AGO)
    confirmed(client)
    iranian()
    mail.outbox.clear()
    call_command("send_follows", dry_run=True)
    assert "1 mails with 1 stories would be sent" in capsys.readouterr().out
    assert mail.outbox == []
    assert len(sent()) == 1


def test_a_subject_never_breaks_into_a_second_header(client):
    iranian()
    confirmed(client, "q=oman%0ABcc:%20x@example.org%20OR%20oman")
    (news,) = sent()
    assert "\n" not in news.subject
    news.message()


def test_the_form_says_how_much_the_list_brings(client):
    today = timezone.now().date()
    for weeks in range(10):
        iranian(f"Week {weeks}", today - timedelta(weeks=weeks))
    assert "; about 1 story a week" in client.get("/follow/?country=iran").content.decode()
    assert "; no story in the archive’s last year" in client.get("/follow/?q=zeppelin").content.decode()
