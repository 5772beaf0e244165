"""Loading in the admin: shown first, loaded on request, undone from the log."""

import json
from tempfile import gettempdir

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from briefs.admin import imports
from briefs.models import Edition, ImportedEdition, ImportRun, Story
from tests import factories
from tests.admin.sent_form import sent_fields

pytestmark = pytest.mark.django_db
URL = "/admin/load/"
EDITION = {"source": "example", "date": "2024-05-06", "edition_title": "One"}
STORIES = [{"headline": "First", "body": "A first text."}, {"headline": "Second", "body": "A second text."}]
RECORDS = "\n".join(json.dumps(EDITION | story) for story in STORIES).encode()


def preview(client, name="one.jsonl", content=RECORDS):
    return client.post(URL, {"files": SimpleUploadedFile(name, content)}).content.decode()


def test_preview_shows_the_stories_and_loads_nothing(admin_client):
    page = preview(admin_client)
    assert "would be created" in page
    assert "Second" in page
    assert not Edition.objects.exists()


def test_what_the_preview_showed_is_loaded_by_its_button(admin_client, admin_user):
    admin_client.post(URL, sent_fields(preview(admin_client)) | {"load": "yes"})
    assert Story.objects.count() == 2
    assert ImportRun.objects.get().started_by == admin_user


def test_preview_tells_what_differs_from_what_is_there_and_writes_nothing(admin_client):
    admin_client.post(URL, sent_fields(preview(admin_client)) | {"load": "yes"})
    changed = [
        STORIES[0] | {"credit": "AP"},
        {"headline": "Third", "body": "A report about something else altogether."},
    ]
    page = preview(admin_client, content="\n".join(json.dumps(EDITION | story) for story in changed).encode())
    assert "Changed (credit): “First”." in page
    assert "New: “Third”." in page
    assert "Withdrawn, because it is gone: “Second”." in page
    assert set(Story.objects.values_list("headline", "status")) == {("First", "published"), ("Second", "published")}
    assert "What would change" not in preview(admin_client)


def test_import_is_undone_from_the_log(admin_client):
    admin_client.post(URL, sent_fields(preview(admin_client)) | {"load": "yes"})
    admin_client.post(reverse("admin:briefs_importrun_undo", args=[ImportRun.objects.get().pk]))
    assert not Edition.objects.exists()
    assert ImportRun.objects.get().undone_at is not None


@pytest.mark.parametrize(
    ("counts", "told"),
    [({"created": 1, "drafts": 1, "stories": 1, "failed": 0}, "1 created, 1 draft, 1 story"),
     ({"created": 2, "drafts": 2, "stories": 1234}, "2 created, 2 drafts, 1,234 stories"),
     ({"unread": 1, "created": 1, "drafts": 1}, "1 created, 1 draft, 1 of no known layout"),
     ({"unchanged": 0}, "Nothing changed.")],
)  # fmt: skip
def test_the_log_counts_one_as_one(admin_client, counts, told):
    run = ImportRun.objects.create(counts=counts)
    assert f">{told}<" in admin_client.get(reverse("admin:briefs_importrun_change", args=[run.pk])).content.decode()


def test_the_log_names_an_uploaded_file_without_the_folder_it_lay_in(admin_client):
    admin_client.post(reverse("admin:upload"), sent_fields(preview(admin_client)) | {"load": "yes"})
    run = ImportRun.objects.get()
    page = admin_client.get(reverse("admin:briefs_importrun_change", args=[run.pk])).content.decode()
    assert "one.jsonl" in page
    assert gettempdir() not in page
    assert "uploaded or pasted here" in page


def test_a_run_of_very_many_editions_lists_what_failed_and_says_how_many_are_left_out(admin_client, monkeypatch):
    monkeypatch.setattr(imports, "MOST_LISTED", 2)
    run = ImportRun.objects.create()
    rows = [
        ("1.txt", "created", ""),
        ("2.txt", "created", ""),
        ("3.txt", "created", "No date."),
        ("4.txt", "failed", ""),
    ]
    for name, outcome, message in rows:
        ImportedEdition.objects.create(run=run, file_name=name, outcome=outcome, message=message)
    page = admin_client.get(reverse("admin:briefs_importrun_change", args=[run.pk])).content.decode()
    assert [name in page for name, *_ in rows] == [False, False, True, True]
    assert "2 of 4 editions" in page
    run.editions.filter(message="").delete()
    assert (
        "Listed below" not in admin_client.get(reverse("admin:briefs_importrun_change", args=[run.pk])).content.decode()
    )


def test_empty_file_gets_a_sentence(admin_client):
    page = preview(admin_client, "empty.txt", b" ")
    assert "empty" in page
    assert gettempdir() not in page


def test_nothing_chosen_gets_a_sentence(admin_client):
    assert "Choose a file or paste a text." in admin_client.post(URL, {}).content.decode()


def test_files_too_large_for_a_page_are_pointed_to_the_command(admin_client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 90
    page = admin_client.post(URL, {"files": SimpleUploadedFile("one.jsonl", RECORDS)}).content.decode()
    assert "load_briefs" in page


def test_script_in_a_pasted_text_is_shown_as_text(admin_client):
    page = admin_client.post(URL, {"text": "<script>alert(1)</script>\n\nWords."}).content.decode()
    assert "<script>alert" not in page


def test_loading_needs_its_permission(client):
    client.force_login(factories.UserFactory())
    assert client.get(URL).status_code == 403


HEADED = """The Evening Sheet

Monday, 16 December 2024

Top of the Agenda

Harbor Talks Open. Envoys of Iran and France met in Geneva yesterday to talk about harbors.

Across the Globe

Quake in Chile. An earthquake of magnitude 6.1 shook Valparaiso on Sunday; nobody was hurt.
"""


def test_a_source_that_headings_alone_tell_is_said_to_be_a_guess_and_can_be_changed_in_the_preview(admin_client):
    factories.SourceFactory(name="CFR Daily News Brief", slug="cfr-daily-news-brief")
    other = factories.SourceFactory(name="The Evening Sheet")
    page = admin_client.post(URL, {"text": HEADED}).content.decode()
    assert "The text names no source. Its headings are those of CFR Daily News Brief" in page
    page = admin_client.post(URL, sent_fields(page) | {"source": other.pk}).content.decode()
    assert "names no source" not in page
    assert "The Evening Sheet: " in page
    admin_client.post(URL, sent_fields(page) | {"source": other.pk, "load": "yes"})
    assert Edition.objects.get().source == other


def test_a_text_that_names_its_source_is_no_guess(admin_client):
    page = admin_client.post(URL, {"text": HEADED.replace("Evening Sheet", "CFR Daily News Brief")}).content.decode()
    assert "names no source" not in page
