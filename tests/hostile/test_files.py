"""Files of every wrong kind get a sentence that names them and the remedy, or load as what they are."""

import json
import os
from datetime import date

import pytest

from briefs.models import Edition, ImportRun, Story

from .making import KEPT, LOADED, REFUSED, SEED

pytestmark = pytest.mark.django_db


def named(hostile):
    return hostile.name


@pytest.mark.parametrize("hostile", REFUSED, ids=named)
def test_refused_file_gets_a_sentence_and_writes_nothing(hostile, tmp_path, load):
    hostile.write(tmp_path / hostile.name)
    told = load(tmp_path)
    assert told.status == 1
    assert hostile.name in told.text
    assert hostile.told in told.text
    assert "1 file failed" in told.text
    assert not Edition.objects.exists()
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize("hostile", KEPT, ids=named)
def test_doubtful_file_is_a_draft_with_the_reason(hostile, tmp_path, load, assert_whole):
    hostile.write(tmp_path / hostile.name)
    told = load(tmp_path)
    edition = Edition.objects.get()
    assert edition.status == Edition.Status.DRAFT
    assert hostile.told in edition.draft_reason + "".join(edition.warnings)
    assert told.status == (0 if edition.stories.exists() else 1)
    assert_whole()
    assert "1 unchanged" in load(tmp_path).text


def test_damaged_letters_load_as_the_same_edition(tmp_path, load):
    """One after the other, each finds the edition that the first one made."""
    (tmp_path / "plain.txt").write_text(SEED, "utf-8")
    load(tmp_path / "plain.txt")
    stories = list(Story.objects.order_by("position").values_list("key", "headline"))
    for hostile in LOADED:
        hostile.write(tmp_path / hostile.name)
        told = load(tmp_path / hostile.name)
        assert told.status == 0, hostile.name
        assert "0 created" in told.text, hostile.name
        assert list(Story.objects.order_by("position").values_list("key", "headline")) == stories, hostile.name
    assert Edition.objects.get().date == date(2022, 2, 23)


def test_bad_files_do_not_keep_good_ones_out(tmp_path, load, assert_whole):
    for hostile in REFUSED:
        hostile.write(tmp_path / hostile.name)
    (tmp_path / "zz-good.txt").write_text(SEED)
    told = load(tmp_path)
    assert told.status == 1
    assert f"1 created, 0 updated, 0 unchanged; 0 drafts, {len(REFUSED)} files failed" in told.text
    assert [name for name, *_ in REFUSED if name not in told.text] == []
    assert_whole()


def test_folder_with_the_name_of_a_file_is_walked(tmp_path, load):
    folder = tmp_path / "x.txt"
    folder.mkdir()
    (folder / "inside.txt").write_text(SEED)
    assert "1 created" in load(tmp_path).text


def test_link_to_a_folder_above_is_not_walked_round_and_round(tmp_path, load):
    (tmp_path / "good.txt").write_text(SEED)
    (tmp_path / "again").symlink_to(tmp_path)
    assert "1 edition with" in load(tmp_path).text


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_unreadable_file_gets_a_sentence(tmp_path, load):
    path = tmp_path / "secret.txt"
    path.write_text(SEED)
    path.chmod(0)
    told = load(path)
    assert told.status == 1
    assert "secret.txt cannot be read: Permission denied" in told.text


def test_two_editions_of_one_source_and_day_are_told_apart(tmp_path, load, assert_whole):
    (tmp_path / "a.txt").write_text(SEED)
    other = "\n".join(line if len(line) < 60 else f"{line[::-1].strip('.').capitalize()}." for line in SEED.split("\n"))
    (tmp_path / "b.txt").write_text(other)
    load(tmp_path)
    assert_whole()
    assert len(set(Edition.objects.values_list("source", "date", "slug"))) == Edition.objects.count()


def test_markup_in_text_is_kept_as_letters(tmp_path, load):
    script = '<script>alert("x")</script> & <b>'
    paragraph = next(line for line in SEED.split("\n") if len(line) > 200)
    (tmp_path / "script.txt").write_text(SEED.replace(paragraph, f"{paragraph[:-1]} {script}."))
    assert load(tmp_path).status == 0
    assert Story.objects.filter(body__contains=script).count() == 1


@pytest.mark.parametrize("headline", ["Long " * 2000, "عنوان باللغة " * 5, "\u202eright to left\u202c", "\x1b[31m"])
def test_strange_headlines_load_whole(headline, tmp_path, load, assert_whole):
    record = {"date": "2024-05-02", "headline": headline, "body": "Something happened."}
    (tmp_path / "x.jsonl").write_text(json.dumps(record))
    assert load(tmp_path).status == 0
    assert Story.objects.get().headline == " ".join(headline.split())
    assert_whole()


def test_two_editions_of_one_day_in_one_file_do_not_replace_each_other(tmp_path, load, assert_whole):
    one = (
        "Top of the Agenda\nFirst Things Happen Somewhere\nMinisters met in Paris on Monday to talk about grain (AP).\n"
        "EUROPE\nSpain Votes on Law\nThe parliament of Spain voted on a law about rivers (AP).\n"
    )
    other = one.replace("grain", "coal").replace("Spain", "Italy")
    (tmp_path / "2011-07-15.txt").write_text(one + other)
    load(tmp_path)
    assert Edition.objects.count() == 2
    rows = list(Edition.objects.order_by("pk").values())
    assert "2 unchanged" in load(tmp_path).text
    assert list(Edition.objects.order_by("pk").values()) == rows
    assert_whole()


def test_file_name_that_is_no_text_keeps_no_other_file_out(tmp_path, load):
    for name in (b"\xff\xfe.txt", b"\xff.jsonl", b"\xfe.md"):
        (tmp_path / os.fsdecode(name)).write_text(SEED if name.endswith(b".txt") else " ")
    record = {"date": "2024-05-02", "headline": "Rain", "body": "It rained."}
    (tmp_path / "zz-good.jsonl").write_text(json.dumps(record))
    told = load(tmp_path, format="json")
    assert told.status == 1
    assert "2 created" in told.text
    assert r"\udcff.jsonl is empty" in told.text
    assert told.text.encode()
    assert ImportRun.objects.get().finished_at
