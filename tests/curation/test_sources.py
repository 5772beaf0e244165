"""Addresses of a source that shows facts only hold no words of its text."""

import json

import pytest
from django.core.management import call_command
from django.urls import reverse

from briefs import curation, search
from briefs.models import Redirect, Source, Story
from tests.admin.sent_form import sent_fields
from tests.factories import EditionFactory, SourceFactory, StoryFactory

pytestmark = pytest.mark.django_db

BODY = "Envoys met in secret on Tuesday."
RECORD = {"source": "shy-brief", "date": "2024-05-02", "edition_title": "Thursday", "section": "brief"}


def load(folder, **fields):
    path = folder / "edition.jsonl"
    path.write_text(json.dumps(RECORD | {"id": "a", "body": BODY} | fields) + "\n")
    call_command("load_briefs", str(path), verbosity=0)
    return Story.objects.get(key=fields.get("id", "a"))


@pytest.mark.parametrize(
    ("policy", "headline", "slug"),
    [
        ("facts", "", "story-1-of-thursday"),
        ("facts", "Talks go on", "talks-go-on"),
        ("extract", "", "envoys-met-in-secret-on-tuesday"),
    ],
)
def test_a_new_story_is_called_by_what_its_source_shows(tmp_path, policy, headline, slug):
    SourceFactory(name="Shy Brief", display_policy=policy)
    assert load(tmp_path, headline=headline).slug == slug


def test_a_source_that_stops_showing_text_changes_the_addresses_that_hold_it(client):
    edition = EditionFactory(title="Thursday")
    plain = StoryFactory(edition=edition, headline="", body=BODY, slug="envoys-met-in-secret-on-tuesday", position=1)
    second = StoryFactory(edition=edition, headline="", body=BODY, slug="envoys-met-in-secret-on-tuesday-2", position=2)
    own = StoryFactory(edition=edition, headline="", body=BODY, slug="chosen-by-an-editor")
    other = StoryFactory(headline="", body=BODY, slug="envoys-met-in-secret-on-tuesday")
    search.refresh([plain, second, own, other])
    old = plain.get_absolute_url()
    assert curation.source_changed(edition.source) == 0
    SourceFactory._meta.model.objects.filter(pk=edition.source_id).update(display_policy="facts")
    assert other.edition.source_id == edition.source_id
    assert curation.source_changed(Source.objects.get(pk=edition.source_id)) == 3
    slugs = [Story.objects.get(pk=story.pk).slug for story in (plain, second, own)]
    assert slugs == ["story-1-of-thursday", "story-2-of-thursday", "chosen-by-an-editor"]
    assert client.get(old).headers["Location"] == Story.objects.get(pk=plain.pk).get_absolute_url()
    assert Redirect.objects.count() == 3
    assert curation.source_changed(Source.objects.get(pk=edition.source_id)) == 0


def test_saving_the_source_in_the_admin_does_so(admin_client):
    story = StoryFactory(headline="", body=BODY, slug="envoys-met-in-secret-on-tuesday")
    page = reverse("admin:briefs_source_change", args=[story.edition.source_id])
    fields = sent_fields(admin_client.get(page).content.decode()) | {"display_policy": "facts"}
    answer = admin_client.post(page, fields, follow=True).content.decode()
    assert "were changed: 1." in answer
    story.refresh_from_db()
    assert "envoys" not in story.slug
