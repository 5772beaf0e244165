"""What readers type in newspapers' own ways: amounts, peoples, pasted sentences, signs of other search engines."""

import pytest

from briefs import search
from briefs.search import StoryQuery
from briefs.search.texts import is_text
from briefs.search.widening import widened
from tests.factories import AliasFactory, EntityFactory, EntityTagFactory, StoryFactory, country, person

pytestmark = pytest.mark.django_db

FINDS = [
    ("$5 billion", "Aid of $5 billion", "It lost 5 men and a billion"),
    ("5 billion dollars", "Aid of $5 billion", "5 of a billion dollars"),
    ("five billion euros", "Aid of €5bn", "Aid of €6bn"),
    ("5 billion US dollars", "A loan of US$5 billion", "A loan of US$5 million"),
    ("US$5 billion", "A loan of $5 billion", "The US lost $50 billion"),
    ("3 million", "Three million are without light", "3 of a million"),
    ("10 % tariff", "A tariff of 10%", "A tariff on ten days; 10 fell"),
    ('"oil price"~3', "The oil price of 3 May", "The price of oil"),
    ("oil^2 price", "The price of oil", "Oil is dear"),
    ("F16", "Ten F-16s took off", "Ten of Lot 16"),
    ("coronavirus", "COVID-19 spreads", "A cold spreads"),
    ("gay marriage", "A vote on same-sex marriage", "A vote on the sexes and marriage"),
    ("critics", "His critic left", "He is in a critical condition"),
    ("unit", "Two units of the army", "The United Nations"),
]


@pytest.mark.parametrize(("typed", "wanted", "unwanted"), FINDS)
def test_what_is_typed_finds_what_is_meant(typed, wanted, unwanted):
    right, wrong = (StoryFactory(headline="", body=body) for body in (wanted, unwanted))
    search.refresh([right, wrong])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [right.pk]


def test_metres_come_behind_millions():
    bodies = ("A race over 100m", "Aid of €100 million")
    race, aid = (StoryFactory(headline="", body=body, date="2024-01-01") for body in bodies)
    search.refresh([race, aid])
    assert search.find(StoryQuery(words="€100 million")).ids(0, 5) == [aid.pk, race.pk]


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [("5 billion dollars", ["ignored"]), ("5 billion", []), ("nuclear^2", ["misread"]), ("2^3", []), ("~5", [])],
)
def test_what_is_passed_over_is_said(typed, kinds):
    search.refresh([StoryFactory(headline="", body="5 billion, nuclear, 2 and 3")])
    assert [message.kind for message in search.find(StoryQuery(words=typed)).messages] == kinds


@pytest.mark.parametrize(
    ("typed", "is_named"),
    [("Iranians", True), ("iranians", True), ("North Iranians", False), ("Irans", False), ("Tehrans", False)],
)
def test_several_of_a_people_are_their_country(typed, is_named):
    iran = country("Iran", "IR")
    AliasFactory(entity=iran, text="Iranian", kind="demonym")
    AliasFactory(entity=iran, text="Tehran", kind="capital")
    assert bool([one for one in search.find(StoryQuery(words=typed)).expansions if one.typed == typed]) == is_named


@pytest.mark.parametrize(("typed", "is_name"), [("car bomb", False), ("Car bomb", False), ("CAR", True)])
def test_an_acronym_that_is_a_word_means_its_body_in_capitals_only(typed, is_name):
    AliasFactory(entity=country("Central African Republic", "CF"), text="CAR", kind="acronym")
    search.refresh([StoryFactory(headline="", body="A car bomb in Paris"), StoryFactory(headline="", body="The CAR")])
    found = search.find(StoryQuery(words=typed))
    assert (found.count, bool(found.expansions)) == (1, is_name)


def test_a_name_that_is_over_makes_way_for_what_is_called_so_now():
    sudan, south = country("Sudan", "SD"), country("South Sudan", "SS")
    AliasFactory(entity=sudan, text="South Sudan", kind="historic", valid_to="2011-07-08")
    AliasFactory(entity=country("Myanmar", "MM"), text="Burma", kind="historic", valid_to="1989-06-18")
    story = StoryFactory(headline="", body="Juba")
    EntityTagFactory(story=story, entity=south)
    search.refresh([story])
    found = search.find(StoryQuery(words="South Sudan"))
    assert (found.count, [one.slug for one in found.expansions]) == (1, ["south-sudan"])
    assert search.find(StoryQuery(words="sudan")).expansions[0].others == ()
    assert [one.slug for one in search.find(StoryQuery(words="Burma")).expansions] == ["myanmar"]


def test_a_name_with_signs_in_it_is_told_and_known_as_it_was_typed():
    bush = person("George W. Bush")
    firm = EntityFactory(kind="organisation", name="AT&T")
    for typed, named in (("George W. Bush", bush), ("AT&T", firm), ("george w bush's", bush)):
        found = search.find(StoryQuery(words=typed))
        assert found.exact_entity == named
        assert typed.startswith(found.expansions[0].typed)


PASTED = (
    "Breaking: at least 12 people were killed (and 30 hurt) as a bus plunged into a ravine, “on Monday”, they said",
    "A bus has plunged into a ravine at 10:30 — 12 people, or more, were killed; it was not the first",
)


@pytest.mark.parametrize("typed", PASTED)
def test_a_pasted_sentence_finds_what_is_nearest_to_it(typed):
    bus, other = (StoryFactory(headline="", body=body) for body in ("A bus plunged into a ravine", "Officials said so"))
    search.refresh([bus, other])
    found, wider = widened(search.find(StoryQuery(words=typed)))
    assert found.ids(0, 1) == [bus.pk]
    assert "some of them" in wider.told


def test_the_year_in_a_pasted_text_is_not_the_day_that_it_was_printed_on():
    right = StoryFactory(
        headline="", body="A doctor is charged with killing fifteen patients in Berlin", date="2025-04-16"
    )
    wrong = StoryFactory(headline="", body="A doctor in Berlin", date="2021-04-16")
    search.refresh([right, wrong])
    text = "Breaking news: a German doctor is charged with killing fifteen patients in Berlin in 2021"
    assert widened(search.find(StoryQuery(words=text)))[0].ids(0, 1) == [right.pk]
    assert widened(search.find(StoryQuery(words="doctor Berlin 2021")))[0].ids(0, 1) == [wrong.pk]


@pytest.mark.parametrize(
    "words",
    [
        "a bus plunged into a ravine OR a river on Monday",
        "a bus plunged into a ravine on Monday -killed",
        "a bus plunged into a ravine country:bolivia on Monday",
        "a bus plunged into",
    ],
)
def test_what_has_operators_or_few_words_is_no_text(words):
    assert not is_text(words)


RUN_TOGETHER = [("whitehouse", "white house"), ("southkorea talks", "south korea talks"), ("nucler", "nuclear")]


@pytest.mark.parametrize(("typed", "meant"), RUN_TOGETHER)
def test_an_unknown_word_is_read_as_what_it_surely_stands_for(typed, meant):
    text = "The White House, South Korea, nuclear talks"
    search.refresh([StoryFactory(headline="", body=text) for _ in range(21)] + [StoryFactory(headline="Winehouse")])
    found, wider = widened(search.find(StoryQuery(words=typed)))
    assert (found.count, found.query.words) == (21, meant)
    assert f"Read as “{meant}”" in wider.told


def test_words_that_hardly_stand_side_by_side_are_not_put_apart():
    search.refresh([StoryFactory(headline="", body="White paper; a house") for _ in range(5)])
    assert widened(search.find(StoryQuery(words="whitehouse"))) is None
