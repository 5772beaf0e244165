"""How people type what they look for: on telephones, from habit, as another newspaper writes it."""

import pytest

from briefs import search
from briefs.search import Match, StoryQuery
from tests.factories import (
    AliasFactory,
    EntityFactory,
    EntityTagFactory,
    StoryFactory,
    TopicFactory,
    country,
    person,
    tagged,
    themed,
)

pytestmark = pytest.mark.django_db

FINDS = [
    ("COP 26", "COP26 opens", "A cop shot 27"),
    ("cop26", "The COP 26 talks", "26 saw a cop"),
    ("MH-370", "MH370 is lost", "370 MH"),
    ("H5 N1", "H5N1 spreads", "An H5 virus"),
    ("5 G", "A 5G mast", "Five masts"),
    ("may 2016", "In May, so 2016 says", "may2016"),
    ("mid term vote", "The midterm vote", "A vote at mid season"),
    ("re election", "His reelection", "His election"),
    ("o brien", "Denis O'Brien", "Brian"),
    ("coup d etat", "A coup d’état", "A coup"),
    ("e mail", "An email leaks", "Mail leaks"),
    ("$1.5bn", "Aid of 1.5 billion", "Half a billion"),
    ("€500m", "Some 500 million", "500 fell"),
    ("500m", "It fell 500m", "Some 500 million"),
    ("1.5 billion", "Aid of $1.5bn", "$1.6bn"),
    ("formula 1", "A Formula One race", "One formula"),
    ("formula one", "A Formula 1 race", "Formula 2"),
    ("World War 2", "World War II ended", "World War III"),
    ("7 dead", "Seven dead", "Dead at twenty; seven live"),
    ("#BlackLivesMatter", "Black lives matter", "Matter of black lives"),
    ("iran|iraq oil", "Iraq sells oil", "Iraq sells gas"),
    ("ﬁre", "A fire", "Free"),
    ("Sen. Low", "Senator Low", "Low"),
    ("‘oil price’", "The oil price", "The price of oil"),
    ("don't 'oil price' don't", "We don't think of the oil price", "We don't price oil"),
    ("clim*te", "A climate", "A primate"),
    ("legalise", "To legalize it", "A legal fight"),
    ("legalize", "It was legalised", "A legal fight"),
    ("authorization", "Authorised by all", "The author of it"),
    ("criticized", "Critics criticise", "A critic"),
    ("Johnson & Johnson", "A Johnson & Johnson drug", "Johnson met another Johnson"),
    ("Johnson and Johnson", "The Johnson and Johnson drug", "Johnson met another Johnson"),
    ("PM Low", "Prime Minister Low", "A minister in his prime: Low"),
    ("9 pm", "At 9 pm", "9 wait for the prime minister"),
    ("October 7th raid", "The raid of 7 October", "On October 8 a raid on Lot 7"),
    ("Jan 6 riot", "The January 6 riot", "A riot of 6 in Janesville, January 8"),
    ("Airbus A 380", "An Airbus A380", "Airbus sold 380"),
    ("size", "Two sizes", "A sise"),
    ("ferry sank", "A ferry sinks", "A ferry sails"),
    ("civil", "The civil code", "A civilization"),
    ("Low death", "Low dies", "Low lives"),
    ("Low dies", "The death of Low", "The debt of Low"),
    ("Xanadu invasion", "They invade Xanadu", "They evade Xanadu"),
    ("treaty ratified", "Ratification of the treaty", "The treaty is rated"),
    ("nuke test", "A nuclear test", "A test for newts"),
    ("govt falls", "The government falls", "The governor falls"),
    ("quake", "An earthquake", "A quack"),
    ("womens march", "A women's march", "A woman called Marchena"),
    ("premier steps down", "The premier resigned", "The premier steps up"),
    ("premier resigns", "The premier is stepping down", "The premier is down for a step"),
    ("TB drug", "A tuberculosis drug", "A drug for TV"),
    ("tibet", "Tibetan monks", "Monks of Tibesti"),
    ("7/7 bombings", "The July 2005 London bombings", "Seven bombings in July 2007"),
    ("legal fight", "They fight to legalize it", "They fight to civilise it"),
    ("criticism", "He criticised it", "He critiqued it"),
    ("Mueller", "Herr Müller spoke", "Herr Muler spoke"),
    ("Müller", "Herr Mueller spoke", "Herr Moller spoke"),
    ("Muller", "Herr Müller spoke", "Herr Mueller spoke"),
    ("Strasse", "Straße 8 burns", "A strase"),
    ("Straße", "The Strasse burns", "A strada"),
    ("Aarhus", "A fire in Århus", "A fire in Arhus"),
    ("Århus", "A fire in Aarhus", "A fire in Ashus"),
    ("goeteborg", "GÖTEBORG burns, and more", "Goteburg burns"),
    ("poet", "A poet", "A pot"),
    ("WW2", "The Second World War", "A world in its second war"),
    ("World War II", "Since WWII", "Since WWI"),
    ("WWI", "The First World War", "The Second World War"),
    ("World War Two bomb", "A bomb of WW2", "A bomb of WW1"),
    ("bird flu", "Avian influenza spreads", "A bird of Avian"),
    ("9/11", "After the September 11 attacks", "After the attacks of 11 October"),
    ("10%", "A rise of 10%", "Ten of 10 rose"),
    ("10%", "A rise of 10 per cent", "10 rose by 9 per cent"),
    ("10 percent", "A rise of 10%", "10 rose by one percent"),
    ("ten per cent", "A rise of 10%", "Ten rose"),
    ("10", "A rise of 10%", "A rise of 11%"),
    ("2.5% rise", "A rise of 2.5 percent", "A rise of 2.5 points"),
    ("percent", "Nine per cent", "Per head a cent"),
    ("Wall St", "Wall Street falls", "A wall in the street"),
    ("Wall Street", "Wall St falls", "A wall of St Paul"),
    ("St Helena", "Saint Helena", "Street of Helena"),
    ("Senator Low", "Sen. Low", "Low"),
]


