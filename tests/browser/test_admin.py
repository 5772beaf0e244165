"""The desk in a real browser: no page breaks the policy, the review screen works by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from briefs import curation
from briefs.models import EntityTag
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "correct-horse-battery"


@pytest.fixture
def desk(page, live_server):
    """A browser page whose user is signed in."""
    get_user_model().objects.create_superuser("boss", "boss@example.com", PASSWORD)
    page.goto(f"{live_server.url}/admin/login/")
    page.fill("#id_username", "boss")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")  # else the next page could be asked for before the session is there
    return page


@pytest.mark.parametrize("model", ["edition", "story", "entity", "topic", "entitytag", "candidate"])
def test_list_and_change_page_keep_to_the_policy(desk, live_server, model):
    make = {
        "edition": factories.EditionFactory,
        "story": factories.StoryFactory,
        "entity": factories.EntityFactory,
        "topic": factories.TopicFactory,
        "entitytag": factories.EntityTagFactory,
        "candidate": factories.CandidateFactory,
    }
    row = make[model]()
    for address in ("changelist", "change"):
        arguments = [row.pk] if address == "change" else []
        response = desk.goto(live_server.url + reverse(f"admin:briefs_{model}_{address}", args=arguments))
        assert response.status == 200


@pytest.mark.parametrize("path", ["/admin/", "/admin/load/", "/admin/changes/", "/admin/auth/user/"])
def test_page_of_the_desk_keeps_to_the_policy(desk, live_server, path):
    assert desk.goto(live_server.url + path).status == 200


def test_history_page_keeps_to_the_policy(desk, live_server):
    entity = factories.EntityFactory()
    assert desk.goto(live_server.url + reverse("admin:briefs_entity_history", args=[entity.pk])).status == 200


def test_on_a_phone_a_list_keeps_its_width_and_the_box_for_all_rows_its_shape(desk, live_server):
    factories.StoryFactory(headline="Llanfairpwllgwyngyll" * 10)
    desk.set_viewport_size({"width": 390, "height": 844})
    desk.goto(live_server.url + reverse("admin:briefs_story_changelist"))
    cell, box = desk.locator("#result_list thead .action-checkbox-column"), desk.locator("#action-toggle")
    inner, outer = box.bounding_box(), cell.bounding_box()
    assert outer["x"] <= inner["x"]
    assert inner["x"] + inner["width"] <= outer["x"] + outer["width"]
    assert desk.locator("#result_list").evaluate("(one) => one.scrollWidth <= one.parentElement.clientWidth")


def test_on_a_phone_the_preview_of_a_load_keeps_its_width_whatever_the_words(desk, live_server):
    desk.set_viewport_size({"width": 390, "height": 844})
    desk.goto(f"{live_server.url}/admin/load/")
    word = "Llanfairpwllgwyngyll" * 8
    record = f'{{"source": "{word}", "date": "2024-05-02", "id": "a", "headline": "{word}", "body": "{word} {word}"}}'
    file = {"name": f"{word[:60]}.jsonl", "mimeType": "text/plain", "buffer": record.encode()}
    desk.set_input_files("input[type=file]", [file])
    desk.click(".submit-row [type=submit]")
    expect(desk.get_by_text("Nothing is loaded yet")).to_be_visible()
    desk.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert desk.evaluate("document.documentElement.scrollWidth") <= 390


def test_every_field_of_a_story_page_has_a_name(desk, live_server):
    tag = factories.EntityTagFactory()
    desk.goto(live_server.url + reverse("admin:briefs_story_change", args=[tag.story.pk]))
    desk.wait_for_selector(".select2-selection[aria-label]")
    rules = ["select-name", "label", "aria-input-field-name", "empty-table-header", "page-has-heading-one"]
    answer = Axe().run(desk, options={"runOnly": {"type": "rule", "values": rules}}).response
    assert [one["id"] for one in answer["violations"]] == []


def test_what_editors_changed_is_told_without_faults(desk, live_server, django_user_model):
    curation.reject(factories.EntityTagFactory(), django_user_model.objects.first())
    desk.goto(live_server.url + reverse("admin:changes"))
    assert desk.get_by_text("Automatic → Rejected").count() == 1
    assert Axe().run(desk).response["violations"] == []


def test_the_screen_that_tags_many_stories_is_told_without_faults(desk, live_server):
    desk.goto(f"{live_server.url}{reverse('admin:stories-tag')}?stories={factories.StoryFactory().pk}")
    desk.wait_for_selector(".select2-selection[aria-label='A name']")
    assert desk.get_by_role("group", name="What to do").get_by_role("radio").count() == 2
    assert Axe().run(desk, options={"preload": False}).response["violations"] == []


def test_in_review_a_key_leads_back_to_the_story_before(desk, live_server):
    factories.EntityTagFactory()
    newer = factories.EntityTagFactory()
    page = live_server.url + reverse("admin:review-story", args=[newer.story.pk])
    desk.goto(page)
    for key in ("s", "b"):
        with desk.expect_navigation():
            desk.keyboard.press(key)
    assert desk.url == page


def test_the_page_to_log_in_has_a_heading(page, live_server):
    page.goto(f"{live_server.url}/admin/login/")
    assert Axe().run(page).response["violations"] == []


def test_review_by_keyboard_rejects_one_and_accepts_the_rest(desk, live_server):
    first = factories.EntityTagFactory(salience=5)
    second = factories.EntityTagFactory(story=first.story, salience=1)
    desk.goto(live_server.url + reverse("admin:review-story", args=[first.story.pk]))
    desk.keyboard.press("x")
    expect(desk.get_by_label("reject").first).to_be_checked()
    with desk.expect_navigation():
        desk.keyboard.press("a")
    assert EntityTag.objects.get(pk=first.pk).decision == "rejected"
    assert EntityTag.objects.get(pk=second.pk).decision == "accepted"


def test_autocomplete_of_a_name_finds_it_by_another_name(desk, live_server):
    factories.country("Iran", aliases=["Iran", "Persia"])
    story = factories.StoryFactory()
    desk.goto(live_server.url + reverse("admin:review-story", args=[story.pk]))
    desk.click(".select2-selection >> nth=0")
    expect(desk.locator(".select2-search__field").first).to_be_focused()
    desk.keyboard.type("Persia")
    desk.wait_for_selector(".select2-results__option:has-text('Iran')")


def test_a_box_narrows_the_many_names_of_a_page_and_its_buttons_stay_in_sight(desk, live_server):
    entity = factories.country("Iran", aliases=[f"Town {number:02}" for number in range(30)] + ["Māhshahr"])
    desk.goto(live_server.url + reverse("admin:briefs_entity_change", args=[entity.pk]))
    rows = desk.locator("#aliases-group .has_original")
    desk.get_by_label("Find among").fill("mahsh")
    expect(rows.locator("visible=true").locator(".field-text input")).to_have_value("Māhshahr")
    desk.get_by_label("Find among").press("Enter")
    expect(desk).to_have_url(f"{live_server.url}{reverse('admin:briefs_entity_change', args=[entity.pk])}")
    desk.get_by_label("Find among").fill("")
    expect(rows.locator("visible=true")).to_have_count(rows.count())
    expect(desk.get_by_role("button", name="Save", exact=True)).to_be_in_viewport()


def test_a_box_is_not_put_over_a_few_names(desk, live_server):
    entity = factories.country("Iran", aliases=["Tehran", "Persia"])
    desk.goto(live_server.url + reverse("admin:briefs_entity_change", args=[entity.pk]))
    desk.wait_for_load_state("load")
    expect(desk.locator(".find-row")).to_have_count(0)


def test_a_button_that_takes_seconds_says_so_and_is_pressed_once(desk, live_server):
    candidate = factories.CandidateFactory(form="Ada Roe")
    desk.goto(live_server.url + reverse("admin:briefs_candidate_change", args=[candidate.pk]))
    asked = []

    def unanswered(route):
        asked.append(route.request)
        route.fulfill(status=204)  # the page stays as it is while work goes on

    desk.route("**/decide/", unanswered)
    button = desk.get_by_role("button", name="Accept as new")
    button.click()
    expect(
        desk.get_by_role("status").filter(has_text="The stories that hold the name are tagged again.")
    ).to_be_visible()
    button.click()
    expect(desk.locator(".busy")).to_have_count(1)
    assert len(asked) == 1
