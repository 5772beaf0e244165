"""Damaged briefs of State Department and Wikipedia raise nothing and lose no line."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.parsing import document_from_text, parse_document
from tests.parsing.accounting import unaccounted_lines

FOLDER = Path(__file__).parent / "editions"
TEXTS = [path.read_text() for name in ("state", "wikipedia", "general") for path in sorted((FOLDER / name).iterdir())]
HEADS = ["", "Overnight Brief\nMonday, March 7, 2011\n0500 EST\n", "Portal:Current events\nMay 3, 2017 (Wednesday)\n"]
MARKS = (
    "(SBU) |(U)|•|IRAN|IRAN/IRAQ|\n|\n\n|AFRICA|From: a|Sent: b|Subject: Overnight Brief|Drafted: x|***|(AP)|(|)"
    "|[[a]]|'''|{{x|}}|;Law and crime|* |- |said.|e-"
)
WORDS = st.sampled_from(MARKS.split("|"))
SOUP = st.lists(WORDS | st.text(max_size=12), max_size=60).map("".join)


def check(text):
    if not text.strip():
        return
    document = document_from_text("x.txt", text)
    for edition in parse_document(document):
        assert unaccounted_lines(document, edition) == []


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=80)
def test_lines_cut_doubled_and_shuffled(text, data):
    lines = text.split("\n")
    check("\n".join(data.draw(st.lists(st.sampled_from(lines), max_size=len(lines)))))


@given(st.sampled_from(TEXTS), st.integers(0, 10_000), st.text(max_size=30))
@settings(max_examples=80)
def test_letters_put_anywhere(text, place, letters):
    place %= len(text)
    check(text[:place] + letters + text[place + len(letters) :])


@given(st.sampled_from(HEADS), SOUP)
@settings(max_examples=150)
def test_any_mixture_of_marks(head, soup):
    check(head + soup)
