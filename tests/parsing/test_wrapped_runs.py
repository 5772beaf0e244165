"""Paragraphs that stand line under line in a wrapped text."""

import textwrap

from tests.parsing.small_editions import by_region

GUESS = "a paragraph may end here"
LONG = "Nurses in Goma (AFP) treated forty people who had fled over the hills at night, and asked for {} more tents."
FULL = "The road is closed until the rains end and the bridge is mended."
RICE, BREAD, MILK, OIL = (f"{ware} costs (AFP) twice as much." for ware in ("Rice", "Bread", "Milk", "Oil"))


def wrapped(*paragraphs, between="\n"):
    lines = [textwrap.fill(LONG.format(number), 64) for number in range(100, 104)]
    return by_region(
        more="Africa\n\nClinic Reopens in Goma\n\n" + "\n\n".join(lines) + "\n\n" + between.join(paragraphs) + "\n\n"
    )


def doubted(edition):
    return any(GUESS in doubt for doubt in edition.doubts)


def test_a_full_line_that_ends_a_sentence_among_short_ones_makes_an_editor_look():
    assert doubted(wrapped(RICE, BREAD, FULL, MILK, OIL))


def test_no_one_needs_to_look_where_blank_lines_part_the_paragraphs():
    assert not doubted(wrapped(RICE, BREAD, FULL, MILK, OIL, between="\n\n"))


def test_no_one_needs_to_look_where_no_line_is_full():
    assert not doubted(wrapped(RICE, BREAD, MILK, OIL))
