"""What headings carry beside their words is cut off where several do, and stays where one does."""

import pytest

from tests.parsing.small_editions import headlines, read

TOLD = [
    "A ferry with 80 passengers ran aground off the north mole on Tuesday night.",
    "The high court ruled that the harbour board must publish its fees within a month.",
    "Voters on both islands chose new councils, and turnout rose to six in ten.",
]
NAMES = ["Ferry aground in fog", "Court opens the books", "Islands vote"]


def edition_with(heads, between="\n\n"):
    news = "\n\n".join(f"{head}{between}{text}" for head, text in zip(heads, TOLD, strict=True))
    return read(f"The Noon Wire\n3 June 2014\n\n{news}\n")


@pytest.mark.parametrize(
    "form",
    [
        ["+++ {} +++"] * 3,
        ["** {} **"] * 3,
        [">> {} <<"] * 3,
        ["23:00 {}", "21:40 {}", "7:05 {}"],
        ["[19.15 GMT] {}", "[17.40 GMT] {}", "[09.05 GMT] {}"],
        ["1 big thing: {}", "2. {}", "3. {}"],
        ["1/ {}", "2/ {}", "3/ {}"],
    ],
)
def test_signs_times_and_counts_are_no_words_of_a_headline(form):
    edition = edition_with([one.format(name) for one, name in zip(form, NAMES, strict=True)])
    assert headlines(edition) == NAMES


@pytest.mark.parametrize("first", ["12:30 to Leeds is cancelled", "7 big names: who sails", "3 lost at sea"])
def test_what_but_one_headline_has_is_its_own(first):
    assert headlines(edition_with([first, *NAMES[1:]])) == [first, *NAMES[1:]]


def test_short_lines_with_a_bullet_stand_over_their_paragraphs():
    edition = edition_with([f"* {name}" for name in NAMES], "\n")
    assert headlines(edition) == NAMES


def test_roman_numbers_count_the_sections_over_bulleted_headlines():
    counted = zip(["I.", "II.", "III."], NAMES, strict=True)
    edition = edition_with([f"{number} AT SEA\n\n* {name}" for number, name in counted], "\n")
    assert headlines(edition) == NAMES
    assert {story.section_title for story in edition.stories} == {"AT SEA"}


def test_bullets_inside_stories_are_no_headlines():
    text = f"{TOLD[0]}\n* The mole is closed\n* Two tugs are there\nThe harbour master said that he knew of no damage."
    edition = read(f"# Ferry aground\n\n{text}\n\n# Court opens the books\n\n{TOLD[1]}\n", "x.md")
    assert headlines(edition) == ["Ferry aground", "Court opens the books"]
