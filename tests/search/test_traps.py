"""Ordinary newspaper queries that stock full-text search fails (features.md §3): each finds what a reader means."""

import pytest

from briefs import search
from briefs.search import Match, StoryQuery
from tests.factories import AliasFactory, EntityFactory, EntityTagFactory, StoryFactory, country, person

pytestmark = pytest.mark.django_db

FINDS = [
    ("WHO", "WHO declares emergency", "Those who declare an emergency"),
    ("W.H.O.", "WHO declares emergency", "Those who declare an emergency"),
    ("US", "U.S. State Department", "They told us nothing"),
    ("USA", "U.S. State Department", "They told us nothing"),
    ("U.S.", "The US acts", "They told us nothing"),
    ("us tariffs", "US tariffs rise", "German tariffs rise"),
    ("nato", "NATO meets", "Ministers meet"),
    ("NATO", "Nato meets", "Ministers meet"),
    ("ceasefire", "A cease-fire holds", "The army fires again"),
    ("cease-fire", "A ceasefire holds", "The army fires again"),
    ("cease-fire", "The cease fire holds", "To cease at once, then fire"),
    ("Erdogan", "Erdoğan speaks", "Others speak"),
    ("erdoğan", "Erdogan speaks", "Others speak"),
    ("Israel", "Talks on Israel/Palestine", "Talks on Syria"),
    ("palestine", "Talks on Israel/Palestine", "Talks on Syria"),
    ("5-4", "The court ruled 5–4", "The court ruled 5 to 3 after 4 days"),
    ("5–4", "The court ruled 5-4", "Lot 54 was sold"),
    ("Will Marx", "Will Marx resigned", "Marx resigned"),
    ("iran NOT israel", "Iran acts", "Iran and Israel act"),
    ("iran and", "Iran acts", "Iraq and Syria act"),
    ('and "oil price" and iran', "The oil price falls; Iran acts", "The oil price and Syria"),
    ("iran -israel", "Iran acts", "Iran and Israel act"),
    ("(iran or iraq) -oil", "Iraq votes", "Iran sells oil"),
    ("aid", "Aid arrives", "An AIDS programme"),
    ("AIDS", "An AIDS programme", "Aids to navigation"),
    ("new", "A new day", "The news"),
    ("universe", "The universe grows", "A university strike"),
    ('"official"', "An official said", "Officials said"),
    ("official", "Officials said", "Nobody said"),
    ("“prime minister”", "The prime minister left", "The minister's prime aim"),
    ("who is it", "Who is it?", "It is late"),
    ("labor", "Labour wins", "Workers win"),
    ("organization", "The organisation", "An organ"),
    ("president's", "The president said", "He said"),
    ("nucl*", "Nuclear talks", "Unclear talks"),
    ("COVID-19", "COVID19 returns", "Colds return"),
    ("F-16", "An F16 fell", "Lot 16"),
    ("F-16", "Ten F-16s took off", "Ten of Lot 16s"),
    ("f-16s", "An F16 fell", "Lot 16"),
    ("cease fire", "A ceasefire holds", "To cease at once, then fire"),
    ("cease fires", "A cease-fire holds", "It ceases, and the fires go on"),
    ("ceasefire", "They cease fire", "To cease at once, then fire"),
    ("air strikes", "An airstrike killed two", "They strike in the open air"),
    ("airstrike", "Air strikes killed two", "A strike of air traffic"),
    ("health care reform", "A reform of healthcare", "Care for health after a reform"),
    ('"air strike"', "An air strike", "An airstrike"),
    ("lawmaker -taxpayer", "A lawmaker resigns", "A lawmaker is a tax payer"),
    ("metre", "Fifty meters of wall", "A metro line"),
    ("archeology", "An archaeologist digs", "A digger"),
    ("Uyghurs", "Ten Uighur men", "Ten men"),
    ("sceptics", "A skeptic spoke", "A septic tank"),
    ("kerb", "The kerb was raised", "A curb on trade"),
    ('"aluminium"', "Aluminium is dear", "Aluminum is dear"),
    ("shut down", "They shut the plant down", "A shutdown"),
]


@pytest.mark.parametrize(("typed", "wanted", "unwanted"), FINDS)
def test_a_query_finds_what_a_reader_means(typed, wanted, unwanted):
    right = StoryFactory(headline="", body=wanted)
    wrong = StoryFactory(headline="", body=unwanted)
    search.refresh([right, wrong])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [right.pk]


@pytest.mark.parametrize("typed", ["Iran", "tehran", "Iranian"])
def test_a_name_finds_its_other_names_and_says_so(typed):
    iran = country("Iran", "IR", aliases=["Iranian", "Tehran"])
    stories = [StoryFactory(headline="", body=f"{name} speaks") for name in ("Iranian officials", "Tehran", "Iran")]
    search.refresh([*stories, StoryFactory(headline="", body="Iraq speaks")])
    found = search.find(StoryQuery(words=typed))
    assert set(found.ids(0, 9)) == {story.pk for story in stories}
    assert found.exact_entity == iran
    assert set(found.expansions[0].others) == {"Iran", "Iranian", "Tehran"} - {typed.capitalize()}