@pytest.mark.parametrize("typed", ["Sen McCain", "Sen. McCain", "senator mccain"])
def test_a_title_before_a_person_is_found_cut_short_and_in_full(typed):
    person("John McCain", aliases=["McCain"])
    right = [StoryFactory(headline="", body=f"{title} McCain spoke") for title in ("Sen.", "Senator")]
    wrong = StoryFactory(headline="", body="McCain of Senegal spoke")
    search.refresh([*right, wrong])
    assert set(search.find(StoryQuery(words=typed)).ids(0, 5)) == {story.pk for story in right}


def test_a_title_cut_short_is_a_word_where_nobody_is_named_behind_it():
    story = StoryFactory(headline="", body="The senator spoke")
    search.refresh([story])
    assert search.find(StoryQuery(words="sen")).count == 0


def test_a_name_with_foreign_letters_is_known_by_the_two_that_stand_for_each():
    named = person("Stefan Löfven")
    search.refresh([StoryFactory(headline="", body="Stefan Löfven resigned")])
    found = search.find(StoryQuery(words="stefan loefven"))
    assert found.exact_entity == named
    assert found.count == 1
    assert search.find(StoryQuery(words="stefan lofen")).exact_entity is None


@pytest.mark.parametrize("typed", ["World War II", "10 percent", "bird flu"])
def test_quotation_marks_keep_to_one_name_of_a_thing(typed):
    right, *others = (
        StoryFactory(headline="", body=body) for body in (f"On {typed} itself", "WWII, avian flu and 10% of it")
    )
    search.refresh([right, *others])
    assert search.find(StoryQuery(words=f'"{typed}"')).ids(0, 5) == [right.pk]
    assert search.find(StoryQuery(words=typed)).count == 2


def test_any_word_of_a_thing_of_several_names_finds_stories_behind_those_of_the_thing():
    bodies = ("WWII is over", "The world is at peace", "Nothing else")
    stories = [StoryFactory(headline="", body=body) for body in bodies]
    search.refresh(stories)
    found = search.find(StoryQuery(words="World War II", match=Match.ANY)).ids(0, 5)
    assert found == [stories[0].pk, stories[1].pk]


