"""What helps a reader on: marks in the text, spellings, conditions that hurt, suggestions."""

import importlib
from datetime import date

import pytest

from briefs import search
from briefs.search import StoryQuery, highlight
from tests.factories import EntityFactory, StoryFactory, TopicFactory, country, tagged, themed

pytestmark = pytest.mark.django_db


def marked(words, text):
    return [text[start:end] for start, end in highlight(text, search.find(StoryQuery(words=words)).terms)]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("tariff", "Tariffs and tarifas", ["Tariffs"]),
        ("WHO", "Those who know the WHO", ["WHO"]),
        ('"prime minister"', "A prime case: the Prime Minister’s", ["Prime Minister"]),
        ("ceasefire", "The cease-fire and the ceasefire", ["cease-fire", "ceasefire"]),
        ("nucl*", "Nuclear, unclear", ["Nuclear"]),
        ("iran -oil", "Iran sells oil", ["Iran"]),
        ("erdogan", "İt is Erdoğan", ["Erdoğan"]),
    ],
)
def test_what_matched_is_marked(words, text, expected):
    assert marked(words, text) == expected


def test_other_names_are_marked():
    country("Iran", "IR", aliases=["Tehran"])
    assert marked("iran", "Iran, that is Tehran, not Iraq") == ["Iran", "Tehran"]


def test_a_misspelt_word_is_put_right_with_its_count():
    search.refresh([StoryFactory(headline="", body="Tariffs on steel") for _ in range(3)])
    found = search.find(StoryQuery(words="tarrifs steel"))
    assert [(one.words, one.count) for one in found.spelling()] == [("tariffs steel", 3)]
    assert search.find(StoryQuery(words="tariffs")).spelling() == []


def test_each_condition_tells_what_it_costs():
    iran, iraq = country("Iran", "IR"), country("Iraq", "IQ")
    one, two = StoryFactory(body="oil", date=date(2024, 1, 1)), StoryFactory(body="gas", date=date(2024, 1, 2))
    tagged(one, iran), tagged(two, iraq)
    search.refresh([one, two])
    query = StoryQuery(words="oil", chosen={"country": ("iraq",)}, first_day=date(2024, 1, 1))
    told = {c.parameter: c.count_without for c in search.find(query).diagnosis()}
    assert told == {"q": 1, "country": 1, "date": 0}


def test_suggestions_begin_with_what_is_typed_and_count():
    story, theme = StoryFactory(), TopicFactory(name="Iron trade")
    tagged(story, country("Iran", "IR", aliases=["Tehran"]))
    tagged(story, country("Iraq", "IQ"))
    themed(story, theme)
    search.refresh([story])
    assert [(one.kind, one.key, one.count) for one in search.suggest("ir")] == [
        ("country", "iran", 1),
        ("country", "iraq", 1),
        ("theme", "iron-trade", 1),
    ]
    assert search.suggest("tehr")[0].detail == "country, Tehran"
    assert search.suggest("zzz") == search.suggest("") == []


def test_suggestions_find_any_word_of_a_name_and_acronyms_written_small():
    story = StoryFactory()
    tagged(story, EntityFactory(kind="organisation", name="Arab League", sort_name="Arab League"))
    tagged(story, EntityFactory(kind="organisation", name="OPEC", sort_name="OPEC"))
    search.refresh([story])
    assert [one.label for one in search.suggest("leag")] == ["Arab League"]
    assert [one.label for one in search.suggest("ope")] == [one.label for one in search.suggest("OPEC")] == ["OPEC"]


@pytest.mark.parametrize("most", [1, 2])  # of few beginnings all are weighed, of many the largest names come first
def test_of_more_names_than_are_looked_at_those_of_most_stories_are_suggested(most, monkeypatch):
    people = [EntityFactory(kind="person", name=f"Ann {name}") for name in ("Able", "Baker", "Charlie")]
    stories = [StoryFactory() for _ in range(3)]
    for number, person in enumerate(people, 1):
        for story in stories[:number]:
            tagged(story, person)
    search.refresh(stories)
    monkeypatch.setattr(importlib.import_module("briefs.search.advice.suggest"), "MOST_LOOKED_AT", most)
    expected = [("Ann Charlie", 3), ("Ann Baker", 2)][:most]
    assert [(one.label, one.count) for one in search.suggest("ann")] == expected


def test_about_keeps_stories_mainly_about_the_country():
    iran = country("Iran", "IR")
    about, aside = StoryFactory(), StoryFactory()
    tagged(about, iran, role="about"), tagged(aside, iran, role="mention")
    search.refresh([about, aside])
    found = search.find(StoryQuery(chosen={"country": ("IR",)}, about=True))
    assert found.ids(0, 5) == [about.pk]
    assert [(value.value, value.count, value.selected) for value in found.facet("country")] == [("iran", 1, True)]


def test_more_stories_cost_no_more_statements(django_assert_max_num_queries):
    search.refresh([StoryFactory(body="same words") for _ in range(12)])
    found = search.find(StoryQuery(words="same words"))
    with django_assert_max_num_queries(1):
        rows = found.rows(0, 10)
        assert [len(story.entity_tags.all()) for story in rows] == [0] * 10
