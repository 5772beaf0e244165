"""What comes first: stories that answer a question, told in words or in a whole sentence."""

import pytest

from briefs import search
from briefs.search import StoryQuery
from briefs.search.query import Match
from tests.factories import StoryFactory

pytestmark = pytest.mark.django_db

FILLER = [
    "A ferry sank.",
    "Banks closed in the north.",
    "The match ended in a draw.",
    "Rain fell on the coast.",
    "What a day.",
]


def indexed(*bodies):
    """Numbers of stories of these bodies, among others about something else."""
    stories = [StoryFactory(headline="", body=body) for body in (*bodies, *FILLER)]
    search.refresh(stories)
    return [story.pk for story in stories[: len(bodies)]]


def first(words, match=Match.ANY):
    return search.find(StoryQuery(words=words, match=match)).ids(0, 1)


def test_question_words_do_not_outweigh_what_is_asked():
    volcano, chatter = indexed("A volcano erupts.", "What happened to them, and when did it happen to us?")
    assert first("What happened to the volcano, and when did it erupt?") == [volcano]
    assert first("what did happen to them") == [chatter]


def test_a_query_of_small_words_alone_is_still_ranked():
    _, twice = indexed("Nobody knows who.", "Who is who?")
    assert first("who") == [twice]


def test_a_rare_word_outweighs_frequent_ones():
    common, rare = indexed("The minister said the minister met the press.", "Tungsten prices rose.")
    search.refresh([StoryFactory(headline="", body="The minister met the press.") for _ in range(20)])
    assert first("minister met press about tungsten") == [rare] != [common]


def test_words_side_by_side_come_before_words_apart():
    apart, together = indexed("The white fence of a house.", "The fence of the White House.")
    assert first("white house", Match.ALL) == [together] != [apart]


def test_a_sentence_in_capitals_finds_what_its_small_letters_find():
    (wanted, _) = indexed("OFFICIALS OF THE McNAMARA COMMISSION RESIGN AFTER TALKS", "PROTESTS GO ON AND ON")
    for typed in ("THE OFFICIAL NOT RESIGNING OR TALKING", "The official who resigned after talks"):
        assert first(typed) == [wanted]


@pytest.mark.parametrize(
    "typed",
    [
        'He said "the tungsten price" would not rise again for them',
        "The (U.S.)-tungsten dealers - so they said - would (or would not) sell [again]!",
        '"Ore"-tungsten dealers: would they not sell; or would they?',
        "tungsten " + "and so on it went " * 12,
    ],
)
def test_signs_in_a_sentence_do_not_hide_its_words(typed):
    (wanted,) = indexed("Tungsten prices rose.")
    assert first(typed) == [wanted]


def test_signs_typed_on_purpose_still_mean_what_they_mean():
    ore, steel = indexed("Tungsten ore.", "Tungsten steel.")
    assert search.find(StoryQuery(words="tungsten -ore", match=Match.ANY)).ids(0, 5) == [steel]
    assert search.find(StoryQuery(words='"tungsten ore"', match=Match.ANY)).ids(0, 5) == [ore]


def test_of_stories_alike_the_newest_comes_first():
    old = StoryFactory(headline="", body="Tungsten rises.", date="2020-01-01")
    new = StoryFactory(headline="", body="Tungsten rises.", date="2021-01-01")
    search.refresh([new, old])
    assert search.find(StoryQuery(words="tungsten rises")).ids(0, 5) == [new.pk, old.pk]
