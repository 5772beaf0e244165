"""Editions are loaded, loaded again, changed, refused."""

import io
import json
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from briefs import curation
from briefs.loading import CannotUndoImport, undo_import
from briefs.models import Edition, EntityTag, ImportedEdition, ImportRun, Source, Story
from tests.editing import withdrawn
from tests.factories import TopicFactory, TopicPhraseFactory, country

pytestmark = pytest.mark.django_db

FIRST = {"id": "a", "section": "lead", "headline": "Iran holds talks", "body": "Iran held talks in Muscat."}
SECOND = {"id": "b", "section": "brief", "headline": "A storm", "body": "A storm reached the coast of Mexico."}


def record(**fields):
    return {"source": "the-brief", "date": "2024-05-02", "edition_title": "Thursday"} | fields


def write(path, *records):
    path.write_text("".join(json.dumps(record(**fields)) + "\n" for fields in records))
    return path


@pytest.fixture
def edition_file(tmp_path):
    return write(tmp_path / "edition.jsonl", FIRST, SECOND)


def load(*paths, **options):
    out = io.StringIO()
    call_command("load_briefs", *map(str, paths), stdout=out, stderr=out, **options)
    return out.getvalue()


def rows():
    models = (Source, Edition, Story, EntityTag, ImportRun, ImportedEdition)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def test_edition_is_loaded_with_its_stories_and_tags(edition_file):
    country("Iran", "IR")
    assert "1 created" in load(edition_file)
    edition = Edition.objects.get()
    assert (edition.status, edition.date, edition.title) == ("published", date(2024, 5, 2), "Thursday")
    story = edition.stories.get(key="a")
    assert (story.section, story.slug, story.date) == ("lead", "iran-holds-talks", edition.date)
    assert [tag.entity.name for tag in story.entity_tags.all()] == ["Iran"]


def test_second_run_changes_no_row(edition_file):
    country("Iran", "IR")
    load(edition_file)
    before = rows()
    assert "1 unchanged" in load(edition_file)
    assert rows() == before


def test_same_text_under_another_name_is_unchanged(edition_file, tmp_path):
    load(edition_file)
    copy = tmp_path / "copy.jsonl"
    copy.write_text(edition_file.read_text())
    assert "1 unchanged" in load(copy)


def test_unknown_source_is_made_for_editors_to_complete(edition_file):
    load(edition_file)
    assert Source.objects.get(slug="the-brief").is_complete is False


def test_changed_story_keeps_address_and_decisions(edition_file):
    iran = country("Iran", "IR")
    load(edition_file)
    story = Story.objects.get(key="a")
    curation.reject(story.entity_tags.get(entity=iran))
    write(edition_file, FIRST | {"headline": "Iran ends talks", "body": "Iran ended talks in Muscat."}, SECOND)
    assert "1 updated" in load(edition_file)
    again = Story.objects.get(pk=story.pk)
    assert (again.headline, again.slug) == ("Iran ends talks", "iran-holds-talks")
    assert again.entity_tags.get().decision == "rejected"


def test_story_is_found_again_by_likeness_when_its_key_changed(edition_file):
    load(edition_file)
    story = Story.objects.get(key="a")
    write(edition_file, FIRST | {"id": "other"}, SECOND)
    load(edition_file)
    assert Story.objects.get(key="other").pk == story.pk


def test_keys_may_change_places(edition_file):
    load(edition_file)
    write(edition_file, SECOND | {"id": "a"}, FIRST | {"id": "b"})
    load(edition_file)
    assert sorted(Story.objects.values_list("key", "headline")) == [("a", "A storm"), ("b", "Iran holds talks")]


def test_vanished_story_is_withdrawn_and_comes_back(edition_file):
    load(edition_file)
    write(edition_file, FIRST)
    load(edition_file)
    gone = Story.objects.get(key="b")
    assert gone.status == "withdrawn"
    assert gone.withdrawn_reason
    write(edition_file, FIRST, SECOND)
    load(edition_file)
    assert Story.objects.get(key="b").status == "published"


def test_story_that_an_editor_withdrew_stays_withdrawn(edition_file):
    load(edition_file)
    withdrawn(Story.objects.get(key="b"), "It was wrong.")
    write(edition_file, FIRST, SECOND | {"body": "A storm reached the coast."})
    load(edition_file)
    assert Story.objects.get(key="b").status == "withdrawn"


def test_two_stories_of_a_day_have_two_addresses(tmp_path):
    load(write(tmp_path / "x.jsonl", FIRST, FIRST | {"id": "c", "body": "Another text altogether, on the same."}))
    assert set(Story.objects.values_list("slug", flat=True)) == {"iran-holds-talks", "iran-holds-talks-2"}


