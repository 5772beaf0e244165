"""What comes first: stories that answer a question, told in words or in a whole sentence."""

from datetime import date

import pytest

from briefs import search
from briefs.models import Story, Topic
from briefs.search import StoryQuery
from briefs.search.query import Match
from tests.factories import AliasFactory, StoryFactory, TopicFactory, TopicPhraseFactory, country, tagged, themed

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
        '"Who was it that raised the tungsten price?"',
    ],
)
def test_signs_in_a_sentence_do_not_hide_its_words(typed):
    (wanted,) = indexed("Tungsten prices rose.")
    assert first(typed) == [wanted]


def test_a_quotation_of_many_words_stays_a_phrase_where_all_words_are_wanted_or_none_of_it():
    said, told = indexed('"We shall close the tungsten smelter," he said.', "The tungsten smelter stays open.")
    phrase = '"we shall close the tungsten smelter"'
    assert search.find(StoryQuery(words=phrase)).ids() == [said]
    assert search.find(StoryQuery(words=phrase, match=Match.ANY)).ids(0, 2) == [said, told]
    assert first(f"open smelter NOT {phrase}", Match.ANY) == [told]


@pytest.mark.parametrize(
    "typed",
    [
        "What happened on 12 May 1963 to the tungsten smelter, and who closed it?",
        "Was the tungsten smelter closed in March 1963, or before?",
        "tungsten smelter 1963-05-12 closing of the works at night",
        "the tungsten smelter date:1963 was it closed by then?",
        "WHO CLOSED THE TUNGSTEN SMELTER IN THE SPRING OF 1963 ?",
    ],
)
def test_a_date_in_a_sentence_leaves_no_story_out(typed, client):
    (wanted,) = indexed("The tungsten smelter closes for good.")
    assert client.get("/stories.json", {"q": typed, "match": "any"}).json()["results"][0]["id"] == wanted
    assert client.get("/stories.json", {"q": typed, "match": "any", "to": "1963"}).json()["results"] == []


@pytest.mark.parametrize(
    "typed",
    [
        "Why did the “tungsten smelter” at Kopavogur close?",
        "QWXZY BLORFT TUNGSTEN SMELTER VRRMPF",
        "Did 3,500 workers (10%) of the tungsten smelter lose their $4.5 million?",
        "The town's 'tungsten smelter' and its \"unclosed remark about closing",
        "the tungsten smelter : its ( closing ) and [ after ] { effects }",
        " ".join(f"qw{number}x" for number in range(298)) + " tungsten smelter",
    ],
)
def test_unknown_words_accents_and_numbers_do_not_hide_what_is_asked(typed):
    (wanted,) = indexed("The tungsten smelter at Kópavogur closes.")
    assert first(typed) == [wanted]
    assert first("kopavogur") == [wanted]
    assert first("qwxzy blorft") == []


def test_signs_typed_on_purpose_still_mean_what_they_mean():
    ore, steel = indexed("Tungsten ore.", "Tungsten steel.")
    assert search.find(StoryQuery(words="tungsten -ore", match=Match.ANY)).ids(0, 5) == [steel]
    assert search.find(StoryQuery(words='"tungsten ore"', match=Match.ANY)).ids(0, 5) == [ore]


def test_of_stories_alike_the_newest_comes_first():
    old = StoryFactory(headline="", body="Tungsten rises.", date="2020-01-01")
    new = StoryFactory(headline="", body="Tungsten rises.", date="2021-01-01")
    search.refresh([new, old])
    assert search.find(StoryQuery(words="tungsten rises")).ids(0, 5) == [new.pk, old.pk]


def test_other_spellings_of_a_name_count_like_the_one_typed():
    AliasFactory(entity=country("Myanmar", "MM"), text="Burmese", kind="demonym")
    once, twice = indexed("Burmese men and soldiers left.", "Soldiers of Myanmar left; Myanmar waits.")
    assert first("What did Burmese soldiers do when they left the town?") == [twice] != [once]


def test_a_capital_that_was_typed_comes_before_its_country():
    AliasFactory(entity=country("Mali", "ML"), text="Bamako", kind="capital")
    capital, land = indexed("Rain in Bamako.", "Rain in Mali, and Mali again.")
    assert first("bamako rain") == [capital]
    assert first("mali rain") == [land]


def test_a_tag_for_a_name_of_the_query_puts_a_story_first():
    mali = country("Mali", "ML")
    plain, marked = (StoryFactory(headline="", body=body) for body in ("Mali votes today.", "Mali voted today."))
    tagged(marked, mali)
    search.refresh([plain, marked, *[StoryFactory(headline="", body=body) for body in FILLER]])
    assert first("mali votes") == [marked.pk]


