"""What copies do to a brief: a heading over the title, dashes for bullets, replies, headlines in small letters."""

import pytest

from briefs.parsing import Section, document_from_text, parse_document
from tests.parsing.small_editions import GLOBE, GLOBE_LEAD, REGIONS, by_region, read

SOURCED = "Fishermen near Basra lost their nets (Sabah) when a tanker spilled oil into the canal."


def news(edition):
    return [(story.headline, story.body) for story in edition.stories if story.section != Section.AHEAD]


def headlines(edition):
    return [headline for headline, _ in news(edition)]


def by_globe(top, lead=GLOBE_LEAD):
    text = GLOBE.format(lead=f"Top of the Agenda\n\n{lead}", more="")
    return text.replace("Daily News Brief\n\nMay 4, 2026", top, 1)


@pytest.mark.parametrize("between", ["May 4, 2026", "May 4, 2026 8:14 am (EST)"])
def test_a_heading_over_title_and_date_is_the_page_s(between):
    edition = read(by_globe(f"Top of the Agenda\n\nTruce Reached in Sudan\n\n{between}"))
    assert (edition.title, str(edition.date)) == ("Truce Reached in Sudan", "2026-05-04")
    assert edition.stories[0].body == GLOBE_LEAD


def test_a_heading_that_stands_only_over_title_and_date_is_no_line_of_the_story():
    text = by_globe("Top of the Agenda\nTruce Reached in Sudan\nMay 4, 2026").replace(
        "Top of the Agenda\n\nSudan’s", "Sudan’s"
    )
    edition = read(text)
    assert edition.stories[0].body == GLOBE_LEAD
    assert edition.title == "Truce Reached in Sudan"


def test_a_heading_twice_with_news_between_begins_a_second_edition():
    first = REGIONS.format(between="", more="", end=".")
    second = first.replace("May 4", "May 7").replace("both sides", "all sides")
    assert len(parse_document(document_from_text("", first + second))) == 2


def test_the_top_story_may_have_a_headline_where_others_have_heads():
    edition = read(by_globe("Daily News Brief\n\nMay 4, 2026", f"Army and Rivals Accept Truce\n\n{GLOBE_LEAD}"))
    assert news(edition)[0] == ("Army and Rivals Accept Truce", GLOBE_LEAD)
    subhead = read(by_globe("Daily News Brief\n\nMay 4, 2026", f"The truce.\n\n{GLOBE_LEAD}"))
    assert not subhead.stories[0].headline


def test_lines_under_the_welcome_are_no_title():
    text = by_globe("Daily News Brief\n\nMay 4, 2026").replace("• A vote in Peru", "A vote in Peru")
    assert read(text).title == "A truce in Sudan"


def test_dashes_before_stories_are_bullets():
    text = REGIONS.format(between="", more="", end=".").replace("Court Frees", "— Court Frees")
    dashed = read(text.replace("Judges in", "— Judges in").replace("Polls in", "— Polls in"))
    assert headlines(dashed) == [
        "Envoy Sees Opening in Yemen",
        "Court Frees Editor in Cairo",
        "Voters Tired of Cuts in Athens",
    ]
    assert not any("—" in body for _, body in news(dashed))


def test_a_dash_under_a_quotation_names_who_said_it():
    said = "“Nobody in Sanaa believes in June, and nobody in Aden does so either.”"
    quoted = f"{said}\n\n— Robin Sample of a long and learned society in Aden"
    edition = by_region(quoted + "\n\n", more="")
    assert "Robin Sample" in edition.stories[0].parts[-1].speaker


def test_bullets_that_begin_with_a_headline_and_a_colon_are_stories():
    text = "\n\n".join(f"• {head}: {SOURCED}" for head in ("Tanker Spills Oil", "Nets Lost in Canal"))
    more = text.replace(SOURCED, f"Boats stayed in port (Sabah) {SOURCED[10:]}", 1)
    assert {"Tanker Spills Oil", "Nets Lost in Canal"} <= set(headlines(by_region(more=more)))


def test_a_reply_on_a_forum_ends_the_edition():
    reply = "\nRe: Daily News Brief\n\nby robin_k » Tue May 08, 2012 4:40 pm\n\nThanks for this, I had no idea.\n"
    edition = read(REGIONS.format(between="", more="", end=".") + reply)
    assert edition.unclaimed == ()
    assert edition.doubts == ()
    assert "no idea" not in edition.stories[-1].body


def test_headlines_in_small_letters_below_headings_are_headlines():
    small = REGIONS.format(between="", more="", end=".")
    for large in ("Envoy Sees Opening in Yemen", "Court Frees Editor in Cairo", "Voters Tired of Cuts in Athens"):
        small = small.replace(large, large.capitalize())
    assert headlines(read(small)) == [
        "Envoy sees opening in yemen",
        "Court frees editor in cairo",
        "Voters tired of cuts in athens",
    ]
    assert not read(small.replace("Court frees editor in cairo", "Court frees editor in Cairo.")).stories[1].headline


def many_regions(more):
    asia = "\nAsia\n\n{}\n\n{}\n".format(
        "Monsoon Late in Kerala", "Farmers in southern India wait for rain (Hindu) in the third week of June."
    )
    africa = "\nAfrica\n\n{}\n\n{}\n".format(
        "Polls Close in Lesotho", "Counting began in Maseru (Lesotho Times) after a day without violence."
    )
    return read(REGIONS.format(between="", more=more, end=".") + asia + africa)


