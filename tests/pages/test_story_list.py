"""Browse and search: the page."""

import re
from datetime import date

import pytest

from briefs import facets
from briefs.views import story_list
from tests.factories import EditionFactory, SourceFactory, TopicFactory, country, person
from tests.pages.making import headlines, story

pytestmark = pytest.mark.django_db
URL = "/stories/"


def facet(response, name):
    """Value -> count of one facet of the page."""
    groups = {group.name: group for group in response.context["facets"]}
    return {choice.value: choice.count for choice in groups[name].choices} if name in groups else {}


def test_a_country_keeps_only_its_own_stories(client):
    story("Talks in Oman", country("Iran"))
    story("Vote in Ghana", country("Ghana"))
    assert headlines(client.get(URL, {"country": "iran"})) == ["Talks in Oman"]


def test_several_values_of_one_facet_mean_any_and_two_facets_mean_all(client):
    iran, ghana, trade = country("Iran"), country("Ghana"), TopicFactory(name="Trade")
    story("Iran trades", iran, topics=[trade])
    story("Ghana trades", ghana, topics=[trade])
    story("Iran rests", iran)
    response = client.get(URL, {"country": ["iran", "ghana"], "theme": "trade"})
    assert sorted(headlines(response)) == ["Ghana trades", "Iran trades"]


def test_counts_of_a_facet_leave_out_its_own_choice(client):
    iran, ghana = country("Iran"), country("Ghana")
    story("One", iran)
    story("Two", ghana)
    story("Three", ghana)
    assert facet(client.get(URL, {"country": "iran"}), "country") == {"iran": 1, "ghana": 2}


def test_a_chosen_value_stays_visible_at_zero(client):
    story("One", country("Iran"), topics=[TopicFactory(name="Trade")])
    country("Ghana")
    response = client.get(URL, {"country": "ghana", "theme": "trade"})
    assert facet(response, "country")["ghana"] == 0


def test_a_left_out_value_takes_its_stories_away(client):
    iran = country("Iran")
    story("One", iran)
    story("Two", country("Ghana"))
    response = client.get(URL, {"not_country": "iran"})
    assert headlines(response) == ["Two"]
    assert [chip.label for chip in response.context["chips"]] == ["Iran"]


def test_about_keeps_the_stories_mainly_about_the_country(client):
    iran = country("Iran")
    story("Mainly", iran)
    story("In passing", iran, role="mention")
    assert headlines(client.get(URL, {"country": "iran", "about": "1"})) == ["Mainly"]


def test_a_chip_leads_to_the_list_without_its_condition(client):
    story("One", country("Iran"))
    response = client.get(URL, {"country": "iran", "q": "one", "page": "1"})
    assert [(chip.label, chip.remove) for chip in response.context["chips"]] == [
        ("“one”", "/stories/?country=iran"),
        ("Iran", "/stories/?q=one"),
    ]


def test_both_ends_of_a_range_are_included(client):
    for day in (7, 8, 9, 10):
        story(f"Day {day}", edition=EditionFactory(date=date(2025, 4, day)))
    assert headlines(client.get(URL, {"from": "2025-04-08", "to": "2025-04-09"})) == ["Day 9", "Day 8"]


def test_pages_follow_one_another_and_the_last_one_ends(client, settings):
    settings.BRIEFS_PAGE_SIZE = 2
    edition = EditionFactory()
    for number in range(5):
        story(f"Story {number}", edition=edition, position=number + 1)
    assert headlines(client.get(URL, {"page": 3})) == ["Story 4"]
    assert client.get(URL, {"page": 4}).status_code == 404


def test_changing_a_filter_drops_the_page(client, settings):
    settings.BRIEFS_PAGE_SIZE = 1
    iran, ghana = country("Iran"), country("Ghana")
    story("One", iran)
    story("Two", ghana)
    content = client.get(URL, {"page": 2}).content.decode()
    assert "not_country=iran" in content
    assert not re.search(r'href="[^"]*page=[^"]*not_country', content)


def test_the_words_that_matched_are_marked(client):
    story("Tariffs rise", body="The tariff on steel was raised.")
    content = client.get(URL, {"q": "tariff"}).content.decode()
    assert "<mark>Tariffs</mark> rise" in content
    assert "The <mark>tariff</mark> on steel" in content