def test_other_names_can_be_switched_off():
    country("Iran", "IR", aliases=["Tehran"])
    story = StoryFactory(headline="", body="Iran speaks")
    search.refresh([story, StoryFactory(headline="", body="Tehran speaks")])
    found = search.find(StoryQuery(words="iran", not_expanded=("iran",)))
    assert found.ids(0, 9) == [story.pk]
    assert found.expansions[0].is_off


def test_one_other_name_can_be_left_out_and_the_tag_that_rests_on_it():
    iran = country("Iran", "IR", aliases=["Iranian", "Tehran"])
    by_name, by_capital, by_tag = (StoryFactory(headline="", body=body) for body in ("Iranian oil", "Tehran", "Oil"))
    EntityTagFactory(story=by_tag, entity=iran)
    search.refresh([by_name, by_capital, by_tag])
    found = search.find(StoryQuery(words="iran", left_out=("tehran",)))
    assert found.ids(0, 9) == [by_name.pk]
    assert (found.expansions[0].others, found.expansions[0].left_out) == (("Iranian",), ("Tehran",))
    assert search.find(StoryQuery(words="iran")).count == 3


def test_the_tag_alone_can_be_left_out():
    iran = country("Iran", "IR", aliases=["Tehran"])
    by_capital, by_tag = (StoryFactory(headline="", body=body) for body in ("Tehran", "Oil"))
    EntityTagFactory(story=by_tag, entity=iran)
    search.refresh([by_capital, by_tag])
    assert search.find(StoryQuery(words="iran", left_out=("tag:iran",))).ids(0, 9) == [by_capital.pk]


def test_a_small_word_is_not_taken_for_a_country():
    country("United States", "US", aliases=["US"])
    search.refresh([StoryFactory(headline="", body="They told us")])
    assert search.find(StoryQuery(words="us")).expansions == []
    assert search.find(StoryQuery(words="US")).expansions[0].slug == "united-states"


@pytest.mark.parametrize(
    ("typed", "is_name"),
    [("male", True), ("Male", True), ("male suspect", False), ("Male talks", True), ("-oil male", False)],
)
def test_an_everyday_word_in_small_letters_is_a_name_only_alone(typed, is_name):
    country("Maldives", "MV", aliases=["Male"])
    assert [one.slug for one in search.find(StoryQuery(words=typed)).expansions] == ["maldives"] * is_name


@pytest.mark.parametrize("typed", ["LAOS", "LAOS floods", "Laos", "laos"])
def test_a_name_in_capitals_is_that_name_although_it_looks_like_a_plural(typed):
    country("Laos", "LA")
    assert [one.slug for one in search.find(StoryQuery(words=typed)).expansions] == ["laos"]


def test_a_name_in_capitals_is_none_where_small_letters_mean_a_word():
    country("United States", "US", aliases=["US"])
    country("Whoville", "XX", aliases=["Who"])
    assert search.find(StoryQuery(words="WHO")).expansions == []


def test_a_filter_without_such_a_value_is_words_in_a_sentence_and_a_mistake_elsewhere():
    story = StoryFactory(headline="", body="Foo told it")
    search.refresh([story, StoryFactory(headline="", body="Bar told it")])
    sentence = StoryQuery(words="nobody died yesterday evening there according to source:foo", match=Match.ANY)
    found = search.find(sentence)
    assert (found.ids(0, 5), found.messages) == ([story.pk], [])
    found = search.find(StoryQuery(words="told source:foo"))
    assert (found.count, [message.kind for message in found.messages]) == (0, ["misread"])


def test_an_empty_box_is_not_a_query_of_signs():
    search.refresh([StoryFactory()])
    assert search.find(StoryQuery(words="  ")).count == 1
    signs = search.find(StoryQuery(words="?! …"))
    assert signs.count == 0
    assert [message.kind for message in signs.messages] == ["ignored"]


@pytest.mark.parametrize("typed", ['"iran talks', "(iran talks", "iran) talks", "iran OR", "iran talks NOT", "OR iran"])
def test_a_slip_is_read_sensibly_and_said(typed):
    story = StoryFactory(headline="", body="Iran talks go on")
    search.refresh([story, StoryFactory(headline="", body="Nothing")])
    found = search.find(StoryQuery(words=typed))
    assert found.ids(0, 5) == [story.pk]
    assert [message.kind for message in found.messages] == ["misread"]


