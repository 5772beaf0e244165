"""What is exported and loaded into an empty archive is the same archive."""

import gzip
import json
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefs import curation, search
from briefs.exports import archive_records, story_records
from briefs.loading import load_gazetteer
from briefs.models import (
    Alias,
    Candidate,
    Edition,
    Entity,
    EntityTag,
    JudgedQuotation,
    Redirect,
    Source,
    Story,
    Topic,
    TopicPhrase,
    TopicTag,
)
from briefs.tagging.data.sources import AliasSeed, EntitySeed, PhraseSeed, SeedGazetteer, TopicSeed
from briefs.tagstore import tag_stories
from tests.editing import corrected
from tests.factories import (
    CandidateFactory,
    EditionFactory,
    EntityFactory,
    SourceFactory,
    StoryFactory,
    TopicFactory,
    TopicPhraseFactory,
    UserFactory,
    country,
    person,
)

pytestmark = pytest.mark.django_db
TRADE = TopicSeed("trade", "Trade")
TABLES = (Source, Edition, Story, Entity, Alias, Topic, TopicPhrase, EntityTag, TopicTag, JudgedQuotation)
LEFT_OUT = {"id", "updated_at", "evidence", "created_at"}
RELATED = ("source__slug", "edition__slug", "story__key", "entity__slug", "topic__slug", "parent__slug", "state__slug",
           "merged_into__slug", "decided_by__username")  # fmt: skip


def contents():
    """Every row of the archive without its number, with what it points to."""
    found = {}
    for model in TABLES:
        names = [f.name for f in model._meta.concrete_fields if not f.is_relation and f.name not in LEFT_OUT]
        fields = {f.name for f in model._meta.concrete_fields}
        names += [name for name in RELATED if name.split("__")[0] in fields]
        found[model.__name__] = sorted(repr(row) for row in model.objects.values_list(*names))
    found["evidence"] = sorted(repr([item[:5] for item in tag.evidence]) for tag in EntityTag.objects.all())
    found["history"] = sorted(
        repr(row) for row in Story.history.values_list("history_date", "corrected_headline", "slug")
    )
    found["quotation history"] = sorted(
        repr(row) for row in JudgedQuotation.history.values_list("history_date", "verdict", "history_user__username")
    )
    return found


def emptied():
    for model in (Story, Edition, Source, Alias, TopicPhrase, Candidate, Redirect):
        model.objects.all().delete()
    Entity.objects.update(parent=None, state=None, merged_into=None, status="active")
    Topic.objects.update(parent=None, merged_into=None, status="active")
    for model in (Entity, Topic):
        model.objects.all().delete()
    for model in (*TABLES,):
        if hasattr(model, "history"):
            model.history.all().delete()


@pytest.fixture
def told():
    """A story that was loaded and tagged, beside one that is expected and an edition that nobody has looked at."""
    person("Abbas Araghchi", state=country("Iran", "IR"))
    country("United States", "US", note="Fifty states.")
    TopicPhraseFactory(topic=TopicFactory(name="Diplomacy"), text="talks")
    edition = EditionFactory(source=SourceFactory(name="Morning File"), title="Talks", raw_text="Talks\n\nBody.")
    story = StoryFactory(
        edition=edition, headline="Iran holds talks", body="Iran met the United States.\n\nTalks go on.",
        shape=[["paragraph", 27], ["bullet", 12], ["quote", "A test.", "Abbas Araghchi", "minister"]],
    )  # fmt: skip
    StoryFactory(edition=edition, headline="", body="Nothing else.", section="ahead")
    EditionFactory(status="draft", date=None, title="Unread", draft_reason="No known layout.")
    tag_stories(Story.objects.all())
    return story


