"""What looks wrong in print is said, and the text left as it is."""

import pytest

from briefs.parsing import Lines, Part, PartKind, document_from_text, parse_document
from briefs.parsing.oddities import misspelt_words, run_together, unclosed_quotation


def part(text, kind=PartKind.PARAGRAPH):
    return Part(kind, text, Lines(1, 1))


def test_a_quotation_that_never_closes_is_said_with_its_first_words():
    assert unclosed_quotation(part("He said “yes” and “the ball is in your court.")).startswith("“the ball is")
    assert unclosed_quotation(part('He said "yes" and "no')).startswith('"no')


@pytest.mark.parametrize(
    "text", ["He said “yes” and “no.”", "No quotation.", 'He said "yes."', "It’s “what she called ‘x’”."]
)
def test_closed_quotations_are_not(text):
    assert unclosed_quotation(part(text)) == ""


def test_a_quotation_may_go_on_in_the_next_paragraph():
    assert unclosed_quotation(part("“We begin."), part("“We end.”")) == ""
    assert unclosed_quotation(part("“We begin."), part("“A pull quote.”", PartKind.QUOTE)) != ""


def test_words_run_together_are_said():
    assert run_together("The European Unionsuggested a deal") == ["Unionsuggested"]
    assert run_together("Talks with KoreaThe North") == ["KoreaThe"]


def test_long_words_and_brand_names_are_not():
    assert run_together("Trade unionists at WikiLeaks, ByteDance and Deutschlandfunk met Courtney") == []


def test_a_headline_word_one_letter_off_the_text_is_said():
    assert misspelt_words("Court weighs deporations.", "a ban on deportations") == [("deporations", "deportations")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [("Elections near", "the election"), ("American vote", "the Americas"), ("Minister quits", "ministers quit")],
)
def test_other_forms_of_a_word_are_not(headline, body):
    assert misspelt_words(headline, body) == []


def test_a_misspelt_section_heading_is_read_and_said():
    text = (
        "June 5, 2024\n\nTop of the Agneda\n\nThe vote in Chile was close.\n\nAcross the Globe\n\nA train "
        "stops. It stood in Rome for an hour.\n"
    )
    [edition] = parse_document(document_from_text("a.txt", text))
    assert [story.section for story in edition.stories] == ["lead", "brief"]
    assert any("Agneda" in warning for warning in edition.warnings)
