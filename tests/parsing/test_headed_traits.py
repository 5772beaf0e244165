"""What headlines, sources and links look like in headed texts whose layout nobody knows."""

from datetime import date

import pytest

from briefs.parsing import document_from_text, parse_document

FERRY = "A ferry with 80 passengers ran aground off the north mole on Tuesday night."
FEES = "The high court ruled that the harbour board must publish its fees within a month."


def read(text, name="x.txt"):
    [edition] = parse_document(document_from_text(name, text))
    return edition


def note(top, *rest):
    """A note with its title, `top` under it, and further lines."""
    return "\n".join(["Harbour note", top, "", *rest, ""])


def test_numbers_that_count_headlines_are_no_part_of_them():
    edition = read(
        f"# Harbour note\n\n3 May 2017\n\n## 1. Ferry aground\n\n{FERRY}\n\n## 2. What now?\n\n{FEES}\n", "x.md"
    )
    assert [story.headline for story in edition.stories] == ["Ferry aground", "What now?"]


def test_a_number_that_counts_nothing_stays():
    edition = read(f"# Harbour note\n\n3 May 2017\n\n## 5. Mole burns\n\n{FERRY}\n\n## Fees\n\n{FEES}\n", "x.md")
    assert [story.headline for story in edition.stories] == ["5. Mole burns", "Fees"]


def test_lines_in_capitals_over_numbered_headlines_are_sections():
    edition = read(
        f"Harbour note\n3 May 2017\n\nAT SEA\n\n1. Ferry aground\n{FERRY}\n\nASHORE\n\n2. Who pays?\n{FEES}\n"
    )
    assert [(story.section_title, story.headline) for story in edition.stories] == [
        ("AT SEA", "Ferry aground"),
        ("ASHORE", "Who pays?"),
    ]
    assert edition.unclaimed == ()


def test_links_become_their_words():
    linked = FERRY.replace("ran aground", "[ran aground](https://example.org/1)")
    edition = read(
        f"# Harbour note\n\n3 May 2017\n\n## Ferry\n\n{linked}\n\n## [Fees](https://example.org)\n\n{FEES}\n", "x.md"
    )
    assert [story.body for story in edition.stories] == [FERRY, FEES]
    assert edition.stories[1].headline == "Fees"


@pytest.mark.parametrize("line", ["Sources: Harbour Times, Mole Gazette", "Source: Harbour Times, Mole Gazette"])
def test_a_line_that_names_the_sources_is_the_credit(line):
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY\n{FERRY}\n\n{line}\n\nFEES\n{FEES}\n")
    first = edition.stories[0]
    assert (first.body, first.credit) == (FERRY, "Harbour Times, Mole Gazette")
    assert edition.unclaimed == ()


def test_a_sentence_about_sources_is_the_story():
    more = "Sources at the harbour board say that it was sailing too fast for such a night."
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY\n{FERRY}\n\n{more}\n\nFEES\n{FEES}\n")
    assert (edition.stories[0].body, edition.stories[0].credit) == (f"{FERRY}\n\n{more}", "")


def test_an_advertisement_that_says_so_is_no_part_of_the_story():
    sponsor = "Sponsored: Sleep better on our boats."
    edition = read(note("3 May 2017", "FERRY", FERRY, "", sponsor, "", "FEES", FEES))
    assert edition.stories[0].body == FERRY
    assert [(one.kind, one.text) for one in edition.furniture if one.kind == "sponsor"] == [
        ("sponsor", "Sponsored: Sleep better on our boats.")
    ]


def test_a_word_to_subscribers_above_the_title_is_not_the_title():
    above = "Trouble viewing this email? Open it in your browser.\n\n# Harbour note\n\n3 May 2017"
    edition = read(f"{above}\n\n## Ferry\n\n{FERRY}\n\n## Fees\n\n{FEES}\n")
    assert (edition.title, edition.date) == ("Harbour note", date(2017, 5, 3))


def test_a_date_line_may_end_in_a_stop():
    edition = read(f"Harbour note\n3 May 2017 / 3 мая 2017 г.\n\n1. Ferry\n{FERRY}\n\n2. Fees\n{FEES}\n")
    assert edition.date == date(2017, 5, 3)


def test_a_day_in_a_sentence_gives_no_date():
    top = "The board will meet on 3 May 2017, and then not again before the autumn."
    edition = read(note(top, "1. Ferry", FERRY, "", "2. Fees", FEES))
    assert edition.date is None