@pytest.fixture
def archive(told):
    """An archive in which editors have been at work."""
    editor, usa, story = UserFactory(username="anna"), Entity.objects.get(name="United States"), told
    curation.reject(story.entity_tags.get(entity=usa), editor)
    curation.add(story, Entity.objects.get(name="Abbas Araghchi"), editor)
    corrected(story, "headline corrected", editor, corrected_headline="Iran holds its talks")
    curation.put_into_thread(curation.start_thread("Talks with Iran", editor, "How they went."), [story], editor)
    curation.judge_quotation(story, "A test.", "speaker", editor, "Abbas Araghchi")
    curation.judge_quotation(story, "A test.", "none", editor)
    CandidateFactory(form="Nobody Inparticular", status="ignored")
    Alias.objects.filter(entity=usa).update(is_active=False)
    return story


@pytest.fixture
def seeded():
    """Seeds that were loaded, and what editors did to them: a name deleted, a theme renamed and another bar for it."""
    iran = EntitySeed("iran", "country", "Iran")
    aliases = (AliasSeed("Iran", "iran", "name"), AliasSeed("Persia", "iran", "historic"))
    phrase = PhraseSeed("tariff", "trade", 3)
    seeds = SeedGazetteer((iran,), (*aliases, AliasSeed("Regime", "iran", "metonym")), (TRADE,), (phrase,), frozenset())
    load_gazetteer(seeds=seeds)
    Alias.objects.get(text="Regime").delete()
    Alias.objects.get(text="Persia").delete()
    TopicPhrase.objects.get(text="tariff").delete()
    corrected(Topic.objects.get(), threshold=9, slug="commerce")
    return seeds


@pytest.fixture
def exported(archive, tmp_path):
    path = tmp_path / "archive.jsonl.gz"
    call_command("export_briefs", str(path))
    return path


def test_export_loaded_into_an_empty_archive_gives_the_same(exported):
    before = contents()
    emptied()
    call_command("load_briefs", str(exported))
    after = contents()
    for name in before:
        assert after[name] == before[name], name
    assert Candidate.objects.get(form="Nobody Inparticular").status == "ignored"


def test_countries_that_a_region_takes_in_come_back(archive, tmp_path):
    region = EntityFactory(kind="region", name="Gulf")
    region.takes_in.add(Entity.objects.get(slug="iran"))
    call_command("export_briefs", str(tmp_path / "archive.jsonl.gz"))
    emptied()
    call_command("load_briefs", str(tmp_path / "archive.jsonl.gz"))
    assert [row.slug for row in Entity.objects.get(slug="gulf").takes_in.all()] == ["iran"]


def test_who_decided_stays_known_where_nobody_has_that_account(exported):
    emptied()
    User.objects.all().delete()
    call_command("load_briefs", str(exported))
    assert {tag.decided_by.username for tag in EntityTag.objects.exclude(decision="auto")} == {"anna"}
    account = User.objects.get()
    assert not account.is_active
    assert not account.is_staff
    assert not account.has_usable_password()


def test_second_export_is_the_same_bytes(exported, tmp_path):
    emptied()
    call_command("load_briefs", str(exported))
    again = tmp_path / "again.jsonl"
    call_command("export_briefs", str(again))
    assert again.read_bytes().splitlines() == gzip.decompress(exported.read_bytes()).splitlines()


def test_names_stand_in_one_order_whatever_order_the_database_keeps():
    topic = TopicFactory()
    for is_open in (True, False):
        TopicPhraseFactory(topic=topic, text="talks", wildcard=is_open)
    Alias.objects.create(entity=country("Iran", "IR"), text="Iranian", kind="demonym", context={"b": {"z": 1, "a": 2}})
    first = [json.dumps(record) for record in archive_records()]
    phrases = list(topic.phrases.order_by("pk"))
    topic.phrases.all().delete()
    TopicPhrase.objects.bulk_create(reversed(phrases))
    assert [json.dumps(record) for record in archive_records()] == first
    alias = next(line for line in first if "Iranian" in line)
    assert '{"b": {"a": 2, "z": 1}}' in alias