def test_of_a_name_in_a_sentence_one_word_is_enough():
    country("Burkina Faso", "BF")
    (wanted,) = indexed("Burkina held its breath.")
    assert search.find(StoryQuery(words="Burkina Faso", match=Match.ANY)).ids(0, 5) == [wanted]


def test_a_hyphenated_word_counts_no_more_than_a_word():
    joined, apart = indexed("A cease-fire.", "The tungsten tariff.")
    assert first("a cease-fire on the tungsten tariff", Match.ANY) == [apart] != [joined]
    assert first("a cease-fire on tungsten", Match.ANY) == [joined]


def test_a_long_story_that_says_more_comes_before_a_short_one_that_says_less():
    long, short = indexed(
        "The tungsten mine closed. " + "Miners and their families wait in the cold outside the town hall. " * 3,
        "The mine.",
    )
    assert first("the tungsten mine closed") == [long] != [short]


def dated(**bodies):
    """Numbers of stories by the year in their names, as in `y2004`."""
    stories = [
        StoryFactory(headline="", body=body, date=date(int(year[1:]), 5, 6), edition__date=date(int(year[1:]), 5, 6))
        for year, body in bodies.items()
    ]
    search.refresh(stories)
    return {year: story.pk for year, story in zip(bodies, stories, strict=True)}


def order(words, match=Match.ALL):
    return search.find(StoryQuery(words=words, match=match)).ids(0, 3)


LATER = "The tungsten smelter was sold to a neighbour after some talks."


@pytest.mark.parametrize("words", ["tungsten", "tungsten smelter", '"tungsten smelter"', "tungsten smelter -nickel"])
def test_of_stories_much_alike_the_newest_leads(words):
    made = dated(y2004="The tungsten smelter closed for a while.", y2024=LATER)
    assert order(words) == [made["y2024"], made["y2004"]]


def test_an_older_story_that_says_it_oftener_still_leads():
    made = dated(y2004="Tungsten is dear: tungsten ore, tungsten wire and tungsten lamps.", y2024=LATER)
    assert order("tungsten") == [made["y2004"], made["y2024"]]


def test_more_words_are_weighed_finely():
    made = dated(y2004="The tungsten smelter was sold to a neighbour.", y2024=LATER)
    assert order("tungsten smelter sold neighbour")[0] == made["y2004"]
    assert order("tungsten smelter neighbour")[0] == made["y2024"]


def customs_and_trade():
    """A story of customs and an older one that is tagged as trade, which *customs duties* speak for."""
    trade = TopicFactory(name="Trade", slug="trade")
    TopicPhraseFactory(topic=trade, text="customs duties", weight=5)
    of_trade, told = indexed("Customs at work.", "Customs at sea.")
    themed(Story.objects.get(pk=of_trade), trade)
    search.refresh(Story.objects.filter(pk=of_trade))
    return told, of_trade


def test_stories_of_the_theme_that_a_sentence_asks_about_come_sooner():
    told, of_trade = customs_and_trade()
    sentence = "Which governments raised their customs duties or had plans"
    assert [tagged.typed for tagged in search.find(StoryQuery(words=sentence, match=Match.ANY)).reading.themes] == [
        "trade"
    ]
    assert first(sentence) == [of_trade] != [told]


def test_a_few_words_are_about_no_theme():
    told, of_trade = customs_and_trade()
    assert first("customs duties") == [told] != [of_trade]


def test_a_theme_alone_finds_no_story():
    _, of_trade = customs_and_trade()
    (unworded,) = indexed("Steel is dearer.")
    themed(Story.objects.get(pk=unworded), *Topic.objects.all())
    search.refresh(Story.objects.filter(pk=unworded))
    found = search.find(StoryQuery(words="Which men raised their customs duties", match=Match.ANY))
    assert of_trade in found.stories
    assert unworded not in found.stories


def test_the_word_as_typed_comes_before_another_for_the_same_thing():
    typed, other = indexed("The death of a ferryman.", "A ferryman dies.")
    assert search.find(StoryQuery(words="ferryman death")).ids(0, 2) == [typed, other]
    assert search.find(StoryQuery(words="ferryman dying")).ids(0, 2) == [other, typed]


def test_quotation_marks_keep_to_the_word_as_typed():
    typed, _ = indexed("The death of a ferryman.", "A ferryman dies.")
    assert search.find(StoryQuery(words='ferryman "death"')).ids(0, 2) == [typed]


def test_a_sentence_leads_to_the_country_that_it_names_rather_than_to_its_other_words():
    there = tagged(StoryFactory(headline="", body="Judges in Mali rise."), country("Mali", "ML"))
    elsewhere = StoryFactory(headline="", body="A court rejects the appeal.")
    search.refresh([there, elsewhere, *[StoryFactory(headline="", body=body) for body in FILLER]])
    assert first("what has become of his appeal to the court in Mali") == [there.pk]
    assert first("appeal court Mali") == [elsewhere.pk]  # no sentence
