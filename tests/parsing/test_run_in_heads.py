"""Run-in heads of the briefs since 2025: how long they may be, and which first sentences are none."""

import pytest

from briefs.parsing.layouts._rows import row_of
from briefs.parsing.lines import Piece
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, headlines, read

BODY = "The ministers of both states signed it in Doha, and their parliaments will see the text by the end of June."
LONG = "New tariffs on countries that buy oil or gas from Iran or Russia."


def text_with(second):
    """An edition of four stories or, where the second of its briefs begins none, of three."""
    more = f"{second}\n\nVote in The Hague. Parliament called the deportation of 1944 a genocide by a narrow majority."
    return GLOBE.format(lead=f"Top of the Agenda\n\n{GLOBE_LEAD}", more=more)


def test_a_head_of_ten_and_more_words_begins_a_story():
    edition = read(text_with(f"{LONG} {BODY}"))
    assert (headlines(edition)[2], edition.stories[2].body) == (LONG, BODY)


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor was seen in the port.",
        "Officials in the city said so.",
        "The two ministers are due to meet again in Geneva next week for talks.",
        "Nobody at the port or in the town reported a second wave on Monday.",
    ],
)
def test_a_sentence_that_tells_what_was_goes_on_with_the_story_above_and_is_doubted(sentence):
    edition = read(text_with(f"{sentence} {BODY}"))
    assert len(edition.stories) == 3
    assert edition.stories[1].body.endswith(BODY)
    assert any("without a head" in doubt for doubt in edition.doubts)


def test_a_long_head_over_less_text_than_itself_is_none():
    assert len(read(text_with(f"{LONG} Nobody buys less.")).stories) == 3


@pytest.mark.parametrize("head", ["UK votes on assisted dying.", "What was agreed.", "Aid convoy attacked in Sudan."])
def test_a_short_head_may_have_a_verb(head):
    assert headlines(read(text_with(f"{head} {BODY}")))[2] == head


def test_where_heads_are_bold_no_other_sentence_is_one():
    text = text_with(f"**Deal in Doha.** {BODY}\n\nNobody signs twice. {BODY}")
    bold = text.replace("Peru votes.", "**Peru votes.**")
    bold = bold.replace("Vote in The Hague.", "**Vote in The Hague.**")
    assert [head.rstrip(".") for head in headlines(read(bold, "brief.md"))[2:]] == ["Deal in Doha", "Vote in The Hague"]


def test_a_mail_program_prints_bold_heads_between_single_stars():
    text = text_with(f"*Deal in Doha.* {BODY}").replace("Peru votes.", "*Peru votes.*")
    assert [head.rstrip(".") for head in headlines(read(text))[1:3]] == ["Peru votes", "Deal in Doha"]


def test_a_star_without_a_second_one_is_a_bullet():
    assert row_of(Piece("*Deal in Doha. Both sides signed", 1)).is_bullet
    assert row_of(Piece("*Le Monde* said that both sides signed", 1)).run_in == ""
