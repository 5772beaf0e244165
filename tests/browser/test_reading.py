"""Readers' pages in a browser: accessible, without complaint, with a keyboard, with script and without."""

import itertools
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from briefs import search
from tests.factories import TopicFactory, country, person
from tests.pages.making import story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
PAGES = [
    "/",
    "/stories/",
    "/stories/?q=iran&country=iran",
    "/stories/?q=zeppelin&country=iran",
    "/stories/?country=iran&country=land-01&all_of=country",
    "/editions/",
    "/countries/",
]
MORE = ["/countries/iran/", "/themes/", "/people/", "/ahead/", "/editions/example-brief/2025-04-08/", "/nothing/"]
MORE += ["/catch-up/", "/catch-up/?from=2025-04&country=iran", "/catch-up/?from=soon", "/quiet/", "/quotes/", "/about/"]
MORE += [
    "/compare/",
    "/compare/?country=iran&country=china&scale=share",
    "/follow/?country=iran",
    "/follow/?what=corrections",
    "/stories/?q=iran&view=whole",
    "/regions/",
]
MORE += ["/countries/iran/offices/", "/countries/iran/offices/?when=soon"]


def faults(page):
    """What axe finds wrong, as short lines."""
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in violations]


def comes_true(page, expression):
    """Wait up to five seconds: the browser's own waiting evaluates inside the page, which its policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true within five seconds: {expression}")


@pytest.mark.parametrize("address", PAGES + MORE)
def test_pages_are_accessible_in_light_and_dark(page, live_server, archive, address):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(live_server.url + address)
        assert faults(page) == []


@pytest.mark.parametrize("extra", ["", "?why=iran", "dispute/?tag=iran"])
def test_a_story_is_accessible_with_its_reasons_open(page, live_server, archive, extra):
    page.goto(live_server.url + archive.get_absolute_url() + extra)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert faults(page) == []


@pytest.mark.parametrize("address", PAGES + MORE)
def test_no_page_is_wider_than_a_phone(page, live_server, archive, address):
    page.set_viewport_size(PHONE)
    page.goto(live_server.url + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert faults(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_word_without_end_in_a_neighbours_headline_breaks_instead_of_the_page(page, live_server, archive):
    story("Llanfairpwllgwyngyll" * 8, edition=archive.edition, position=0)
    story(f"Ends with {'Llanfairpwllgwyngyll' * 8}", edition=archive.edition, position=99)
    for width in (320, PHONE["width"], DESK["width"]):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(live_server.url + archive.get_absolute_url())
        expect(page.locator(".neighbours b").first).to_contain_text("Llanfair")
        fits = "(one) => one.scrollWidth <= one.clientWidth"
        assert page.locator(".neighbours").evaluate(fits)
        assert page.locator("html").evaluate(fits)


def test_a_name_of_one_endless_word_breaks_in_every_list_and_counts_stay_whole(page, live_server, archive):
    endless = "Llanfairpwllgwyngyll" * 5
    made = story(
        "Long names meet.", country(endless), person(endless, slug="endless"), topics=[TopicFactory(name=endless)]
    )
    search.rebuild()
    addresses = ["/stories/", "/countries/", "/people/", "/themes/", made.get_absolute_url(), "/catch-up/?from=2020"]
    addresses += [f"/countries/{endless.lower()}/", f"/countries/iran/offices/?when={'9' * 90}"]
    for width, address in itertools.product((320, DESK["width"]), addresses):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.evaluate(
            "[...document.querySelectorAll('li .count')].every((one) => one.getClientRects().length < 2)"
        )


def test_filters_work_without_script(without_script, archive):
    page = without_script
    page.set_viewport_size(DESK)
    page.goto("/stories/")
    page.get_by_label("Land 03").check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page).to_have_url(re.compile("country=land-03"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories about Land 03")
    page.get_by_role("link", name="Take away Country Land 03").click()
    expect(page).to_have_url(re.compile("/stories/$"))


def test_on_a_phone_filters_open_without_script(without_script, archive):
    page = without_script
    page.set_viewport_size(PHONE)
    page.goto("/stories/")
    expect(page.get_by_label("Land 03")).to_be_hidden()
    page.get_by_text("Filter these stories").click()
    expect(page.get_by_label("Land 03")).to_be_visible()


def test_marks_in_the_text_work_without_script(without_script, archive):
    page = without_script
    page.goto(archive.get_absolute_url())
    page.get_by_text("Why these tags?").click()
    page.get_by_role("link", name="Mark in the text").first.click()
    expect(page.locator(".prose mark")).to_have_text("Iran")


def test_ticking_a_box_applies_it_with_script(page, live_server, archive):
    page.set_viewport_size(DESK)
    page.goto(live_server.url + "/stories/")
    page.get_by_label("Land 03").check()
    page.wait_for_url("**/stories/?country=land-03")
    expect(page.locator(".total")).to_have_text("1 story")


def test_a_ticked_box_keeps_the_focus_on_the_page_that_it_leads_to(page, live_server, archive):
    page.set_viewport_size(DESK)
    page.goto(live_server.url + "/stories/")
    page.get_by_label("Land 03").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/stories/?country=land-03")
    expect(page.get_by_label("Land 03")).to_be_focused()


def test_on_a_phone_boxes_wait_for_the_button_that_counts(page, live_server, archive):
    page.set_viewport_size(PHONE)
    page.goto(live_server.url + "/stories/")
    page.get_by_text("Filter these stories").click()
    page.locator("#facet-country > summary").click()
    page.get_by_label("Land 03").check()
    page.get_by_role("button", name="Show 1 story").wait_for()
    assert page.url.endswith("/stories/")
    page.get_by_label("Land 04").check()
    page.get_by_role("button", name="Show 2 stories").click()
    page.wait_for_url("**/stories/?country=land-03&country=land-04")


def test_on_a_phone_only_facets_with_a_choice_begin_open(page, live_server, archive):
    page.set_viewport_size(PHONE)
    page.goto(live_server.url + "/stories/?country=land-03")
    page.get_by_text("Filter these stories").click()
    expect(page.get_by_label("Land 03")).to_be_visible()
    expect(page.get_by_label("Trade")).to_be_hidden()


def test_a_folded_facet_stays_folded_on_the_next_page(page, live_server, archive):
    page.set_viewport_size(DESK)
    page.goto(live_server.url + "/stories/")
    page.locator("#facet-theme > summary").click()
    comes_true(page, "sessionStorage.getItem('folded')?.includes('facet-theme') ?? false")
    page.goto(live_server.url + "/stories/?country=iran")
    expect(page.get_by_label("Trade")).to_be_hidden()
    expect(page.get_by_label("Land 03")).to_be_visible()


def test_a_box_finds_a_name_in_an_index_whatever_its_accents(page, live_server, archive):
    page.goto(live_server.url + "/countries/")
    page.get_by_label("Find among countries").fill("länd 07")
    expect(page.get_by_role("link", name="Land 08")).to_be_hidden()
    expect(page.get_by_role("link", name="Land 07")).to_be_visible()


def test_typing_a_date_applies_nothing_until_enter(page, live_server, archive):
    page.set_viewport_size(DESK)
    page.goto(live_server.url + "/stories/")
    page.get_by_label("From", exact=True).press_sequentially("2025-05")
    page.wait_for_timeout(600)
    assert page.url.endswith("/stories/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/?from=2025-05")


def test_suggestions_come_while_typing_and_work_with_the_keyboard(page, live_server, archive):
    page.goto(live_server.url + "/")
    box = page.get_by_role("combobox", name="Search all stories")
    box.press_sequentially("tehr")
    page.get_by_role("option").first.wait_for()
    expect(box).to_have_attribute("aria-expanded", "true")
    assert faults(page) == []
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_text(re.compile("^Iran"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/countries/iran/")


def test_escape_closes_the_suggestions_and_keeps_the_words(page, live_server, archive):
    page.goto(live_server.url + "/")
    box = page.get_by_role("combobox", name="Search all stories")
    box.press_sequentially("tehr")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("tehr")


def test_a_box_finds_a_value_in_a_long_facet(page, live_server, archive):
    page.set_viewport_size(DESK)
    page.goto(live_server.url + "/stories/?all=country")
    page.get_by_label("Find among").fill("land 07")
    expect(page.get_by_label("Land 08")).to_be_hidden()
    expect(page.get_by_label("Land 07")).to_be_visible()


def test_the_first_tab_leads_past_the_head(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_bar_of_the_chart_leads_to_its_stories(page, live_server, archive):
    page.goto(live_server.url + "/stories/")
    page.get_by_role("link", name="August 2025: 1 story").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/?date=2025-08")


def test_nothing_comes_from_anywhere_else(page, live_server, archive):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in (*PAGES, archive.get_absolute_url()):
        page.goto(live_server.url + address)
    assert [url for url in asked if not url.startswith(live_server.url)] == []


def test_catching_up_works_without_script(without_script, archive):
    page = without_script
    page.goto("/stories/?country=iran")
    page.get_by_role("link", name="Catch up").first.click()
    expect(page.get_by_label("Iran")).to_be_checked()
    page.get_by_label("When were you last here?").fill("2025-04-08")
    page.get_by_role("button", name="Show what is new").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories about Iran, since 8 April 2025")
    expect(page.get_by_role("heading", level=3)).to_have_count(21)
    page.get_by_role("link", name="Go on from here next time").click()
    expect(page.get_by_text("Nothing new.")).to_be_visible()
    expect(page.get_by_label("When were you last here?")).to_be_visible()  # nothing new: the choice stands open
    expect(page.get_by_label("Iran")).to_be_checked()


def test_a_long_choice_of_countries_goes_on_below_and_never_beside_the_page(page, live_server, archive):
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        page.goto(live_server.url + "/catch-up/")
        sizes = "(() => { const box = document.querySelector('.picks[data-plural] ul'); return %s; })()"
        assert page.evaluate(sizes % "box.scrollWidth <= box.clientWidth")
    page.set_viewport_size(PHONE)
    assert page.evaluate(sizes % "box.scrollHeight > box.clientHeight")  # so long that columns would have overflowed


def test_a_page_to_catch_up_prints_what_is_new_and_no_form(page, live_server, archive):
    page.goto(live_server.url + "/catch-up/?from=2025-04-08&country=iran")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Story 3", exact=True)).to_be_visible()
    expect(page.get_by_text("Choose otherwise")).to_be_hidden()
    expect(page.get_by_text("Go on from here next time")).to_be_hidden()


def test_a_list_prints_its_cards_unbroken_and_whole_stories_over_several_pages(page, live_server, archive):
    page.emulate_media(media="print")
    for view, breaks in (("extracts", "avoid"), ("whole", "auto")):
        page.goto(f"{live_server.url}/stories/?country=iran&view={view}")
        card = page.locator(".card").filter(has_text="Envoys of Iran met.")
        assert card.evaluate("(one) => getComputedStyle(one).breakInside") == breaks
    page.goto(live_server.url + "/countries/iran/")
    expect(page.get_by_role("link", name="Follow")).to_have_count(0)  # none that is shown
