"""A changed name or phrase shows what it would do before it is saved, then tags the stories again."""

import pytest
from django.urls import reverse

from briefs.admin.rules import CONFIRMED
from briefs.models import Alias, EntityTag, Story
from briefs.tagstore import forget_rules, rules_changed, tag_stories
from tests import factories
from tests.admin.sent_form import sent_fields

pytestmark = pytest.mark.django_db


@pytest.fixture
def iran():
    entity = factories.country("Iran")
    factories.StoryFactory(headline="", body="Teheran announced talks.")
    rules_changed()
    return entity


def save(client, entity, **changes):
    page = reverse("admin:briefs_entity_change", args=[entity.pk])
    fields = sent_fields(client.get(page).content.decode())
    return client.post(page, fields | {"aliases-1-text": "Teheran", "aliases-1-kind": "capital"} | changes)


def test_new_alias_shows_the_stories_gained_and_saves_nothing(admin_client, iran):
    page = save(admin_client, iran).content.decode()
    assert "1 story would gain a tag" in page
    assert "Changed: “Teheran”." in page
    assert reverse("admin:briefs_entity_changelist") in page
    assert "Teheran announced talks." in page
    assert not Alias.objects.filter(text="Teheran").exists()


def test_confirmed_alias_is_saved_and_its_stories_are_tagged(admin_client, iran):
    save(admin_client, iran, **{CONFIRMED: "yes"})
    assert Alias.objects.get(text="Teheran").origin == "editor"
    assert EntityTag.objects.filter(entity=iran).count() == 1


def test_alias_of_one_letter_is_refused_with_the_reason(admin_client, iran):
    page = save(admin_client, iran, **{"aliases-1-text": "T"}).content.decode()
    assert "at least two letters" in page


def test_change_of_a_note_needs_no_preview(admin_client, iran):
    changes = {"note": "A country in Asia.", "aliases-1-text": "", "aliases-1-kind": "name"}
    assert save(admin_client, iran, **changes).status_code == 302


@pytest.fixture
def teheran(admin_client, iran):
    """What the page of the name “Teheran” sends, with one story tagged by it."""
    alias = factories.AliasFactory(entity=iran, text="Teheran")
    rules_changed()
    tag_stories(Story.objects.all())
    page = reverse("admin:briefs_alias_change", args=[alias.pk])
    return page, sent_fields(admin_client.get(page).content.decode())


@pytest.mark.parametrize("is_fresh", [True, False])
def test_a_name_changed_on_its_own_page_shows_the_stories_lost(admin_client, teheran, is_fresh):
    page, fields = teheran
    if is_fresh:
        forget_rules()  # as in a process that has tagged nothing yet
    told = " ".join(admin_client.post(page, fields | {"text": "Teherann"}).content.decode().split())
    assert "0 stories would gain a tag, 1 would lose one" in told
    assert Alias.objects.filter(text="Teheran").exists()


def test_a_confirmed_change_takes_the_tag_from_stories_with_the_old_words(admin_client, iran, teheran):
    page, fields = teheran
    assert EntityTag.objects.filter(entity=iran).count() == 1
    admin_client.post(page, fields | {"text": "Teherann", CONFIRMED: "yes"})
    assert not EntityTag.objects.filter(entity=iran).exists()


def test_a_name_saved_unchanged_needs_no_preview(admin_client, teheran):
    page, fields = teheran
    assert admin_client.post(page, fields).status_code == 302


def test_a_name_without_a_rule_round_it_shows_an_empty_box_that_changes_nothing(admin_client, teheran):
    page, fields = teheran
    assert fields["context"] == ""
    assert admin_client.post(page, fields).status_code == 302
    assert Alias.objects.get(text="Teheran").context == {}


def test_a_rule_is_shown_as_it_was_written_and_taken_away_by_emptying_its_box(admin_client, teheran):
    page, fields = teheran
    rule = {"needs_any": ["oil"]}
    admin_client.post(page, fields | {"context": '{"needs_any": ["oil"]}', CONFIRMED: "yes"})
    assert Alias.objects.get(text="Teheran").context == rule
    fields = sent_fields(admin_client.get(page).content.decode())
    assert fields["context"] == '{"needs_any": ["oil"]}'
    admin_client.post(page, fields | {"context": "", CONFIRMED: "yes"})
    assert Alias.objects.get(text="Teheran").context == {}


def test_a_rule_that_is_no_json_is_refused_with_a_sentence(admin_client, teheran):
    page, fields = teheran
    assert "valid JSON" in admin_client.post(page, fields | {"context": "{needs"}).content.decode()
