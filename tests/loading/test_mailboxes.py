"""Mails are loaded from files, from mailboxes and from a program that hands one over."""

import gzip
import io
import mailbox
import sys
from email.message import EmailMessage

import pytest
from django.core.management import CommandError, call_command

from briefs.models import Edition, Story
from briefs.parsing.mailboxes import is_mailbox

pytestmark = pytest.mark.django_db
TOWNS = ("Oslo", "Lima", "Accra", "Dili", "Riga")


def newsletter(number, headers=True):
    """A mail of 4 March 2019 and the days after, with a top story and a brief."""
    made = EmailMessage()
    made["From"], made["Subject"] = "Morning File <file@example.org>", "Morning File"
    made["Date"] = f"Mon, 0{number + 4} Mar 2019 06:00:00 +0000"
    made["Message-ID"], made["Received"] = f"<{number}.brief@example.org>", "from example.org by example.net"
    town = TOWNS[number]
    made.set_content(
        f"Morning File\nMarch {number + 4}, 2019\n\nTalks Open in {town}\n"
        f"Envoys of Türkiye and Sudan met in {town} on Monday and agreed on a truce of ten days.\n\n"
        f"Quake Near {town}\nA quake struck the coast near {town} and hurt ten people in two villages.\n",
        cte="base64",
    )
    return made


def mailbox_of(path, mails):
    box = mailbox.mbox(path)
    for one in mails:
        box.add(one)
    box.close()
    return path


def test_a_mail_file_is_an_edition_of_the_day_that_it_tells(tmp_path):
    (tmp_path / "mail.eml").write_bytes(newsletter(0).as_bytes())
    call_command("load_briefs", str(tmp_path), verbosity=0)
    edition = Edition.objects.get()
    assert (edition.date.isoformat(), edition.stories.count()) == ("2019-03-04", 2)
    assert "Content-Transfer-Encoding: base64" in edition.raw_text  # as received
    assert Story.objects.filter(body__contains="Türkiye").count() == 1


def test_each_mail_of_a_mailbox_is_an_edition_and_twice_is_once(tmp_path):
    path = mailbox_of(tmp_path / "takeout.mbox", map(newsletter, range(3)))
    call_command("load_briefs", str(path), verbosity=0)
    assert [edition.date.day for edition in Edition.objects.order_by("date")] == [4, 5, 6]
    path.unlink()
    mailbox_of(path, map(newsletter, reversed(range(4))))  # exported again, in another order, with a new one
    call_command("load_briefs", str(path), verbosity=0)
    assert Edition.objects.count() == 4
    assert set(Edition.objects.values_list("file_name", flat=True)) == {
        f"takeout.mbox/{number}.brief@example.org.eml" for number in range(4)
    }


def test_a_mailbox_without_a_mail_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "empty.mbox").write_text("no mail here\n")
    with pytest.raises(CommandError):
        call_command("load_briefs", str(tmp_path / "empty.mbox"), verbosity=0, stderr=(told := io.StringIO()))
    assert "holds no mail; each must begin with a line" in told.getvalue()


def test_a_bad_mail_of_a_mailbox_does_not_stop_the_others(tmp_path):
    bad = EmailMessage()
    bad["Message-ID"] = "<bad@example.org>"
    path = mailbox_of(tmp_path / "some.mbox", [newsletter(0), bad, newsletter(1)])
    with open(path, "ab") as file:
        file.write(b"From x Mon Mar  4 06:00:00 2019\n\x00\x01\x02\x03\x04\x05\x06\x07\x01\x02\x03\x04\n\n")
    with pytest.raises(CommandError):
        call_command("load_briefs", str(path), verbosity=0, stderr=(told := io.StringIO()))
    assert Edition.objects.filter(stories__isnull=False).distinct().count() == 2
    assert "some.mbox" in told.getvalue()


@pytest.mark.parametrize("name", ["Inbox", "brief.txt", "saved.eml", "takeout.mbox.gz", "Inbox.gz"])
def test_a_mailbox_of_another_name_is_known_by_its_mails(tmp_path, name):
    box = mailbox_of(tmp_path / "made", map(newsletter, range(3)))
    data = box.read_bytes()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    call_command("load_briefs", str(tmp_path / name), verbosity=0)
    assert [edition.date.day for edition in Edition.objects.order_by("date")] == [4, 5, 6]


def test_a_packed_mailbox_that_was_cut_short_is_refused_in_a_sentence(tmp_path):
    box = mailbox_of(tmp_path / "made", map(newsletter, range(3)))
    (tmp_path / "takeout.mbox.gz").write_bytes(gzip.compress(box.read_bytes())[:-20])
    with pytest.raises(CommandError):
        call_command("load_briefs", str(tmp_path / "takeout.mbox.gz"), verbosity=0, stderr=(told := io.StringIO()))
    assert "is not a whole gzip file" in told.getvalue()


