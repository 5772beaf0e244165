"""A question of several plain words that no story holds together: less of it is asked, and the page says what."""

from datetime import date

import pytest

from briefs import search
from tests.factories import EditionFactory, StoryFactory, country
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db
URL = "/stories/"


@pytest.fixture
def stories():
    """An eruption of 2010 and one of 2023, and a vote of 2023."""
    iceland = country("Iceland", "IS")
    days = {year: EditionFactory(date=date(year, 4, 7)) for year in (2010, 2023)}
    story("Volcano erupts under the ice", iceland, edition=days[2010])
    story("Another volcano wakes", iceland, edition=days[2023])
    story("Farmers vote on milk", edition=days[2023])


def asked(client, words, **others):
    response = client.get(URL, {"q": words, **others})
    return headlines(response), " ".join(response.context["messages"])


@pytest.mark.parametrize(
    ("words", "held", "expected"),
    [
        ("what happened in Iceland in April 2023?", "hold “Iceland” and are of April 2023.", ["Another volcano wakes"]),
        ("the latest news about farmers", "hold “farmers”.", ["Farmers vote on milk"]),
        ("why did the volcano erupt", "hold “volcano erupt”.", ["Volcano erupts under the ice"]),
        ("what happened in 2010", "are of 2010.", ["Volcano erupts under the ice"]),
        ("whats happening with farmers", "hold “farmers”.", ["Farmers vote on milk"]),
        (
            "which farmers erupt in 2023",
            "are of 2023 and hold some of them, the best match first.",
            ["Farmers vote on milk"],
        ),
    ],
)
@pytest.mark.usefixtures("stories")
def test_question_that_nothing_holds_is_asked_with_less(client, words, held, expected):
    assert asked(client, words) == (expected, f"No story holds all of these words. These {held}")


@pytest.mark.usefixtures("stories")
def test_any_of_the_words_are_the_last_resort_and_small_ones_are_not_among_them(client):
    found, told = asked(client, "farmers under the volcano")
    assert set(found) == {"Farmers vote on milk", "Volcano erupts under the ice", "Another volcano wakes"}
    assert told.endswith("hold some of them, the best match first.")
    assert asked(client, "on the zebra") == ([], "")


@pytest.mark.usefixtures("stories")
def test_the_best_match_is_not_said_to_come_first_where_the_days_rule_the_order(client):
    assert asked(client, "farmers under the volcano", sort="newest")[1].endswith("hold some of them.")


@pytest.mark.parametrize("words", ["farmers vote on milk", "zebra quagga", '"farmers volcano"', "farmers OR -volcano"])
@pytest.mark.usefixtures("stories")
def test_question_that_finds_something_or_that_less_would_not_help_stays_as_it_is(client, words):
    assert "No story holds" not in asked(client, words)[1]


@pytest.mark.usefixtures("stories")
def test_all_of_the_words_stay_asked_for_where_the_address_says_so(client):
    assert asked(client, "the latest news about farmers", match="all") == ([], "")


@pytest.mark.usefixtures("stories")
def test_less_is_asked_within_the_chosen_filters_and_by_machines_alike(client):
    answer = client.get("/stories.json", {"q": "what happened to the volcano", "country": "iceland", "date": "2010"})
    assert [one["headline"] for one in answer.json()["results"]] == ["Volcano erupts under the ice"]


@pytest.mark.usefixtures("stories")
def test_conditions_that_cost_nothing_are_not_listed_beside_what_was_found(client):
    assert client.get(URL, {"q": "what happened in Iceland in 2023"}).context["conditions"] == []


@pytest.mark.usefixtures("stories")
def test_conditions_beside_what_less_found_are_called_closer_not_more(client):
    content = client.get(URL, {"q": "farmers under the volcano"}).content.decode()
    assert "Closer to what you asked for" in content
    assert "What would find more" not in content
    assert "Few stories? What would find more" in client.get(URL, {"q": "volcano iceland ice"}).content.decode()


