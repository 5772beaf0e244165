"""Marks that mail programs and tables put around every line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.parsing.frames import unframed

PLAIN = ("One", "", "Two words", "Three", "  Four", "Five", "Six")


@pytest.mark.parametrize("form", ["> {}", ">{}", "> > {}", "{} |", "| {} |"])
def test_a_frame_around_every_line_is_taken_off(form):
    framed = [form.format(line).rstrip() for line in PLAIN]
    assert [line.strip() for line in unframed(framed)] == [line.strip() for line in PLAIN]


def test_blanks_that_indent_a_line_stay():
    assert unframed(["> One", ">   Two", "> a", "> b", "> c"])[1] == "  Two"


@pytest.mark.parametrize(
    "lines",
    [
        ("> a quotation", "> of two lines", *PLAIN),
        ("Home |", *PLAIN),
        ("| a | b |", "| c | d |", "| e | f |", "| g | h |", "| i | j |"),
    ],
)
def test_fewer_marks_and_rows_of_several_cells_stay(lines):
    assert unframed(lines) == tuple(lines)


@given(st.lists(st.text(alphabet="> |ab\t", max_size=8), max_size=20))
def test_no_line_is_lost(lines):
    assert len(unframed(lines)) == len(lines)
