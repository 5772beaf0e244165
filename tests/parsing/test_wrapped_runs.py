"""Paragraphs that stand line under line in a wrapped text."""

import textwrap

from tests.parsing.small_editions import by_region, read

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


def test_a_wrapped_line_of_the_page_goes_on_before_a_capital():
    note = "Editor's Note: The following is reprinted with permission from the Council on Foreign Relations."
    edition = wrapped(RICE, between="\n\n")
    shifted = by_region(between=textwrap.fill(note, 64), more=_wrapped_regions())
    assert [story.headline for story in shifted.stories] == [story.headline for story in edition.stories]
    assert not any("Relations" in story.body for story in shifted.stories)


def test_a_headline_right_under_a_short_line_of_the_page_stands():
    edition = by_region(more="Click here to subscribe\nAfrica\n\nClinic Reopens in Goma\n\n" + LONG.format(100))
    assert "Clinic Reopens in Goma" in [story.headline for story in edition.stories]


def _wrapped_regions():
    lines = [textwrap.fill(LONG.format(number), 64) for number in range(100, 104)]
    return "Africa\n\nClinic Reopens in Goma\n\n" + "\n\n".join(lines) + f"\n\n{RICE}\n\n"


def test_a_country_before_half_a_sentence_with_many_capitals_is_no_heading():
    half = "United States: President Donald J. Sample said sanctions\nwould return (NYT) within six months.\n"
    edition = by_region(more=half + _wrapped_regions())
    assert "President Donald J. Sample said sanctions would return" in " ".join(story.body for story in edition.stories)


def test_a_country_before_a_headline_still_is_one():
    headed = "AMERICAS: President Donald J. Sample Lifts Sanctions\nNew sanctions (NYT) end within six months.\n\n"
    edition = by_region(more=headed + _wrapped_regions())
    assert "President Donald J. Sample Lifts Sanctions" in [story.headline for story in edition.stories]


def test_a_line_that_begins_with_a_source_goes_on_the_one_above():
    broken = "Sample Party: President Jane Sample and Win Sample\n(Sample Press) left the hall before the vote.\n"
    edition = by_region(more=broken + "\n" + _wrapped_regions())
    assert "Win Sample (Sample Press) left the hall" in " ".join(story.body for story in edition.stories)


TIGHT = """Daily News Brief
May 4, 2026
Top of the Agenda
Sudan’s army and its rivals accepted a truce of ten days yesterday, so
that food can reach Kordofan, the UN said in its daily report.
“Ten days are hardly enough for the first of four convoys of trucks.”
—CFR expert Robin Sample
Across the Globe
Peru votes. The runoff for president was too close to call after four
fifths of the ballots were counted, and nobody expects a result today.
Ferry aground. A ferry with eighty passengers ran onto a sandbank off
the coast of Albania, and all were saved by a coast guard ship at noon.
"""


def test_heads_quotations_and_their_speakers_begin_lines_where_no_blank_ones_part_them():
    edition = read(TIGHT)
    assert [story.headline for story in edition.stories] == ["", "Peru votes.", "Ferry aground."]
    assert edition.stories[0].body.endswith("in its daily report.")
    assert [part.speaker for part in edition.stories[0].parts] == ["", "Robin Sample"]


def test_a_short_sentence_that_begins_a_line_is_no_head_where_blank_lines_part_paragraphs():
    apart = TIGHT.replace("\nFerry", " It rained a lot in Lima.\nHe won. A\nFerry").replace("Globe\n", "Globe\n\n")
    apart = apart.replace("Agenda\n", "Agenda\n\n").replace("2026\n", "2026\n\n").replace("Brief\n", "Brief\n\n")
    assert "He won." not in [story.headline for story in read(apart).stories]