@pytest.mark.parametrize(
    ("typed", "marked"), [("10 percent", "10"), ("Mueller", "Müller"), ("WW2", "Second World War")]
)
def test_what_is_written_otherwise_is_marked(typed, marked):
    text = "In the Second World War Müller lost 10% of it"
    spans = search.highlight(text, search.find(StoryQuery(words=typed)).terms)
    assert [text[start:end] for start, end in spans] == [marked]


@pytest.mark.parametrize(
    ("typed", "words"), [("World War II zebra", "World War II"), ("10 percent zebra", "10 percent")]
)
def test_a_thing_of_several_words_is_one_condition_of_a_search(typed, words):
    search.refresh([StoryFactory(headline="", body=f"After {words}")])
    conditions = search.find(StoryQuery(words=typed)).diagnosis()
    assert [(one.value, one.count_without) for one in conditions] == [(words, 1), ("zebra", 0)]


@pytest.mark.parametrize(("typed", "wanted", "unwanted"), FINDS)
def test_what_is_typed_from_habit_finds_what_is_meant(typed, wanted, unwanted):
    right, wrong = (StoryFactory(headline="", body=body) for body in (wanted, unwanted))
    search.refresh([right, wrong])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [right.pk]


def test_any_of_the_words_finds_what_is_written_as_one():
    right = StoryFactory(headline="", body="COP26 opens")
    search.refresh([right, StoryFactory(headline="", body="It opens in 2026")])
    assert search.find(StoryQuery(words="COP 26 Glasgow", match=Match.ANY)).ids(0, 5) == [right.pk]


SAYS = [
    ("temperature -40", "leaves out the stories with 40"),
    ("life or death", "read as OR"),
    ("land:iran oil", "“land:” is no filter"),
    ("iran NEAR oil", "“NEAR” was searched as a word"),
    ("news except sports", "“except” was searched as a word"),
    ("🔥 california", "“🔥” is no word"),
    ("clim*te", "read as “clim*”"),
    ("wom?n", "read as “wom*”"),
    ("*stan", "read as “stan”"),
    ('"clim* change"', "a star stands for nothing"),
]


@pytest.mark.parametrize(("typed", "said"), SAYS)
def test_what_may_mean_something_else_is_said(typed, said):
    assert said in " ".join(message.text for message in search.find(StoryQuery(words=typed)).messages)


@pytest.mark.parametrize(
    "typed",
    ["a near miss", "OR-gate", "oil -gas", "http://example.org", "at 10:30", "nor'easter", "iran*,iraq*", "really?"],
)
def test_nothing_is_said_of_what_is_plain(typed):
    assert search.find(StoryQuery(words=typed)).messages == []


def test_a_flag_is_its_country_and_the_page_says_so():
    story = StoryFactory(headline="", body="War goes on")
    EntityTagFactory(story=story, entity=country("Ukraine", "UA"))
    search.refresh([story, StoryFactory(headline="", body="War in Sudan")])
    found = search.find(StoryQuery(words="🇺🇦 war"))
    assert (found.ids(0, 5), found.messages[0].text) == ([story.pk], "“🇺🇦” was read as country:ua.")


@pytest.mark.parametrize(
    "typed", ["country:south korea arms", "country: south korea arms", 'country:"South Korea" arms']
)
def test_a_filter_takes_the_words_that_belong_to_its_value(typed):
    story, other = (StoryFactory(headline="", body="Arms") for _ in range(2))
    EntityTagFactory(story=story, entity=country("South Korea", "KR"))
    EntityTagFactory(story=other, entity=country("North Korea", "KP"))
    search.refresh([story, other])
    assert search.find(StoryQuery(words=typed)).ids(0, 5) == [story.pk]


