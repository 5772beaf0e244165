"""Traits that daily briefs have now and then, one at a time, each in a small edition."""

import textwrap

import pytest

from briefs.parsing import Section, document_from_text, parse_document
from tests.parsing.small_editions import furniture, read, told

REGIONS = """Daily News Brief
May 4, 2012

Top of the Agenda

Envoy Sees Opening in Yemen

{lead}

Middle East

Court Frees Editor in Cairo

{editor}

Europe

{europe}
"""
LEAD = "The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June."
EDITOR = "Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand."
EUROPE = "Voters Tired of Cuts in Athens\n\nPolls in Greece show the two big parties (Kathimerini) without a majority."
EUROPE_MORE = "Party leaders in Athens refuse (Skai) to sit in one cabinet with those who signed the loan."


def regions(lead=LEAD, editor=EDITOR, europe=EUROPE):
    return read(REGIONS.format(lead=lead, editor=editor, europe=europe))


def test_the_small_edition_is_read_as_it_stands():
    edition = regions()
    assert [headline for headline, _ in told(edition)] == [
        "Envoy Sees Opening in Yemen",
        "Court Frees Editor in Cairo",
        "Voters Tired of Cuts in Athens",
    ]
    assert not edition.unclaimed


def test_a_mail_quoted_line_by_line_reads_like_the_mail():
    text = REGIONS.format(lead=LEAD, editor=EDITOR, europe=EUROPE)
    quoted = "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    assert told(read(f"Forwarded for your files\n\n{quoted}")) == told(regions())


def test_a_table_of_one_column_reads_like_its_cells():
    text = REGIONS.format(lead=LEAD, editor=EDITOR, europe=EUROPE)
    cells = "\n".join(f"| {line} |" if line else "" for line in text.split("\n"))
    assert told(read(cells)) == told(regions())


def test_a_sentence_that_a_line_break_cut_is_one_paragraph():
    broken = "Judges in Cairo released the editor\nof a weekly (Ahram) after forty days; the charges stand."
    assert told(regions(editor=broken)) == told(regions())


def test_a_paragraph_under_a_whole_sentence_is_not_joined_to_it():
    two = f"{EDITOR}\n\nHe was held for forty days (AP) over a cartoon about the council of generals."
    [_, (_, body), _] = told(regions(editor=two))
    assert body == two


def test_paragraphs_are_stories_where_regions_have_no_headlines():
    edition = read(
        "Morning Brief\nMarch 6, 2008\n\nTop Story\n\nA court in The Hague freed two generals, who flew home.\n\n"
        "Asia\n\nNepal's king leaves his palace for a house.\n\nTaiwan's candidates hold a last debate.\n\n"
        "Europe\n\nSpain votes on Sunday after strikes.\n\nItaly's ports are shut by a storm.\n\n"
        "Today's Agenda\n\n• Germany's central bank sets its rate.\n"
    )
    assert [story.section_title for story in edition.stories if story.section == Section.BRIEF] == [
        "Asia",
        "Asia",
        "Europe",
        "Europe",
    ]
    assert [story.body for story in edition.stories if story.section == Section.AHEAD] == [
        "Germany's central bank sets its rate."
    ]


def test_paragraphs_are_stories_under_elsewhere():
    ferry, cabinet = "A ferry sank off Java with forty people aboard.", "Peru's cabinet resigned over a bridge."
    edition = regions(europe=f"{EUROPE}\n\nElsewhere:\n\n{ferry}\n\n{cabinet}")
    assert told(edition)[3:] == [("", ferry), ("", cabinet)]


def test_a_headline_with_a_colon_may_be_glued_to_its_story():
    glued = "Poll: Greeks Tired of CutsThe two big parties have no majority (Kathimerini) in any of three polls."
    assert told(regions(europe=glued))[-1][0] == "Poll: Greeks Tired of Cuts"


def test_a_column_without_a_label_is_no_part_of_the_top_story():
    column = "The lead column in the Sample Weekly compares Sanaa to Tunis."
    edition = regions(lead=f"{LEAD}\n\n{column}")
    assert told(edition) == told(regions())
    assert column in furniture(edition)


