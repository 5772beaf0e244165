"""Monthly lists of countries with a line on how each fared."""

import pytest

from briefs.parsing import document_from_text
from tests.parsing.accounting import unaccounted_lines
from tests.parsing.small_editions import furniture, read, told

NEWS = {
    "Chad": "Soldiers and rebels fought for two days over wells in the north, and a truce came on 8 May.",
    "Mali": "Two convoys were attacked on the road to Gao. Talks in Algiers went on without result.",
    "Georgia": "Crowds stood before parliament for a week because of a law on the press.",
}
STATUS = ["Deteriorated Situation", "Improved Situation", "Unchanged Situation"]
END = "\n\nExplore the interactive map\n© 2024 Harbour Group. All rights reserved.\n"


def tracker(form="{0}\n{1}\n{2}", between=""):
    entries = [form.format(name, how, text) for (name, text), how in zip(NEWS.items(), STATUS, strict=True)]
    top = "Tracker: May 2024\n\nPublished 1 June 2024\n\nAfrica\n\n"
    return top + "\n\n".join(entries[:2]) + f"\n\nEurope\n\n{between}" + entries[2] + END


@pytest.mark.parametrize("form", ["{0}\n{1}\n{2}", "{0}\n\n{1}\n\n{2}", "{1}\n{0}\n{2}"])
def test_each_country_is_a_story_and_how_it_fared_is_none_of_its_words(form):
    edition = read(tracker(form))
    assert told(edition) == list(NEWS.items())
    assert [story.section_title for story in edition.stories] == ["Africa", "Africa", "Europe"]
    assert {*STATUS, "Explore the interactive map"} <= furniture(edition)


def test_every_line_is_accounted_for():
    document = document_from_text("", tracker())
    assert unaccounted_lines(document, read(tracker())) == []


def test_news_right_below_a_region_are_doubted_and_no_part_of_the_country_above():
    edition = read(
        tracker(between="Ministers of eight states met in Oslo and agreed to share their lists of ships.\n\n")
    )
    assert edition.stories[1].body == NEWS["Mali"]
    assert any("nothing says how a country fared" in doubt for doubt in edition.doubts)


def test_two_such_lines_make_no_tracker():
    assert (
        read(tracker().replace(STATUS[0], "Seen from the air").replace(STATUS[1], "No change")).layout
        != "conflict tracker"
    )
