"""Whatever a file holds, parsing ends soon, raises nothing, and accounts for every line."""

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.parsing import Limits, document_from_text, parse_document
from briefs.parsing.lines import pieces_of
from tests.parsing.accounting import unaccounted_lines
from tests.parsing.work import grows_evenly

EDITIONS = [
    path.read_text("utf-8")
    for path in sorted((Path(__file__).parent / "editions" / "daily_brief").iterdir())
    if path.suffix in (".txt", ".md")
]
PIECES = """Top of the Agenda~TOP OF THE AGENDA~Analysis~“~”~"~|~ | | ~EUROPE:~Pacific Rim~Across the Globe~
The Day Ahead~TURKEY: ~April 8, 2025~
(AP).~A Headline in Capital Letters~—CFR expert Robin Sample~The context.~  • ~**~[a](b)~
Welcome to the X,~says~Copyright 2013""".replace("\n", "").split("~")
SOUP = st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "\x0c", "\u200b"]) | st.text(max_size=40), max_size=60).map(
    " ".join
)


def assert_accounted(text, limits=None):
    document = document_from_text("any.txt", text)
    editions = parse_document(document, limits=limits or Limits())
    assert editions
    missing = [set(unaccounted_lines(document, edition)) for edition in editions]
    assert set.intersection(*missing) == set()


@settings(max_examples=300, deadline=None)
@given(SOUP.filter(str.strip))
def test_any_text_is_accounted_for(text):
    assert_accounted(text)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(EDITIONS),
    st.randoms(use_true_random=False),
    st.sampled_from(["cut", "double", "shuffle", "join", "flip"]),
)
def test_mutilated_editions_are_accounted_for(text, chance, kind):
    text = mutilated(text, chance, kind)
    if text.strip():
        assert_accounted(text)


def mutilated(text, chance, kind):
    """The text with lines cut, doubled, shuffled, joined, or letters flipped."""
    lines = text.split("\n")
    if kind == "cut":
        return "\n".join(line for line in lines if chance.random() > 0.3)
    if kind == "double":
        return "\n".join(line for line in lines for _ in range(1 + (chance.random() > 0.7)))
    if kind == "shuffle":
        chance.shuffle(lines)
        return "\n".join(lines)
    if kind == "join":
        return "".join(line + chance.choice(["\n", " ", ""]) for line in lines)
    return "".join(chance.choice("|\x00\u00a0x\n”") if chance.random() < 0.02 else letter for letter in text)


@pytest.mark.parametrize("text", EDITIONS)
def test_each_piece_of_a_line_is_booked_once(text):
    document = document_from_text("any.txt", text)
    booked = Counter()
    for edition in parse_document(document):
        for furniture in edition.furniture:
            booked.update(range(furniture.lines.first, furniture.lines.last + 1))
        for part in (part for story in edition.stories for part in story.parts):
            booked.update(range(part.lines.first, part.lines.last + 1))
    whole = {piece.line for piece in pieces_of(document) if len(piece.text) < 60 and "|" not in piece.text}
    assert {line for line, times in booked.items() if times > 1 and line in whole} == set()


LONG_LINES = {
    "words": "word " * 2_000_000,
    "capitals": "TOP OF THE AGENDA " + "EUROPE ASIA AFRICA " * 500_000,
    "quotations": '"A," says B. ' * 800_000,
    "bars": "| " * 5_000_000,
    "stars": "**" * 5_000_000,
    "brackets": "[" * 5_000_000 + "](" * 2_000_000,
    "title case": "Top of the Agenda " + "Word And Then Some " * 500_000,
    "no space": "x" * 10_000_000,
    "many countries": "Top of the Agenda A Headline Here "
    + "Text ends here (AP). TURKEY: Something happened. " * 200_000
    + " EUROPE ",
}


@pytest.mark.parametrize("kind", LONG_LINES)
def test_ten_megabytes_in_one_line_are_accounted_for(kind):
    assert_accounted(LONG_LINES[kind])


def test_thirty_thousand_lines_are_accounted_for():
    lines = random.Random(7).choices([line for text in EDITIONS for line in text.split("\n")], k=30_000)
    assert_accounted("\n".join(lines), Limits(max_kept=2**30))  # Pieces of four hundred editions, whole text in each.


def test_twice_as_many_lines_take_twice_as_many_steps():
    lines = random.Random(7).choices([line for text in EDITIONS for line in text.split("\n")], k=2_000)
    limits = Limits(max_kept=2**30)

    def reading(size):
        document = document_from_text("any.txt", "\n".join(lines[:size]))
        return lambda: parse_document(document, limits=limits)

    assert grows_evenly(reading, 1_000)
