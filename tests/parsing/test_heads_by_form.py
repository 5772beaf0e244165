"""Heads of letters of no known layout: counted, bulleted, credited, or under a title that is a heading too."""

from datetime import date

import pytest

from tests.parsing.small_editions import headlines, read, told

NEWS = {
    "Ferry aground in fog": "A ferry with 80 passengers ran aground off the north mole on Tuesday night.",
    "Court opens the books": "The high court ruled that the harbour board must publish its fees in May.",
    "Islands vote": "Voters on both islands chose new councils, and turnout rose to six in ten.",
}
PLACES = ["DENMARK", "MALTA", "NIUE"]


def letter(form, name="x.txt", top="The Noon Wire\n3 June 2014", between="\n\n"):
    rows = zip(PLACES, NEWS.items(), strict=True)
    items = [form.format(place, *item, number=at) for at, (place, item) in enumerate(rows, start=1)]
    return read(f"{top}\n\n" + between.join(items) + "\n", name)


@pytest.mark.parametrize("form", ["{0}\n* {1}: {2}", "{0}\n\n• {1}: {2} (AP)", "{0}\n- {1}: {2}"])
def test_one_bullet_with_a_head_under_each_name_is_a_story_of_its_own(form):
    edition = letter(form)
    assert told(edition) == list(NEWS.items())
    assert [story.section_title for story in edition.stories] == PLACES


@pytest.mark.parametrize("form", ["{number}. **{1}.** {2}", "* **{1}.** {2}", "- **{1}**: {2}"])
def test_bold_heads_may_be_counted_or_bulleted(form):
    assert told(letter(form, "x.md", between="\n")) == list(NEWS.items())


def test_paragraphs_counted_by_letters_lose_them():
    edition = letter("{number}. {0}\n\na. Ferry aground. {2}\n\nb. Weather. {2}")
    assert headlines(edition) == ["Ferry aground.", "Weather."] * 3


def test_sources_behind_headlines_are_credits():
    edition = letter("{1} (Reuters, AP)\n{2}")
    assert told(edition) == list(NEWS.items())
    assert {story.credit for story in edition.stories} == {"Reuters, AP"}


def test_a_bracket_behind_one_headline_is_a_word_of_it():
    text = "The Noon Wire\n3 June 2014\n\nVotes for Law (PiS)\n{0}\n\nFerry aground\n{1}\n\nIslands vote\n{2}\n"
    assert headlines(read(text.format(*NEWS.values())))[0] == "Votes for Law (PiS)"


def test_bold_lines_are_headlines_where_but_the_top_is_marked_as_headings():
    edition = letter("---\n\n**{1}**\n\n{2}", "x.md", "# The Noon Wire\n### Tuesday, June 3, 2014")
    assert told(edition) == list(NEWS.items())
    assert (edition.title, edition.date) == ("The Noon Wire", date(2014, 6, 3))


def test_names_of_regions_alone_make_no_daily_brief():
    form = "## {0}\n\n### {1}\n\n{2}\n\nNobody was hurt, and the ferries go again from Friday on."
    edition = letter(form.replace("{0}", "Europe"), "x.md", "# The Noon Wire\n3 June 2014")
    assert edition.layout == "general headed text"
    assert [(story.headline, len(story.parts)) for story in edition.stories] == [(name, 2) for name in NEWS]


def test_title_day_and_issue_may_share_a_line():
    edition = letter("{1}\n{2}", top="The Noon Wire | 3 June 2014 | Issue 113")
    assert (edition.title, edition.date) == ("The Noon Wire", date(2014, 6, 3))


def test_fields_on_top_may_say_when_a_text_was_published():
    edition = letter("## {1}\n\n{2}", "x.md", "---\ntitle: The Noon Wire\npublished: 2014-06-03T07:00:00Z\n---")
    assert (edition.title, edition.date) == ("The Noon Wire", date(2014, 6, 3))


def test_a_quoted_mail_may_have_lost_marks_where_lines_were_broken():
    news = "\n> \n".join(f"> {name}\n> \n> {text[:60]}\n{text[60:].strip()}" for name, text in NEWS.items())
    head = "> On Tue, 3 Jun 2014 at 08:02, The Noon Wire Desk <wire@example.org>\nwrote:\n> \n> The Noon Wire\n> \n"
    edition = read(f"{head}{news}\n")
    assert told(edition) == list(NEWS.items())
    assert (edition.title, edition.date) == ("The Noon Wire", date(2014, 6, 3))


def test_an_answer_between_quoted_lines_is_no_part_of_them():
    lines = ["> Is it so?", "No.", "> And so?", "No.", "> Or so?", "No.", "> Why?", "Because.", "> I see.", "Fine."]
    assert read("\n".join(lines)).stories == ()
