"""An address is copied with one button, and the reader is told; without script there is no button."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def copied(page):
    """What the clipboard holds."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return lambda: page.evaluate(CLIPBOARD)


def test_the_address_of_a_list_is_copied_as_it_is_read(page, live_server, archive, copied):
    page.goto(live_server.url + "/stories/?country=iran&page=2#results")
    button = page.get_by_role("button", name="copy the address")
    button.click()
    expect(page.get_by_role("status").filter(has_text="The address was copied.")).to_have_count(1)
    assert copied() == live_server.url + "/stories/?country=iran&page=2"
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    expect(button).to_be_visible()  # it can be used again after a while


def test_both_links_of_a_story_are_copied(page, live_server, archive, copied):
    page.goto(live_server.url + archive.get_absolute_url())
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("status").filter(has_text="The address was copied.")).to_have_count(1)
    assert copied() == live_server.url + archive.get_absolute_url()
    page.get_by_role("button", name="Copy the short link").click()
    expect(page.get_by_role("button", name="Copied")).to_have_count(2)
    assert copied() == f"{live_server.url}/s/{archive.pk}/"


def test_the_link_of_a_receipt_is_copied(page, live_server, archive, copied):
    page.goto(live_server.url + "/receipts/?country=iran")
    page.get_by_role("button", name="Make the receipt").click()
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("status").filter(has_text="The address was copied.")).to_have_count(1)
    assert copied() == page.url


def test_the_address_of_a_feed_is_copied_from_the_page_that_explains_it(page, live_server, archive, copied):
    page.goto(live_server.url + "/stories/?country=iran")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the stories")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(6):  # a chip, two orders, the look of the list: few keys
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Follow":
            break
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_role("status").filter(has_text="The address was copied.")).to_have_count(1)
    assert copied() == live_server.url + "/stories.atom?country=iran"


def test_where_copying_is_refused_the_link_itself_is_chosen(page, live_server, archive):
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(live_server.url + archive.get_absolute_url())
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_label("Permanent link")).to_be_focused()
    expect(page.get_by_role("button", name="Copied")).to_have_count(0)


@pytest.mark.parametrize("address", ["/stories/", "/quotes/", "/follow/", "{story}"])
def test_without_script_there_is_no_button(without_script, archive, address):
    page = without_script
    page.goto(address.format(story=archive.get_absolute_url()))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="copy")).to_have_count(0)
