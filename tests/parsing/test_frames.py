"""Marks that mail programs and tables put around every line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.parsing.frames import unframed

PLAIN = ("One", "", "Two words", "Three", "  Four", "Five", "Six")


@pytest.mark.parametrize("form", ["> {}", ">{}", "> > {}", "{} |", "| {} |", "   | {}", "|  | {} |  |"])
def test_a_frame_around_every_line_is_taken_off(form):
    framed = [form.format(line).rstrip() for line in PLAIN]
    assert [line.strip() for line in unframed(framed)] == [line.strip() for line in PLAIN]


@pytest.mark.parametrize("form", ["{:3} {}", "{:6}\t{}", "{}: {}", "{:04} | {}"])
def test_numbers_that_count_the_lines_are_taken_off(form):
    numbered = [form.format(number, line).rstrip() for number, line in enumerate(PLAIN, start=1)]
    assert [line.strip() for line in unframed(numbered)] == [line.strip() for line in PLAIN]


def test_numbers_of_lines_may_pass_over_blank_ones_and_begin_again_on_each_page():
    lines = ["1 One", "", "2 Two", "3   Three", "5 Five", "", "1 Six", "2 Seven"]
    assert unframed(lines) == ("One", "", "Two", "  Three", "Five", "", "Six", "Seven")


@pytest.mark.parametrize(
    "lines",
    [
        ("1. One", "2. Two", "3. Three", "4. Four", "5. Five"),
        ("40 people fled", "11 were hurt", "300 came", "7 men died", "12 spoke"),
        ("1 One", "text", "2 Two", "text", "3 Three", "text", "4 Four", "text", "5 Five", "text"),
    ],
)
def test_numbers_that_do_not_count_lines_stay(lines):
    assert unframed(lines) == tuple(lines)


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


@given(st.lists(st.text(alphabet="> |ab\t12", max_size=8), max_size=20))
def test_no_line_is_lost(lines):
    assert len(unframed(lines)) == len(lines)