def test_other_names_are_searched_and_said_with_a_switch(client):
    story("Tehran answers", country("Iran", aliases=["Tehran"]))
    response = client.get(URL, {"q": "iran"})
    (widening,) = response.context["widenings"]
    assert [name for name, _ in widening.names] == ["Tehran", "stories tagged Iran"]
    assert widening.switch == "/stories/?q=iran&as_written=iran"
    assert headlines(client.get(widening.switch)) == []


def test_each_other_name_is_left_out_by_a_link_and_searched_again_by_another(client):
    iran = country("Iran", aliases=["Tehran", "Persia"])
    story("Tehran answers", iran)
    story("Of old Persia", iran)
    (widening,) = client.get(URL, {"q": "iran"}).context["widenings"]
    without = dict(widening.names)["Tehran"]
    assert without == "/stories/?q=iran&not_name=Tehran"
    response = client.get(without)
    assert headlines(response) == ["Of old Persia"]
    (widening,) = response.context["widenings"]
    assert widening.left_out == [("Tehran", "/stories/?q=iran")]
    assert dict(widening.names).keys() == {"Persia"}
    assert widening.switch == "/stories/?q=iran&as_written=iran"


@pytest.mark.parametrize("name", ["Atlantis", "tag:atlantis", "tag:", "!"])
def test_a_name_to_leave_out_that_nothing_is_called_is_said(client, name):
    country("Iran", aliases=["Tehran"])
    response = client.get(URL, {"q": "iran", "not_name": name})
    assert f"“{name}” is not a name of this archive" in " ".join(response.context["faults"])
    assert client.get("/stories.json", {"q": "iran", "not_name": name}).status_code == 400


def test_the_switch_names_the_words_as_they_were_typed(client):
    story("Tehran answers", country("Iran", aliases=["Tehran"]))
    response = client.get(URL, {"q": "tehran"})
    assert "Only “tehran” as written" in response.content.decode()
    (widening,) = client.get(response.context["widenings"][0].switch).context["widenings"]
    assert (widening.label, widening.is_off) == ("tehran", True)


def test_a_query_that_is_a_name_offers_its_page(client):
    story("One", country("Iran"))
    assert client.get(URL, {"q": "iran"}).context["exact_entity"] == ("Iran", "/countries/iran/")


def test_names_among_other_words_lead_to_their_pages_and_a_whole_name_to_its_own(client):
    iran, envoy = country("Iran"), person("Abbas Araghchi")
    story("Talks of Iran and Abbas Araghchi", iran, envoy)
    asked = {"q": "talks iran abbas araghchi"}
    pages = [("Iran", "/countries/iran/"), ("Abbas Araghchi", "/people/abbas-araghchi/")]
    assert client.get(URL, asked).context["named_pages"] == pages
    assert "have pages of their own." in client.get(URL, asked).content.decode()
    assert client.get(URL, {"q": "iran"}).context["named_pages"] == []
    assert client.get(URL, {"q": "talks"}).context["named_pages"] == []


def test_a_list_of_nothing_tells_what_each_condition_costs(client):
    iran, trade = country("Iran"), TopicFactory(name="Trade")
    story("Oil is dear", iran)
    story("Steel is cheap", country("Ghana"), topics=[trade])
    response = client.get(URL, {"country": "iran", "theme": "trade", "match": "all"})
    conditions = {label: (url, count) for label, url, count in response.context["conditions"]}
    assert conditions["Without country Iran"] == ("/stories/?match=all&theme=trade", 1)
    for url, count in conditions.values():
        assert client.get(url).context["count"] == count


def ways_on(client, **asked):
    """What the list of nothing offers, as {label: (address, count)}; each is opened and holds its number."""
    context = client.get(URL, asked).context
    offered = {label: (url, count) for label, url, count in [*context["conditions"], *context["halves"]]}
    if context["match_any"]:
        offered["any"] = context["match_any"]
    for url, count in offered.values():
        assert client.get(url).context["count"] == count
    return {label: count for label, (_, count) in offered.items()}


def test_a_list_of_nothing_offers_no_way_to_another_list_of_nothing(client):
    story("Volcano wakes", country("Iceland"))
    story("Steel is cheap", country("Ghana"))
    found = ways_on(client, q="zebra quagga", country="ghana")
    assert found == {
        "Without country Ghana": 0, "Without “zebra”": 0, "Without “quagga”": 0, "Without the words": 1,
    }  # fmt: skip
    found = ways_on(client, q="volcano wakes", country="ghana", theme="")
    assert found["Without country Ghana"] == 1
    assert "Without any filter" not in found  # the same list as without the country
    content = client.get(URL, {"q": "zebra quagga"}).content.decode()
    assert "What may help" in content
    assert "Stories with any of the words" not in content