def test_second_edition_of_a_day_gets_a_sentence(edition_file, tmp_path):
    load(edition_file)
    other = {"id": "z", "headline": "Elsewhere", "body": "Nothing in common.", "edition_title": "Evening"}
    load(write(tmp_path / "evening.jsonl", other))
    assert "another edition" in Edition.objects.get(title="Evening").warnings[-1]


def test_older_form_from_another_file_does_not_come_back(edition_file, tmp_path):
    load(edition_file)
    load(write(tmp_path / "corrected.jsonl", FIRST | {"body": "Iran held two talks in Muscat."}, SECOND))
    assert "1 unchanged" in load(edition_file)
    assert "two talks" in Story.objects.get(key="a").body


def test_draft_option_and_future_date_hold_back(edition_file, tmp_path):
    load(edition_file, draft=True)
    assert Edition.objects.get().status == "draft"
    day = (date.today() + timedelta(days=30)).isoformat()
    load(write(tmp_path / "future.jsonl", FIRST | {"date": day}))
    assert "future" in Edition.objects.get(date=day).draft_reason


def test_edition_read_with_little_certainty_is_a_draft_with_the_reason(tmp_path):
    text = "Harbour note\nMay 3, 2017\n\nFERRY AGROUND\nA ferry ran onto a bank near Oban early on Monday.\n\n"
    path = tmp_path / "note.txt"
    path.write_text(f"{text}FEES\nThe harbour board raised its fees for small boats by a tenth.\n")
    load(path)
    edition = Edition.objects.get()
    assert (edition.status, edition.stories.count()) == ("draft", 2)
    assert "little certainty" in edition.draft_reason


def test_verbose_report_names_where_the_date_was_read_and_what_changed(edition_file, tmp_path):
    told = load(edition_file, verbosity=2)
    assert "2024-05-02 (from the record), 2 stories" in told
    assert f"{edition_file}: created\n" in told
    assert "from the record" not in load(edition_file)
    write(edition_file, FIRST | {"credit": "AP"}, SECOND)
    assert "Changed (credit): “Iran holds talks”." in load(edition_file, verbosity=2)


