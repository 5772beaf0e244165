"""Whatever is typed: an answer or a message, never an exception, and bounded work."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs import search
from briefs.analysis import tokens
from briefs.search import StoryQuery
from briefs.search.gazetteer.themes_meant import ThemesMeant
from briefs.search.reading.language import read_words
from briefs.search.reading.words import Context
from briefs.tagging.values import PhraseRule, TopicRule

LONG = ["(" * 3000, "-" * 5000, "a OR " * 5000, '"' * 999, "a*" * 900, "x" * 10_000, "NOT " * 400 + "a"]
ODD = [
    "\0\ud800",
    "country:",
    "from:2025-99",
    'headline:"',
    "date:0000",
    "to:9999",
    "((((a) OR",
    "*",
    "-(",
    '-"',
    "a:b:c",
]
NASTY = [*LONG, *ODD, "-(", '-"', "a:b:c"]


class NoNames:
    """A gazetteer without names, for reading without a database."""

    class aliases:
        longest = 1

        @staticmethod
        def called(forms):
            return ()

    @staticmethod
    def find(field, value):
        return None


@given(st.text(max_size=60) | st.text('ab()"-*:ORNT ’“–', max_size=60))
def test_any_text_can_be_read(typed):
    reading = read_words(typed, Context(NoNames()))
    assert (reading.tree is None) == (not typed.strip())


class OneTheme(NoNames):
    """A gazetteer of one theme, which a sentence is asked for."""

    themes_meant = ThemesMeant([(1, TopicRule("trade", "Trade"))], [PhraseRule(1, "duties on", "trade", 4.0)])


@given(st.text(max_size=60).map(lambda text: f"whose duties on what {text} were raised when"))
def test_any_sentence_can_be_read_and_its_themes_told(typed):
    reading = read_words(typed, Context(OneTheme(), is_any=True))
    assert reading.tree is not None
    assert [theme.keys for theme in reading.themes] in ([], [("1",)])


@given(st.text(max_size=80))
def test_spans_lie_within_the_text_and_in_order(text):
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.django_db
@pytest.mark.parametrize("typed", NASTY)
def test_a_nasty_query_is_answered(typed):
    found = search.find(StoryQuery(words=typed))
    assert found.count == 0
    assert found.ids(0, 20) == found.rows(0, 20) == []
    found.diagnosis(), found.spelling(), search.suggest(typed)


@pytest.mark.django_db
def test_limits_are_said():
    found = search.find(StoryQuery(words="word " * 5_000))
    assert "2,000 characters" in " ".join(message.text for message in found.messages)


@pytest.mark.django_db
def test_unknown_values_find_nothing_and_are_said():
    found = search.find(StoryQuery(chosen={"country": ("nowhere",)}, excluded={"theme": ("nothing",)}))
    assert found.count == 0
    assert len(found.messages) == 2
    assert found.ids(10**30, 20) == found.ids(-5, -5) == []
