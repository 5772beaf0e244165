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

import numpy as np
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


def appended(blob: bytes, more: bytes) -> bytes | None:
    """One blob of two that hold different stories, where both are bare lists; None otherwise."""
    return blob + more[1:] if blob[:1] == more[:1] == _BARE else None


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


def united_classes(blobs: Iterable[bytes]) -> dict[int, BitMap]:
    """The {class: bitmap} of all stories of blobs that `pack_classes` wrote."""
    classes: dict[int, BitMap] = {}
    for blob in blobs:
        for number, bitmap in unpack_classes(blob).items():
            classes[number] = classes[number] | bitmap if number in classes else bitmap
    return classes


Shelf = dict[int, dict[int, bool]]  # fingerprint -> place within the chunk -> whether it is one of the headline


def pack_shelf(shelf: Shelf) -> bytes:
    """A shelf as bytes: count, fingerprints, ends of the lists, lists, a bit for each place in them.

    Earlier programs wrote no bits; their shelves are read as if nothing stood in a headline.
    """
    fingerprints = array("I", sorted(mark for mark, places in shelf.items() if places))
    ends, lists, above = array("I"), array("H"), bytearray()
    for fingerprint in fingerprints:
        places = shelf[fingerprint]
        lists.extend(inside := sorted(places))
        above.extend(map(places.__getitem__, inside))
        ends.append(len(lists))
    bits = np.packbits(np.frombuffer(above, np.uint8), bitorder="little")
    numbers = b"".join(_little(part).tobytes() for part in (fingerprints, ends, lists))
    return _COUNT.pack(len(fingerprints)) + numbers + bits.tobytes()


def unpack_shelf(blob: bytes) -> Shelf:
    """All of a shelf, for changing it."""
    marks, ends, lists, bits = _shelf_arrays(blob)
    held = np.frombuffer(bits or bytes(len(lists)), np.uint8)
    above = np.unpackbits(held, count=len(lists), bitorder="little").astype(bool).tolist()
    shelf, start = {}, 0
    for mark, end in zip(marks, ends, strict=True):
        shelf[mark] = dict(zip(lists[start:end], above[start:end], strict=True))
        start = end
    return shelf


def united_shelves(blobs: Iterable[bytes]) -> Shelf:
    """One shelf of all that stands on several."""
    shelf: Shelf = {}
    for blob in blobs:
        for fingerprint, places in unpack_shelf(blob).items():
            shelf.setdefault(fingerprint, {}).update(places)
    return shelf


NOWHERE = np.zeros(0, np.uint16)


def from_shelf(blob: bytes, fingerprint: int, is_above: bool = False) -> np.ndarray:
    """The places that one fingerprint has on a shelf, or those of the headline alone, without unpacking the rest."""
    (count,) = _COUNT.unpack_from(blob)
    marks = _numbers("I", blob[_COUNT.size : _COUNT.size + 4 * count])
    place = bisect_left(marks, fingerprint)
    if place == count or marks[place] != fingerprint:
        return NOWHERE
    _marks, ends, lists, bits = _shelf_arrays(blob)
    start, end = (ends[place - 1] if place else 0), ends[place]
    places = np.asarray(lists[start:end])
    if not is_above:
        return places
    if not bits:
        return NOWHERE
    first = start >> 3
    held = np.unpackbits(np.frombuffer(bits[first : (end + 7) >> 3], np.uint8), bitorder="little")
    return places[held[start - 8 * first : end - 8 * first].astype(bool)]


def _shelf_arrays(blob):
    """Fingerprints, ends and lists, copied only by a machine that writes numbers the other way round; the bits."""
    (count,) = _COUNT.unpack_from(blob)
    first, second, third = _COUNT.size, _COUNT.size + 4 * count, _COUNT.size + 8 * count
    marks, ends = _numbers("I", blob[first:second]), _numbers("I", blob[second:third])
    fourth = third + 2 * ends[-1] if count else third
    return marks, ends, _numbers("H", blob[third:fourth]), blob[fourth:]


def _numbers(kind, part):
    return memoryview(part).cast(kind) if sys.byteorder == "little" else _little(array(kind, part))
