"""The documentation page in a real browser: under the strict policy, without a fault of accessibility or of script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_documentation_stands_under_the_policy(live_server, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    assert page.goto(f"{live_server.url}/api/").status == 200
    page.locator("summary").first.click()
    expect(page.get_by_text("not_country").first).to_be_visible()
    assert all(url.startswith(live_server.url) for url in asked)


def test_the_documentation_is_accessible(live_server, page):
    page.goto(f"{live_server.url}/api/")
    for summary in page.locator("summary").all():
        summary.click()
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []


def test_the_documentation_needs_no_script(live_server, browser):
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{live_server.url}/api/")
    expect(plain.locator("h2")).to_have_count(9)
    plain.get_by_role("link", name="/api/topics/", exact=True).click()
    expect(plain.locator("body")).to_contain_text('"results"')
    context.close()
