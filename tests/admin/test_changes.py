"""What editors changed: the work of some days on one page, by whom, with what it was and is."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from briefs import curation
from briefs.curation.merging import merge_entities
from briefs.models import Alias, ImportRun
from tests import factories
from tests.admin.sent_form import sent_fields
from tests.editing import corrected

pytestmark = pytest.mark.django_db
URL = "/admin/changes/"


@pytest.fixture
def ada():
    return factories.UserFactory(username="ada", is_staff=True)


def shown(client, **asked):
    return client.get(URL, asked).content.decode()


def test_a_corrected_headline_is_told_with_who_and_how_it_was(admin_client, ada):
    story = factories.StoryFactory(headline="Deporations weighed")
    corrected(story, user=ada, corrected_headline="Deportations weighed")
    page = shown(admin_client)
    assert "ada" in page
    assert "<b>Corrected headline:</b> nothing → Deportations weighed" in page
    assert f"/admin/briefs/story/{story.pk}/history/" in page


def test_what_a_program_wrote_is_not_told(admin_client):
    corrected(factories.StoryFactory(headline="A vote"), corrected_headline="A count")
    assert "Nothing was changed by hand in this time" in shown(admin_client)


def test_whoever_changes_a_loaded_row_on_its_page_is_not_said_to_have_added_it(admin_client):
    source = factories.SourceFactory(name="Morning File")
    source.history.all().delete()  # as of rows that are loaded many at once
    address = f"/admin/briefs/source/{source.pk}/change/"
    page = sent_fields(admin_client.get(address).content.decode())
    assert admin_client.post(address, page | {"name": "The Morning File"}).status_code == 302
    assert "Morning File → The Morning File" in shown(admin_client)
    assert "Source added" not in shown(admin_client)
    assert "a program" in admin_client.get(address.replace("change", "history")).content.decode()


def test_only_the_chosen_days_and_the_chosen_editor_are_told(admin_client, ada):
    bo = factories.UserFactory(username="bo", is_staff=True)
    tags = [factories.EntityTagFactory(entity=factories.country(name)) for name in ("Chad", "Mali")]
    for user, tag in zip((ada, bo), tags, strict=True):
        curation.reject(tag, user)
    assert "Chad in" in shown(admin_client, by="ada")
    assert "Mali in" not in shown(admin_client, by="ada")
    tags[1].history.update(history_date=timezone.now() - timedelta(days=1))
    assert "Mali in" in shown(admin_client, when="yesterday")
    assert "Chad in" not in shown(admin_client, when="yesterday")


def test_the_same_done_to_many_at_once_is_one_line(admin_client, ada):
    chad = factories.country("Chad")
    curation.reject_all([factories.EntityTagFactory(entity=chad) for _ in range(8)], ada)
    page = shown(admin_client)
    assert page.count("<b>Decision:</b> Automatic → Rejected") == 1
    assert "and 3 others" in page


def test_what_was_deleted_is_told_by_its_name_without_a_link(admin_client, ada):
    alias = Alias.objects.create(entity=factories.country("Chad"), text="Tchad", kind=Alias.Kind.NAME)
    alias._history_user = ada
    alias.delete()
    page = shown(admin_client)
    assert 'Other name (alias) deleted: <span dir="auto">Tchad</span>' in page


def test_a_merge_leads_to_where_it_can_be_undone(admin_client, ada):
    run = merge_entities(factories.person("Ada Roe"), factories.person("A. Roe"), user=ada)
    page = shown(admin_client)
    assert f"/admin/briefs/tagrun/{run.pk}/change/" in page
    assert "<b>Merged into:</b> nothing → Ada Roe" in page


def test_an_import_is_told_with_what_it_brought(admin_client, ada):
    run = ImportRun.objects.create(started_by=ada, counts={"created": 1, "stories": 12})
    page = shown(admin_client)
    assert ": 1 edition, 12 stories</a>" in page
    assert f"/admin/briefs/importrun/{run.pk}/change/" in page


def test_a_date_that_cannot_be_read_is_told_and_the_usual_days_are_shown(admin_client, ada):
    corrected(factories.StoryFactory(headline="A vote"), user=ada, corrected_headline="A count")
    page = shown(admin_client, when="someday")
    assert "“someday” is not a date" in page
    assert "A count" in page


def test_the_page_asks_as_much_for_ten_changes_as_for_one(admin_client, ada):
    def statements():
        with CaptureQueriesContext(connection) as queries:
            shown(admin_client)
        return len(queries)

    curation.reject(factories.EntityTagFactory(), ada)
    once = statements()
    for _ in range(9):
        curation.reject(factories.EntityTagFactory(), ada)
    assert statements() == once


def test_the_page_takes_the_permission_to_view_stories(client):
    user = factories.UserFactory(username="cy", is_staff=True)
    client.force_login(user)
    assert client.get(URL).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="view_story"))
    assert client.get(URL).status_code == 200
