"""`/compare/`: the chosen values of a list, each over time in a chart of its own."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs.models import Entity
from tests.factories import AliasFactory, EditionFactory, TopicFactory, country, person
from tests.pages.making import story

pytestmark = pytest.mark.django_db
URL = "/compare/"
BOTH = {"country": ["iran", "oman"]}


@pytest.fixture
def told():
    """Iran in 2019 once and in 2024 three times, Oman in 2024 once, and both of them once in 2024."""
    iran, oman = country("Iran"), country("Oman")
    old, new = EditionFactory(date=date(2019, 5, 3)), EditionFactory(date=date(2024, 5, 3))
    story("Old oil", iran, edition=old)
    for number in range(3):
        story(f"New oil {number}", iran, edition=new)
    story("A port", oman, edition=new)
    story("Talks", iran, oman, country("Qatar"), edition=new)


def drawn(client, **asked):
    return [
        (value.label, [bar.count for bar in value.chart.bars])
        for one in client.get(URL, asked).context["comparisons"]
        for value in one.values
    ]


def test_each_chosen_value_has_its_own_counts_over_the_same_years(client, told):
    assert drawn(client, **BOTH) == [("Iran", [1, 0, 0, 0, 0, 4]), ("Oman", [0, 0, 0, 0, 0, 2])]


def test_the_charts_share_one_scale(client, told):
    [one] = client.get(URL, BOTH).context["comparisons"]
    assert [value.chart.highest for value in one.values] == [4, 4]
    assert [value.chart.bars[-1].height for value in one.values] == [70, 35]


def test_the_other_filters_hold_for_every_chart(client, told):
    assert drawn(client, **BOTH, q="oil") == [("Iran", [1, 0, 0, 0, 0, 3]), ("Oman", [0] * 6)]
    assert [label for label, _ in drawn(client, **BOTH, not_country="qatar")] == ["Iran", "Oman"]


def test_a_column_and_a_cell_lead_to_the_list_that_they_count(client, told):
    page = client.get(URL, BOTH)
    bar = page.context["comparisons"][0].values[0].chart.bars[-1]
    assert bar.url == "/stories/?country=iran&date=2024"
    assert client.get(bar.url).context["count"] == bar.count == 4
    assert f'<td><a rel="nofollow" href="{bar.url.replace("&", "&amp;")}">4</a></td>' in page.content.decode()


def test_columns_are_for_pointers_and_the_table_for_keys(client, told):
    content = client.get(URL, BOTH).content.decode()
    drawing = content[content.index("<svg") : content.index("</svg>")]
    assert 'aria-hidden="true"' in drawing
    assert drawing.count("<a ") == drawing.count('tabindex="-1"') == 2
    assert "<td>0</td>" in content  # of Oman in 2019
    assert ">2020</th>" not in content  # no story of either


def test_two_kinds_are_compared_apart(client, told):
    iran = country("Iraq")
    trade, energy = TopicFactory(name="Trade"), TopicFactory(name="Energy")
    story("Gas", iran, topics=[trade, energy], edition=EditionFactory(date=date(2018, 5, 3)))
    page = client.get(URL, {"country": ["iran", "iraq"], "theme": ["trade", "energy"]})
    assert [one.plural for one in page.context["comparisons"]] == ["countries", "themes"]


def test_two_kinds_have_headings_and_one_explanation_and_one_kind_has_no_heading(client, told):
    topics = [TopicFactory(name="Trade"), TopicFactory(name="Oil")]
    for year in (2019, 2024):
        story(
            "Pipes",
            *Entity.objects.filter(slug__in=BOTH["country"]),
            topics=topics,
            edition=EditionFactory(date=date(year, 6, 3)),
        )
    page = client.get(URL, BOTH | {"theme": [topic.slug for topic in topics]}).content.decode()
    assert [f'<h2 class="section-head">{kind}</h2>' in page for kind in ("Countries", "Themes")] == [True, True]
    assert page.count("Each column leads to its stories") == 1
    assert '<h2 class="section-head">' not in client.get(URL, BOTH).content.decode()


def test_of_one_value_others_are_offered_beside_it(client, told):
    [one] = client.get(URL, {"country": "iran"}).context["comparisons"]
    assert one.others == [
        ("Oman", "/compare/?country=iran&country=oman"),
        ("Qatar", "/compare/?country=iran&country=qatar"),
    ]


def test_without_a_choice_the_page_says_how_and_offers_the_most_frequent(client, told):
    page = client.get(URL)
    assert page.context["examples"] == [("Iran, Oman and Qatar", "/compare/?country=iran&country=oman&country=qatar")]
    assert "Choose two or more" in page.content.decode()


def test_a_list_with_two_values_of_a_kind_leads_here_and_one_with_one_value_does_not(client, told):
    assert client.get("/stories/", {**BOTH, "q": "oil", "sort": "oldest"}).context["compare"] == (
        "Compare Iran and Oman over time",
        "/compare/?q=oil&country=iran&country=oman",
    )
    assert client.get("/stories/?country=iran").context["compare"] is None
    assert client.get("/stories/", {**BOTH, "all_of": "country"}).context["compare"] is None


def test_no_more_than_twelve_are_drawn_and_the_page_says_so(client, told):
    edition = EditionFactory(date=date(2022, 5, 3))
    names = [f"Land {number:02}" for number in range(14)]
    for name in names:
        story("Here too", country(name), edition=edition)
    page = client.get(URL, {"country": ["iran", *(name.lower().replace(" ", "-") for name in names)]})
    assert len(page.context["comparisons"][0].values) == 12
    assert "3 more were chosen than are drawn" in page.content.decode()


def test_stories_of_one_day_or_none_are_told_without_a_chart(client, told):
    content = client.get(URL, {**BOTH, "date": "2024-05-03"}).content.decode()
    assert "4 stories" in content
    assert "<svg" not in content
    assert "No story fits." in client.get(URL, {**BOTH, "date": "2010"}).content.decode()


def test_a_wrong_value_is_told(client, told):
    assert "atlantis" in client.get(URL, {"country": ["atlantis", "iran"]}).content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_page_takes_at_most_four_statements(client):
    lands = [country(name) for name in ("Iran", "Oman", "Qatar")]
    for number in range(12):
        story(f"Talks {number}", *lands, edition=EditionFactory(date=date(2020 + number % 3, 1, 1)))
    client.get("/stories/?q=steel")  # the names are read once for each version of the gazetteer
    with CaptureQueriesContext(connection) as queries:
        assert len(drawn(client, country=["iran", "oman", "qatar"])) == 3
    assert len(queries) <= 4


def test_the_numbers_are_a_file_too(client, told):
    answer = client.get("/compare.csv", BOTH)
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows = answer.content.decode().splitlines()
    assert rows[0] == "kind,value,label,first_day,last_day,stories,of_stories"
    assert rows[1] == "country,iran,Iran,2019-01-01,2019-12-31,1,1"
    assert rows[-1] == "country,oman,Oman,2024-01-01,2024-12-31,2,5"
    assert len(rows) == 1 + 2 * 6
    assert 'href="/compare.csv?country=iran&amp;country=oman"' in client.get(URL, BOTH).content.decode()


def test_a_file_of_a_wrong_question_is_refused_and_one_of_nothing_has_only_its_head(client, told):
    assert client.get("/compare.csv", {"country": "atlantis"}).status_code == 400
    assert client.get("/compare.csv", {**BOTH, "date": "2010"}).content.decode().splitlines()[1:] == []
    assert "compare.csv" not in client.get(URL).content.decode()


def test_each_chart_may_have_a_scale_of_its_own_which_lists_and_files_know_nothing_of(client, told):
    page = client.get(URL, {**BOTH, "scale": "own"})
    [one] = page.context["comparisons"]
    assert [value.chart.bars[-1].height for value in one.values] == [70, 70]
    assert page.context["faults"] == []
    assert one.values[0].url == "/stories/?country=iran"
    assert "scale" not in page.context["list"] + page.context["csv"] + one.values[0].chart.bars[-1].url
    assert one.others == [("Qatar", "/compare/?country=iran&country=oman&country=qatar&scale=own")]
    one_scale = dict(page.context["scales"])["stories, on one scale"]
    assert client.get(one_scale).context["scale"] == ""
    assert "“scale” is not a filter" in client.get(URL, {**BOTH, "scale": "log"}).content.decode()


def test_shares_are_drawn_of_all_stories_of_the_same_time(client, told):
    content = client.get(URL, {**BOTH, "scale": "share"})
    [one] = content.context["comparisons"]
    iran, oman = one.values
    assert [bar.of for bar in iran.chart.bars] == [1, 0, 0, 0, 0, 5]
    assert [bar.height for bar in iran.chart.bars][:1] == [70]  # all stories of 2019 are of Iran, four in five of 2024
    assert [value.chart.bars[-1].height for value in (iran, oman)] == [56, 28]
    assert "most in 2019 (100%)" in content.content.decode()
    assert "4 stories of 5, 80%" in content.content.decode()
    assert ">40%</a></td>" in content.content.decode()


def test_shares_are_of_what_the_other_filters_find(client, told):
    content = client.get(URL, {**BOTH, "q": "oil", "scale": "share"}).content.decode()
    assert "A full column is 100% of all stories of its time that the other filters find." in content
    assert "3 stories of 3, 100%" in content
    assert "other filters" not in client.get(URL, {**BOTH, "scale": "share"}).content.decode()


def test_a_scale_is_kept_where_others_are_put_beside(client, told):
    [one] = client.get(URL, {**BOTH, "scale": "share"}).context["comparisons"]
    assert one.others == [("Qatar", "/compare/?country=iran&country=oman&country=qatar&scale=share")]


@pytest.mark.parametrize(
    ("asked", "heading"),
    [({}, "Compare over time"), (BOTH, "Compared over time: stories about Iran or Oman")],
)
def test_the_page_says_what_is_compared(client, told, asked, heading):
    assert f">{heading}</h1>" in client.get(URL, asked).content.decode()


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ({"beside": "Iran, oman"}, "/compare/?country=iran&country=oman"),
        ({"beside": " Iran ,, ", "q": "oil", "from": ""}, "/compare/?q=oil&country=iran"),
        ({"beside": "Iran, Oil & Gas"}, "/compare/?country=iran&theme=oil-gas"),
        ({"beside": "Trade, Tariffs & Tolls"}, "/compare/?theme=trade-tariffs-tolls"),
        ({"beside": "Oman", "country": "iran"}, "/compare/?country=iran&country=oman"),
        ({"beside": "Iran, Nowhere Land"}, "/compare/?country=iran&beside=Nowhere+Land"),
        ({"beside": ""}, "/compare/"),
    ],
)
def test_the_form_leads_to_the_comparison_of_what_was_typed(client, told, typed, leads_to):
    (
        TopicFactory(name="Oil & Gas", slug="oil-gas"),
        TopicFactory(name="Trade, Tariffs & Tolls", slug="trade-tariffs-tolls"),
    )
    response = client.get(URL, typed)
    assert (response.status_code, response.url) == (302, leads_to)


def test_what_no_name_means_is_told_and_stays_in_the_box_with_what_was_asked_besides(client, told):
    page = client.get(URL, {"beside": "Nowhere Land, iran", "q": "oil"}, follow=True).content.decode()
    assert "“Nowhere Land” is no country, theme, person or organisation of this archive" in page
    assert 'type="search" value="Nowhere Land"' in page
    assert '<input type="hidden" name="q" value="oil">' in page
    assert "is no country" not in client.get(URL, {"beside": "iran"}, follow=True).content.decode()


def test_what_a_typed_name_may_mean_is_offered_as_links(client, told):
    for name in ("Ada Roe", "Bo Roe"):
        AliasFactory(entity=person(name), text="Roe", kind="surname")
    page = client.get(URL, {"beside": "Roe", "country": "iran"}).content.decode()
    for name in ("ada-roe", "bo-roe"):
        assert f'href="/compare/?country=iran&amp;person={name}"' in page
    assert (
        'Nearly so: <a rel="nofollow" href="/compare/?country=oman">'
        in client.get(URL, {"beside": "Omann"}).content.decode()
    )