@pytest.mark.parametrize(
    "typed", ["oil before:2012", "oil after:2011-05-31 before:2011-07", "oil after:2010 before:2012"]
)
def test_before_and_after_leave_their_own_days_out(typed):
    days = ("2010-12-31", "2011-06-01", "2012-01-01")
    early, middle, late = (StoryFactory(headline="", body="Oil", date=day) for day in days)
    search.refresh([early, middle, late])
    expected = {middle.pk} if "after" in typed else {early.pk, middle.pk}
    assert set(search.find(StoryQuery(words=typed)).ids(0, 5)) == expected
    assert search.find(StoryQuery(words="oil before:0001")).messages[0].kind == "misread"


def test_a_theme_is_found_by_a_part_of_its_name():
    story = StoryFactory(headline="", body="Guns")
    themed(story, TopicFactory(name="Conflict & War"))
    search.refresh([story, StoryFactory(headline="", body="War")])
    assert search.find(StoryQuery(words="theme:war")).ids(0, 5) == [story.pk]
    assert search.find(StoryQuery(words="theme:peace")).messages[0].kind == "misread"


@pytest.mark.parametrize(
    ("typed", "is_country"),
    [
        ("us election", True),
        ("the us", True),
        ("china us talks", True),
        ("2008 us election", True),
        ("gun crime in us", True),
        ("jobless rate us", True),
        ("they told us", False),
        ("rebels hunting everyone nearby including us", False),
        ("rate among us", False),
        ("tell us more", False),
        ("us and them", False),
        ("us", False),
        ("with us", False),
    ],
)
def test_small_us_is_the_country_where_it_stands_as_one(typed, is_country):
    country("United States", "US", aliases=["US"])
    country("China", "CN")
    named = [one.slug for one in search.find(StoryQuery(words=typed)).expansions]
    assert ("united-states" in named) == is_country


def test_a_name_that_begins_with_an_acronym_is_known_in_small_letters():
    country("Congo, D.R.", "CD", aliases=["DR Congo"])
    country("Congo", "CG", aliases=["Congo"])
    for typed in ("dr congo", "DR Congo", "dr. congo"):
        assert [one.label for one in search.find(StoryQuery(words=typed)).expansions] == ["Congo, D.R."]


def test_a_body_of_a_state_is_searched_by_its_acronym_too():
    party = EntityFactory(kind="organisation", name="Republican Party")
    AliasFactory(entity=party, text="GOP", kind="institution", context={"lead_state": True})
    AliasFactory(entity=party, text="the Congress", kind="institution", context={"lead_state": True})
    for typed in ("GOP", "gop", "republican party"):
        assert search.find(StoryQuery(words=typed)).expansions[0].label == "Republican Party"
    assert search.find(StoryQuery(words="the congress")).expansions == []
    assert search.find(StoryQuery(words="gop")).expansions[0].others == ("Republican Party",)


PARTS = ["scotland", "Scotland", "scottish vote", "northern ireland vote", "the west bank", "Gaza Strip"]


@pytest.mark.parametrize("typed", PARTS)
def test_a_part_of_a_country_is_not_the_whole_of_it(typed):
    country("United Kingdom", "GB", aliases=["UK", "Scotland", "Scottish", "Northern Ireland"])
    country("Palestine", "PS", aliases=["Gaza Strip", "the West Bank", "West Bank"])
    country("Ireland", "IE")
    assert search.find(StoryQuery(words=typed)).expansions == []
    assert "Scotland" in search.find(StoryQuery(words="uk")).expansions[0].others


def test_a_part_of_a_country_finds_its_people_and_not_the_other_parts():
    uk = country("United Kingdom", "GB", aliases=["Scotland", "Scottish", "Welsh"])
    stories = [StoryFactory(headline="", body=body) for body in ("A Scottish vote", "A Welsh vote", "Scotland votes")]
    for story in stories:
        tagged(story, uk)
    search.refresh(stories)
    assert sorted(search.find(StoryQuery(words="scotland")).ids(0, 5)) == [stories[0].pk, stories[2].pk]
    assert search.find(StoryQuery(words="Scotland")).exact_entity == uk
    whole = search.find(StoryQuery(words="what did scotland decide about its future", match=Match.ANY))
    assert whole.count == 3


