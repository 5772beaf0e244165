"""A transaction that fails takes its notes with it, and the next edition is loaded all the same."""

import pytest
from django.db import OperationalError

from briefs import busy
from briefs.loading import Loader, LoadOptions
from briefs.models import ImportedEdition, ImportRun

pytestmark = pytest.mark.django_db
FULL = OperationalError("database or disk is full")


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Loads an edition of each day, in one transaction each; `fails_after` is called at the end of each."""
    monkeypatch.setattr("briefs.loading.loader.STORIES_AT_ONCE", 1)

    def load_days(days, fails_after):
        paths = []
        for day in days:
            path = tmp_path / f"{day}.jsonl"
            path.write_text(f'{{"source": "s", "date": "2024-05-0{day}", "id": "{day}", "body": "Text {day}."}}\n')
            paths.append((path, None))
        loader = Loader(LoadOptions())
        keep = loader.log.book

        def book(results, before):
            keep(results, before)
            if fails_after(results[0].file):
                raise FULL

        monkeypatch.setattr(loader.log, "book", book)
        results = list(loader.load(paths))
        return [result.outcome for result in results], loader.finish()

    return load_days


def test_a_run_whose_first_transaction_failed_is_booked_with_the_next(load):
    outcomes, run = load([1, 2], lambda file: file.endswith("1.jsonl"))
    assert outcomes == ["failed", "created"]
    assert run == ImportRun.objects.get()
    assert [entry.file_name[-7:] for entry in run.editions.all()] == ["2.jsonl"]


def test_a_failure_later_is_noted_in_the_run_that_is_kept(load):
    outcomes, run = load([1, 2, 3], lambda file: file.endswith("2.jsonl"))
    assert outcomes == ["created", "failed", "created"]
    assert sorted(run.editions.values_list("outcome", flat=True)) == ["created", "created", "failed"]


def test_a_run_of_failures_alone_leaves_no_row(load):
    outcomes, run = load([1, 2], lambda file: True)
    assert (outcomes, run) == (["failed", "failed"], None)
    assert not ImportRun.objects.exists()


def test_a_failure_that_cannot_be_noted_stops_nothing(load, monkeypatch):
    monkeypatch.setattr(ImportedEdition.objects, "create", lambda **values: (_ for _ in ()).throw(FULL))
    outcomes, run = load([1, 2, 3], lambda file: file.endswith("2.jsonl"))
    assert outcomes == ["created", "failed", "created"]
    assert run.editions.count() == 2


def test_a_file_that_the_database_refuses_again_and_again_is_named_once(tmp_path, monkeypatch):
    monkeypatch.setattr("briefs.loading.loader.STORIES_AT_ONCE", 1)
    path = tmp_path / "three.jsonl"
    lines = [f'{{"source": "s", "date": "2024-05-0{day}", "id": "{day}", "body": "Text."}}\n' for day in (1, 2, 3)]
    path.write_text("".join(lines))
    loader, tried = Loader(), []

    def refuse(results, before):
        tried.append(results)
        raise FULL

    monkeypatch.setattr(loader.log, "book", refuse)
    (result,) = loader.load([(path, None)])
    assert result.message.startswith(busy.FULL)
    assert (len(tried), loader.summary.failed) == (3, 1)