def test_words_that_no_chosen_filter_lets_through_lead_to_their_stories_in_the_whole_archive(client):
    story("Volcano wakes", country("Iceland"))
    TopicFactory(name="Trade")
    country("Ghana")
    found = ways_on(client, q="volcano wakes", country="ghana", theme="trade", match="all")
    assert found["Without any filter"] == 1
    assert "any" not in found
    assert ways_on(client, q="volcano zebra", country="iceland", match="all")["any"] == 1


def test_a_list_of_nothing_tells_of_conditions_that_are_not_to_blame(client):
    country("Iran")
    TopicFactory(name="Trade")
    story("Steel is cheap", country("Ghana"))
    content = client.get(URL, {"country": "iran", "theme": "trade", "match": "all"}).content.decode()
    assert 'Without country Iran <span class="count">still none</span>' in content


def test_a_date_that_cannot_be_read_stays_in_its_field_beside_the_reason(client):
    story("Oil is dear")
    content = client.get(URL, {"from": "<soon>"}).content.decode()
    assert 'value="&lt;soon&gt;"' in content
    assert 'id="from-fault"' in content
    assert '<details class="filters" open>' in content


def test_words_that_never_stand_together_find_stories_with_any_and_say_so(client):
    story("Oil is dear")
    response = client.get(URL, {"q": "oil zeppelins"})
    assert headlines(response) == ["Oil is dear"]
    assert "No story holds all of these words" in response.context["messages"][0]
    assert headlines(client.get(URL, {"q": "oil zeppelins", "match": "all"})) == []


def test_a_long_facet_shows_ten_and_a_way_to_all(client):
    for letter in "ABCDEFGHIJKL":
        story(f"Story {letter}", country(f"{letter}land"))
    assert len(facet(client.get(URL), "country")) == 10
    assert len(facet(client.get(URL, {"all": "country"}), "country")) == 12


def test_a_facet_of_more_values_than_a_page_holds_says_so_and_how_the_others_are_found(client, monkeypatch):
    monkeypatch.setattr(facets, "MOST", 11)
    for number in range(12):
        story(f"Story {number}", person(f"Ada Roe {number:02}"))
    response = client.get(URL, {"all": "person"})
    assert len(facet(response, "person")) == 11
    assert "These are the 11 with the most stories." in response.content.decode()
    assert headlines(client.get(URL, {"q": 'person:"Ada Roe 11"'})) == ["Story 11"]
    assert len(facet(client.get(URL, {"all": "person", "person": "ada-roe-11"}), "person")) == 12
    monkeypatch.setattr(facets, "MOST", 12)
    response = client.get(URL, {"all": "person", "sort": "oldest"})
    assert len(facet(response, "person")) == 12
    assert "with the most stories." not in response.content.decode()


def test_a_facet_of_one_value_is_not_offered(client):
    story("One", country("Iran"))
    assert facet(client.get(URL), "country") == {}


def test_the_latest_years_are_offered_and_not_those_of_most_stories(client):
    for year in range(2010, 2022):
        for number in range(1 + (year == 2010)):
            story(f"{year} {number}", edition=EditionFactory(date=date(year, 4, 8), title=str(number)))
    assert list(facet(client.get(URL), "year")) == [str(year) for year in range(2021, 2011, -1)]
    assert list(facet(client.get(URL, {"all": "year"}), "year"))[-1] == "2010"
    chosen = facet(client.get(URL, {"year": "2010"}), "year")
    assert chosen["2010"] == 2
    assert "2011" not in chosen


def test_conditions_that_find_nothing_are_told_in_the_words_of_the_form(client):
    story("One", country("Iran"), edition=EditionFactory(date=date(2025, 4, 8)))
    asked = {"country": "iran", "not_country": "iran", "from": "2021-03"}
    labels = [label for label, *_ in client.get(URL, asked).context["conditions"]]
    assert set(labels) == {
        "Without country Iran",
        "With country Iran let in again",
        "Without the dates, since 1 March 2021",
    }
    ends = client.get(URL, {"q": "zeppelin", "from": "2021", "to": "2022"}).context["conditions"]
    assert "Without the dates, 2021 to 2022" in [label for label, *_ in ends]


def test_months_are_offered_once_a_year_is_chosen(client):
    for month in (3, 4):
        story(f"Month {month}", edition=EditionFactory(date=date(2025, month, 8)))
    assert facet(client.get(URL), "month") == {}
    assert facet(client.get(URL, {"year": "2025"}), "month") == {"2025-04": 1, "2025-03": 1}


