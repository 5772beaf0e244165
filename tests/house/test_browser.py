"""The strict policy, seen by a real browser."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from tests.conftest import breaks_policy

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_watch_over_the_policy_notices_a_breach(live_server, context):
    unwatched = context.new_page()
    unwatched.goto(f"{live_server.url}/admin/login/")
    with unwatched.expect_console_message(lambda message: breaks_policy(message.text)):
        unwatched.evaluate("document.body.setAttribute('style', 'color: red')")


def test_an_administrator_can_log_in_and_work_under_the_policy(live_server, page):
    get_user_model().objects.create_superuser("chief", password="right")
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", "chief")
    page.fill("#id_password", "right")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    for address in ("/admin/auth/user/", "/admin/auth/user/add/", "/admin/auth/group/add/", "/admin/password_change/"):
        assert page.goto(f"{live_server.url}{address}").status == 200
        expect(page.locator("h1").first).to_be_visible()


def test_the_page_for_unknown_addresses_stands_by_itself(live_server, page):
    answer = page.goto(f"{live_server.url}/no-such-page/")
    assert answer.status == 404
    expect(page.locator("h1")).to_have_count(1)