def test_a_plain_word_alone_offers_the_page_of_what_it_means_in_capitals():
    body = EntityFactory(kind="organisation", name="World Health Organization")
    AliasFactory(entity=body, text="WHO", kind="acronym")
    assert search.find(StoryQuery(words="who")).exact_entity == body
    assert search.find(StoryQuery(words="who is it")).exact_entity is None


def test_a_hyphen_between_countries_finds_stories_of_both():
    country("China", "CN", aliases=["Chinese"]), country("Iran", "IR", aliases=["Iranian"])
    bodies = ("Chinese and Iranian ships", "The China-Iran deal", "Chinese ships")
    both, deal, one = (StoryFactory(headline="", body=body) for body in bodies)
    search.refresh([both, deal, one])
    assert search.find(StoryQuery(words="China-Iran")).ids(0, 5) == [deal.pk, both.pk]
    assert search.find(StoryQuery(words='"China-Iran"')).ids(0, 5) == [deal.pk]


def test_a_name_behind_a_syllable_finds_its_other_names():
    country("Iran", "IR", aliases=["Iranian", "Tehran"])
    story = StoryFactory(headline="", body="A pro-Tehran militia")
    search.refresh([story, StoryFactory(headline="", body="A Tehran militia")])
    assert search.find(StoryQuery(words="pro iranian militia")).ids(0, 5) == [story.pk]


def test_polite_words_before_a_person_are_passed_over_and_said():
    person("Vladimir Putin")
    story = StoryFactory(headline="", body="Vladimir Putin spoke")
    search.refresh([story, StoryFactory(headline="", body="Mr. Bean spoke")])
    found = search.find(StoryQuery(words="Mr. Vladimir Putin"))
    assert (found.ids(0, 5), [message.kind for message in found.messages]) == ([story.pk], ["ignored"])
    assert search.find(StoryQuery(words="Mr. Bean")).messages == []


@pytest.mark.parametrize(("typed", "is_named"), [("Zelenski", True), ("yanukovich", True), ("Zelenka", False)])
def test_a_name_is_known_by_another_transcription(typed, is_named):
    for name in ("Zelensky", "Yanukovych"):
        AliasFactory(entity=person(f"Someone {name}"), text=name, kind="surname")
    assert bool(search.find(StoryQuery(words=typed)).expansions) == is_named


def test_a_name_without_its_apostrophe_is_that_name():
    land = country("Ivory Coast", "CI", aliases=["Côte d'Ivoire"])
    assert search.find(StoryQuery(words="cote d ivoire")).exact_entity == land
    assert search.find(StoryQuery(words="cote ivoire")).expansions == []


def test_names_that_hold_another_one_take_no_room_from_those_that_say_more():
    leader = person("Muammar Gaddafi")
    AliasFactory(entity=leader, text="Gaddafi", kind="surname")
    AliasFactory(entity=leader, text="Muammar al Gaddafi", kind="short")
    AliasFactory(entity=leader, text="Qaddafi", kind="surname")
    assert search.find(StoryQuery(words="Qaddafi")).expansions[0].others == ("Gaddafi",)


SPELLINGS = [
    ("bokoharam", "boko haram"),
    ("osamabinladen", "osama bin laden"),
    ("wiki leaks", "wikileaks"),
    ("Angla Merkl", "Angela Merkel"),
    ("Путин", "Putin"),
]


@pytest.mark.parametrize(("typed", "meant"), SPELLINGS)
def test_slips_of_several_kinds_are_put_right(typed, meant):
    text = "Boko Haram, Osama bin Laden, WikiLeaks, Angela Merkel and Putin"
    search.refresh([StoryFactory(headline="", body=text) for _ in range(3)])
    assert meant in [one.words for one in search.find(StoryQuery(words=typed)).spelling()]


def test_no_other_spelling_is_offered_for_a_filter():
    search.refresh([StoryFactory(headline="", body="There is a theme") for _ in range(3)])
    assert search.find(StoryQuery(words="headline:thme")).spelling() == []