def test_headlines_alone_leave_the_extracts_out(client):
    story("Short", body="The longer text.")
    assert "The longer text." in client.get(URL).content.decode()
    assert "The longer text." not in client.get(URL, {"view": "headlines"}).content.decode()


LONG = "The first words. " * 40
SHAPE = [
    ["paragraph", len(LONG.strip())],
    ["subhead", 8],
    ["bullet", 6],
    ["bullet", 8],
    ["quote", "We agreed.", "A Speaker", "minister"],
]


def test_whole_stories_are_listed_in_their_parts(client):
    story("Long", body=f"{LONG.strip()}\n\nContext.\n\nA port\n\nAn envoy", shape=SHAPE)
    content = client.get(URL, {"view": "whole", "q": "envoy"}).content.decode()
    assert LONG.strip() in content
    assert '<h4 class="subhead" dir="auto">Context.</h4>' in content
    assert '<ul class="bullets"><li dir="auto">A port</li><li dir="auto">An <mark>envoy</mark></li></ul>' in content
    assert "<p>We agreed.</p></blockquote><figcaption>A Speaker, minister</figcaption>" in content
    assert LONG.strip() not in client.get(URL).content.decode()


def test_whole_stories_are_no_more_than_their_source_lets_the_public_see(client):
    story("Long", body=LONG + "The end.", edition=EditionFactory(source=SourceFactory(display_policy="extract")))
    content = client.get(URL, {"view": "whole"}).content.decode()
    assert "The first words." in content
    assert "The end." not in content


def test_a_whole_story_without_a_headline_tells_its_text_once(client):
    story("", body="Envoys of two states met in a port on Monday.")
    assert client.get(URL, {"view": "whole"}).content.decode().count("met in a port on Monday") == 1
    story("", body=LONG + "The end.")
    assert client.get(URL, {"view": "whole"}).content.decode().count("The end.") == 1


def test_each_look_of_a_list_leads_to_the_others(client):
    story("One", country("Iran"))
    switches = dict(client.get(URL, {"country": "iran", "view": "whole"}).context["switches"])
    assert switches["Show"] == [
        ("Headlines", "/stories/?country=iran&view=headlines"),
        ("Extracts", "/stories/?country=iran"),
        ("Whole stories", ""),
    ]


def test_a_question_of_a_whole_paragraph_is_shortened_in_title_and_chip_and_whole_in_its_box(client):
    words = "peace talks " * 60
    page = client.get(URL, {"q": words})
    told = "peace talks " * 16 + "peace…"
    assert (page.context["title"], page.context["chips"][0].label) == (f"Stories matching “{told}”", f"“{told}”")
    assert page.context["words"] == words.strip()
    assert client.get(URL, {"q": "peace talks"}).context["title"] == "Stories matching “peace talks”"


def test_a_list_whose_file_takes_long_says_so_beside_it_and_a_short_one_does_not(client, monkeypatch):
    for headline in ("One", "Two"):
        story(headline)
    assert "takes a while" not in client.get(URL).content.decode()
    monkeypatch.setattr(story_list, "LONG_FILE", 1)
    page = client.get(URL, {"q": "-three"}).content.decode()
    assert "all 2 stories, sent as they are read: this takes a while" in page


def test_drafts_and_withdrawn_stories_are_not_listed(client):
    story("Out")
    story("Draft", edition=EditionFactory(status="draft"))
    story("Gone", status="withdrawn")
    assert headlines(client.get(URL)) == ["Out"]


def test_filtered_lists_stay_out_of_search_engines(client):
    story("One", country("Iran"))
    assert b"noindex" not in client.get(URL).content
    filtered = client.get(URL, {"country": "iran"}).content.decode()
    assert '<meta name="robots" content="noindex, follow">' in filtered
    assert '<link rel="canonical" href="http://testserver/stories/">' in filtered


def test_script_in_text_is_shown_as_text(client):
    story("<script>alert(1)</script>", person("<b>Bold</b>", slug="bold"), body="<img src=x onerror=alert(1)>")
    content = client.get(URL, {"q": "alert"}).content.decode()
    assert "<script>alert" not in content
    assert "<img" not in content
    assert "<b>Bold" not in content


def test_a_copy_that_is_still_right_is_answered_with_304(client):
    story("One")
    etag = client.get(URL)["ETag"]
    assert client.get(URL, headers={"if-none-match": etag}).status_code == 304
    story("Two")
    assert client.get(URL, headers={"if-none-match": etag}).status_code == 200


