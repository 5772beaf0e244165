"""How values look in a page."""

import json

import pytest

from briefs.templatetags.page_text import coded, json_ld, marked, percent, quoted, times
from briefs.titles import listed


def test_marks_stand_round_the_words_and_everything_is_escaped():
    assert marked("<b>oil</b> & gas", [(3, 6)]) == "&lt;b&gt;<mark>oil</mark>&lt;/b&gt; &amp; gas"


def test_code_stands_between_its_signs_and_everything_is_escaped():
    assert coded("By `id` or <b>") == "By <code>id</code> or &lt;b&gt;"


def test_a_sign_without_its_fellow_stays_as_it_is():
    assert coded("a ` b") == "a ` b"


def test_text_without_marks_is_escaped_as_well():
    assert marked("<script>", []) == "&lt;script&gt;"


def test_marks_that_overlap_or_lie_outside_are_left_out():
    assert marked("oil and gas", [(0, 3), (2, 5), (8, 99), (7, 7)]) == "<mark>oil</mark> and gas"


def test_data_for_machines_cannot_end_its_script_element():
    text = json_ld({"headline": "</script><script>alert(1)//", "body": "<!-- \u2028"})
    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><script>alert(1)//"


def test_a_count_takes_its_noun_in_the_right_number():
    assert [times(n, "story,stories") for n in (0, 1, 1200)] == ["0 stories", "1 story", "1,200 stories"]


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0, "0%"), (0.0001, "under 0.1%"), (0.00099, "under 0.1%"), (0.001, "0.1%"), (0.034, "3.4%"), (0.0994, "9.9%"),
        (0.0995, "10%"), (0.126, "13%"), (1, "100%"),
    ],
)  # fmt: skip
def test_a_share_is_told_to_two_figures_and_little_is_no_nothing(share, told):
    assert percent(share) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [("Tariffs rise", "“Tariffs rise”."), ("Tariffs rise.", "“Tariffs rise.”"), ("Who pays?", "“Who pays?”")],
)
def test_quoted_words_end_a_sentence_with_one_stop(words, told):
    assert quoted(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Iran"], "Iran"),
        (["Iran", "Law, Justice & Crime"], "Iran and Law, Justice & Crime"),
        (["Iran", "Iraq", "Oman"], "Iran, Iraq and Oman"),
        (["Health", "Law, Justice & Crime", "Elections"], "Health; Law, Justice & Crime; and Elections"),
    ],
)
def test_a_list_in_prose_keeps_names_with_commas_apart(words, told):
    assert listed(words) == told
