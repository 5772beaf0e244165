"""Where a headline ends that was glued to its story."""

import pytest

from briefs.parsing.layouts._glued import headline_end
from tests.parsing.small_editions import by_region

GLUED = [
    "Floods Kill Hundreds in Pakistan|Officials said that more rain was on its way to the south.",
    "Kim Calls Report of Missile Sale From North Korea|New U.S. sanctions were announced on Monday in Washington.",
    "UN Finds Abuses in Xinjiang|A report by the human rights office said that thousands were detained.",
    "Fleet Sails around Taiwan|The ministry counted sixty planes and nine ships on Sunday.",
    "Leaders Meet in the UK|The summit lasts two days and ends with a dinner at the palace.",
]
SPACED = [
    "Two Leaders Meet in Seoul | The presidents agreed on a line between their offices.",
    "Grenade Kills Three in Ethiopia | Dozens more were hurt in the town of Moyale.",
    "White House Weighs Arab Force for Syria | Washington may ask Arab states to send soldiers.",
    "Army Ends Siege of Northern Town | At least twenty soldiers died in the last days of the fighting.",
    "Voters Punish Merkel’s Coalition | German Chancellor Angela Merkel said she would not resign.",
    "Guards Beaten Again | Amnesty says that two of them were taken from their homes at night.",
    "Coalition Says Enough Is Enough | Britain's prime minister promised a review of the law.",
    "Shells Hit Aid Convoy | Mortars struck three trucks that carried flour to the besieged city.",
    "Court Removes Prime Minister | Judges ruled that she had abused her power when she moved a security chief.",
    "Strike Over Pensions Enters Third Week | Rail workers stayed away and teachers joined them at noon.",
    "Search for Airliner Turns South | Malaysia and Australia divided a stretch of the ocean among them.",
    "Norland's King Dies | Crown Prince Maha Lefebvre is expected to succeed his father within days.",
    "Party Chief Jailed | Khaleda Lefebvre was sentenced to five years for embezzlement of funds.",
    "Islands Strike Over Migrants | Shops and schools closed on three of them for a day.",
    "Sample Group Disbands | ETA said in a letter that it has dissolved all of its structures.",
    "Pirates Release Tanker Off Somalia | Four Ukrainian sailors were brought to the port of Bosaso.",
]


@pytest.mark.parametrize("text", GLUED)
def test_two_words_run_together_mark_the_end(text):
    headline, body = text.split("|")
    assert headline_end(headline + body) == len(headline)


@pytest.mark.parametrize("text", SPACED)
def test_headline_case_gives_way_to_sentence_case(text):
    headline, body = text.split(" | ")
    assert headline_end(f"{headline} {body}") == len(headline) + 1


def test_a_headline_known_from_the_page_title_is_sure():
    assert headline_end(
        "Abe in Florida Japanese Prime Minister Shinzo Abe starts two days of talks.", {"Abe in Florida"}
    ) == len("Abe in Florida")


@pytest.mark.parametrize(
    "text",
    [
        "The vote was close, and the count went on through the night in Santiago.",
        "WhatsApp and YouTube were blocked in the capital before the protests began.",
    ],
)
def test_a_plain_sentence_has_no_headline(text):
    assert headline_end(text) == 0


def test_an_article_in_small_letters_may_be_glued_to_the_headline():
    text = "Kim’s New Law Allows First Strikethe leader said that a law of last week makes his state a power for good."
    assert text[headline_end(text) :].startswith("the leader said")


def test_a_word_that_ends_like_an_article_is_not_cut():
    text = "Police in Lathe Town Arrest Two the mayor said that a law of last week makes his town a power for good."
    assert "Lathe Town" in text[: headline_end(text)]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Truce Ends Fighting", "Truce Ends Fighting in the North"),
        ("Rebels Leave the City", "Rebels Leave the City"),
    ],
)
def test_a_title_that_was_printed_short_does_not_cut_the_headline(title, headline):
    text = f"{headline} Searchers in the south dug through houses that had come down in the night of Monday."
    assert text[: headline_end(text, {title})].strip() == headline


def test_a_headline_with_a_name_and_a_colon_is_cut_where_its_story_runs_into_it():
    headline = "NATO: Missile in Poland Likely Ukrainian Air Defense"
    edition = by_region(more=f"Asia\n\n{headline}The missile that killed two people was fired at a barrage (BBC).")
    assert edition.stories[2].headline == headline


def test_a_name_of_two_capitals_behind_a_country_is_not_cut():
    edition = by_region(more="NEPAL: Banks, Traders, and AmerisourceBergen settled a case of the state (Republica).")
    assert edition.stories[2].headline == "NEPAL"