def test_a_source_that_shows_facts_only_leaks_no_text(client):
    held = EditionFactory(source=SourceFactory(name="Shy Brief", display_policy="facts"))
    story("A headline", edition=held, body="Secret words stand here.")
    content = client.get(URL, {"q": "secret"}).content.decode()
    assert "A headline" in content
    assert "words stand here" not in content


def test_all_values_of_one_kind_are_asked_for_with_a_switch(client):
    iran, oman, chad = country("Iran"), country("Oman"), country("Chad")
    story("Both", iran, oman, chad), story("One", iran), story("Other", oman)
    either = client.get(URL, {"country": ["iran", "oman"]})
    both = client.get(URL, {"country": ["iran", "oman"], "all_of": "country"})
    assert sorted(headlines(either)) == ["Both", "One", "Other"]
    assert headlines(both) == ["Both"]
    assert [(chip.kind, chip.label) for chip in both.context["chips"]] == [("Country", "Iran"), ("and country", "Oman")]
    assert 'name="all_of" value="country" checked>' in both.content.decode()
    assert 'name="all_of" value="country">' in either.content.decode()


def test_counts_of_a_facet_of_which_all_values_must_hold_tell_what_one_more_would_find(client):
    iran, oman, chad = country("Iran"), country("Oman"), country("Chad")
    story("Both", iran, oman), story("Third", iran, chad), story("Fourth", chad)
    shown = client.get(URL, {"country": "iran", "all_of": "country"}).context["facets"][0].choices
    assert {choice.value: choice.count for choice in shown} == {"iran": 2, "oman": 1, "chad": 1}


@pytest.mark.parametrize("path", ["/stories.json", "/stories.csv", "/stories.atom", "/api/stories/"])
def test_files_and_programs_know_the_switch_too(client, path):
    story("Both lands", country("Iran"), country("Oman")), story("One land", country("Chad"))
    text = client.get(path, {"country": ["iran", "chad"], "all_of": "country"}).content.decode()
    assert "land" not in text.replace("all_of", "")
    assert "Both lands" in client.get(path, {"country": ["iran", "oman"], "all_of": "country"}).content.decode()


@pytest.mark.parametrize(
    "address", ["/", "/stories/", "/stories.json", "/stories.atom", "/stories.csv", "/api/stories/"]
)
def test_the_first_words_of_a_text_that_is_not_to_be_shown_are_no_headline(client, address):
    held = EditionFactory(source=SourceFactory(name="Shy Brief", display_policy="facts"), title="Shy News")
    story("", body="Hiddenword met the minister in the capital.", edition=held, section="brief", position=7)
    page = client.get(address).content.decode()
    assert "Story 7 of Shy News" in page
    assert "Hiddenword met" not in page


def test_a_withdrawn_story_without_headline_shows_none_of_its_words(client):
    one = story("", body="Hiddenword met the minister in the capital.", section="brief")
    one.status = "withdrawn"
    one.save()
    response = client.get(one.get_absolute_url())
    assert response.status_code == 410
    assert "Hiddenword met" not in response.content.decode()


def test_bold_and_italic_tags_are_explained_where_tags_are_shown(client):
    assert "main subjects</b>" not in client.get("/stories/").content.decode()  # there is no story
    story("Oil", country("Iran"))
    assert "<b>main subjects</b>, also named, <i>themes</i>" in client.get("/stories/").content.decode()
    assert "main subjects</b>" not in client.get("/stories/?view=headlines").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_source_that_came_while_the_archive_was_read_is_known_at_once(client):
    story("Oil")
    assert client.get("/stories/").status_code == 200  # the names are kept from now on
    new = SourceFactory(name="The New Paper")
    story("Steel", edition=EditionFactory(source=new))
    page = client.get("/stories/?source=the-new-paper")
    assert headlines(page) == ["Steel"]
    assert "is not a source of this archive" not in page.content.decode()
    new.name = "The Old Paper"
    new.save()
    assert "The Old Paper" in client.get("/stories/?source=the-new-paper").context["title"]


def test_a_word_that_nothing_holds_leads_to_the_lists_of_names_and_not_to_files_of_nothing(client):
    story("Oil")
    content = client.get("/stories/?q=zeppelin").content.decode()
    assert "What may help" in content
    assert '<a href="/people/">people</a>' in content
    assert "/stories.csv" not in content
    assert "What may help" not in client.get("/stories/?q=oil").content.decode()
