"""A receipt is made, read and copied without script and with it, and axe finds nothing on its pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_list_is_frozen_without_script(without_script, archive):
    page = without_script
    page.goto("/stories/?country=iran")
    page.get_by_role("link", name="receipt").click()
    page.get_by_role("button", name="Make the receipt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories about Iran")
    expect(page.get_by_text("exactly the same stories")).to_be_visible()
    page.get_by_role("link", name="numbers, one a line").click()
    assert len(page.locator("body").inner_text().split()) == 21


def test_axe_finds_nothing_on_a_receipt(page, live_server, archive):
    page.goto(live_server.url + "/receipts/?country=iran")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="Make the receipt").click()
    expect(page.get_by_role("heading", name="Cite and check")).to_be_visible()
    assert Axe().run(page).response["violations"] == []


def test_on_paper_a_receipt_tells_the_question_and_where_its_numbers_are(page, live_server, archive):
    page.goto(f"{live_server.url}/receipts/?country=iran")
    page.locator("main").get_by_role("button").click()
    page.emulate_media(media="print")
    after = "(link) => getComputedStyle(link, '::after').content"
    told = [link.evaluate(after) for link in page.locator(".receipt [data-address]").all()]
    assert "/stories/?country=iran" in told[0]
    assert "/numbers.txt" in told[1]
