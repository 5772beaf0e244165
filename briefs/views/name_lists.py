"""Which names an index shows: all of them while they are few, else a letter, a search or the most covered, in pages."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from briefs.addresses import Address
from briefs.keeping import Keep
from briefs.letters import plain
from briefs.models import Entity
from briefs.paging import NoSuchPage, NothingHere, Paging, pager
from briefs.search import StoryQuery
from briefs.search.advice.sounds import FEWEST, sound
from briefs.vocabulary import Present

SIZE = 500  # names on a page; an index of no more is one page
FRONT = 100  # names with the most stories that begin a longer one
OTHERS = "0–9"
MOST_ALIKE = 10  # names that sound as typed
ROWS = Keep(10)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of an index: how many names begin with it, and where they stand."""

    name: str
    count: int
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of an index asks for; an empty one asks for its first page."""

    letter: str = ""
    name: str = ""
    by_count: bool = False

    @classmethod
    def read(cls, parameters) -> "Asked":
        letter = parameters.get("letter", "").strip()[:3].upper()
        name = " ".join(parameters.get("name", "").replace("\0", "").split())[:100]
        return cls(OTHERS if letter == "0-9" else letter, name, parameters.get("order") == "count")

    @property
    def is_empty(self) -> bool:
        return not (self.letter or self.name or self.by_count)

    def address(self, path: str) -> Address:
        pairs = (("letter", self.letter), ("name", self.name), ("order", "count" if self.by_count else ""))
        return Address(path, tuple(pair for pair in pairs if pair[1]))


def rows_of(room: str, kinds: tuple, present: Present) -> list[dict]:
    """Every name of these kinds that has a story, A–Z, with its count; worked out once for each version."""
    return ROWS.get_or_make((present.version, room), lambda: counted(room, kinds, present))


def counted(room: str, kinds: tuple, present: Present) -> list[dict]:
    counts = {value.value: value.count for value in present.find(StoryQuery()).facet(room)}
    held = Entity.objects.active().filter(kind__in=kinds).order_by("sort_name", "name")
    rows = [row for row in held.values("slug", "name", "sort_name", "kind") if counts.get(row["slug"])]
    for row in rows:
        row |= {"count": counts[row["slug"]], "key": folded(row["sort_name"] or row["name"])}
        row["filed"] = in_print(row["name"], row["sort_name"]) or row["name"]
        row["letter"] = first_letter(row["key"])
    return sorted(rows, key=lambda row: row["key"])


def folded(name: str) -> str:
    """The name for sorting: without accents and capitals; Åland stands under A."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign)).casefold()


def in_print(name: str, sorted_as: str) -> str:
    """A sort name with the accents of the name: “Áñez, Jeanine” for “Anez, Jeanine”, “Assad, Bashar al-” as it is.

    What the name lacks, because an editor wrote another sort name, stays as it was written.
    """
    parts = [part for word in name.split() for part in (word, *filter(None, re.split(r"(?<=-)", word, maxsplit=1)))]
    own = {plain(part): part for part in parts}
    words = [(word.removesuffix(","), word) for word in sorted_as.split()]
    return " ".join(own.get(bare, bare) + "," * (bare != word) for bare, word in words)


def first_letter(key: str) -> str:
    letter = key[:1].upper()
    return letter if letter.isalpha() else OTHERS


def chosen(rows: list[dict], asked: Asked) -> list[dict]:
    """The rows that were asked for, in the order asked for. 404 for a letter that no name begins with."""
    if asked.letter:
        rows = [row for row in rows if row["letter"] == asked.letter]
        if not rows:
            raise NothingHere(f"No name in this list begins with “{asked.letter}”.", "See the whole list", "?")
    if asked.name:
        words = folded(asked.name).split()
        rows = [row for row in rows if all(word in f"{row['key']} {folded(row['name'])}" for word in words)]
    return most_first(rows) if asked.by_count else rows


def alike(rows: list[dict], name: str) -> list[dict]:
    """The rows with the most stories whose names sound like the one typed, word for word."""
    heard = {sound(word) for word in folded(name).split()}
    if max(map(len, heard), default=0) < FEWEST:
        return []
    found = [row for row in rows if heard <= {sound(word) for word in folded(row["name"]).replace("-", " ").split()}]
    return most_first(found)[:MOST_ALIKE]


def most_first(rows: list[dict]) -> list[dict]:
    return sorted(rows, key=lambda row: (-row["count"], row["name"]))


def alphabet(rows: list[dict], asked: Asked, path: str) -> list[Letter]:
    """The letters with the number of names under each; on a single page they lead down it."""
    counts = Counter(row["letter"] for row in rows)
    on_page = len(rows) <= SIZE and asked.is_empty
    urls = {letter: f"#letter-{letter}" if on_page else str(Asked(letter).address(path)) for letter in counts}
    return [Letter(letter, number, urls[letter], letter == asked.letter) for letter, number in counts.items()]


def index_of(rows: list[dict], asked: Asked, page: int, path: str) -> dict:
    """What the index shows and how to reach the rest."""
    found = chosen(rows, asked)
    is_front = asked.is_empty and page == 1 and len(rows) > SIZE
    paging = Paging(page, SIZE, len(found))
    if not paging.exists:
        raise NoSuchPage(paging.last)
    address = asked.address(path)
    shown = most_first(found)[:FRONT] if is_front else found[paging.offset : paging.offset + SIZE]
    return {
        "letters": [("", shown)] if is_front or asked.by_count else letters(shown),
        "alphabet": alphabet(rows, asked, path),
        "count": len(rows),
        "found": len(found),
        "alike": alike(rows, asked.name) if asked.name and not found else [],
        "asked": asked,
        "is_front": is_front,
        "is_long": len(rows) > SIZE,
        "canonical": address.page(page),
        **pager(paging, address),
        **({"pages": []} if is_front else {}),
    }


def letters(rows: list[dict]) -> list[tuple[str, list[dict]]]:
    """The rows under their first letters."""
    return [(letter, list(group)) for letter, group in groupby(rows, key=lambda row: row["letter"])]
