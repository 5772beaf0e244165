"""Odd inputs: marks of direction, a word processor's line ends, two dates, and texts made to take for ever."""

import json

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.layouts._draft import EditionDraft
from briefs.parsing.lines import Piece
from briefs.parsing.link_blocks import link_blocks_of
from briefs.parsing.values import PartKind
from tests.parsing.work import grows_evenly

TRUCE = "Envoys of both sides met in Accra on Monday and agreed to stop the shelling of the river towns for ten days."
BRIEF = f"""Daily News Brief
May 5, 2025

Top of the Agenda

{TRUCE}

Across the Globe

Port opens in Riga. The port of Riga opened again after a strike that had kept forty ships at sea for nine days.

Dam holds in Benin. Engineers found no crack in the wall of the dam, the ministry said in a statement on Sunday.
"""


def told(text):
    [edition] = parse_document(document_from_text("", text))
    return edition.date, edition.title, [(story.headline, story.body) for story in edition.stories]


@pytest.mark.parametrize(
    "odd",
    [
        "\n".join(f"\u202b{line}\u202c" for line in BRIEF.split("\n")),
        BRIEF.replace("May 5", "\u200eMay 5\u200e"),
        BRIEF.replace("\n", "\u2028"),
        BRIEF.replace("\n", "\x0b"),
    ],
)
def test_marks_of_direction_and_line_ends_of_word_processors_change_nothing(odd):
    assert told(odd) == told(BRIEF)


def test_a_record_keeps_the_line_separators_in_its_texts():
    record = {"date": "2025-05-05", "headline": "Truce", "body": "Envoys met.\u2028They agreed."}
    [edition] = parse_document(document_from_text("x.jsonl", json.dumps(record, ensure_ascii=False)))
    assert len(edition.stories) == 1


def test_two_dates_of_one_form_above_the_news_are_doubted():
    [edition] = parse_document(document_from_text("", BRIEF.replace("May 5, 2025", "May 6, 2025\nMay 5, 2025")))
    assert "Line 3: “May 5, 2025” disagrees with 2025-05-06, the date above it." in edition.doubts


def test_the_same_date_twice_and_a_blogs_own_beside_it_are_not():
    for dates in ("May 5, 2025\nMay 5, 2025", "Tuesday, May 6, 2025\nMay 5, 2025"):
        [edition] = parse_document(document_from_text("", BRIEF.replace("May 5, 2025", dates)))
        assert (edition.doubts, edition.date.day) == ((), 5)


def test_a_chain_of_labels_is_looked_at_once():
    assert grows_evenly(lambda size: lambda: link_blocks_of(("More on Iran",) * size), 200)


def teased(count):
    draft = EditionDraft([Piece(f"Story {index} of the day begins like this…", index + 1) for index in range(count)])
    for index, piece in enumerate(draft.ledger.pieces):
        draft.tell(PartKind.PARAGRAPH, "", piece.text, index)
    return draft


def test_many_stories_that_end_in_dots_are_compared_in_order():
    assert grows_evenly(lambda size: teased(size).finished_stories, 200)


def test_the_beginning_of_a_story_is_no_story_and_one_that_only_ends_in_dots_is():
    draft = teased(2)
    draft.ledger = type(draft.ledger)([*draft.ledger.pieces, Piece("Story 1 of the day begins like this and ends.", 3)])
    draft.tell(PartKind.PARAGRAPH, "", draft.ledger.pieces[2].text, 2)
    for index in (0, 1):
        draft.ledger.claim(index, "story")
    assert [story.body[:7] for story in draft.finished_stories()] == ["Story 0", "Story 1"]
    assert [piece.kind for piece in draft.ledger.furniture()] == ["repeated story"]