@pytest.mark.parametrize("name", ["one.eml", "one.mbox"])
def test_a_sentence_that_begins_with_from_is_no_new_mail(tmp_path, name):
    made = newsletter(0)
    made.set_content(
        f"{made.get_content()}\nFrom Lima to Quito\nFlights: all stopped on Monday because of ash in the air.\n"
    )
    text = b"From file@example.org Mon Mar  4 06:00:00 2019\n" + made.as_bytes()
    (tmp_path / name).write_bytes(
        text.replace(b"\nFrom Lima", b"\n>From Lima" if name.endswith("mbox") else b"\nFrom Lima")
    )
    call_command("load_briefs", str(tmp_path / name), verbosity=0)
    assert Edition.objects.get().raw_text.count("\nFrom Lima to Quito\n") == 1


def test_a_text_with_two_lines_like_a_mailboxs_is_an_edition(tmp_path):
    text = "From the Desk\nCountries: five\n\nMorning File\nMarch 4, 2019\n\nFrom Lima\nFlights: stopped\n"
    (tmp_path / "brief.txt").write_text(text)
    assert not is_mailbox(tmp_path / "brief.txt")


def test_a_mail_server_hands_over_a_mail(monkeypatch):
    standard_input = io.TextIOWrapper(io.BytesIO(newsletter(0).as_bytes()))
    monkeypatch.setattr(sys, "stdin", standard_input)
    call_command("load_briefs", "-", "--draft", verbosity=0)
    edition = Edition.objects.get()
    assert (edition.file_name, edition.status, edition.stories.count()) == ("0.brief@example.org.eml", "draft", 2)


def hand_over(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    call_command("load_briefs", "-", verbosity=0)


def test_a_mailbox_on_standard_input_is_an_edition_for_each_mail(monkeypatch, tmp_path):
    box = mailbox_of(tmp_path / "made", map(newsletter, range(3))).read_bytes()
    hand_over(monkeypatch, box)
    assert [edition.date.day for edition in Edition.objects.order_by("date")] == [4, 5, 6]
    hand_over(monkeypatch, newsletter(1).as_bytes())  # one of them once more, alone
    assert Edition.objects.count() == 3


def test_mails_that_were_handed_over_end_to_end_are_an_edition_each(monkeypatch):
    hand_over(monkeypatch, b"".join(newsletter(number).as_bytes() for number in range(3)))
    assert [edition.date.day for edition in Edition.objects.order_by("date")] == [4, 5, 6]
    assert {edition.stories.count() for edition in Edition.objects.all()} == {2}


def test_mails_end_to_end_may_be_more_than_one_edition_may_hold(monkeypatch, settings):
    mails = [newsletter(number).as_bytes() for number in range(4)]
    settings.BRIEFS_MAX_FILE_BYTES = max(map(len, mails)) + 10
    hand_over(monkeypatch, b"".join(mails))
    assert Edition.objects.count() == 4


def test_a_mail_that_carries_another_is_no_mailbox(monkeypatch):
    outer = newsletter(0)
    outer.clear_content()
    outer.set_content("See the newsletter below, which I send on to the archive.")
    outer.add_attachment(newsletter(1))
    hand_over(monkeypatch, outer.as_bytes())
    assert [edition.date.day for edition in Edition.objects.all()] == [5]


def test_a_header_that_somebody_copied_into_a_mail_begins_no_other(monkeypatch):
    mail = newsletter(0)
    mail.set_content(f"From: Dana\nTo: Robin\nDate: Mon, 04 Mar 2019\nSubject: Morning File\n\n{mail.get_content()}")
    hand_over(monkeypatch, mail.as_bytes())
    assert Edition.objects.count() == 1


def test_a_mail_sent_on_with_all_its_headers_is_one(monkeypatch):
    inner = newsletter(1).as_bytes().split(b"\n\n")[0].decode()
    mail = newsletter(0)
    mail.set_content(f"Please keep this.\n\n-------- Original Message --------\n{inner}\n\n{mail.get_content()}")
    hand_over(monkeypatch, mail.as_bytes())
    assert Edition.objects.count() == 1


def test_a_file_of_mails_end_to_end_is_a_mailbox_too(tmp_path):
    (tmp_path / "all.txt").write_bytes(b"\r\n".join(newsletter(number).as_bytes() for number in range(2)))
    call_command("load_briefs", str(tmp_path), verbosity=0)
    assert [edition.date.day for edition in Edition.objects.order_by("date")] == [4, 5]
