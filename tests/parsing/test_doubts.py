"""What makes an editor look before readers do; and what does not."""

import textwrap

import pytest

from briefs.parsing import document_from_text, parse_document

TEXT = """{head}Daily News Brief
{date}

Top of the Agenda

Envoy Sees Opening in Yemen

The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June.

Middle East

Court Frees Editor in Cairo

{editor}

Europe

Voters Tired of Cuts in Athens

Polls in Greece show the two big parties (Kathimerini) without a majority.
"""
EDITOR = "Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand."


def doubts(editor=EDITOR, head="", date="May 4, 2012", name=""):
    [edition] = parse_document(document_from_text(name, TEXT.format(editor=editor, head=head, date=date)))
    assert set(edition.doubts) <= set(edition.warnings)
    return edition.doubts


def test_an_edition_that_reads_well_raises_none():
    assert doubts() == ()
    assert doubts("al-Azhar’s scholars (Ahram) asked the court to let the editor of the weekly go home.") == ()


@pytest.mark.parametrize(
    "editor",
    [
        "and that the editor of the weekly would stay (Ahram) in his cell until the court meets again in June.",
        f"{EDITOR} UNCLASSIFIED U.S. Department of State Case No. F-2014-20439",
        f"{EDITOR} Click to unsubscribe.",
        f"{EDITOR} - Ferry Sinks off Lisbon",
        f"{EDITOR} Across the Globe Peru votes.",
    ],
)
def test_a_story_that_begins_inside_a_sentence_or_holds_the_pages_words_raises_one(editor):
    assert doubts(editor)


def test_a_forwarded_mails_date_that_is_not_the_file_names_raises_one():
    head = "From: A Sample <a@example.org>\nDate: Thu, Feb 1, 2024 at 8:00 AM\nSubject: Fwd: brief\n\n"
    assert "2024-02-01" in doubts(head=head, date="", name="brief-2023-11-06.txt")[0]
    assert doubts(head=head, date="", name="brief-2024-02-01.txt") == ()


def test_a_headline_whose_end_is_a_guess_raises_one():
    glued = "Court Keeps Verdict Castaner Lefebvre told reporters in Cairo (Ahram) that he would not pay the fine."
    text = TEXT.replace("Court Frees Editor in Cairo\n\n", "").format(editor=glued, head="", date="May 4, 2012")
    [edition] = parse_document(document_from_text("", text))
    assert any("guess" in doubt for doubt in edition.doubts)


def test_little_certainty_is_a_doubt():
    text = "Harbour note\n\nFERRY AGROUND\nA ferry ran onto a bank near Oban early on Monday.\n\n"
    text += "FEES\nThe harbour board raised its fees for small boats by a tenth.\n"
    [edition] = parse_document(document_from_text("", text))
    assert any("little certainty" in doubt for doubt in edition.doubts)


def test_broken_lines_without_blank_ones_between_raise_one():
    text = "\n".join(
        textwrap.fill(line, 60)
        for line in TEXT.format(editor=" ".join([EDITOR] * 9), head="", date="May 4, 2012").split("\n")
    )
    [edition] = parse_document(document_from_text("", text))
    assert not any("hardly a blank" in doubt for doubt in edition.doubts)
    [edition] = parse_document(document_from_text("", text.replace("\n\n", "\n")))
    assert any("hardly a blank" in doubt for doubt in edition.doubts)


@pytest.mark.parametrize(("end", "is_doubted"), [("\n    Jordan Valley", False), ("", True)])
def test_a_topic_broken_over_two_lines_raises_none_and_one_cut_short_does(end, is_doubted):
    text = (
        "Date: '2019-09-10'\nSource_URI: Portal:Current events/2019 September 10\nIntelligence_Payload:\n"
        "  Politics and elections:\n  - Parliamentary election of September, Proposed annexation of the"
        f"{end}\n  - The premier proposes to annex parts of the valley if he wins. (BBC)\n"
    )
    [edition] = parse_document(document_from_text("", text))
    assert bool(edition.doubts) == is_doubted
    assert len(edition.stories) == 1


@pytest.mark.parametrize(("source", "is_doubted"), [("", True), (" (Dawn)", False)])
def test_a_last_paragraph_without_a_source_where_all_others_have_one_is_doubted(source, is_doubted):
    items = "".join(f"- The parliament of a country passes law number {number}. (BBC)\n" for number in range(3))
    last = f"- A reader asked how a central bank sets its rate, and we know this.{source}\n"
    text = f"Portal:Current events/2018 July 10\n\nJuly 10, 2018 (Tuesday)\n\nLaw and crime\n{items}{last}"
    [edition] = parse_document(document_from_text("", text))
    assert len(edition.stories) == 4
    assert bool(edition.doubts) == is_doubted
