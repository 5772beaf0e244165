"""Lines that a page sets between its stories are taken off wherever they stand; sentences of the news are not."""

import pytest

from briefs.parsing import document_from_text, parse_document
from briefs.parsing.page_lines import page_lines_of
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, by_region, furniture, read, told

CABLE = """S/ES-O Morning Press Highlights
Tuesday, March 6, 2012

NEAR EAST

SYRIA
Envoy Annan will go to Damascus on Saturday, the United Nations said, and asked both sides to hold their fire
{inside}until he has left. (Al-Ahram)
{between}
EGYPT
A court in Cairo put off the trial of forty-three workers of aid groups until the end of April. (Al-Ahram)
"""


@pytest.mark.parametrize(
    "line",
    [
        "Read more »",
        "READ THE FULL STORY",
        "Share on Facebook",
        "5 min read",
        "Story continues below",
        "Jane Sample/Getty Images",
        "Read more: Why the Sahel Matters",
        "We use cookies to improve your experience.",
        "Enjoying this? Tell a friend.",
        "> **Enjoying this briefing?** We have no advertisers. [Give £3 a month](https://desk.example/give) to go on.",
        "A message from our partner: The Harbour Review. Get six issues for $24.95. Subscribe now",
        "This is a production of the newsroom's digital team.",
        "This article is licensed under the GNU Free Documentation License.",
        "The Harbour Institute is a 501(c)(3) organization. Contributions are tax-deductible.",
        "UN Photo/K. Sample: Refugees cross a bridge near the border.",
        "The views expressed are those of the author.",
    ],
)
def test_it_is_furniture_in_a_daily_brief_and_between_cables(line):
    brief = read(GLOBE.format(lead=f"Top of the Agenda\n\n{line}\n\n{GLOBE_LEAD}", more=line))
    assert told(brief)[0] == ("", GLOBE_LEAD)
    assert line in furniture(brief)
    [cables] = parse_document(document_from_text("", CABLE.format(inside="", between=f"\n{line}\n")))
    assert [story.body[-12:].rstrip(".") for story in cables.stories] == ["he has left", "nd of April"]
    assert line in [claimed.text for claimed in cables.furniture]
    assert cables.unclaimed == ()


def test_it_is_taken_out_of_a_broken_paragraph():
    [cables] = parse_document(document_from_text("", CABLE.format(inside="Share on Facebook\n", between="")))
    assert "their fire until he" in cables.stories[0].body


def test_titles_with_authors_between_the_stories_are_the_page_s_own():
    offer = ("More From Our Experts", "", "Who Rules the Lakes?", "", "By Kim Sample", "")
    assert page_lines_of((*offer, "Court in Quito. A judge ruled for the miners.")) == (1, 3, 5)
    assert page_lines_of(("More From Our Experts", "", "Court in Quito. A judge ruled.", "By Kim Sample")) == ()
    assert page_lines_of(("Who Rules the Lakes?", "By Kim Sample")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Map: the commission drew one, and Kenya rejected it,",  # a sentence goes on below
        "SYRIA/RUSSIA",
        "(Reuters/AFP)",
        "ADVERTISEMENT",  # the layouts look at what stands under it
        "Advertisement boards burned in Cairo.",
        "Share prices fell in Tokyo.",
        "The Harbour Fund is a nonprofit that hid gifts of $3 million, prosecutors said.",
        "“Please donate blood to help us,” the minister said in Beirut.",
        "This is a product of years of war, the envoy said.",
        "Read the treaty before you sign it, the minister told lawmakers in Quito.",
        "Video: " + "a long report of what the cameras saw, told by many who were there, " * 3,
    ],
)
def test_a_line_that_tells_something_stays(line):
    assert page_lines_of(("Ministers met in Quito.", line, "and said so.")) == ()


def test_where_to_find_more_is_no_line_of_a_story_and_who_asks_for_more_is():
    offer = "For further information, the full text is on the ministry’s website."
    news = "For months judges asked for more information on the editor’s trips, and he gave none."
    edition = by_region(more=f"{offer}\n\n{news}\n")
    assert offer in furniture(edition)
    assert edition.stories[1].body.endswith(news)