def test_a_sourced_paragraph_about_something_else_has_lost_its_headline():
    edition = many_regions(SOURCED)
    assert ("", SOURCED) in news(edition)
    assert any("lost its headline" in doubt for doubt in edition.doubts)


@pytest.mark.parametrize(
    "start", ["He said that", "Judges in Egypt said (Ahram) that", "The Cairo weekly said (Ahram) that"]
)
def test_a_paragraph_that_goes_on_with_the_story_stays_in_it(start):
    edition = many_regions(f"{start} the printers had been asked (Sabah) to come back on Sunday.")
    assert "" not in headlines(edition)


def test_region_names_inside_a_story_raise_a_doubt():
    text = REGIONS.format(between="", more="", end=".").replace(
        "the charges stand.", "the charges stand. Europe Voters Tire of it all."
    )
    assert any("region's heading" in doubt for doubt in read(text).doubts)
    plain = text.replace("Europe Voters Tire", "Europe was not asked")
    assert read(plain).doubts == ()


COMMENT = "\nAnalysis\n\n“It will rain on both,” writes Robin Sample in the Aden Post.\n"


def test_news_with_its_source_among_comments_raises_a_doubt():
    text = REGIONS.format(between=COMMENT, more="", end=".").replace(
        "Middle East\n\nCourt Frees Editor in Cairo\n\n", ""
    )
    assert any("among comments" in doubt for doubt in read(text).doubts)
    assert by_region(COMMENT).doubts == ()


@pytest.mark.parametrize("bullet", ["", "- "])
def test_a_country_in_capitals_with_sourced_news_ends_the_comments(bullet):
    edition = by_region(
        f"{COMMENT}\n{bullet}SUDAN: Polls opened in Kordofan (al-Jazeera) two days later than planned.\n"
    )
    assert "SUDAN" in headlines(edition)


def test_a_country_s_brief_under_the_headline_of_another_raises_a_doubt():
    lost = REGIONS.format(between="", more="", end=".")
    story = lost[lost.index("Judges in Cairo") : lost.index("\n", lost.index("Judges in Cairo"))]
    other = read(lost.replace(story, "KENYA: Two teachers were freed in Kisumu (Nation) after a week."))
    assert any("named for its place" in doubt for doubt in other.doubts)
    same = read(lost.replace(story, "CAIRO: Two teachers were freed in the city (Ahram) after a week."))
    assert not any("named for its place" in doubt for doubt in same.doubts)


def test_a_paragraph_above_the_first_story_of_a_brief_with_heads_raises_a_doubt():
    text = by_globe("Daily News Brief\n\nMay 4, 2026")
    stray = text.replace("Top of the Agenda", f"{GLOBE_LEAD} It did so on Monday.\n\nTop of the Agenda")
    assert any("before the first story" in doubt for doubt in read(stray).doubts)
    assert read(text).doubts == ()


def test_what_is_to_come_without_its_heading_is_no_part_of_the_last_brief_though_a_page_follows():
    page = "Creative Commons\n\nTrade\n\nA new deal. Ships sail again after months in port, say owners."
    page = f"• Chile’s president is in Beijing.\n\n• Ghana votes on Monday.\n\n{page}"
    edition = read(f"{by_globe('Daily News Brief' + chr(10) * 2 + 'May 4, 2026')}\n{page}\n")
    assert edition.stories[1].body.endswith("were counted.")
    ahead = next(story for story in edition.stories if story.section == Section.AHEAD)
    assert ahead.body == "Chile’s president is in Beijing."


def test_a_bold_head_inside_a_brief_where_heads_are_bold_raises_a_doubt():
    text = "Daily News Brief\n\nMay 4, 2026\n\nTop of the Agenda\n\n" + GLOBE_LEAD + "\n\nAcross the Globe\n\n"
    briefs = [f"**{place} votes.** The runoff was too close to call." for place in ("Peru", "Ghana", "Nepal", "Togo")]
    assert read(text + "\n\n".join(briefs)).doubts == ()
    assert any(
        "another brief" in doubt
        for doubt in read(text + "\n\n".join(briefs[:2]) + " " + "\n\n".join(briefs[2:])).doubts
    )


def test_a_list_of_what_is_to_come_that_goes_on_behind_another_line_raises_a_doubt():
    ahead = "The Day Ahead\n\n• Chile’s president is in Beijing.\n\n{}• Ghana votes on Monday.\n"
    text = by_globe("Daily News Brief\n\nMay 4, 2026")
    assert read(text + ahead.format("")).doubts == ()
    assert any("go on below" in doubt for doubt in read(text + ahead.format("Members get the letter first\n\n")).doubts)


def test_a_country_s_brief_that_was_cut_short_among_capitals_is_told_and_not_taken_for_a_page_s():
    edition = by_region(more="SUDAN: Former President Sample Denied All Charges (Ahram) in Court")
    assert "SUDAN" in headlines(edition)
    assert any("breaks off" in doubt for doubt in edition.doubts)


def test_a_head_right_above_the_briefs_heading_raises_a_doubt_unless_it_is_one_of_the_top_story():
    lead = f"{GLOBE_LEAD}\n\n{{}} Ships sail again after months in port, say their owners in Lagos."
    top = "Daily News Brief\n\nMay 4, 2026"
    assert any("may stand above" in doubt for doubt in read(by_globe(top, lead.format("Nigeria trades."))).doubts)
    assert read(by_globe(top, lead.format("What comes next."))).doubts == ()
