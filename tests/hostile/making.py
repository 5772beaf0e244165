"""Files that nobody wants to receive, made by code: name -> how to write it, and what the loader must say of it."""

import gzip
import os
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = (ROOT / "seeds" / "2022-02-23-morning-file.txt").read_text("utf-8")
MEGABYTE = 1 << 20
DAY = "February 23, 2022"


class Hostile(NamedTuple):
    """A file: its name, what writes it, and words that the loader's sentence must hold ("" if it loads)."""

    name: str
    write: Callable[[Path], object]
    told: str = ""


def text(words: str, encoding: str = "utf-8") -> Callable[[Path], object]:
    return lambda path: path.write_bytes(words.encode(encoding))


def data(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def without_day(words: str) -> str:
    """The sample edition with its printed dates taken out."""
    return words.replace(DAY, "")


def nested(depth: int) -> str:
    return "<html><body>" + "<div>" * depth + "deep" + "</div>" * depth


def noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


FUTURE = date.today() + timedelta(days=400)

REFUSED = (
    Hostile("empty.txt", data(b""), "is empty; there is nothing to load"),
    Hostile("blank.txt", data(b" \n\t\r\n \x0c\n"), "is empty; there is nothing to load"),
    Hostile("only-mark.txt", data(b"\xef\xbb\xbf"), "is empty; there is nothing to load"),
    Hostile("binary.txt", data(noise(50_000)), "is not text"),
    Hostile("picture.txt", data(b"\x89PNG\r\n" + noise(500)), "is a picture"),
    Hostile("document.txt", data(b"%PDF-1.7\n"), "save it as text first"),
    Hostile("half-characters.txt", data(b"\xff\xfeA\0B"), "save it as UTF-8"),
    Hostile(
        "fifty-megabytes.txt", text("All of this is one long text.\n" * (50 * MEGABYTE // 30)), "BRIEFS_MAX_FILE_BYTES"
    ),
    Hostile("many-lines.txt", text("A\nb\n" * 100_000), "more than 50,000"),
    Hostile("bomb.txt.gz", data(gzip.compress(b"\0" * (30 * MEGABYTE))), "more than 100 times its size"),
    Hostile("bomb.jsonl.gz", data(gzip.compress(b" " * (30 * MEGABYTE))), "more than 100 times its size"),
    Hostile("torn.txt.gz", data(gzip.compress(SEED.encode())[:900]), "is not a whole gzip file"),
    Hostile("torn.jsonl.gz", data(gzip.compress(noise(9000))[:4000]), "is not a whole gzip file"),
    Hostile("no-gzip.txt.gz", text(SEED), "is not a whole gzip file"),
    Hostile("twice.txt.gz", data(gzip.compress(gzip.compress(SEED.encode()))), "unpack it once"),
    Hostile("packed.txt", data(gzip.compress(SEED.encode())), "let its name end in .gz"),
    Hostile("out-of-folder.txt", lambda path: path.symlink_to("/etc/passwd"), "is a link to a place outside"),
    Hostile("out-of-folder.jsonl", lambda path: path.symlink_to("/etc/passwd"), "is a link to a place outside"),
    Hostile("circle.txt", lambda path: path.symlink_to(path.name), "leads in a circle"),
    Hostile("circle.jsonl", lambda path: path.symlink_to(path.name), "leads in a circle"),
    Hostile("to-nowhere.txt", lambda path: path.symlink_to("gone.txt"), "cannot be found"),
    Hostile("pipe.txt", os.mkfifo, "is not a plain file"),
    Hostile("pipe.jsonl", os.mkfifo, "is not a plain file"),
)
"""Nothing of these is written."""

KEPT = (
    Hostile("prose.txt", text("just some words that nobody would call an edition\n" * 20), "No known layout"),
    Hostile("one-line.txt", text("word " * (2 * MEGABYTE)), "more than 200,000"),
    Hostile("ten-megabytes.md", text("[" * (10 * MEGABYTE)), "more than 200,000"),
    Hostile("deep.html", text(nested(100_000)), "No known layout"),
    Hostile("no-day.txt", text(without_day(SEED)), "No date was found"),
    Hostile("impossible-day.txt", text(SEED.replace(DAY, "February 31, 2022")), "is no day of the calendar"),
    Hostile("future.txt", text(SEED.replace(DAY, f"{FUTURE:%B} {FUTURE.day}, {FUTURE.year}")), "lies in the future"),
    Hostile("no-stories.jsonl", text('{"a": 1}\nno json\n[[[\n'), "holds no story"),
    Hostile("deep.jsonl", text("[" * 100_000 + "\n"), "holds no story"),
    Hostile("wide.jsonl", text('{"body": "' + "x" * (26 * MEGABYTE) + '"}\n'), "holds no story"),
)
"""Drafts with the reason; readers do not see them."""

LOADED = (
    Hostile("mark.txt", text(SEED, "utf-8-sig")),
    Hostile("utf-16.txt", text(SEED, "utf-16")),
    Hostile("windows.txt", text(SEED, "cp1252")),
    Hostile("line-ends.txt", text(SEED.replace("\n", "\r\n"))),
    Hostile("old-line-ends.txt", text(SEED.replace("\n", "\r"))),
    Hostile("nulls.txt", text(SEED.replace(" the ", " the\0 "))),
    Hostile("packed.txt.gz", data(gzip.compress(SEED.encode()))),
)
"""The same edition each time, with the same stories."""


def mutilated(lines: list[str], chance: random.Random, kind: str) -> bytes:
    """An edition with lines cut, doubled or shuffled, bytes flipped, encodings mixed, or its end missing."""
    if kind == "cut":
        lines = [line for line in lines if chance.random() > 0.3]
    elif kind == "double":
        lines = [line for line in lines for _ in range(1 + (chance.random() > 0.7))]
    elif kind == "shuffle":
        lines = chance.sample(lines, len(lines))
    elif kind == "mix":
        return b"\n".join(line.encode(chance.choice(["utf-8", "cp1252", "utf-16-le"]), "replace") for line in lines)
    content = "\n".join(lines).encode()
    if kind == "flip":
        return bytes(byte ^ (1 << chance.randrange(8)) if chance.random() < 0.01 else byte for byte in content)
    return content[: chance.randrange(len(content))] if kind == "end" else content


KINDS = ("cut", "double", "shuffle", "mix", "flip", "end")