@pytest.mark.parametrize("words", ["what happened in Iceland in 2023", "about farmers", "milk volcano"])
@pytest.mark.usefixtures("stories")
def test_what_is_shown_instead_has_an_address_of_its_own(client, words):
    response = client.get(URL, {"q": words})
    again = client.get(response.context["less"])
    assert headlines(again) == headlines(response) != []
    assert not again.context["is_widened"]


def test_a_whole_question_is_asked_without_its_small_words_although_a_story_holds_them_all(client, stories):
    story("Who is the best at milk? The farmers vote of the year", edition=EditionFactory(date=date(2020, 1, 2)))
    response = client.get(URL, {"q": "who is the farmers vote of"})
    assert (response.context["count"], response.context["count_of_every"]) == (2, 1)
    assert response.context["messages"] == ["Read as a question, without its small words: these hold “farmers vote”."]
    assert client.get(response.context["every"]).context["count"] == 1
    assert client.get(URL, {"q": "the farmers vote of"}).context["count"] == 1


@pytest.mark.parametrize("words", ["J. Farmers", "G.W. Farmers"])
def test_initials_are_left_out_where_no_story_holds_them(client, stories, words):
    assert asked(client, words) == (
        ["Farmers vote on milk"],
        "No story holds all of these words. These hold “Farmers”.",
    )


def test_what_was_misread_is_said_beside_what_is_found_instead(client, stories):
    assert "“NEAR” was searched as a word" in asked(client, "volcano NEAR farmers")[1]


def test_a_name_in_other_letters_is_asked_for_in_latin_ones(client, stories):
    told = "The same name in Latin letters"
    assert told in client.get(URL, {"q": "إيران"}).content.decode()
    assert told not in client.get(URL, {"q": "xyzzy"}).content.decode()


def test_a_few_stories_lead_to_more_without_the_small_words_of_the_question(client):
    iran, days = country("Iran", "IR"), [EditionFactory(date=date(year, 4, 7)) for year in (2012, 2013)]
    story("Sanctions against Iran in force", iran, edition=days[0])
    for number in range(3):
        story(f"Iran sanctions, part {number}", iran, edition=days[0])
    story("Iran sanctions again", iran, edition=days[1])
    ways = client.get(URL, {"q": "sanctions against Iran in 2012"}).context["conditions"]
    assert ways[0] == (
        "Without “against”, as “sanctions Iran” in 2012",
        "/stories/?q=sanctions+Iran&date=2012",
        4,
    )
    assert client.get(ways[0][1]).context["count"] == 4


def test_a_question_without_small_words_or_with_operators_is_offered_nothing_less(client):
    story("Sanctions on oil", country("Iran", "IR"))
    for words in ("sanctions Iran", '"sanctions on" Iran', "sanctions OR on Iran"):
        ways = client.get(URL, {"q": words}).context["conditions"]
        assert not [label for label, *_ in ways if ", as " in label]


def test_a_question_that_finds_no_more_without_its_small_words_is_asked_as_it_is(client, stories):
    story("Why do whales sing?", edition=EditionFactory(date=date(2020, 1, 3)))
    assert asked(client, "why do whales sing") == (["Why do whales sing?"], "")


@pytest.fixture
def volcanoes(stories):
    """Farmers and cheese enough to be words of the archive; two volcanoes stand in it already."""
    edition = EditionFactory(date=date(2021, 5, 4))
    story("Farmers sell cheese", edition=edition)
    story("Nobody eats cheese", edition=edition)


@pytest.mark.parametrize(
    ("words", "right", "count"),
    [
        ("volkano", "volcano", 2),
        ("volkano iceland", "volcano iceland", 2),
        ("Farmres", "Farmers", 2),
        ("chesee", "cheese", 2),
        ("vollcano", "volcano", 2),
        ("farmesr volcnao", "farmers volcano", 0),
        ("volkano zebra", "volcano zebra", 0),
        ("volkano country:iceland", "volcano country:iceland", 2),
    ],
)
@pytest.mark.usefixtures("volcanoes")
def test_words_that_no_story_holds_are_read_as_those_surely_meant(client, words, right, count):
    told = " ".join(client.get(URL, {"q": words}).context["messages"])
    assert told.startswith("No story holds “")
    assert f"Read as “{right}”." in told
    answer = client.get("/stories.json", {"q": words}).json()
    assert answer["count"] == count or not count
    assert answer["messages"] == [told]
    assert client.get(URL, {"q": words, "match": "all"}).context["count"] == 0


