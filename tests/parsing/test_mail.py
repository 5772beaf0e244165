"""Saved mails become lines: header, then the body that a reader sees."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.parsing import ParsingError, document_from_text
from briefs.parsing.mail import is_mail, mail_lines
from briefs.parsing.reading import document_from_bytes, document_kind

PLAIN = "Morning File\nMarch 4, 2019\n\nTalks open in Oslo\nEnvoys of Türkiye and Sudan met in Oslo on Monday.\n"
PAGE = (
    "<html><body><h1>Morning File</h1><p>March 4, 2019</p><h2>Talks open in Oslo</h2>"
    f"<p>Envoys of Türkiye and Sudan met in Oslo on Monday. {'They spoke of the truce at length. ' * 8}</p>"
    "</body></html>"
)


def mail(plain=PLAIN, page="", subject="Morning File: Talks – and more", **headers):
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = (
        "Le Café <brief@example.org>",
        "Mon, 4 Mar 2019 09:12:44 -0400",
        subject,
    )
    made["Message-ID"], made["Received"] = "<one@example.org>", "from example.org by example.net"
    for name, value in headers.items():
        made[name] = value
    made.set_content(plain, cte="quoted-printable")
    if page:
        made.add_alternative(page, subtype="html", cte="base64")
    return made


def lines_of(made):
    return document_from_bytes("mail.eml", made.as_bytes()).lines


def test_the_header_comes_first_with_its_words_decoded():
    assert lines_of(mail())[:4] == (
        "From: Le Café <brief@example.org>",
        "Date: Mon, 04 Mar 2019 09:12:44 -0400",
        "Subject: Morning File: Talks – and more",
        "",
    )


def test_a_plain_body_is_read_in_its_transfer_encoding():
    assert "Envoys of Türkiye and Sudan met in Oslo on Monday." in lines_of(mail())


def test_of_two_bodies_the_page_is_read():
    lines = lines_of(mail(plain="See it in your browser: https://example.org/1", page=PAGE))
    assert "## Talks open in Oslo" in lines
    assert not any("in your browser" in line for line in lines)


def test_a_page_that_only_points_elsewhere_gives_way_to_the_plain_body():
    long = PLAIN + "The truce was long awaited, and both sides had asked for it more than once. " * 4
    lines = lines_of(mail(plain=long, page="<html><body><p>Read it on our site.</p></body></html>"))
    assert "Talks open in Oslo" in lines


def test_a_mail_forwarded_as_an_attachment_is_the_newsletter():
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "me@example.org", "Fwd: for the archive", "<two@example.org>"
    outer["Received"] = "from example.org by example.net"
    outer.set_content("Please keep this one.")
    outer.add_attachment(mail())
    lines = lines_of(outer)
    assert lines[2] == "Subject: Morning File: Talks – and more"
    assert "Please keep this one." not in lines


def test_attached_texts_are_no_part_of_the_body():
    made = mail()
    made.add_attachment("A price list", filename="prices.txt")
    assert "A price list" not in lines_of(made)


def test_flowed_lines_are_joined():
    text = (
        "MIME-Version: 1.0\nMessage-ID: <a@b>\nContent-Type: text/plain; format=flowed\n\n"
        "Envoys met in \nOslo on Monday.\n-- \nThe File\n"
    )
    assert mail_lines(text)[-4:-1] == ("Envoys met in Oslo on Monday.", "-- ", "The File")


def test_a_copied_mail_is_text_and_a_kept_one_is_a_mail():
    copied = "From: Brief\nSent: Monday, March 4, 2019\nSubject: Morning File\n\nTalks open in Oslo\n"
    assert not is_mail(copied)
    assert document_kind("brief.txt", copied) == "text"
    assert document_kind("brief.txt", mail().as_string()) == "mail"
    assert document_kind("", mail().as_string()) == "mail"


def test_an_unknown_charset_is_read_as_utf_8():
    text = (
        "MIME-Version: 1.0\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=klingon\n"
        "Content-Transfer-Encoding: quoted-printable\n\nT=C3=BCrkiye votes\n"
    )
    assert "Türkiye votes" in mail_lines(text)


def test_parts_inside_parts_beyond_counting_are_refused_in_a_sentence():
    opened = [f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)]
    with pytest.raises(ParsingError, match="parts inside parts"):
        mail_lines("MIME-Version: 1.0\nMessage-ID: <a@b>\n" + "".join(opened))


@given(st.text(max_size=400), st.sampled_from(["7bit", "base64", "quoted-printable", "x-uuencode", "nonsense"]))
def test_no_mail_raises_anything_but_a_sentence(body, encoding):
    text = f"MIME-Version: 1.0\nSubject: =?x?q?{body[:20]}?=\nContent-Transfer-Encoding: {encoding}\n\n{body}"
    assert isinstance(mail_lines(text), tuple)
    assert document_from_text("a.eml", text).kind == "mail"


def test_signs_that_do_not_travel_inside_a_mail_kept_as_it_travels_are_read():
    mail = (
        "MIME-Version: 1.0\nMessage-ID: <1@example.org>\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\nThe o\ufb03ce says=\n that Zelensky=E2=80=99s car is “safe.”\n"
    )
    assert "The office says that Zelensky’s car is “safe.”" in document_from_text("x.eml", mail).lines


@pytest.mark.parametrize("mark", ["> ", ">", ">> "])
def test_a_mail_in_its_transfer_encoding_that_was_quoted_again_is_put_together(mark):
    kept = [
        "Talks open in Oslo",
        "",
        "Envoys of T=C3=BCrkiye met=",
        " the rebels in Os=",
        "lo on Mon=",
        "day and left=",
        " again.",
    ]
    lines = document_from_text("", "\n".join(mark + line for line in kept * 3)).lines
    assert lines.count("Envoys of Türkiye met the rebels in Oslo on Monday and left again.") == 3