def test_one_short_sentence_is_a_story_under_its_heading():
    short = ["3. Aid for the mole", "Trucks are waiting on the quay."]
    edition = read(note("3 May 2017", "1. Ferry", FERRY, "", "2. Fees", FEES, "", *short))
    assert edition.stories[-1].body == "Trucks are waiting on the quay."


PAGE = """<html><head><title>Harbour note, 3 May 2017 | Mole Press</title></head><body>
<h1>Harbour note</h1><p>Welcome to the note, which goes out when the gulls do.</p>
<h3>Ferry aground</h3><p>{ferry}</p><h3>Fees</h3><p>{fees}</p>
<h4>2 comments</h4><p>Somebody: You forgot the dredger, it sank on Sunday.</p></body></html>"""


def test_headings_of_a_page_are_its_headings():
    edition = read(PAGE.format(ferry=FERRY, fees=FEES), "x.html")
    assert (edition.title, edition.date) == ("Harbour note", date(2017, 5, 3))
    assert [(story.headline, story.body) for story in edition.stories] == [("Ferry aground", FERRY), ("Fees", FEES)]


def test_what_stands_under_the_comments_of_a_page_is_no_news():
    edition = read(PAGE.format(ferry=FERRY, fees=FEES), "x.html")
    kinds = [one.kind for one in edition.furniture if one.text.startswith("Somebody")]
    assert kinds == ["beside the news"]


@pytest.mark.parametrize("sources", ["(Harbour Times)", "[Harbour Times, 5/2]"])
def test_sources_in_brackets_behind_a_story_are_its_credit(sources):
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY\n{FERRY} {sources}\n\nFEES\n{FEES}\n")
    assert (edition.stories[0].body, edition.stories[0].credit) == (FERRY, sources[1:-1])


def test_brackets_inside_the_last_sentence_are_the_story():
    told = FERRY.replace("on Tuesday night.", "on Tuesday night (Harbour Times).")
    edition = read(f"Harbour note\n3 May 2017\n\nFERRY\n{told}\n\nFEES\n{FEES}\n")
    assert (edition.stories[0].body, edition.stories[0].credit) == (told, "")


def test_headlines_and_sources_alone_make_no_daily_brief():
    edition = read(PAGE.format(ferry=f"{FERRY} (Harbour Times)", fees=f"{FEES} (Reuters; Mole Gazette)"), "x.html")
    assert edition.layout == "general headed text"


def test_a_heading_in_capitals_may_ask():
    edition = read(f"HARBOUR NOTE\n3 May 2017\n\nFERRY AGROUND\n{FERRY}\n\nWHO PAYS FOR THE MOLE?\n{FEES}\n")
    assert [story.headline for story in edition.stories] == ["FERRY AGROUND", "WHO PAYS FOR THE MOLE?"]


def test_dates_that_a_list_glues_to_its_headlines_are_no_part_of_them():
    text = note(
        "3 May 2017", "Ferry aground in fog3 May 2017", FERRY, "", "Board must publish its fees3 May 2017", FEES
    )
    assert [story.headline for story in read(text).stories] == ["Ferry aground in fog", "Board must publish its fees"]


def test_one_headline_that_ends_in_a_date_keeps_it():
    text = note("3 May 2017", "Ferry aground in fog", FERRY, "", "Board must publish by 3 June 2017", FEES)
    assert [story.headline for story in read(text).stories][1] == "Board must publish by 3 June 2017"


def test_headlines_in_capitals_under_underlined_sections_are_stories():
    rule = "-" * 40
    text = (
        f"HARBOUR NOTE\n3 May 2017\n\nAT SEA\n{rule}\n\nFERRY AGROUND\n\n{FERRY}\n\nASHORE\n{rule}\n\nFEES\n\n{FEES}\n"
    )
    assert [(story.section_title, story.headline) for story in read(text).stories] == [
        ("AT SEA", "FERRY AGROUND"),
        ("ASHORE", "FEES"),
    ]


@pytest.mark.parametrize(
    "feature",
    [
        "Weather",
        "Today’s podcast",
        "Lunchtime read: The last keepers",
        "On this day",
        "From our experts",
        "And finally",
    ],
)
def test_what_a_letter_offers_beside_its_news_is_no_story(feature):
    aside = f"## {feature}\n\nFog in the south that clears slowly, and a light wind from the sea.\n"
    edition = read(f"# Note\n\n3 May 2017\n\n## Ferry\n\n{FERRY}\n\n## Fees\n\n{FEES}\n\n{aside}", "x.md")
    assert [story.headline for story in edition.stories] == ["Ferry", "Fees"]


