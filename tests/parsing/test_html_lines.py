"""HTML pages become the lines that a reader sees."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.parsing.html import html_lines

TAGS = st.sampled_from(
    ["<div>", "</div>", "<ul>", "<li>", "</ul>", "<p>", "<pre>", "\n", "<td>", "<b", "<!--", "-->", "&amp;", "x "]
)


def test_blocks_are_lines_and_inline_elements_are_not():
    assert html_lines("<p>One <b>bold</b>\n word.</p><p>Two<br>lines</p>") == ("One bold word.", "", "Two", "lines")


def test_list_items_have_bullets_and_depth():
    assert html_lines("<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>") == ("• A", "  • B", "• C")


def test_table_cells_are_lines():
    assert html_lines("<table><tr><td>a</td><td>b</td></tr></table>") == ("a", "b")


def test_what_is_marked_as_advertisement_is_left_out():
    assert html_lines("<div class='box ad'><p>Buy</p></div><p class='address'>Oban</p>") == ("Oban",)


def test_scripts_styles_menus_and_hidden_text_are_left_out():
    page = (
        "<style>s</style><script>x</script><nav>menu</nav><div hidden>h</div><p style='display: none'>n</p><p>seen</p>"
    )
    assert html_lines(page) == ("seen",)


def test_entities_are_decoded_and_no_break_spaces_folded():
    assert html_lines("<p>a&nbsp;&amp;&nbsp;b</p>") == ("a & b",)


def test_preformatted_text_keeps_its_lines_and_indents():
    assert html_lines("<pre>a\n   b\n\nc</pre>") == ("a", "   b", "", "c")


@pytest.mark.parametrize("tag", ["<div>", "<ul><li>", "<b><p>", "<table><tr><td>", "<font>"])
def test_deep_nesting_neither_fails_nor_takes_long(tag):
    start = time.monotonic()
    assert html_lines(tag * 30_000 + "end")[-1].endswith("end")
    assert time.monotonic() - start < 10


@given(st.lists(TAGS | st.text(max_size=5), max_size=60).map("".join))
def test_any_markup_gives_lines_without_line_ends(text):
    assert all("\n" not in line for line in html_lines(text))
