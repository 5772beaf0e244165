"""How bitmaps stand in a row of the index: compact bytes and back, the same on every machine.

- plain field: one bitmap of story numbers;
- words: a bitmap for each class of how often the word stands in the story (`terms.frequency_class`);
- shelf: many short lists under fingerprints, for the forms and pairs that are too many for rows of their own.
"""

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable

from pyroaring import BitMap

FEW = 12  # story numbers up to which a bare list is shorter than a bitmap's own form
_BARE, _ROARING = b"\x00", b"\x01"
_HEAD = struct.Struct("<BI")
_COUNT = struct.Struct("<I")


def _little(numbers: array) -> array:
    """The array in little-endian order, whatever the machine."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def pack(bitmap: BitMap) -> bytes:
    """One bitmap as bytes."""
    if len(bitmap) <= FEW:
        return _BARE + _little(array("I", bitmap)).tobytes()
    bitmap.run_optimize()
    return _ROARING + bitmap.serialize()


def unpack(blob: bytes) -> BitMap:
    """The bitmap that `pack` wrote."""
    if blob[:1] == _ROARING:
        return BitMap.deserialize(blob[1:])
    return BitMap(_little(array("I", blob[1:])))


def united(blobs: Iterable[bytes]) -> BitMap:
    """All stories of blobs that `pack` wrote; the bare lists, of words mostly hundreds, are read as one."""
    lists, bitmaps = [], []
    for blob in blobs:
        if blob[:1] == _ROARING:
            bitmaps.append(BitMap.deserialize(blob[1:]))
        else:
            lists.append(blob[1:])
    if lists or not bitmaps:
        bitmaps.append(BitMap(_little(array("I", b"".join(lists)))))
    return BitMap.union(*bitmaps) if len(bitmaps) > 1 else bitmaps[0]


def length(blob: bytes) -> int:
    """How many stories are in the bitmap that `pack` wrote."""
    return len(unpack(blob)) if blob[:1] == _ROARING else (len(blob) - 1) // 4


def pack_classes(classes: dict[int, BitMap]) -> bytes:
    """{class: bitmap} as bytes; empty classes are left out."""
    packed = []
    for number in sorted(classes):
        if classes[number]:
            blob = pack(classes[number])
            packed += [_HEAD.pack(number, len(blob)), blob]
    return b"".join(packed)


def unpack_classes(blob: bytes) -> dict[int, BitMap]:
    """The {class: bitmap} that `pack_classes` wrote."""
    classes, at = {}, 0
    while at < len(blob):
        number, length = _HEAD.unpack_from(blob, at)
        at += _HEAD.size
        classes[number] = unpack(blob[at : at + length])
        at += length
    return classes


def pack_shelf(shelf: dict[int, set[int]]) -> bytes:
    """{fingerprint: places within the chunk} as bytes: count, fingerprints, ends of the lists, lists."""
    fingerprints = array("I", sorted(mark for mark, places in shelf.items() if places))
    ends, lists = array("I"), array("H")
    for fingerprint in fingerprints:
        lists.extend(sorted(shelf[fingerprint]))
        ends.append(len(lists))
    return _COUNT.pack(len(fingerprints)) + b"".join(_little(part).tobytes() for part in (fingerprints, ends, lists))


def _shelf_arrays(blob):
    (count,) = _COUNT.unpack_from(blob)
    first, second, third = _COUNT.size, _COUNT.size + 4 * count, _COUNT.size + 8 * count
    marks, ends, lists = array("I", blob[first:second]), array("I", blob[second:third]), array("H", blob[third:])
    return _little(marks), _little(ends), _little(lists)


def unpack_shelf(blob: bytes) -> dict[int, set[int]]:
    """All of a shelf, for changing it."""
    marks, ends, lists = _shelf_arrays(blob)
    shelf, start = {}, 0
    for mark, end in zip(marks, ends, strict=True):
        shelf[mark] = set(lists[start:end])
        start = end
    return shelf


def from_shelf(blob: bytes, fingerprint: int) -> array:
    """The places that one fingerprint has on a shelf, without unpacking or copying the rest."""
    (count,) = _COUNT.unpack_from(blob)
    marks = _numbers(blob, _COUNT.size, count)
    place = bisect_left(marks, fingerprint)
    if place == count or marks[place] != fingerprint:
        return array("H")
    ends, lists = _numbers(blob, _COUNT.size + 4 * count, count), _COUNT.size + 8 * count
    start = ends[place - 1] if place else 0
    return _little(array("H", blob[lists + 2 * start : lists + 2 * ends[place]]))


def _numbers(blob, start, count):
    """Four-byte numbers of a blob, copied only by a machine that writes them the other way round."""
    within = memoryview(blob)[start : start + 4 * count]
    return within.cast("I") if sys.byteorder == "little" else _little(array("I", within.tobytes()))
