"""How alike two texts are: equal once folded, or sharing most of their shingles (runs of three words).

A *sketch* is a short stand-in for the set of a text's shingles: texts that share many of them agree in at least one of
its bands, others hardly ever. It only proposes pairs; `likeness` on the texts themselves decides.

Sources: shingles and resemblance, Broder 1997; one permutation hashing, Li, Owen and Zhang 2012, its empty bins filled
as in Shrivastava and Li 2014 ("densification by rotation"); bands, Leskovec, Rajaraman and Ullman, chapter 3.
"""

import re
import struct
from difflib import SequenceMatcher
from hashlib import blake2b
from zlib import crc32

from .analysis import plain

LEAST_WORDS = 8  # below, a text says too little to be nearly another one
BANDS, ROWS = 12, 2  # of texts that share half of their shingles 1 - (1 - 0.5²)¹² = 97 % meet in a band
BINS = BANDS * ROWS
MOST_WORDS = 5_000  # a longer text is sketched by its beginning

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_WHOLE = 1 << 32
_SPREAD = 0x9E3779B1  # Knuth's multiplier: CRC alone leaves alike shingles in neighbouring bins
_BORROWED = 0x85EBCA6B  # tells a value that fills an empty bin from one of its own
_COUNTING = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion
    first second third fourth fifth sixth seventh eighth ninth tenth last""".split()
)
_PACKED = struct.Struct(f"<{BANDS}I")


def words(text: str) -> list[str]:
    """The words of a text, without case, accents, signs and kinds of quotes."""
    straight = text.replace("`", "'") if text.isascii() else plain(text)
    return _WORD.findall(straight.lower())


def fingerprint(folded: list[str]) -> int:
    """A number of 63 bits that only equal words share; 0 for no words at all."""
    if not folded:
        return 0
    digest = blake2b(" ".join(folded).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def shingles(folded: list[str]) -> set[int]:
    """The runs of three words, a number of 32 bits each; the same on every machine and in every process.

    Two words let chance in, four lose too much to one that was changed.
    """
    encoded = " ".join(folded[:MOST_WORDS]).encode("utf-8", "surrogatepass").split(b" ")
    return {(crc32(b" ".join(run)) * _SPREAD) % _WHOLE for run in zip(encoded, encoded[1:], encoded[2:], strict=False)}


def sketch(found: set[int]) -> bytes:
    """Twelve bands of four bytes, or nothing where there is nothing to sketch. Unpack with `bands`."""
    if not found:
        return b""
    bins = [_WHOLE] * BINS
    for shingle in found:
        place = shingle * BINS >> 32
        if shingle < bins[place]:
            bins[place] = shingle
    filled = _without_gaps(bins)
    values = (
        (first * _SPREAD + second * _BORROWED + band) % _WHOLE
        for band, (first, second) in enumerate(zip(filled[::2], filled[1::2], strict=True))
    )
    return _PACKED.pack(*values)


def _without_gaps(bins: list[int]) -> list[int]:
    """An empty bin takes the value of the next full one, marked by how far that was."""
    filled = list(bins)
    for place in range(BINS):
        away = 0
        while bins[(place + away) % BINS] == _WHOLE:
            away += 1
        if away:
            filled[place] = bins[(place + away) % BINS] + away * _BORROWED
    return filled


def bands(packed: bytes) -> list[tuple[int, int]]:
    """The bands of a sketch as `(number, value)`; two texts may be alike if they share one."""
    return list(enumerate(_PACKED.unpack(packed))) if packed else []


def likeness(first: set[int], second: set[int]) -> float:
    """The share of all their shingles that two texts have in common, 0 to 1 (Jaccard)."""
    together = len(first | second)
    return len(first & second) / together if together else 0.0


def are_told_apart(first: str, second: str) -> bool:
    """Whether each text has a number or a name that the other lacks: one wording, two events.

    "Alaska reports its first case" and "Manitoba reports its first case" are no copies.
    """
    ours, theirs = set(words(first)), set(words(second))
    return _has_name(first, ours - theirs) and _has_name(second, theirs - ours)


def _has_name(text: str, own: set[str]) -> bool:
    """Whether some of its own words are numbers, or written with a capital."""
    if any(word[0].isdigit() or word in _COUNTING for word in own):
        return True
    return any(word.lower() in own for word in _WORD.findall(plain(text)) if word[0].isupper())


def differing(first: str, second: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts in pieces `(text, whether the other lacks it)`, for showing them side by side."""
    ours, theirs = first.split(), second.split()
    told: tuple[list, list] = ([], [])
    matcher = SequenceMatcher(
        None, [" ".join(words(word)) for word in ours], [" ".join(words(word)) for word in theirs]
    )
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        for pieces, piece in ((told[0], ours[start:end]), (told[1], theirs[other_start:other_end])):
            if piece:
                pieces.append((" ".join(piece), tag != "equal"))
    return told