def test_fields_and_days_can_be_typed():
    iran = country("Iran", "IR")
    AliasFactory(entity=iran, text="Islamic Republic of Iran")
    story = StoryFactory(headline="Tariffs fall", body="Iran", date="2025-04-08")
    other = StoryFactory(headline="Iran", body="Tariffs", date="2025-05-01")
    search.refresh([story, other])
    for typed in ("headline:tariff", "tariffs from:2025-04 to:2025-04", "iran date:2025-04-08", "-headline:iran"):
        assert search.find(StoryQuery(words=typed)).ids(0, 5) == [story.pk], typed


def test_a_name_that_two_share_is_not_searched_for_one_of_them():
    north, south = country("North Korea", "KP", aliases=["Korean", "DPRK"]), country("South Korea", aliases=["Korean"])
    named, shared, other = (StoryFactory(headline="", body=body) for body in ("DPRK", "Korean arms", "Korean cars"))
    EntityTagFactory(story=shared, entity=north)
    EntityTagFactory(story=other, entity=south)
    search.refresh([named, shared, other])
    found = search.find(StoryQuery(words="North Korea"))
    assert set(found.ids(0, 9)) == {named.pk, shared.pk}
    assert found.expansions[0].others == ("DPRK",)


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("headline:nucl*", ("Nuclear talks", "Oil"), ("Oil", "Nuclear talks")),
        ("headline:(iran or iraq)", ("Iraq acts", "Oil"), ("Oil", "Iraq acts")),
        ('-headline:(iran or "oil price")', ("Oil", "Iran acts"), ("The oil price", "It falls")),
        ("headline:(iran -oil)", ("Iran acts", "Oil"), ("Iran sells oil", "Much")),
        ("headline:(iran oil)", ("Iran sells oil", "Much"), ("Iran sells", "Oil")),
        ("acts not headline:iran", ("Iraq", "It acts"), ("Iran", "It acts")),
        ("9/11", ("", "The 9/11 attacks"), ("", "On 9 May 11 died")),
        ("UN", ("", "The UN meets"), ("", "Kim Jong Un meets them")),
        ("UN", ("", "The U.N. meets"), ("", "An un-American act")),
    ],
)
def test_filters_of_words_and_short_capitals_find_what_is_meant(typed, wanted, unwanted):
    right, wrong = (StoryFactory(headline=headline, body=body) for headline, body in (wanted, unwanted))
    search.refresh([right, wrong])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [right.pk]


def test_a_small_not_is_a_word_and_that_is_said():
    search.refresh([StoryFactory(headline="", body="Iran acts, not Iraq"), StoryFactory(headline="", body="Iran acts")])
    found = search.find(StoryQuery(words="iran not iraq"))
    assert (found.count, [message.kind for message in found.messages]) == (1, ["misread"])
    assert search.find(StoryQuery(words="not iraq")).messages == []


def test_a_name_all_in_capitals_is_that_name():
    kim = person("Kim Jong Un")
    search.refresh([StoryFactory(headline="", body="Kim Jong Un speaks"), StoryFactory(headline="", body="The UN")])
    found = search.find(StoryQuery(words="KIM JONG UN"))
    assert (found.count, [one.slug for one in found.expansions]) == (1, [kim.slug])


@pytest.mark.parametrize("typed", ["Bombay", "mumbai"])
def test_a_towns_former_name_finds_its_stories_and_says_so(typed):
    town = EntityFactory(kind="place", name="Mumbai")
    for name, kind in (("Mumbai", "name"), ("Bombay", "historic")):
        AliasFactory(entity=town, text=name, kind=kind)
    stories = [StoryFactory(headline="", body=f"{name} was flooded") for name in ("Bombay", "Mumbai")]
    search.refresh([*stories, StoryFactory(headline="", body="Delhi was flooded")])
    found = search.find(StoryQuery(words=typed))
    assert set(found.ids(0, 9)) == {story.pk for story in stories}
    assert set(found.expansions[0].others) == {"Bombay", "Mumbai"} - {typed.capitalize()}


def test_an_acronym_typed_small_names_a_body_in_a_filter():
    body = EntityFactory(kind="organisation", name="United Nations")
    AliasFactory(entity=body, text="UN", kind="acronym")
    story = StoryFactory(headline="", body="It met")
    EntityTagFactory(story=story, entity=body)
    search.refresh([story, StoryFactory(headline="", body="It met")])
    assert search.find(StoryQuery(words="organisation:un")).ids(0, 5) == [story.pk]


@pytest.mark.parametrize("typed", ["year:2024", "month:2024-05", "year:2024 -month:2024-06", "U.S.*"])
def test_years_months_and_dotted_beginnings_are_read(typed):
    right = StoryFactory(headline="", body="The US acts", date="2024-05-02")
    search.refresh([right, StoryFactory(headline="", body="In the year 2024", date="2023-05-02")])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [right.pk]
