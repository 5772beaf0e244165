"""Keys for reading and marks beside new stories: both can be switched off, and neither troubles a reader who types."""

import json
import re
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import EditionFactory, country
from tests.pages.making import story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def links(page):
    return page.locator(".card h3 a")


def test_j_and_k_walk_the_stories_of_a_list(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.keyboard.press("j")
    expect(links(page).nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(links(page).nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(links(page).nth(0)).to_be_focused()


def test_j_leads_from_a_story_to_the_next_of_its_edition(page, live_server, archive):
    page.goto(live_server.url + archive.get_absolute_url())
    page.keyboard.press("j")
    expect(page.get_by_role("heading", level=1)).to_have_text("Story 0")
    page.keyboard.press("k")
    expect(page.get_by_role("heading", level=1)).to_have_text("Envoys meet in Oman.")


def test_j_walks_an_edition(page, live_server, archive):
    page.goto(live_server.url + "/editions/example-brief/2025-04-08/")
    page.keyboard.press("j")
    expect(page.locator(".item h3 a").nth(0)).to_be_focused()


def test_a_slash_leads_to_the_search_box_and_is_typed_inside_it(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("j/k?")
    expect(page.locator("#q")).to_have_value("j/k?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_keys_are_shown_and_can_be_switched_off(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys for reading")
    expect(dialog).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    dialog.get_by_label("Single keys work on this device").uncheck()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()
    page.get_by_role("button", name="Keys for reading").click()
    expect(dialog.get_by_label("Single keys work on this device")).not_to_be_checked()


def test_keys_with_control_are_left_to_the_browser(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.keyboard.press("Control+j")
    page.keyboard.press("j")
    expect(links(page).nth(0)).to_be_focused()


@pytest.fixture
def returned(page, live_server, archive):
    """A reader whose last visit ended long before one more story came."""
    page.goto(live_server.url + "/stories/")
    held = page.evaluate("JSON.parse(localStorage.getItem('visit'))")
    page.evaluate("held => localStorage.setItem('visit', held)", json.dumps({**held, "at": 86_400_000}))
    story("Fresh news", country("Iraq"), edition=EditionFactory(date=date(2025, 9, 1)))
    return page


def test_stories_that_came_since_the_last_visit_are_marked(returned, live_server):
    returned.goto(live_server.url + "/stories/")
    expect(returned.locator(".card", has=returned.locator(".fresh"))).to_have_count(1)
    expect(returned.locator(".card", has_text="Fresh news").locator(".fresh")).to_have_text("New")
    expect(returned.locator(".since")).to_contain_text("1 story here is new since your last visit on 2 January 1970")
    assert Axe().run(returned).response["violations"] == []
    assert returned.context.cookies() == []


def test_marks_stay_for_the_whole_visit(returned, live_server):
    for _ in range(2):
        returned.goto(live_server.url + "/stories/")
        expect(returned.locator(".fresh")).to_have_count(1)


def test_marking_stops_when_a_reader_says_so_and_nothing_is_kept(returned, live_server):
    returned.goto(live_server.url + "/stories/")
    returned.get_by_role("button", name="Stop marking").click()
    expect(returned.locator(".fresh")).to_have_count(0)
    expect(returned.locator(".since")).to_have_count(0)
    assert returned.evaluate("localStorage.getItem('visit')") is None
    returned.goto(live_server.url + "/stories/")
    expect(returned.locator(".since")).to_have_count(0)
    assert returned.evaluate("localStorage.getItem('visit')") is None


def test_a_first_visit_marks_nothing(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    expect(links(page).nth(0)).to_be_visible()
    expect(page.locator(".fresh")).to_have_count(0)


def test_a_story_is_kept_and_its_list_is_an_address(page, live_server, archive):
    page.goto(live_server.url + archive.get_absolute_url())
    keep = page.get_by_role("button", name="Keep this story")
    keep.click()
    kept = page.get_by_role("button", name="Kept on this device")
    expect(kept).to_have_attribute("aria-pressed", "true")
    assert Axe().run(page).response["violations"] == []
    page.goto(live_server.url + "/")
    page.get_by_role("link", name="1 kept story").click()
    expect(page.locator(".card h3 a")).to_have_text(["Envoys meet in Oman."])
    assert page.url.endswith(f"/stories/?story={archive.pk}")
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_role("link", name="1 kept story")).to_have_count(0)


def test_a_story_kept_by_mistake_is_forgotten_by_the_same_button(page, live_server, archive):
    page.goto(live_server.url + archive.get_absolute_url())
    page.get_by_role("button", name="Keep this story").click()
    page.get_by_role("button", name="Kept on this device").click()
    expect(page.get_by_role("button", name="Keep this story")).to_be_visible()
    expect(page.get_by_role("link", name="kept stor")).to_have_count(0)


def test_stories_are_kept_from_a_list_one_after_the_other_and_forgotten_there(page, live_server, archive):
    page.goto(live_server.url + "/stories/?q=story")
    for number in (1, 2):
        page.get_by_role("button", name=re.compile(rf"^Keep ?: Story {number}$")).click()
    expect(page.get_by_role("button", name="Kept")).to_have_count(2)
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("link", name="See 2 kept stories").first.click()
    expect(page.locator(".card h3 a")).to_have_count(2)
    expect(page.get_by_role("button", name="Kept")).to_have_count(2)
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_role("button", name="Kept")).to_have_count(0)
    expect(page.get_by_role("button", name="Keep")).to_have_count(2)


def test_on_a_phone_what_is_said_of_a_kept_story_stands_on_one_line(page, live_server, archive):
    page.set_viewport_size({"width": 320, "height": 844})
    page.goto(live_server.url + "/stories/")
    line = page.locator(".card .keeping").first
    line.get_by_role("button").click()
    kept, way = line.get_by_role("button").bounding_box(), line.get_by_role("link").bounding_box()
    assert abs(kept["y"] - way["y"]) < 2
    source = page.locator(".card .meta").first.bounding_box()
    padding = line.get_by_role("link").evaluate("(one) => parseFloat(getComputedStyle(one).paddingTop)")
    assert source["y"] - 2 <= way["y"] + padding
    assert way["y"] + way["height"] - padding <= source["y"] + source["height"] + 2


def test_catching_up_since_the_last_visit_tells_only_what_came_since(returned, live_server):
    returned.goto(live_server.url + "/catch-up/")
    returned.get_by_label("Iraq").check()
    returned.get_by_role("button", name="Since my last visit on 2 January 1970").click()
    expect(returned.locator(".new-story h3")).to_have_text(["Fresh news"])
    assert "country=iraq" in returned.url
    assert Axe().run(returned).response["violations"] == []


def test_a_list_with_new_stories_leads_to_them_in_one_page(returned, live_server):
    returned.goto(live_server.url + "/stories/?view=headlines")
    returned.get_by_role("link", name="Read them in one page").click()
    expect(returned.locator(".new-story h3")).to_have_text(["Fresh news"])


def test_a_first_visit_is_asked_when_it_was_last_there(page, live_server, archive):
    page.goto(live_server.url + "/catch-up/")
    expect(page.get_by_label("When were you last here?")).to_be_visible()
    expect(page.get_by_role("button", name="Since my last visit")).to_have_count(0)