@pytest.mark.usefixtures("volcanoes")
def test_what_was_put_right_is_not_offered_once_more(client):
    assert [one.words for one, _ in client.get(URL, {"q": "volkano", "match": "all"}).context["spellings"]] == [
        "volcano"
    ]
    assert client.get(URL, {"q": "volkano"}).context["spellings"] == []


def test_a_word_that_few_misspell_like_the_reader_is_put_right_where_nothing_is_found(client):
    texts = ["Tariffs on steel", *["Tariffs"] * 49, "Tarrifs"]
    search.refresh([StoryFactory(headline="", body=text) for text in texts])
    assert client.get(URL, {"q": "tarrifs steel"}).context["messages"] == [
        "No story holds all of these words. Read as “tariffs steel”."
    ]
    assert client.get(URL, {"q": "tarrifs"}).context["count"] == 1
    search.refresh([StoryFactory(headline="", body="Tarrifs")])
    assert "Read as" not in " ".join(client.get(URL, {"q": "tarrifs steel"}).context["messages"])


@pytest.mark.parametrize("words", ['"volkano iceland"', "vlcnao", "iceland -iceland", "milc", "cheesz", "falkners"])
@pytest.mark.usefixtures("volcanoes")
def test_words_that_may_be_others_or_are_quoted_are_not_put_right(client, words):
    assert "Read as" not in " ".join(client.get(URL, {"q": words}).context["messages"])


@pytest.mark.usefixtures("volcanoes")
def test_what_is_put_right_and_still_not_held_is_asked_with_less(client):
    told = client.get(URL, {"q": "the volkano in Iceland in 2010"}).context["messages"][0]
    assert told == (
        "No story holds “volkano”. Read as “the volcano in Iceland in 2010”. "
        "No story holds all of these words. These hold “volcano Iceland” and are of 2010."
    )


@pytest.mark.parametrize(("words", "count"), [("2023-04-07", 2), ("April 2010", 1), ("24/12/2023", 0), ("7.4.2023", 0)])
@pytest.mark.usefixtures("stories")
def test_a_date_alone_is_taken_for_days_where_no_story_holds_it(client, words, count):
    assert client.get(URL, {"q": words}).context["count"] == count


@pytest.mark.parametrize(
    ("words", "is_doubtful"), [("7/4/2023", True), ("04.07.2023", True), ("4/4/2023", False), ("24/12/2023", False)]
)
@pytest.mark.usefixtures("stories")
def test_a_date_in_figures_that_may_be_two_days_is_said_to_be(client, words, is_doubtful):
    told = " ".join(client.get(URL, {"q": words}).context["messages"])
    assert ("may be two days; write the month in letters" in told) == is_doubtful


@pytest.mark.usefixtures("stories")
def test_signs_of_money_and_shares_are_among_plain_words(client):
    found, told = asked(client, "farmers pay $50 and 10% on their milk")
    assert found == ["Farmers vote on milk"]
    assert told.endswith("hold some of them, the best match first.")


@pytest.mark.parametrize("words", ["headline:wakes", "title:wakes volcano", "HEADLINE:wakes"])
def test_what_no_headline_says_is_offered_anywhere(client, words):
    story("", body="A volcano wakes", edition=EditionFactory(date=date(2022, 3, 4)))
    conditions = client.get(URL, {"q": words}).context["conditions"]
    label, url, count = conditions[0]
    assert (label, count) == ("Without “headline:”, anywhere in a story", 1)
    assert client.get(url).context["count"] == 1
    assert "headline" not in str(client.get(URL, {"q": "volcano zebra"}).context["conditions"])