def test_a_story_printed_twice_comes_once():
    edition = regions(europe=f"{EUROPE}\n\nAmericas\n\n{EUROPE}")
    assert told(edition) == told(regions())
    assert not edition.unclaimed


def test_a_blogs_own_lines_end_the_edition():
    tail = "Diposkan oleh sample di 20:15\nTidak ada komentar:\nBeranda"
    edition = regions(europe=f"{EUROPE}\n\n{tail}")
    assert told(edition) == told(regions())
    assert not edition.unclaimed


def test_a_sentence_after_the_last_story_is_not_hidden_as_page_matter():
    edition = regions(europe=f"{EUROPE}\n\nNobody knows why it is here.")
    assert [line.text for line in edition.unclaimed] == ["Nobody knows why it is here."]


def lost_headings(day):
    """An edition of 2012 whose region headings were pictures."""
    return (
        f"Daily News Brief\n{day}\n\nTop of the Agenda\n\nTop of the Agenda: Envoy Sees Opening in Yemen\n\n"
        f"{LEAD}\n\n\n"
        f"Court Frees Editor in Cairo\n\n{EDITOR} It was the {day}.\n"
    )


def test_an_edition_printed_twice_without_region_headings_comes_once():
    edition = read(lost_headings("May 4, 2012") * 2)
    assert len(edition.stories) == 2
    assert not edition.unclaimed


def test_two_editions_of_different_days_are_not_poured_together():
    text = lost_headings("May 4, 2012") + lost_headings("May 7, 2012")
    assert [str(edition.date) for edition in parse_document(document_from_text("", text))] == [
        "2012-05-04",
        "2012-05-07",
    ]


def test_a_photographer_in_brackets_makes_a_caption_not_a_credit():
    caption = "A soldier stands at a gate in Sanaa. (Sample Person/Reuters)"
    edition = regions(lead=f"{LEAD}\n\n{caption}")
    assert told(edition) == told(regions())
    assert caption in furniture(edition)


def test_a_section_heading_may_be_glued_to_the_headline():
    text = REGIONS.format(lead=LEAD, editor=EDITOR, europe=EUROPE).replace("Europe\n\n", "Europe")
    assert told(read(text)) == told(regions())


def wrapped(text, width):
    """Every line broken at `width`, as a mail program does."""
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


@pytest.mark.parametrize("width", [55, 64, 72, 78])
@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_a_mail_broken_into_short_lines_reads_like_the_mail(width, blank):
    further = f"{EDITOR} A second sentence follows, because a paragraph of one line breaks nowhere at all."
    text = REGIONS.format(lead=f"{LEAD} {LEAD}", editor=further, europe=f"{EUROPE} {EUROPE_MORE}").replace(
        "\n\n", blank
    )
    assert told(read(wrapped(text, width))) == told(read(text))


def test_a_page_on_one_line_may_be_broken_into_short_lines():
    flat = " ".join(
        f"May 4, 2018 Daily News Brief TOP OF THE AGENDA Envoy Sees Opening in Yemen {LEAD} {LEAD} ANALYSIS "
        f'"A voice," writes Kim Sample in the Example. MIDDLE EAST Court Frees Editor in Cairo {EDITOR} EUROPE '
        f"Voters Tired of Cuts in Athens {EUROPE_MORE} {EUROPE_MORE} AMERICAS Miners Leave the Pit in Chile "
        "Thirty-three men came up from the mine (Mercurio) after two months.".split()
    )
    assert told(read(wrapped(flat, 66))) == told(read(flat))
    assert len(told(read(flat))) == 4


def test_country_lines_in_capitals_are_headlines_under_regions():
    edition = read(
        "Security Digest\n3 February 2020\n\nAFRICA\n\nMALI\nNine soldiers were wounded by a mine near Mondoro.\n\n"
        "SOMALIA\nThe cabinet declared an emergency over locusts in the north.\n\nEUROPE\n\nUNITED KINGDOM\n"
        "A man who had stabbed two people was shot in Streatham, police said.\n"
    )
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("AFRICA", "MALI"),
        ("AFRICA", "SOMALIA"),
        ("EUROPE", "UNITED KINGDOM"),
    ]


