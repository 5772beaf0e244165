"""Mails that were sent on: subject and date are those of the newsletter, not of whoever forwarded it."""

from datetime import date

import pytest

from briefs.parsing import DateOrigin
from briefs.parsing.mail_headers import date_in_mail_header, is_dated_by_forwarder, subject_of
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, read

OUTER = "From: Ana <ana@example.org>\nDate: Mon, 4 Mar 2019 06:00:00 +0000\nSubject: {subject}\n\n"
INNER = {
    "gmail": "Please keep.\n\n---------- Forwarded message ---------\nFrom: Harbour <h@example.org>\n"
    "Date: Tue, Feb 26, 2019 at 6:00 AM\nSubject: Truce in Sudan\nTo: <ana@example.org>\n\n",
    "outlook": "Please keep.\n\nFrom: Harbour <h@example.org>\nSent: Tuesday, February 26, 2019 6:00 AM\n"
    "To: Ana <ana@example.org>\nSubject: Truce in Sudan\n\n",
    "german": "-----Ursprüngliche Nachricht-----\nVon: Harbour <h@example.org>\n"
    "Gesendet: Dienstag, 26. Februar 2019 06:00\nAn: Ana <ana@example.org>\nBetreff: Truce in Sudan\n\n",
    "marked": "FYI.\n\n> Begin forwarded message:\n>\n> From: Harbour <h@example.org>\n> Date: 26 February 2019\n"
    "> Subject: Truce in Sudan\n\n",
    "answer": "On Tue, Feb 26, 2019 at 6:00 AM Harbour <h@example.org> wrote:\n\n",
}
BRIEF = GLOBE.format(lead=GLOBE_LEAD, more="").replace("May 4, 2026\n", "")
HEADED = (
    "Envoys Meet in Oslo\n\nEnvoys of Sudan met in Oslo on Monday and agreed on a truce of ten days.\n\n"
    "Quake Near Lima\n\nA quake struck the coast near Lima and hurt ten people in two villages.\n"
)
BY_FORWARDER = "The only date, 2019-03-04, is that of a mail that sent the edition on."


@pytest.mark.parametrize("text", [BRIEF, HEADED], ids=["known", "unknown"])
@pytest.mark.parametrize("inner", INNER.values(), ids=INNER)
def test_a_forwarded_mail_gives_its_own_date_and_subject(inner, text):
    edition = read(OUTER.format(subject="Fwd: look at this") + inner + text)
    assert edition.title == ("Truce in Sudan" if "Truce" in inner else "look at this")
    assert (edition.date, edition.date_origin) == (date(2019, 2, 26), DateOrigin.MAIL_HEADER)
    assert not edition.unclaimed
    assert BY_FORWARDER not in edition.doubts


@pytest.mark.parametrize("text", [BRIEF, HEADED], ids=["known", "unknown"])
def test_the_date_of_whoever_forwarded_an_undated_edition_is_doubted(text):
    edition = read(OUTER.format(subject="Fwd: Truce in Sudan") + text)
    assert (edition.title, edition.date) == ("Truce in Sudan", date(2019, 3, 4))
    assert BY_FORWARDER in edition.doubts


def test_the_date_of_a_mail_that_nobody_forwarded_is_believed():
    assert BY_FORWARDER not in read(OUTER.format(subject="Truce in Sudan") + BRIEF).doubts
    assert BY_FORWARDER not in read(OUTER.format(subject="Fwd: Truce") + GLOBE.format(lead=GLOBE_LEAD, more="")).doubts


def test_a_mail_that_nobody_can_read_is_named_by_its_subject():
    assert read(OUTER.format(subject="Fwd: Truce in Sudan") + "Hello,\nmore soon.\n").title == "Truce in Sudan"
    assert read("From: Ana <ana@example.org>\nDate: Mon, 4 Mar 2019 06:00:00 +0000\n\nHello,\n").title == "Hello,"
    assert read("From Sudan: little news\n").title == "From Sudan: little news"


def test_a_story_that_begins_like_a_header_is_none():
    text = "## Data\n\nData: the bank says that prices rose in May by four percent over last year.\n\n"
    edition = read(f"# Harbour Letter\n\n{text}## Votes\n\nPeru votes on Sunday, and polls see no clear winner yet.\n")
    assert [story.headline for story in edition.stories] == ["Data", "Votes"]


def test_a_subject_is_read_without_what_programs_put_before_it():
    assert subject_of("Subject: Fwd: [world-news] Re: Truce in Sudan") == "Truce in Sudan"
    assert subject_of("*Subject:* Truce in Sudan") == "Truce in Sudan"
    assert subject_of("Subject to change: all of it") == ""


def test_the_day_of_an_answered_mail_is_read():
    assert date_in_mail_header("On 26 Feb 2019, at 06:00, Harbour <h@example.org> wrote:") == date(2019, 2, 26)
    assert date_in_mail_header("On May 4, 2012, the envoy left and wrote a book.") is None


def test_two_dates_are_not_those_of_a_forwarder():
    assert is_dated_by_forwarder(OUTER.format(subject="Fwd: x").splitlines())
    assert not is_dated_by_forwarder((OUTER.format(subject="Fwd: x") + INNER["gmail"]).splitlines())


def test_a_mark_may_stand_above_the_first_header():
    edition = read("---- Original message ----\n" + OUTER.format(subject="Fwd: Fwd: Truce in Sudan") + HEADED)
    assert (edition.title, edition.unclaimed) == ("Truce in Sudan", ())
