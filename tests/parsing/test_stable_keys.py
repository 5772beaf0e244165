"""A story is found again when its edition is loaded a second time."""

from datetime import date

from briefs.parsing import Lines, ParsedEdition, ParsedStory, Part, PartKind, Section, keys_for, story_key

DAY = date(2025, 4, 8)


def story(headline="", body="Two words and then some more that tell the news.", section=Section.BRIEF):
    return ParsedStory(section, "", headline, (Part(PartKind.PARAGRAPH, body, Lines(1, 1)),), Lines(1, 1))


def edition(*stories):
    return ParsedEdition("x", 1.0, "", DAY, stories=stories)


def test_case_accents_punctuation_and_spaces_do_not_change_a_key():
    assert story_key(DAY, story("Chile’s lithium reserves.")) == story_key(DAY, story("CHILE'S  Lithium réserves"))


def test_a_corrected_body_keeps_the_key_of_a_headed_story():
    assert story_key(DAY, story("Chile votes today again", "One.")) == story_key(
        DAY, story("Chile votes today again", "Two.")
    )


def test_day_section_and_headline_make_other_keys():
    told = story("Chile votes today again")
    keys = {
        story_key(DAY, told),
        story_key(date(2025, 4, 9), told),
        story_key(DAY, story("Chile votes no more")),
        story_key(DAY, story("Chile votes today again", section=Section.LEAD)),
    }
    assert len(keys) == 4


def test_country_prefixes_are_told_apart_by_their_first_words():
    assert story_key(DAY, story("CHINA", "A comet was seen.")) != story_key(DAY, story("CHINA", "A bridge opened."))


def test_stories_that_are_alike_get_numbers_in_order():
    keys = keys_for(
        edition(story("Chile votes today again"), story("Chile votes today again"), story("Other news from Peru"))
    )
    assert len(set(keys)) == 3
    assert keys[0] == story_key(DAY, story("Chile votes today again"))
