"""Lines beside the news: menus, labels, comments in papers; what only looks like one stays news."""

import pytest

from briefs.parsing import document_from_text, parse_document
from tests.parsing.small_editions import REGIONS, by_region, headlines, read

STORY = "Rebels in the north freed two drivers (AFP) whom they had held since the spring."


def test_a_menu_with_a_regions_name_above_the_top_story_is_no_edition_of_its_own():
    [edition] = parse_document(
        document_from_text("", "The Desk Blog\nWorld\n" + REGIONS.format(between="", more="", end="."))
    )
    assert (len(edition.stories), str(edition.date)) == (3, "2012-05-04")


def test_a_sentence_on_the_line_of_a_states_name_is_its_story():
    edition = by_region(more="UNITED STATES: The probe flew past Pluto (NASA).")
    assert (headlines(edition)[2], edition.stories[2].body) == ("UNITED STATES", "The probe flew past Pluto (NASA).")


@pytest.mark.parametrize("label", ["RELATED: Rotary club postpones its cruise", "Background: A guide to the Nile"])
def test_a_label_with_its_text_among_the_briefs_does_not_take_the_next_story(label):
    assert headlines(by_region(more=f"{label}\n\nSUDAN: {STORY}"))[2] == "SUDAN"


def test_news_of_a_country_ends_the_comment_though_no_region_does():
    edition = by_region(f"Analysis\n\n“A line,” writes Dana Sample in the Example Times.\n\nSUDAN: {STORY}")
    assert headlines(edition)[1] == "SUDAN"


@pytest.mark.parametrize(
    "comment",
    [
        "A diplomat turned scholar asks in the Financial Times why the EU cannot speak with one voice.",
        "Two former ministers warn in the Sample Post that nobody has a plan.",
    ],
)
def test_a_sentence_of_somebody_who_writes_in_a_paper_is_no_part_of_the_top_story(comment):
    assert comment not in by_region(comment).stories[0].body


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor of Aden asks for a Presidential declaration to obtain help.",
        "The premier says in Berlin that he will send no soldiers to the strait.",
        "The army examines a recording and a video that appears to show soldiers at the gate.",
    ],
)
def test_news_in_the_present_stays_in_the_top_story(sentence):
    assert sentence in by_region(sentence).stories[0].body


def test_a_line_of_the_publishers_own_before_a_colon_is_no_story():
    assert len(by_region(more="Foreign Affairs: The summer issue is out now.").stories) == 3


@pytest.mark.parametrize(
    "verb", ["will hold a media call on the vote at noon", "is hosting a conference call on the vote"]
)
def test_what_the_publisher_will_hold_is_no_news(verb):
    said = by_region(more=f"CFR.org {verb}.").stories
    assert not any("CFR.org" in story.body for story in said)
    news = by_region(more=f"The council {verb}.").stories
    assert any("The council" in story.body for story in news)


def test_what_the_publisher_shows_elsewhere_is_no_story():
    assert headlines(by_region(more="View CFR's Crisis Guide: The Sudans")) == headlines(by_region())
    assert len(by_region(more=f"VIEW FROM THE NILE: {STORY}").stories) == 4


@pytest.mark.parametrize("line", ["Post by: A Sample Editor", "Topics: Council on Foreign Relations • Sudan"])
def test_what_stands_below_the_line_of_who_posted_a_page_is_no_news(line):
    below = f"\n\n{line}\n\nAbout the Square\n\nThe Square is where you can make sense of the world.\n"
    [page] = parse_document(document_from_text("", REGIONS.format(between="", more="", end=".") + below))
    assert headlines(page) == headlines(by_region())


def test_camel_case_and_types_of_aeroplanes_are_not_cut_in_two():
    more = (
        "NEPAL: Teva, McKesson, and AmerisourceBergen settled a case of the state (Republica) before its trial began."
    )
    assert by_region(more=more).stories[2].body.startswith("Teva, McKesson, and AmerisourceBergen settled")


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (
            "Afrikaners arrive in U.S.",
            "Fifty-nine people landed near the capital as refugees, although few others may.",
        ),
        ("Refugees land in U.S.", "A group of fifty-nine people landed near the capital, although few others may."),
        ("Pope visits U.K.", "The bishop of Rome came to London by train and spoke of the poor of the whole world."),
    ],
)
def test_a_run_in_head_may_end_with_a_states_initials(head, after):
    globe = "Daily News Brief\n\nJune 20, 2025\n\nTop of the Agenda\n\nBoth governments signed a draft on borders.\n\n"
    globe += f"Across the Globe\n\nStrike on Odesa. A wave of drones killed one person in the port.\n\n{head} {after}\n"
    assert headlines(read(globe))[-1] == head
    assert headlines(read(globe.replace(after, f"Senate votes on it. {after}")))[-1] == f"{head} Senate votes on it."


def test_the_editions_own_date_between_stories_is_the_pages_and_another_is_left_to_an_editor():
    own = by_region(more="May 4, 2012")
    assert (len(own.stories), own.unclaimed) == (3, ())
    assert [line.text for line in by_region(more="May 3, 2012").unclaimed] == ["May 3, 2012"]


def test_a_caption_said_twice_before_the_first_story_raises_no_doubt_of_news():
    caption = "The envoy leaves the hall (AFP) after the first day of talks in the old town of Sanaa."
    text = REGIONS.format(between="", more="", end=".")
    once, twice = (text.replace("Top of", f"{caption}\n\n" * number + "Top of", 1) for number in (1, 2))
    assert any("may be news" in doubt for doubt in read(once).doubts)
    assert read(twice).doubts == ()