def test_rows_come_in_one_order_whatever_the_database_makes_of_letters_and_of_nothing():
    """PostgreSQL may sort by a language's rules, which pass over hyphens and case, and puts no date last."""
    slugs = ["a-z", "ab", "a-b", "b"]
    for slug in slugs:
        EditionFactory(source=SourceFactory(name=slug, slug=slug), date=date(2024, 5, 2))
        Redirect.objects.create(old_path=f"/{slug.title()}/", new_path="/new/", reason="moved")
        CandidateFactory(key=slug, form=slug, status="ignored")
    EditionFactory(source=SourceFactory(slug="ab"), date=None, status="draft")
    told = [*archive_records(), *story_records()]
    in_order = {
        kind: [record for record in told if record["record"] == kind] for kind in ("candidate", "redirect", "edition")
    }
    assert [record["key"] for record in in_order["candidate"]] == sorted(slugs)
    assert [record["old_path"] for record in in_order["redirect"]] == ["/A-B/", "/A-Z/", "/Ab/", "/B/"]
    assert [record["source"] for record in in_order["edition"]] == ["ab", *sorted(slugs)]


def test_export_loaded_into_the_same_archive_changes_nothing(exported, capsys):
    before = contents()
    call_command("load_briefs", str(exported))
    assert contents() == before
    assert "1 unchanged" in capsys.readouterr().out


def test_export_takes_as_many_statements_for_more_stories(archive):
    with CaptureQueriesContext(connection) as few:
        list(story_records())
    for _ in range(3):
        StoryFactory(edition=archive.edition)
        StoryFactory()
    with CaptureQueriesContext(connection) as many:
        records = list(story_records())
    assert len([record for record in records if "record" not in record]) == 2 + 6
    assert len(many) == len(few)


def test_decision_of_an_export_reaches_a_tag_that_nobody_decided(exported):
    tag = EntityTag.objects.get(decision="rejected")
    EntityTag.objects.filter(pk=tag.pk).update(decision="auto", decided_by=None, decided_at=None)
    call_command("load_briefs", str(exported))
    tag.refresh_from_db()
    assert tag.decision == "rejected"


def test_evidence_names_the_new_rows(exported):
    emptied()
    call_command("load_briefs", str(exported))
    for tag in EntityTag.objects.filter(machine=True, entity__slug="iran"):
        for field, start, end, text, _rule, alias, _phrase in tag.evidence:
            assert getattr(tag.story, field)[start:end] == text
            assert Alias.objects.get(pk=alias).entity == tag.entity


def test_source_narrows_and_plain_name_is_not_packed(archive, tmp_path):
    StoryFactory(edition=EditionFactory(source=SourceFactory(slug="other")))
    path = tmp_path / "part.jsonl"
    call_command("export_briefs", str(path), "--source", "other", "--stories-only")
    assert [json.loads(line)["source"] for line in path.read_text().splitlines()] == ["other"]


def test_stories_alone_bring_the_name_of_a_source_that_is_not_known_where_they_go(archive, tmp_path):
    StoryFactory(edition=EditionFactory(source=SourceFactory(slug="other", name="The Other: Day by Day")))
    path = tmp_path / "part.jsonl"
    call_command("export_briefs", str(path), "--source", "other", "--stories-only")
    emptied()
    call_command("load_briefs", str(path))
    assert Source.objects.get().name == "The Other: Day by Day"


def test_since_leaves_out_older_editions(archive, tmp_path):
    call_command("export_briefs", str(tmp_path / "x.jsonl"), "--since", "2100-01-01", "--stories-only")
    assert "Iran" not in (tmp_path / "x.jsonl").read_text()


def test_unknown_source_is_refused_and_leaves_no_file(archive, tmp_path):
    with pytest.raises(CommandError, match="morning-file"):
        call_command("export_briefs", str(tmp_path / "x.jsonl"), "--source", "nobody")
    assert not list(tmp_path.iterdir())


def test_packed_file_is_gzip(exported):
    with gzip.open(exported, "rt") as stream:
        assert json.loads(stream.readline())["record"] == "source"


