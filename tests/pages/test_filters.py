"""The address bar turned into a question, with a sentence for all that is wrong."""

from datetime import date

import pytest
from django.http import QueryDict

from briefs import titles
from briefs.filters import StoryFilter
from briefs.search import Match, Sort
from tests.editing import corrected
from tests.factories import AliasFactory, EditionFactory, EntityFactory, TopicFactory, country
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db


def asked(address):
    return StoryFilter(QueryDict(address))


def test_everything_in_the_address_becomes_one_question():
    country("Iran", "IR")
    TopicFactory(name="Trade")
    question = asked("q=oil&country=iran&not_theme=trade&about=1&from=2025-04&to=2025-04-08&sort=oldest&match=any")
    query = question.story_query()
    assert question.faults == []
    assert (query.words, query.match, query.sort, query.about) == ("oil", Match.ANY, Sort.OLDEST, True)
    assert (dict(query.chosen), dict(query.excluded)) == ({"country": ("iran",)}, {"theme": ("trade",)})
    assert (query.first_day, query.last_day) == (date(2025, 4, 1), date(2025, 4, 8))


@pytest.mark.parametrize("code", ["IR", "ir", "Iran", "iran"])
def test_a_country_may_be_named_by_its_code(code):
    country("Iran", "IR")
    assert asked(f"country={code}").story_query().chosen == {"country": ("iran",)}


@pytest.fixture
def kingdom():
    """The United Kingdom with other names, and two Koreas that share one."""
    country("North Korea", aliases=["Korea", "DPRK"])
    country("South Korea", aliases=["Korea", "Seoul"])
    made = country("United Kingdom", "GB", aliases=["Britain"])
    for kind, text in (("acronym", "UK"), ("demonym", "British"), ("capital", "London")):
        AliasFactory(entity=made, kind=kind, text=text)
    return made


@pytest.mark.parametrize("name", ["uk", "UK", "U.K.", "britain", "British", "united kingdom", "gb"])
def test_a_country_may_be_called_by_any_of_its_names(kingdom, name):
    question = asked(f"country={name}&not_country=dprk")
    assert question.faults == []
    assert question.story_query().chosen == {"country": ("united-kingdom",)}
    assert str(question.address("/stories/")) == "/stories/?country=united-kingdom&not_country=north-korea"


def test_a_capital_is_no_name_of_a_country_and_a_country_no_person(kingdom):
    assert asked("country=london").story_query().chosen == {}
    assert asked("person=uk").faults == ["“uk” is not a person of this archive; it was left out."]


def test_a_name_of_several_is_left_out_and_they_are_named(kingdom):
    question = asked("country=korea")
    assert question.story_query().chosen == {}
    (told,) = question.faults
    assert told == "“korea” may mean North Korea (north-korea) or South Korea (south-korea); it was left out."


def test_a_slip_of_the_fingers_is_told_what_is_nearly_so(kingdom):
    (told,) = asked("country=united-kingdon").faults
    assert told.endswith("it was left out. Nearly so: United Kingdom (united-kingdom).")


def test_a_former_slug_stands_for_the_present_one(kingdom):
    corrected(kingdom, slug="great-britain")
    assert asked("country=united-kingdom").story_query().chosen == {"country": ("great-britain",)}


def test_a_merged_name_stands_for_its_survivor():
    survivor = EntityFactory(kind="person", name="Abbas Araghchi")
    EntityFactory(kind="person", name="Abbas Araqchi", status="merged", merged_into=survivor)
    assert asked("person=abbas-araqchi").story_query().chosen == {"person": ("abbas-araghchi",)}