@pytest.mark.parametrize(
    "comment",
    [
        'Dana Sample tells the Example Herald that "no treaty will hold without money."',
        "CFR’s Conflict Tracker follows the fighting.",
    ],
)
def test_a_quotation_at_the_end_and_a_word_of_the_publisher_are_no_part_of_the_top_story(comment):
    assert comment not in by_region(comment).stories[0].body
    assert comment not in by_region(f"{comment}\n\n“A line,” writes Dana Sample.").stories[0].body


def test_a_minister_who_is_quoted_stays_in_the_top_story():
    sentence = 'Prime Minister Ali Sample told parliament that "no treaty will hold without money."'
    assert sentence in by_region(sentence).stories[0].body


def test_a_paper_before_a_comma_is_no_part_of_the_brief_above():
    edition = by_region(more="In the Example Weekly, a former envoy argues that the deal was never serious.")
    assert (edition.stories[1].body.count("\n\n"), edition.unclaimed) == (0, ())


def test_a_quotation_that_lost_its_link_does_not_take_the_next_headline():
    tight = REGIONS.format(between='"It is a gift," writes Dana Sample at the', more="", end=".").replace("\n\n", "\n")
    tight = tight.replace("Middle East\n", "")
    assert headlines(read(tight))[1] == "Court Frees Editor in Cairo"


@pytest.mark.parametrize(
    "end",
    [
        "ABOUT THIS E-MAIL\n\nThe Brief is published each weekday morning.",
        "soundoff (14 Responses)\n\nDana-of-Ohio: I wonder who pays for all of this.",
        "3 comments\n\nKim: The ferries ran on time when I was young.",
    ],
)
def test_what_follows_the_pages_own_end_is_no_story(end):
    assert len(by_region(end=f" (Reuters).\n\n{end}").stories) == 3


def test_a_place_may_end_in_a_small_word():
    edition = by_region(more=f"Israel/Palestinian territories: {STORY}")
    assert headlines(edition)[2] == "Israel/Palestinian territories"


@pytest.mark.parametrize("paper", ["an editorial in the Sample Times says.", "a column in the Weekly argues."])
def test_what_a_paper_is_said_to_say_behind_a_sentence_is_no_part_of_the_top_story(paper):
    comment = f"Sanctions are a habit rather than a policy, {paper}"
    assert comment not in by_region(f"{comment}\n\n“A line,” writes Dana Sample.").stories[0].body


def test_what_a_minister_says_behind_a_sentence_stays():
    sentence = "Sanctions are a habit rather than a policy, a minister in the cabinet says."
    assert sentence in by_region(f"{sentence}\n\n“A line,” writes Dana Sample.").stories[0].body


@pytest.mark.parametrize("offer", ["CFR Interactive: A map of the conflict", "CFR’s Crisis Guide: The Koreas"])
def test_a_thing_of_the_publishers_before_a_colon_is_no_story(offer):
    assert headlines(by_region(between=offer, more=offer)) == headlines(by_region())


@pytest.mark.parametrize("region", ["NORTH AFRICA AND MIDDLE EAST", "EUROPE/EURASIA", "LATIN AMERICA AND CARIBBEAN"])
def test_two_regions_may_share_a_heading(region):
    edition = by_region(more=f"{region}: Rebels Take Base\n\n{STORY}")
    assert (edition.stories[2].headline, edition.stories[2].section_title) == ("Rebels Take Base", region)


def test_a_headline_that_begins_with_quoted_words_ends_the_quotations():
    quoted = "“A line,” writes Dana Sample in the Sample Times.\n\n"
    edition = by_region(between=f"{quoted}\n\n“Deadly” Heat in Moscow\n\nSmoke covered the city (FT) on Monday.")
    assert headlines(edition)[1] == "“Deadly” Heat in Moscow"
    again = by_region(between=f"{quoted}“Deadly heat” is what Moscow Fears")
    assert headlines(again) == headlines(by_region())


@pytest.mark.parametrize(
    "note",
    [
        "This digest is for information only and reflects no position of the ministry.",
        "[ This report does not necessarily reflect the views of the United Nations]",
    ],
)
def test_what_a_digest_says_of_itself_is_no_news(note):
    edition = by_region(end=f".\n\n{note}")
    assert edition.stories[-1].body.endswith("without a majority.")
    assert edition.unclaimed == ()


def test_a_report_that_is_news_is_no_disclaimer():
    news = "The report does not name the officers (AFP) who gave the order."
    assert news in by_region(more=f"Panel Reports in Cairo\n\n{news}").stories[2].body


def test_who_writes_in_a_paper_may_be_named_by_an_initial():
    line = "In Dawn, C. Sample says the army has no good answer, whichever one it gives."
    edition = by_region(between=line)
    assert line not in edition.stories[0].body
    news = "In Quito, C. Sample was freed. He says the army has no answer."
    assert news in by_region(between=news).stories[0].body


def test_a_page_s_form_for_comments_ends_the_edition():
    form = "Submit a Comment\nYour email address will not be published. Required fields are marked *\n"
    edition = by_region(end=f".\n\n{form}")
    assert edition.stories[-1].body.endswith("without a majority.")
    assert edition.unclaimed == ()
