"""Stories and topics of a day page that were broken over two lines."""

from tests.parsing.small_editions import read

DAY = """Portal:Current events/2021 January 10
January 10, 2021 (Sunday)
Armed conflicts and attacks

Insurgency in the valley
{first}

Politics and elections

2021 Kyrgyz presidential election
Sadyr Japarov wins with about 79 percent of all the votes that were cast. (RFE/RL)
"""


def test_a_line_that_ends_in_a_comma_goes_on_in_the_next():
    first = "Two policemen die when a bomb goes off beside their patrol in Bannu,\nPakistan. (Dawn)"
    assert read(DAY.format(first=first)).stories[0].body.startswith("Two policemen die")


def test_a_topic_that_ends_like_a_story_raises_a_doubt():
    first = "Two policemen die as a bomb goes off in Bannu, a town of Khyber of the\n\nPakistan. (Dawn)"
    assert any("topic reads like news" in doubt for doubt in read(DAY.format(first=first)).doubts)


def test_a_topic_broken_over_two_lines_raises_none():
    text = (
        "Date: '2019-09-10'\nSource_URI: Portal:Current events/2019 September 10\nIntelligence_Payload:\n"
        "  Politics and elections:\n  - September 2019 Israeli legislative election, Proposed annexation of the\n"
        "    Jordan Valley\n  - The prime minister of Israel proposes to annex parts of the valley. (NBC News)\n"
    )
    assert read(text).doubts == ()