def test_a_blank_line_after_each_line_of_a_wrapped_mail_parts_nothing():
    further = f"{EDITOR} A second sentence follows, because a paragraph of one line breaks nowhere at all."
    text = REGIONS.format(lead=f"{LEAD} {LEAD}", editor=further, europe=f"{EUROPE} {EUROPE_MORE}")
    apart = wrapped(text, 64).replace("\n", "\n\n")
    assert told(read(apart)) == told(read(text))


def test_a_summary_printed_like_headings_is_no_edition():
    summary = "Top of the Agenda: Envoy Sees Opening\nMiddle East: Court Frees Editor\nEurope: Voters Tired of Cuts"
    text = REGIONS.format(lead=LEAD, editor=EDITOR, europe=EUROPE)
    assert told(read(text.replace("2012\n", f"2012\n\nEXECUTIVE SUMMARY\n\n{summary}\n", 1))) == told(regions())


def test_a_countrys_prefix_may_stand_behind_a_bullet():
    edition = regions(editor=f"{EDITOR}\n\n- OMAN: Six writers were released (Gulf News) before the holidays began.")
    assert told(edition)[2] == ("OMAN", "Six writers were released (Gulf News) before the holidays began.")


def test_a_correction_is_no_story():
    edition = regions(europe=f"{EUROPE}\n\nCorrection: Thursday’s brief named the wrong year of the loan.")
    assert [story.headline for story in edition.stories] == [
        "Envoy Sees Opening in Yemen",
        "Court Frees Editor in Cairo",
        "Voters Tired of Cuts in Athens",
    ]
    assert "editor's note" in {piece.kind for piece in edition.furniture}


def test_a_countrys_prefix_may_have_a_small_letter_before_the_capital():
    edition = regions(europe=f"{EUROPE}\n\nCôte d’Ivoire: The cocoa board raised the price (Reuters) for farmers.")
    assert edition.stories[-1].headline == "Côte d’Ivoire"


def test_a_call_behind_a_colon_is_no_country():
    edition = regions(europe=f"{EUROPE}\n\nFriends of the Brief: Listen to our new podcast.")
    assert edition.stories[-1].headline == "Voters Tired of Cuts in Athens"
    assert edition.unclaimed == ()


def test_an_edition_of_the_top_story_alone_ends_with_it():
    text = (
        f"Daily News Brief\nMay 4, 2012\n\nTop of the Agenda: Envoy Sees Opening in Yemen\n\n{LEAD}\n\n--\nA Sample\n"
    )
    edition = read(text)
    assert [story.body for story in edition.stories] == [LEAD]


def test_a_line_on_what_an_outlet_has_is_no_part_of_the_top_story():
    edition = regions(lead=f"{LEAD}\n\nThe Sample Service profiles the envoy.")
    assert edition.stories[0].body == LEAD
    assert regions(lead=f"{LEAD}\n\nThe Sample Service (AP) profiles the envoy.").stories[0].body != LEAD


def test_an_aside_inside_a_flattened_page_is_in_no_story():
    text = (
        f"May 4, 2018 Daily News Brief TOP OF THE AGENDA Envoy Sees Opening in Yemen {LEAD} This CFR primer explains"
        f" of it. MIDDLE EAST Court Frees Editor in Cairo {EDITOR} EUROPE Voters Tired of Cuts {EUROPE_MORE}"
    )
    assert read(text).stories[0].body == LEAD


@pytest.mark.parametrize(
    ("named", "shown"),
    [("&quot;|&quot;", '"|"'), ("&ldquo;|&rdquo;", "“|”"), ("&#8220;|&#8221;", "“|”"), ("&#x201C;|&#x201D;", "“|”")],
)
def test_signs_left_as_html_names_read_like_the_signs(named, shown):
    editor = "Judges in Cairo called it {}a test{} (Ahram) and freed the editor of A{}B."
    assert told(regions(editor=editor.format(*named.split("|"), "&amp;"))) == told(
        regions(editor=editor.format(*shown.split("|"), "&"))
    )


def test_what_only_looks_like_the_name_of_a_sign_stays():
    editor = "Judges in Cairo (Ahram) kept &nonsense; and AT&T; as they were printed."
    assert told(regions(editor=editor))[1][1] == editor