def test_query_exports_what_the_list_shows_in_its_order(client, tmp_path):
    for body in ("A tariff was set.", "Nothing else.", "The tariff was lifted."):
        search.refresh([StoryFactory(body=body).pk])
    call_command("export_briefs", str(tmp_path / "some.jsonl"), query="q=tariff&sort=oldest", verbosity=0)
    exported = [json.loads(line)["id"] for line in (tmp_path / "some.jsonl").read_text().splitlines()]
    listed = client.get("/stories.json", {"q": "tariff", "sort": "oldest"}).json()["results"]
    assert exported == [row["key"] for row in listed]
    assert len(exported) == 2


def test_query_with_an_unknown_parameter_is_refused_by_name(tmp_path):
    with pytest.raises(CommandError, match="colour"):
        call_command("export_briefs", str(tmp_path / "none.jsonl"), query="colour=red", verbosity=0)
    assert not (tmp_path / "none.jsonl").exists()


def test_export_of_an_archive_without_stories_loads_without_a_word(tmp_path):
    country("Iran", "IR")
    path = tmp_path / "names.jsonl"
    call_command("export_briefs", str(path), verbosity=0)
    emptied()
    call_command("load_briefs", str(path))
    assert Entity.objects.get().name == "Iran"
    assert not Edition.objects.exists()


def test_damaged_row_of_an_export_is_told(tmp_path, capsys):
    """A broken line is listed, a row of another shape stops its file only; the next file still loads."""
    (tmp_path / "a.jsonl").write_text('{"record": "entity", "slug": "iran", "na\n')
    (tmp_path / "b.jsonl").write_text('{"record": "entity", "slug": "iran", "name": null, "kind": 5}\n')
    (tmp_path / "c.jsonl").write_text('{"date": "2024-05-02", "headline": "Rain", "body": "It rained."}\n')
    with pytest.raises(CommandError):
        call_command("load_briefs", str(tmp_path), format="json")
    broken, refused, good = sorted(json.loads(capsys.readouterr().out), key=lambda told: told["file"])
    assert "line 1" in broken["warnings"][0]
    assert refused["error"]
    assert [story["headline"] for story in good["stories"]] == ["Rain"]


def test_what_editors_deleted_and_changed_of_the_files_stays_so_in_the_archive_that_it_moved_to(seeded, tmp_path):
    export = tmp_path / "archive.jsonl"
    call_command("export_briefs", str(export))
    emptied()
    call_command("load_briefs", str(export))
    assert load_gazetteer(seeds=seeded).writes == 0
    assert sorted(Alias.objects.exclude(entity=None).values_list("text", flat=True)) == ["Iran"]
    assert list(Topic.objects.values_list("slug", "threshold")) == [("commerce", 9)]
    assert not TopicPhrase.objects.exists()
    call_command("export_briefs", str(tmp_path / "again.jsonl"))
    assert (tmp_path / "again.jsonl").read_text() == export.read_text()


def test_a_deletion_reaches_an_archive_that_has_the_row_by_its_files_and_not_one_of_its_editors(seeded, tmp_path):
    export = tmp_path / "archive.jsonl"
    call_command("export_briefs", str(export))
    emptied()
    load_gazetteer(seeds=seeded)
    Alias.objects.filter(text="Persia").update(origin="editor")
    for _ in range(2):
        call_command("load_briefs", str(export))
        load_gazetteer(seeds=seeded)
        assert sorted(Alias.objects.values_list("text", flat=True)) == ["Iran", "Persia"]


@pytest.mark.django_db
def test_two_exports_to_one_file_at_once_do_not_mix(tmp_path, monkeypatch):
    StoryFactory(headline="First")
    path, written = tmp_path / "archive.jsonl", []
    command = "briefs.management.commands.export_briefs.os.getpid"

    def other(source, since):
        if not written:
            written.append(True)
            monkeypatch.setattr(command, lambda: 4711)
            call_command("export_briefs", path, verbosity=0)
        yield from story_records(source, since)

    monkeypatch.setattr("briefs.management.commands.export_briefs.story_records", other)
    call_command("export_briefs", path, verbosity=0)
    assert [name.name for name in tmp_path.iterdir()] == ["archive.jsonl"]
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(list(archive_records())) + 1