def test_a_wrong_value_is_told_and_the_right_ones_still_count():
    country("Iran")
    question = asked("country=iran&country=atlantis")
    assert question.story_query().chosen == {"country": ("iran",)}
    assert question.faults == ["“atlantis” is not a country of this archive; it was left out."]


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("colour=red", "colour"),
        ("from=2025-13", "2025-13"),
        ("to=soon", "soon"),
        ("page=-1", "-1"),
        ("page=" + "9" * 30, "999"),
        ("page_size=1000", "1000"),
        ("sort=best", "best"),
        ("year=99", "99"),
        ("month=2025-4x", "2025-4x"),
        ("section=sport", "sport"),
        ("q=" + "a" * 10_000, "first 2,000"),
        ("q=%00", "characters"),
        ("from=2025-05&to=2025-04", "swapped"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(address, word):
    (fault,) = asked(address).faults
    assert word in fault
    assert fault.endswith(".")


def test_empty_parameters_ask_nothing():
    question = asked("q=&country=&from=&to=&theme=&about=&sort=&page=")
    assert question.faults == []
    assert str(question.address("/stories/")) == "/stories/"


def test_a_reversed_range_is_swapped_with_both_ends_included():
    query = asked("from=2025-05&to=2025-04").story_query()
    assert (query.first_day, query.last_day) == (date(2025, 4, 1), date(2025, 5, 31))


def test_the_address_keeps_what_was_asked_but_never_the_page():
    country("Iran", "IR")
    question = asked("page=7&from=last-7-days&country=IR&q=oil")
    assert str(question.address("/stories/")) == "/stories/?q=oil&country=iran&from=last-7-days"


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", "Stories"),
        ("year=2024", "Stories of 2024"),
        (
            "country=iran&theme=nuclear&date=2025-04",
            "Stories about Iran and nuclear weapons, April 2025",
        ),
        ("country=iran&country=iraq&about=1", "Stories mainly about Iran or Iraq"),
        ("q=oil&section=lead&not_country=iran", "Lead stories matching “oil” without Iran"),
        ("q=oil+gas&match=any&month=2025-04", "Stories with any of the words “oil gas”, April 2025"),
        ("section=brief&section=ahead&from=2025-04-08", "Briefs and look-ahead items since 8 April 2025"),
    ],
)
def test_the_title_states_the_question_as_a_sentence(address, title):
    country("Iran")
    country("Iraq")
    TopicFactory(name="Nuclear Weapons", slug="nuclear")
    assert titles.sentence(asked(address)) == title


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Conflict & War", "conflict & war"),
        ("NATO and defence alliances", "NATO and defence alliances"),
        ("United Nations and international bodies", "United Nations and international bodies"),
        ("Oil and gas", "oil and gas"),
    ],
)
def test_a_theme_inside_a_sentence_takes_small_letters_where_it_is_no_name(label, inside):
    assert titles.as_common_noun(label) == inside


@pytest.mark.parametrize("value", ["year={}", "source={}"])
def test_more_values_than_are_used_are_counted_as_typed(value):
    typed = [value.format(1900 + number) for number in range(50)]
    assert not any("Only the first" in fault for fault in asked("&".join(typed)).faults)
    assert any("Only the first 50" in fault for fault in asked("&".join([*typed, typed[0]])).faults)


def test_one_word_of_few_said_too_often_is_told_as_for_any_other_filter():
    assert asked("&".join(["all_of=country"] * 50)).faults == []
    assert asked("&".join(["all_of=country"] * 51)).faults == ["Only the first 50 of so many values were used."]


@pytest.mark.parametrize(("switch", "title"), [("", "Iran or Oman"), ("&all_of=country", "Iran and Oman")])
def test_a_switch_asks_for_all_values_of_one_kind(switch, title):
    country("Iran"), country("Oman")
    question = asked(f"country=iran&country=oman{switch}")
    assert titles.sentence(question) == f"Stories about {title}"
    assert question.story_query().all_of == (("country",) if switch else ())
    assert str(question.address("/stories/")) == f"/stories/?country=iran&country=oman{switch}"


def test_all_values_cannot_be_asked_for_of_a_kind_that_a_story_has_once():
    assert asked("all_of=section").faults == [
        "“section” is not one of: country, region, theme, person, organisation, thread."
    ]


def test_a_date_outside_of_the_asked_days_leaves_no_story(client):
    story("Rain", edition=EditionFactory(date=date(2021, 5, 1)))
    question = asked("date=2020&from=2021")
    assert question.faults == []
    assert question.found.count == 0
    assert [bar.count for bar in question.found.histogram().bars] == []
    assert "no day" in client.get("/stories/?date=2020&from=2021").content.decode()
    assert client.get("/stories.json?date=2021&from=2022&to=2020").status_code == 400
    assert asked("date=2021&from=2022&to=2020").found.count == 1


@pytest.mark.parametrize("typed", ["Oil & Gas", "oil-gas", "OIL GAS", "oil and gas"])
def test_a_theme_is_known_by_its_name_as_well(client, typed):
    story("Pipeline", topics=[TopicFactory(name="Oil & Gas", slug="fuel")])
    story("Vote", topics=[TopicFactory(name="Oil")])
    assert headlines(client.get("/stories/", {"theme": typed})) == ["Pipeline"]


def test_a_part_of_a_themes_name_is_not_the_theme(client):
    story("Pipeline", topics=[TopicFactory(name="Oil & Gas", slug="fuel")])
    assert client.get("/stories.json", {"theme": "gas"}).status_code == 400
