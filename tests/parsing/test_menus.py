"""The menu of a site is furniture, wherever it stands, and never the title."""

import pytest

from briefs.parsing.layouts._furniture import furniture_kind
from tests.parsing.small_editions import REGIONS, read


@pytest.mark.parametrize("menu", ["Home World Business Opinion Video", "Home | Essays | Reprints | About | RSS"])
def test_four_names_of_pages_in_a_line_are_a_menu(menu):
    assert furniture_kind(menu) == "navigation"


@pytest.mark.parametrize("text", ["World Business", "Business World Opinion Sours", "World Sports Body Opens Archives"])
def test_fewer_or_other_words_are_none(text):
    assert furniture_kind(text) == ""


def test_a_menu_over_an_edition_is_not_its_title():
    text = REGIONS.format(between="", more="", end=".").replace("Envoy Sees Opening in Yemen\n\n", "")
    assert "Home" not in read(f"Home World Business Opinion Video\n\n{text}").title