def test_text_of_no_known_layout_is_a_draft_and_exit_status_one(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("just some words that nobody would call an edition")
    with pytest.raises(CommandError) as failure:
        load(path)
    assert failure.value.returncode == 1
    edition = Edition.objects.get()
    assert (edition.status, edition.stories.count()) == ("draft", 0)
    assert edition.raw_text == path.read_text()


def test_bad_file_does_not_stop_the_others(edition_file, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"%PDF-1.4 binary")
    with pytest.raises(CommandError):
        load(bad, edition_file)
    assert Story.objects.count() == 2


def test_missing_file_gets_a_sentence(tmp_path):
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command("load_briefs", str(tmp_path / "none.txt"), stdout=out, stderr=out)
    assert "none.txt" in out.getvalue()


@pytest.mark.parametrize("arguments", [["--date", "8 April"], ["--source", "No Slug"], ["--format", "xml"]])
def test_wrong_arguments_are_refused(arguments):
    with pytest.raises(CommandError):
        call_command("load_briefs", "x.txt", *arguments)


def test_fault_in_one_edition_leaves_the_others(tmp_path, monkeypatch):
    from briefs.loading import writing

    real = writing.story_columns
    monkeypatch.setattr(
        writing, "story_columns", lambda story, *rest: 1 / 0 if story.id == "bad" else real(story, *rest)
    )
    records = [FIRST | {"date": "2024-05-01"}, FIRST | {"id": "bad"}, FIRST | {"date": "2024-05-03"}]
    with pytest.raises(CommandError):
        load(write(tmp_path / "x.jsonl", *records))
    assert Edition.objects.count() == 2


def test_dry_run_writes_nothing_and_prints_one_array(edition_file):
    country("Iran", "IR")
    out = io.StringIO()
    call_command("load_briefs", str(edition_file), dry_run=True, format="json", stdout=out, stderr=io.StringIO())
    (edition,) = json.loads(out.getvalue())
    assert [story["id"] for story in edition["stories"]] == ["a", "b"]
    assert edition["stories"][0]["countries"] == [{"code": "IR", "role": "about"}]
    assert not Edition.objects.exists()
    assert not ImportRun.objects.exists()


def test_dry_run_without_names_in_the_database_takes_those_of_the_files(edition_file):
    out = io.StringIO()
    call_command("load_briefs", str(edition_file), dry_run=True, format="json", stdout=out, stderr=io.StringIO())
    assert "MX" in out.getvalue()


def test_evidence_equals_the_stored_text(edition_file):
    country("Iran", "IR")
    TopicPhraseFactory(topic=TopicFactory(name="Diplomacy"), text="talks")
    load(edition_file)
    story = Story.objects.get(key="a")
    tags = [*story.entity_tags.all(), *story.topic_tags.all()]
    assert len(tags) == 2
    for tag in tags:
        for field, start, end, text, *_rule in tag.evidence:
            assert getattr(story, field)[start:end] == text


def test_import_is_undone_to_the_letter(edition_file):
    country("Iran", "IR")
    load(edition_file)
    before = {name: found for name, found in rows().items() if not name.startswith("Import")}
    write(
        edition_file, FIRST | {"body": "Iran held no talks."}, {"id": "new", "headline": "New", "body": "Wholly new."}
    )
    load(edition_file)
    undo_import(ImportRun.objects.order_by("-pk").first())
    after = {name: found for name, found in rows().items() if not name.startswith("Import")}
    assert after == before
    undo_import(ImportRun.objects.order_by("pk").first())
    assert not Edition.objects.exists()
    assert not Source.objects.exists()


def test_import_is_not_undone_once_an_editor_has_worked_on_it(edition_file):
    country("Iran", "IR")
    load(edition_file)
    curation.accept(EntityTag.objects.get())
    with pytest.raises(CannotUndoImport, match="a tag"):
        undo_import(ImportRun.objects.get())
    assert Edition.objects.exists()


def test_date_from_the_command_publishes_what_waited_for_one(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"source": "s", "id": "a", "headline": "H", "body": "Some body."}) + "\n")
    load(path)
    assert Edition.objects.get().status == "draft"
    load(path, date=date(2024, 5, 2))
    edition = Edition.objects.get()
    assert (edition.status, edition.draft_reason) == ("published", "")
    assert edition.stories.get().date == date(2024, 5, 2)


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "x" * 10_000},
        {"headline": "<script>alert(1)</script>"},
        {"headline": "مرحبا بالعالم", "body": "نص"},
        {"headline": "Привет", "body": "Мир \u0000 \ud800 конец"},
        {"url": "javascript:alert(1)"},
        {"section": "Nonsense " * 100, "credit": "c" * 1000},
    ],
)
def test_odd_texts_load(tmp_path, fields):
    load(write(tmp_path / "x.jsonl", FIRST | fields))
    story = Story.objects.get()
    assert story.get_absolute_url()
    assert not story.url


def test_editions_of_one_day_with_the_same_stories_stay_apart_by_their_titles(tmp_path):
    """A brief that is sent in the morning and again in the evening is two editions."""
    told = [record(headline=story["headline"], body=story["body"]) for story in (FIRST, SECOND)]
    path = write(
        tmp_path / "day.jsonl", *[one | {"edition_title": title} for title in ("Dawn", "Dusk") for one in told]
    )
    assert "2 created" in load(path)
    assert "2 unchanged" in load(path)
    assert Story.objects.count() == 4


def test_edition_with_a_new_title_in_its_file_is_the_same_edition(tmp_path):
    path = write(tmp_path / "day.jsonl", FIRST, SECOND)
    load(path)
    write(path, FIRST | {"edition_title": "Another"}, SECOND | {"edition_title": "Another"})
    assert "1 updated" in load(path)
    assert Edition.objects.get().title == "Another"


def test_empty_folder_prints_an_empty_array(tmp_path, capsys):
    with pytest.raises(CommandError):
        call_command("load_briefs", str(tmp_path), format="json")
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(("length", "is_kept"), [(64, True), (200, True), (255, True), (300, False)])
def test_id_of_the_input_is_the_key_of_the_story_even_if_it_is_an_address(tmp_path, length, is_kept):
    name = "https://example.org/".ljust(length, "x")
    path = write(tmp_path / "edition.jsonl", FIRST | {"id": name})
    load(path)
    assert (Story.objects.get().key == name) is is_kept
    assert "1 unchanged" in load(path)


def test_database_without_tables_is_said_in_a_sentence(edition_file, monkeypatch, capsys):
    monkeypatch.setattr(connection.introspection, "table_names", list)
    with pytest.raises(CommandError, match=r"no tables yet; run “manage\.py migrate”"):
        call_command("load_briefs", str(edition_file), format="json")
    assert json.loads(capsys.readouterr().out) == []
