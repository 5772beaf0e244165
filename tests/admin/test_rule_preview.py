"""A changed name or phrase shows what it would do before it is saved, then tags the stories again."""

import pytest
from django.urls import reverse

from briefs.admin.rules import CONFIRMED
from briefs.models import Alias, EntityTag
from briefs.tagstore import rules_changed
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
