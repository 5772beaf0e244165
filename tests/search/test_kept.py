"""Filled archives that the benchmark keeps: filled once, never changed by measuring."""

from pathlib import Path

import pytest

from briefs.management.benchmarks import kept


@pytest.fixture
def filled(monkeypatch):
    """The addresses that were filled; an archive is one line of text here."""
    monkeypatch.setattr(kept, "prepare", lambda address: None)
    monkeypatch.setattr(kept, "run_manage", lambda *arguments: "")
    addresses = []

    def fill(address):
        addresses.append(address)
        file_of(address).write_text("filled")
        return {"rows": len(addresses)}

    fill.addresses = addresses
    return fill


def file_of(address) -> Path:
    return Path(address.removeprefix("sqlite:///"))


def test_a_kept_archive_is_filled_once_and_changed_only_in_copies(filled, tmp_path):
    for _ in range(2):
        with kept.filled_database("sqlite", "10", tmp_path, filled) as (address, figures):
            assert (file_of(address).read_text(), figures) == ("filled", {"rows": 1})
            file_of(address).write_text("changed by measuring")
        assert not file_of(address).exists()
    assert len(filled.addresses) == 1


def test_an_archive_that_was_filled_by_half_is_filled_anew(filled, tmp_path):
    (tmp_path / "bench_10.sqlite3").write_text("half")
    with kept.filled_database("sqlite", "10", tmp_path, filled) as (address, _):
        assert file_of(address).read_text() == "filled"


def test_archives_are_told_apart_by_size_and_by_file(tmp_path):
    (texts := tmp_path / "Texts.jsonl").write_text("{}")
    assert [kept.name_of("10"), kept.name_of(str(texts))] == ["bench_10", "bench_texts_jsonl_2"]
