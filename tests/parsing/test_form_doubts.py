"""Signs in the form that two things were read as one, or that a page's words were read as news."""

import pytest

from briefs.parsing import document_from_text, parse_document
from tests.parsing.test_doubts import EDITOR, doubts
from tests.parsing.test_page_lines import CABLE

NEXT = "A judge let go of the second editor, too."


@pytest.mark.parametrize(
    "editor",
    [
        f"{EDITOR} {NEXT} (Ahram) Ministers met in Quito.",
        f"{EDITOR} Kim Sample is a senior fellow at the Sample Institute.",
        f"{EDITOR} Copyright 2012 The Sample Company.",
        f"{EDITOR} Editor’s note: the day was wrong.",
        f"EGYPT: {EDITOR}",
        f"Most Popular\n\n{EDITOR}",
    ],
)
def test_it_raises_a_doubt(editor):
    assert doubts(editor)


@pytest.mark.parametrize(
    "editor",
    [
        f"{EDITOR} The editor (Ahram) said so. Most popular is a daily of the same house.",
        f"{EDITOR} Kim Sample, a senior fellow at the Sample Institute, wrote to the court.",
        f"{EDITOR} The law on copyright of 2002 stands.",
    ],
)
def test_news_that_only_sounds_like_it_raises_none(editor):
    assert doubts(editor) == ()


def test_a_line_in_capitals_behind_a_source_raises_one_among_cables():
    text = CABLE.format(inside="", between="").replace("\n\nEGYPT\n", " EGYPT ")
    [edition] = parse_document(document_from_text("", text))
    assert "another story may begin" in " ".join(edition.doubts)
    [whole] = parse_document(document_from_text("", CABLE.format(inside="", between="")))
    assert whole.doubts == ()
