"""What readers type in newspapers' own ways: amounts, peoples, pasted sentences, signs of other search engines."""

from itertools import count

import pytest

from briefs import search
from briefs.search import StoryQuery
from briefs.search.advice import spelling
from briefs.search.advice.widening import widened
from briefs.search.reading.texts import is_text
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
    ("20 000 men", "Some 20,000 men", "20 men and 000 others"),
    ("737 800", "A Boeing 737-800", "Lot 737800"),
    ("Mohammad Low", "Mohamed Low spoke", "Mohair is low"),
    ("eurozone", "The euro zone", "A zone of euros"),
    ("islamism", "Two Islamists", "Islamic art"),
    ("p.m. blast", "A blast at 9 p.m.", "A blast near the prime minister"),
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


@pytest.mark.parametrize(("typed", "slugs"), [("suez canal", []), ("Suez Canal", []), ("canal plus", ["canal"])])
def test_a_name_that_ends_in_plus_is_not_meant_without_it(typed, slugs):
    EntityFactory(kind="organisation", name="Canal+", slug="canal")
    right, wrong = (StoryFactory(headline="", body=body) for body in (f"{typed} closed", "Channels"))
    search.refresh([right, wrong])
    found = search.find(StoryQuery(words=typed))
    assert ([one.slug for one in found.expansions], found.ids(0, 5)) == (slugs, [right.pk])


@pytest.mark.parametrize(
    ("typed", "is_country"), [("u.s. troops", True), ("u.s troops met", True), ("9 a.m. us", False)]
)
def test_small_initials_are_those_of_a_name(typed, is_country):
    country("United States", "US", aliases=["US"])
    story = StoryFactory(headline="", body="US troops met; at 9 a.m. they told us")
    search.refresh([story])
    found = search.find(StoryQuery(words=typed))
    assert (found.count, bool(found.expansions)) == (1, is_country)


def test_a_name_that_is_over_makes_way_for_what_is_called_so_now():
    sudan, south = country("Sudan", "SD"), country("South Sudan", "SS")
    AliasFactory(entity=sudan, text="South Sudan", kind="historic", valid_to="2011-07-08")
    AliasFactory(entity=country("Myanmar", "MM"), text="Burma", kind="historic", valid_to="1989-06-18")
    story = StoryFactory(headline="", body="Juba")
    for land in (sudan, south):
        EntityTagFactory(story=story, entity=land)
    search.refresh([story])
    found = search.find(StoryQuery(words="South Sudan"))
    assert (found.count, [one.slug for one in found.expansions]) == (1, ["south-sudan"])
    assert search.find(StoryQuery(words="sudan")).expansions[0].others == ()
    assert [one.label for one in search.suggest("south su")] == ["South Sudan"]
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


@pytest.mark.parametrize(("typed", "days"), [("2004/12/26", 1), ("2004.12.26", 1), ("12/2004", 2), ("26/12/2004", 1)])
def test_days_with_strokes_are_days(typed, days):
    stories = [StoryFactory(headline="", body="Rain", date=day) for day in ("2004-12-26", "2004-12-27", "2005-05-01")]
    search.refresh(stories)
    found = widened(search.find(StoryQuery(words=f"rain {typed}")))
    assert (found[0].count if found and "are of" in found[1].told else 0) == days


@pytest.mark.parametrize(("typed", "is_both"), [("Sino-Indian talks", True), ("Sino talks", False)])
def test_what_stands_for_a_people_before_a_hyphen_is_its_country(typed, is_both):
    AliasFactory(entity=country("China", "CN"), text="Chinese", kind="demonym")
    AliasFactory(entity=country("India", "IN"), text="Indian", kind="demonym")
    search.refresh(
        [StoryFactory(headline="", body="Talks of China and India"), StoryFactory(headline="", body="Talks")]
    )
    assert search.find(StoryQuery(words=typed)).count == is_both


def test_a_name_that_sounds_so_goes_before_a_rarer_word_that_is_written_so():
    person("Yulia Tymoshenko")
    search.refresh([StoryFactory(headline="", body="Yulia Tymoshenko spoke") for _ in range(3)])
    search.refresh([StoryFactory(headline="", body="Timochenko") for _ in range(2)])
    assert widened(search.find(StoryQuery(words="Timoshenko")))[0].query.words == "Tymoshenko"


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


def test_of_a_long_question_few_other_spellings_are_tried(monkeypatch):
    drawn = count()
    monkeypatch.setattr(spelling, "_otherwise", lambda typed, found: (f"word{number}" for number in drawn))
    assert search.find(StoryQuery(words="on line " * 100)).spelling() == []
    assert next(drawn) <= spelling.MOST_TRIED + 1


def test_of_a_long_question_the_first_words_are_looked_at():
    assert len(spelling.words_in("word " * 300)) == spelling.MOST_WORDS
    assert len(spelling.words_in("two words")) == 2
