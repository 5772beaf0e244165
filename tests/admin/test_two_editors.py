"""Two editors with the same page open: what the one saved is not undone by the other, who did not see it."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from briefs import search
from briefs.admin.base import ArchiveAdmin
from briefs.admin.rules import CONFIRMED
from briefs.curation.records import save
from briefs.models import Source, Story
from briefs.search import StoryQuery
from tests.admin.sent_form import sent_fields
from tests.factories import AliasFactory, EntityFactory, EntityTagFactory, SourceFactory, StoryFactory

pytestmark = pytest.mark.django_db


def change_page(row):
    return reverse(f"admin:briefs_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture
def two_pages(admin_client):
    """Opens a row's page twice; sends each with what is changed in it."""

    def opened(row):
        pages = [sent_fields(admin_client.get(change_page(row)).content.decode()) for _ in range(2)]
        return [
            lambda changes, page=page: admin_client.post(change_page(row), page | {CONFIRMED: "1"} | changes)
            for page in pages
        ]

    return opened


def test_a_headline_corrected_by_the_one_stays_when_the_other_writes_a_note(two_pages):
    story = StoryFactory(headline="Iran holds tlaks")
    first, second = two_pages(story)
    assert first({"corrected_headline": "Iran holds talks"}).status_code == 302
    assert second({"note": "Seen by two."}).status_code == 302
    story.refresh_from_db()
    assert (story.corrected_headline, story.note) == ("Iran holds talks", "Seen by two.")


def test_a_tag_rejected_by_the_one_stays_rejected_when_the_other_accepts_another(two_pages):
    story = StoryFactory()
    EntityTagFactory.create_batch(2, story=story)
    first, second = two_pages(story)
    assert first({"entity_tags-0-decision": "rejected"}).status_code == 302
    assert second({"entity_tags-1-decision": "accepted"}).status_code == 302
    assert sorted(tag.decision for tag in story.entity_tags.all()) == ["accepted", "rejected"]


def test_a_name_switched_off_by_the_one_stays_off_when_the_other_adds_one(two_pages):
    entity = EntityFactory(name="Iran")
    AliasFactory(entity=entity, text="Persia")
    first, second = two_pages(entity)
    assert first({"aliases-0-is_active": ""}).status_code == 302
    assert second({"note": "A state."}).status_code == 302
    assert not entity.aliases.get().is_active


def test_what_both_changed_is_told_before_it_is_written_over(two_pages, admin_client):
    story = StoryFactory(headline="Iran holds tlaks")
    first, second = two_pages(story)
    first({"corrected_headline": "Iran holds talks"})
    told = second({"corrected_headline": "Talks in Iran", "note": "Kept."})
    assert told.status_code == 200
    assert "admin changed this to “Iran holds talks”" in told.content.decode()
    assert admin_client.post(change_page(story), sent_fields(told.content.decode())).status_code == 302
    story.refresh_from_db()
    assert (story.corrected_headline, story.note) == ("Talks in Iran", "Kept.")


def test_a_clash_names_who_set_the_field_and_nobody_whose_change_no_history_tells(two_pages, django_user_model):
    story, (ada, bo) = StoryFactory(), map(django_user_model.objects.create_user, ("ada", "bo"))
    _, second = two_pages(story)
    story.refresh_from_db()
    story.corrected_headline = "Talks"
    save(story, ada)
    story.note = "Later, of another field."
    save(story, bo)
    save(story, None)  # by a program, of none of them
    Story.objects.filter(pk=story.pk).update(slug="talks")
    mine = {"corrected_headline": "Talks in Iran", "note": "Mine.", "slug": "talks-in-iran"}
    told = second(mine).content.decode()
    assert "ada changed this to “Talks”" in told
    assert "bo changed this to “Later, of another field.”" in told
    assert "Somebody else changed this to “talks”" in told


def test_what_both_changed_alike_is_no_conflict(two_pages):
    story = StoryFactory()
    for send in two_pages(story):
        assert send({"corrected_headline": "Iran holds talks"}).status_code == 302


@pytest.mark.parametrize("seen", ["", "x", "\0" * 8, "0" * 5000])
def test_a_page_without_its_marks_is_saved_as_it_was_sent(two_pages, seen):
    story = StoryFactory()
    first, _ = two_pages(story)
    first({"note": "Sent.", "seen": seen.replace("\0", "z")})
    story.refresh_from_db()
    assert story.note == "Sent."


def test_countries_of_a_region_are_chosen_on_its_page_and_found_at_once(two_pages):
    region, mali = EntityFactory(name="Sahel", kind="region"), EntityFactory(name="Mali", kind="country")
    story = StoryFactory()
    EntityTagFactory(story=story, entity=mali)
    search.refresh([story])
    asked = StoryQuery(chosen={"region": (region.slug,)})
    assert search.find(asked).count == 0
    first, _ = two_pages(region)
    assert first({"takes_in": mali.pk}).status_code == 302
    assert search.find(asked).count == 1


def test_only_regions_take_in_countries(two_pages, admin_client):
    page = admin_client.get(f"/admin/briefs/entity/{EntityFactory(name='Mali', kind='country').pk}/change/")
    assert "takes_in" not in page.context["adminform"].form.fields


def test_successors_named_by_the_one_stay_when_the_other_writes_a_note(two_pages):
    entity, successor = EntityFactory(name="Soviet Union"), EntityFactory(name="Russia")
    first, second = two_pages(entity)
    assert first({"successors": successor.pk}).status_code == 302
    assert second({"note": "A union."}).status_code == 302
    assert list(entity.successors.all()) == [successor]


@pytest.mark.parametrize(("times", "names"), [(1, ["Morning File"]), (2, [])])
def test_a_row_that_met_another_in_the_database_is_tried_once_more(admin_client, monkeypatch, times, names):
    save, met = ArchiveAdmin.save_model, iter(range(times))

    def meets(*arguments):
        if next(met, None) is not None:
            raise IntegrityError("Key (slug)=(morning-file) already exists.")
        save(*arguments)

    monkeypatch.setattr(ArchiveAdmin, "save_model", meets)
    admin_client.raise_request_exception = False
    address = reverse("admin:briefs_source_add")
    page = sent_fields(admin_client.get(address).content.decode())
    status = admin_client.post(address, page | {"name": "Morning File", "slug": "morning-file"}).status_code
    assert (status, [source.name for source in Source.objects.all()]) == (302 if names else 500, names)


def test_a_new_row_whose_name_is_taken_is_told_so(admin_client):
    SourceFactory(slug="morning-file")
    address = reverse("admin:briefs_source_add")
    page = sent_fields(admin_client.get(address).content.decode())
    told = admin_client.post(address, page | {"name": "Another File", "slug": "morning-file"})
    assert (told.status_code, Source.objects.count()) == (200, 1)
    assert "already exists" in told.content.decode()
