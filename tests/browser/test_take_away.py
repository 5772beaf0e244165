"""A list that was taken away opens from the disk, is searched there, and asks nothing of a network."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def kept(page, live_server, archive, tmp_path):
    """The page of the downloaded file, and the addresses that it asked for."""
    page.goto(live_server.url + "/stories/")
    with page.expect_download() as download:
        page.get_by_role("link", name="page to keep").click()
    path = tmp_path / "kept.html"
    download.value.save_as(path)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    return page, asked, path.as_uri()


def test_it_opens_from_the_disk_without_a_network_and_without_faults(kept):
    page, asked, address = kept
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories")
    assert asked == [address]
    assert Axe().run(page).response["violations"] == []


def test_its_box_leaves_the_stories_that_hold_every_word(kept):
    page, _, _ = kept
    box = page.get_by_label("Find in these stories")
    box.fill("énvoys oman")
    expect(page.locator("article:visible")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 of 22 stories")
    box.fill("nosuchword")
    expect(page.locator("article:visible")).to_have_count(0)
    box.fill("")
    expect(page.locator("article:visible")).to_have_count(22)


def test_the_index_leads_to_a_story_that_the_box_had_hidden(kept):
    page, _, _ = kept
    page.get_by_label("Find in these stories").fill("nosuchword")
    page.locator("#index").get_by_text("China").get_by_role("link").click()
    expect(page.locator("article:target")).to_be_visible()


def test_on_paper_it_says_where_it_is_from_and_holds_no_controls(kept):
    page, *_ = kept
    page.emulate_media(media="print")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    after = "(link) => getComputedStyle(link, '::after').content"
    assert "/stories/" in page.locator("header a[href^=http]").first.evaluate(after)
