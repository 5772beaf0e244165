"""Parts of pages that are put together without templates: whatever they hold comes out as text."""

from datetime import date
from types import SimpleNamespace

import pytest

from briefs.charts import Chart, ChartBar, Tick
from briefs.facets import Choice, FacetGroup
from briefs.templatetags import card_parts, chart_parts, compare_parts, map_parts, page_parts
from briefs.views.cards import Card
from briefs.views.comparisons import Compared

NASTY = "\"><script>alert('x')</script>&"


def thing(name):
    return SimpleNamespace(name=name, get_absolute_url=lambda: f"/{name}/")


def card(**fields):
    story = SimpleNamespace(
        pk=7,
        date=date(2025, 4, 8),
        get_absolute_url=lambda: "/a/",
        edition=SimpleNamespace(source=thing(NASTY)),
    )
    texts = dict.fromkeys(("title", "section", "extract"), NASTY)
    return Card(story, **(texts | {"about": [thing(NASTY)], "themes": [thing(NASTY)]} | fields))


def test_every_value_of_a_facet_is_text():
    choices = [Choice(NASTY, NASTY, 1_200, True), Choice(NASTY, NASTY, 1, False)]
    links = {"more": f"/?{NASTY}", "less": f"/?{NASTY}"}
    html = page_parts.panels([FacetGroup("country", NASTY, NASTY, f"/?{NASTY}&not_country=", choices, **links)])
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 13
    assert '<span class="count">1,200</span>' in html
    assert html.count(" checked>") == 1


def test_only_a_value_that_is_not_chosen_can_be_left_out():
    choices = [Choice("iran", "Iran", 2, True), Choice("sri lanka", "Sri Lanka", 1, False)]
    html = page_parts.panels([FacetGroup("country", "Country", "countries", "/?a=1&not_country=", choices)])
    assert html.count('class="leave-out"') == 1
    assert 'href="/?a=1&amp;not_country=sri+lanka"' in html


def test_every_word_of_a_card_is_text_and_marks_are_marks():
    html = card_parts.card_html(card(title_spans=[(0, 2)]), has_date=True)
    assert "<script" not in html
    assert "<mark>&quot;&gt;</mark>&lt;script&gt;" in html
    assert '<time datetime="2025-04-08">8 April 2025</time>' in html


def test_a_card_without_tags_has_no_list_of_them():
    assert "<ul" not in card_parts.card_html(card(about=[], themes=[]), has_date=False)
    assert "<ul" in card_parts.card_html(card(), has_date=False)


def test_the_map_holds_text_only():
    world = SimpleNamespace(lands=[SimpleNamespace(outline=NASTY, name=NASTY, url=f"/{NASTY}/", count=1, shade=1)])
    html = map_parts.svg_lands(world)
    assert NASTY not in html
    assert "1 story</title>" in html


def test_charts_hold_text_only():
    bars = [ChartBar(1, 2, 3, 4, NASTY, 5, f"/?{NASTY}"), ChartBar(1, 2, 3, 4, "Nothing here", 0, "")]
    html = chart_parts.figure(Chart("year", bars, [Tick(1.5, NASTY, "middle", True)], 5, 5, NASTY))
    assert "<script" not in html
    assert "Nothing here" not in html
    assert 'class="minor" x="1.5" y="111"' in html


def test_charts_side_by_side_hold_text_only():
    bars = [ChartBar(1, 2, 3, 4, NASTY, 5, f"/?{NASTY}")]
    one = Compared(NASTY, 5, f"/?{NASTY}", Chart("year", bars, [Tick(1.5, NASTY, "middle", True)], 5, 5, NASTY, NASTY))
    for html in (compare_parts.small_figure(one), compare_parts.compared_table([one, one])):
        assert "<script" not in html
        assert "&lt;" in html


def test_links_to_pages_are_text_and_know_where_one_is():
    html = page_parts.page_links([(1, f"/?{NASTY}"), (None, ""), (1_200, "/?page=1200")], 1_200)
    assert "<script" not in html
    assert '<a href="/?page=1200" aria-current="page"><span class="hidden">Page </span>1,200</a>' in html
    assert html.count("aria-current") == 1
    assert html.count('<li aria-hidden="true">…</li>') == 1


def test_cards_stand_under_their_days_in_order():
    cards = [SimpleNamespace(day=date(2025, 4, day), html=html) for day, html in ((8, "A"), (8, "B"), (7, "C"))]
    html = card_parts.under_days(cards)
    assert html.count("<h2") == 2
    assert html.index("Tuesday 8 April 2025") < html.index("B") < html.index("Monday 7 April 2025") < html.index("C")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("debug", [False, True])
def test_fixed_parts_are_rendered_once_unless_somebody_is_at_work_on_them(settings, monkeypatch, debug):
    settings.DEBUG = debug
    page_parts.FIXED._held.clear()
    assert "Every story keeps its source" in page_parts.fixed({}, "briefs/_foot.html")
    monkeypatch.setattr(page_parts, "get_template", lambda name: SimpleNamespace(render=lambda values: "anew"))
    assert (page_parts.fixed({}, "briefs/_foot.html") == "anew") is debug


def test_the_page_that_one_is_on_is_marked_in_the_head_of_the_page():
    match = SimpleNamespace(resolver_match=SimpleNamespace(url_name="theme-list"))
    html = page_parts.fixed({"request": match}, "briefs/_masthead.html")
    assert '<a href="/themes/" aria-current="page">' in html
    assert html.count("aria-current") == 1
