"""Every piece of a text has one owner, or is reported."""

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.lines import STORY, Ledger, Piece, pieces_of, split_piece
from tests.parsing.accounting import unaccounted_lines


def test_pieces_fold_spaces_and_count_blank_lines_before_them():
    document = document_from_text("a.txt", "One\u00a0 two\n\n\n\x0cThree\u200b\n")
    assert pieces_of(document) == [Piece("One two", 1, 0), Piece("Three", 4, 2)]


def test_a_split_keeps_every_word_in_order():
    parts = split_piece(Piece("EUROPE A Train Stops", 7, 1), [7, 7, 99])
    assert [(part.text, part.line, part.gap) for part in parts] == [("EUROPE", 7, 1), ("A Train Stops", 7, 0)]


def test_claiming_twice_is_an_error_and_what_nobody_claims_is_reported():
    ledger = Ledger([Piece("Title", 1), Piece("Caption", 2), Piece("Odd", 3), Piece("Text", 4)])
    ledger.claim(0, "title")
    ledger.claim(1, "caption")
    ledger.claim(3, STORY)
    with pytest.raises(ValueError, match="line 4"):
        ledger.claim(3, "title")
    assert [(line.line, line.text) for line in ledger.unclaimed()] == [(3, "Odd")]
    assert [furniture.kind for furniture in ledger.furniture()] == ["title", "caption"]


def test_neighbours_of_one_kind_are_one_piece_of_furniture():
    ledger = Ledger([Piece("A", 1), Piece("B", 4), Piece("C", 5)])
    for index, kind in enumerate(("caption", "caption", "date")):
        ledger.claim(index, kind)
    assert [(item.lines.first, item.lines.last, item.text) for item in ledger.furniture()] == [
        (1, 4, "A\nB"),
        (5, 5, "C"),
    ]


def test_a_text_of_no_known_layout_keeps_all_its_lines_and_says_so():
    document = document_from_text("a.txt", "Dear aunt,\n\nthe weather is fine and the tomatoes are ripe\n\nyours\n")
    [edition] = parse_document(document)
    assert edition.stories == ()
    assert "No known layout" in edition.error
    assert unaccounted_lines(document, edition) == []


def test_a_headline_without_a_story_is_left_unclaimed():
    text = (
        "June 5, 2012\n\nTop of the Agenda: Polls Close in Chile\n\nVoters chose (AP).\n\nEUROPE: A Train "
        "Stops in Rome\n\nASIA: A Comet Is Seen in Japan\n\nIt shone (NHK) all night.\n"
    )
    [edition] = parse_document(document_from_text("cfr daily brief.txt", text))
    assert [line.text for line in edition.unclaimed] == ["EUROPE: A Train Stops in Rome"]
    assert len(edition.stories) == 2


def test_an_edition_printed_twice_in_a_file_comes_once_with_all_lines_claimed():
    text = (
        "Council on Foreign Relations\nJune 5, 2012\n\nTop of the Agenda\n\nPolls Close in Chile\n\nVoters "
        "chose (AP).\n\nEurope\n\nA Train Stops in Rome\n\nIt stood still (ANSA).\n\nCopyright 2012\n\n"
    )
    document = document_from_text("a.txt", text * 2)
    [edition] = parse_document(document)
    assert [story.headline for story in edition.stories] == ["Polls Close in Chile", "A Train Stops in Rome"]
    assert unaccounted_lines(document, edition) == []