def test_the_weather_as_news_is_a_story():
    aside = "## Weather Closes Ports\n\nFog in the south keeps forty ships at sea, the harbour master said.\n"
    text = f"# Note\n\n3 May 2017\n\n## Ferry\n\n{FERRY}\n\n## Fees\n\n{FEES}\n\n{aside}"
    assert len(read(text, "x.md").stories) == 3


def test_stars_before_a_line_and_none_behind_make_it_a_heading():
    text = (
        f"Noon note\n\n3 May 2017\n\n**Ferry\n\n{FERRY}\n\n**Fees\n\n{FEES}\n\n**Questions and Answers\n\nWhy? Yes.\n"
    )
    assert [story.headline for story in read(text).stories] == ["Ferry", "Fees"]


def test_a_sentence_behind_stars_is_a_note():
    text = f"Noon note\n\n3 May 2017\n\nFERRY\n\n{FERRY}\n\nFEES\n\n{FEES}\n\n**The guest at noon will be the pilot.\n"
    assert [story.body for story in read(text).stories] == [FERRY, FEES]


RUN_IN = """Brussels note

3 May 2017

LEADERS FILL THE TOP JOBS: After three days of talks, the leaders chose a head of the bank.

RACKETE FREED: A judge in Agrigento lifted the arrest of the captain on Tuesday.

{last}: Some ten thousand people came to protest, and nobody was hurt.

BIRTHDAYS: Kim and Jo.
"""


def test_heads_in_capitals_that_run_into_their_paragraphs_are_headlines():
    edition = read(RUN_IN.format(last="CATALANS KEPT OUT"))
    told = ["LEADERS FILL THE TOP JOBS", "RACKETE FREED", "CATALANS KEPT OUT"]
    assert [story.headline for story in edition.stories] == told
    assert edition.stories[0].body.startswith("After three days of talks")


def test_two_such_heads_may_be_chance():
    text = RUN_IN.format(last="").replace(": Some", "In Barcelona some")
    assert not read(text).stories


@pytest.mark.parametrize("label", ["**Next week:**", "Coming up:", "On the horizon —:"])
def test_a_paragraph_that_tells_what_is_to_come_is_no_part_of_the_story_above(label):
    edition = read(
        f"# Harbour note\n\n3 May 2017\n\n## Ferry aground\n\n{FERRY}\n\n## Fees\n\n{FEES}\n\n{label} a tide.\n",
        "x.md",
    )
    assert [(story.section, story.body) for story in edition.stories][1][1] == FEES
    assert edition.stories[2].section == "ahead"
    assert edition.unclaimed == ()


def test_a_sentence_about_next_week_stays_in_its_story():
    week = "Next week the tide peaks, and the ferry may come free by itself."
    edition = read(
        f"# Harbour note\n\n3 May 2017\n\n## Ferry aground\n\n{FERRY}\n\n{week}\n\n## Fees\n\n{FEES}\n", "x.md"
    )
    assert edition.stories[0].body.endswith(week)


def test_a_date_right_above_a_text_is_no_line_of_it_and_the_text_is_read():
    edition = read(
        f"# Harbour note\n{FERRY}\n\n# Harbour note\n3 May 2017\n{FEES}\n\n# Mole\n{FERRY[:-1]} again.\n", "x.md"
    )
    assert FEES in [story.body for story in edition.stories]
    assert [claimed.text for claimed in edition.furniture if claimed.kind == "date"] == ["3 May 2017"]


WRAPPED = """Harbour note
3 May 2017

FERRY AGROUND

A ferry with 80 passengers ran aground off the north mole of the old
harbour on Tuesday night, and a tug of the board, which has been under
repair since March, could not come before the tide had left the basin.

FEES

Judges of the high court in the capital ruled that the board of all the
harbours must publish its fees within a month.
"""


def test_the_first_line_of_a_wrapped_paragraph_is_no_headline():
    edition = read(WRAPPED)
    assert [story.headline for story in edition.stories] == ["FERRY AGROUND", "FEES"]
    assert [story.body[:9] for story in edition.stories] == ["A ferry w", "Judges of"]


def test_a_short_line_above_a_wrapped_paragraph_still_is_one():
    edition = read(WRAPPED.replace("FERRY AGROUND\n", "Ferry aground").replace("FEES\n", "Who pays what"))
    assert [story.headline for story in edition.stories] == ["Ferry aground", "Who pays what"]
