"""Sets of stories that stay packed, and names that the collector of cycles leaves alone."""

import gc

import pytest
from pyroaring import BitMap

from briefs.search.gazetteer import names
from briefs.search.index import blobs
from briefs.search.index.blobs import pack
from briefs.search.index.packed import Packed
from tests.factories import country


def test_a_packed_set_opens_as_the_union_of_its_rows():
    sets = Packed.read([("7", pack(BitMap([1, 2]))), ("8", pack(BitMap([3]))), ("7", pack(BitMap([600_000])))])
    assert dict(sets) == {"7": BitMap([1, 2, 600_000]), "8": BitMap([3])}
    assert sets.get("9") is None


def test_short_lists_of_two_blocks_are_kept_as_one():
    short, long = BitMap([1, 2]), BitMap(range(100, 200))
    assert blobs.appended(pack(short), pack(BitMap([600_000]))) == pack(BitMap([1, 2, 600_000]))
    assert blobs.appended(pack(short), pack(long)) is None
    rows = [("7", pack(short)), ("7", pack(long)), ("7", pack(BitMap([600_000])))]
    assert dict(Packed.read(rows)) == {"7": short | long | BitMap([600_000])}
    assert Packed.read(rows).size("7") == len(short) + len(long) + 1


def test_a_changed_set_leaves_the_old_version_as_it_was():
    before = Packed.read([("7", pack(BitMap([1]))), ("8", pack(BitMap([3])))])
    after = before.with_changes({"7": BitMap([2]), "9": BitMap([4])})
    assert dict(after) == {"7": BitMap([2]), "8": BitMap([3]), "9": BitMap([4])}
    assert dict(before) == {"7": BitMap([1]), "8": BitMap([3])}


@pytest.mark.django_db
@pytest.mark.parametrize(("many", "is_left_alone"), [(0, True), (5_000, False)])
def test_only_many_names_are_left_out_of_collections(many, is_left_alone, monkeypatch):
    monkeypatch.setattr(names, "MANY", many)
    gc.unfreeze()
    country("Iran", "IR")
    try:
        names.present(-1)
        assert bool(gc.get_freeze_count()) is is_left_alone
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("numbers", [[], [1, 2], range(1_000)])
def test_the_size_of_a_set_is_known_without_opening_it(numbers):
    sets = Packed.read([("7", pack(BitMap(numbers))), ("7", pack(BitMap([600_000])))])
    assert sets.size("7") == len(numbers) + 1
    assert sets.size("8") == 0
    assert sets.with_changes({"7": BitMap([5])}).size("7") == 1
