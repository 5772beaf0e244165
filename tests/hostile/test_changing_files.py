"""A file that changes or goes while it is read is not loaded by half."""

import gzip

import pytest

from briefs.loading import Loader
from briefs.models import Edition
from briefs.parsing import reading
from briefs.parsing.layouts import _record_files

from .making import SEED

pytestmark = pytest.mark.django_db
RECORDS = "".join(
    f'{{"source": "x", "date": "2024-05-{day:02}", "headline": "H {day}", "body": "Text of day {day}."}}\n'
    for day in range(1, 31)
)


@pytest.fixture
def while_read(monkeypatch):
    """Do something to the file right after its bytes were read."""

    def arrange(deed):
        real = reading._read_bytes

        def read(path, limits):
            data = real(path, limits)
            deed(path)
            return data

        monkeypatch.setattr(reading, "_read_bytes", read)

    return arrange


def test_file_that_grows_is_refused(tmp_path, load, while_read):
    while_read(lambda path: path.write_text(SEED * 2))
    (tmp_path / "growing.txt").write_text(SEED)
    told = load(tmp_path)
    assert (told.status, Edition.objects.count()) == (1, 0)
    assert "growing.txt changed while it was read; load it again when it is complete" in told.text


def test_file_that_vanishes_is_refused(tmp_path, load, while_read):
    while_read(lambda path: path.unlink())
    (tmp_path / "gone.txt").write_text(SEED)
    told = load(tmp_path)
    assert (told.status, Edition.objects.count()) == (1, 0)
    assert "gone.txt cannot be read: No such file" in told.text


def test_file_that_vanishes_between_the_listing_and_the_reading(tmp_path, load, monkeypatch):
    monkeypatch.setattr(
        "briefs.management.commands.load_briefs.files_of", lambda _paths: [(tmp_path / "a.txt", tmp_path)]
    )
    told = load(tmp_path)
    assert told.status == 1
    assert "a.txt cannot be found" in told.text


@pytest.mark.parametrize("deed", ["grow", "vanish"])
def test_records_that_change_under_way_leave_whole_editions(deed, tmp_path, load, assert_whole, monkeypatch):
    path = tmp_path / "many.jsonl"
    path.write_text(RECORDS)
    real, reads = _record_files._decoded, []

    def decoded(data):
        reads.append(1)
        if len(reads) == 45:  # in the middle of the second reading
            path.write_text(RECORDS * 2) if deed == "grow" else path.unlink()
        return real(data)

    monkeypatch.setattr(_record_files, "_decoded", decoded)
    told = load(path)
    assert told.status == 1
    assert "many.jsonl changed while it was read" in told.text or "many.jsonl cannot be read" in told.text
    assert_whole()
    monkeypatch.undo()
    path.write_text(RECORDS)
    load(path)
    assert Edition.objects.count() == 30


def test_packed_records_that_break_off_leave_whole_editions(tmp_path, load, assert_whole):
    path = tmp_path / "torn.jsonl.gz"
    packed = gzip.compress(RECORDS.encode())
    path.write_bytes(packed[: len(packed) // 2])
    assert load(path).status == 1
    assert_whole()
    path.write_bytes(packed)
    assert load(path).status == 0
    assert Edition.objects.count() == 30


def test_fault_of_a_layout_is_a_sentence(tmp_path, monkeypatch):
    def fail(*_arguments):
        raise ZeroDivisionError("by a fault of ours")

    monkeypatch.setattr("briefs.loading.reading.parse_document", fail)
    (tmp_path / "x.txt").write_text(SEED)
    (result,) = Loader().load([(tmp_path / "x.txt", None)])
    assert result.outcome == "failed"
    assert "x.txt could not be taken apart (ZeroDivisionError" in result.message
