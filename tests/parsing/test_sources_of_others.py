"""A brief in the form of another publisher's is not taken for that one's."""

import pytest

from briefs.parsing import Hints, document_from_text, parse_document
from tests.parsing.small_editions import REGIONS, read

PLAIN = REGIONS.format(between="", more="", end=".")
OTHER = PLAIN.replace("Daily News Brief", "Harbour Council Morning Note")
GUESSED = "Only the headings tell where the text comes from; check its source."


def mail(sender):
    return f"From: {sender}\nTo: list@example.org\nSubject: Envoy Sees Opening\n\n"


def test_who_sent_a_mail_and_is_named_in_it_is_its_source():
    edition = read(mail("The Harbour Council <note@example.org>") + OTHER.replace("Harbour", "The Harbour"))
    assert (edition.source, edition.source_name) == ("harbour-council", "The Harbour Council")
    assert GUESSED not in edition.doubts


def test_who_only_sent_it_on_is_not():
    edition = read(mail("Kim Sample <kim@example.org>") + PLAIN)
    assert edition.source == "cfr-daily-news-brief"
    assert GUESSED not in edition.doubts


def test_a_source_that_but_the_headings_tell_is_doubted_unless_it_was_said():
    assert GUESSED in read(OTHER).doubts
    [edition] = parse_document(document_from_text("", OTHER), Hints(source="harbour"))
    assert (edition.source, GUESSED in edition.doubts) == ("harbour", False)


@pytest.mark.parametrize("name", ["Foreign Policy Morning Brief", "FP Morning Brief"])
def test_a_morning_brief_in_that_form_keeps_its_own_source(name):
    text = PLAIN.replace("Daily News Brief", name).replace("Top of the Agenda", "Top Story").replace("2012", "2009")
    assert read(text).source == "foreign-policy-morning-brief"
