"""Merging and splitting in the admin: shown first, done on request, undone from the log."""

import pytest
from django.urls import reverse
from django.utils import timezone

from briefs.models import Alias, Entity, Redirect, TagRun
from tests import factories

pytestmark = pytest.mark.django_db


def url(action, row, model="entity"):
    return reverse(f"admin:briefs_{model}_{action}", args=[row.pk])


def test_merge_shows_what_would_move_and_changes_nothing(admin_client):
    keep, lose = factories.country("Myanmar"), factories.country("Burma", aliases=["Burma"])
    factories.EntityTagFactory(entity=lose)
    page = admin_client.get(url("merge", lose), {"keep": keep.pk}).content.decode()
    assert "“Burma” goes, “Myanmar” stays" in page
    assert "1 tag of a story" in page
    assert "1 other name" in page
    lose.refresh_from_db()
    assert lose.status == "active"


def test_merge_moves_tags_and_leaves_a_redirect(admin_client):
    keep, lose = factories.country("Myanmar"), factories.country("Burma")
    tag = factories.EntityTagFactory(entity=lose, decision="accepted")
    admin_client.post(url("merge", lose), {"keep": keep.pk})
    tag.refresh_from_db()
    assert tag.entity == keep
    assert Redirect.objects.get(old_path="/countries/burma/").new_path == "/countries/myanmar/"


def test_merge_into_itself_is_refused_with_a_sentence(admin_client):
    lose = factories.country("Burma")
    page = admin_client.post(url("merge", lose), {"keep": lose.pk}).content.decode()
    assert "cannot be merged into itself" in page


def test_merge_is_undone_from_the_log(admin_client):
    keep, lose = factories.country("Myanmar"), factories.country("Burma")
    admin_client.post(url("merge", lose), {"keep": keep.pk})
    admin_client.post(url("undo", TagRun.objects.get(), "tagrun"))
    lose.refresh_from_db()
    assert lose.status == "active"


def test_split_gives_the_chosen_names_to_a_new_entity(admin_client):
    entity = factories.country("Congo", aliases=["Congo", "Brazzaville"])
    alias = Alias.objects.get(text="Brazzaville")
    form = {"name": "Republic of the Congo", "kind": "country", "aliases": [alias.pk]}
    assert admin_client.post(url("split", entity), form).status_code == 302
    alias.refresh_from_db()
    assert alias.entity == Entity.objects.get(name="Republic of the Congo")


def test_split_without_a_name_to_take_along_is_refused(admin_client):
    entity = factories.country("Congo")
    response = admin_client.post(url("split", entity), {"name": "Other", "kind": "country"})
    assert response.status_code == 200
    assert Entity.objects.count() == 1


def test_merging_different_kinds_is_warned_of_and_merging_like_kinds_is_not(admin_client):
    person, body = factories.person("Anna Example"), factories.EntityFactory(name="Example", kind="company")
    page = admin_client.get(url("merge", body), {"keep": person.pk}).content.decode()
    assert "of different kinds: Company and Person" in page
    page = admin_client.get(url("merge", factories.person("A. Example")), {"keep": person.pk}).content.decode()
    assert "of different kinds" not in page


def test_the_log_tells_in_words_what_a_run_did(admin_client):
    run = TagRun.objects.create(kind="merge", reason="Two were one.", summary={"stories": 8, "gained": 0})
    page = admin_client.get(reverse("admin:briefs_tagrun_change", args=[run.pk])).content.decode()
    assert "8 stories seen" in page
    assert "gained" not in page


@pytest.mark.parametrize(
    ("summary", "finished", "told", "untold"),
    [
        ({"version": 3, "next_edition": 50, "stories": 8}, None, "stopped halfway; retag_briefs goes on", "version"),
        ({"version": 3, "stopped": True, "stories": 8}, timezone.now(), "rules have changed since", "goes on"),
        ({"tags": 1}, timezone.now(), "1 tag decided", "halfway"),
    ],
)
def test_the_log_tells_what_may_come_of_a_run(admin_client, summary, finished, told, untold):
    run = TagRun.objects.create(reason="Again.", summary=summary, finished_at=finished)
    page = admin_client.get(reverse("admin:briefs_tagrun_change", args=[run.pk])).content.decode()
    assert told in page
    assert untold not in page


def test_a_merge_of_names_that_no_story_has_does_not_say_that_nothing_changed(admin_client):
    run = TagRun.objects.create(kind="merge", reason="Two were one.", summary={"stories": 0})
    page = admin_client.get(reverse("admin:briefs_tagrun_change", args=[run.pk])).content.decode()
    assert "No story’s tags changed." in page
    assert "Nothing changed" not in page
