"""Who led a body, read from `offices.yml`: for readers alone, the tagger takes offices of states."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefs.tagging import folding
from briefs.tagging.data.body_source import words_and_days
from briefs.tagging.data.yaml_nodes import Located, read_yaml

FILE = "offices.yml"


class Held(NamedTuple):
    """One office by the keys of its holder and of what it is an office of."""

    holder: str
    title: str
    of: str
    first_day: date | None
    last_day: date | None


def read_body_offices(folder: Path, keys: Collection[str]) -> list[Held]:
    """The offices of the file, none without one; GazetteerError for a name that is not among the `keys`."""
    path = folder / FILE
    if not path.exists():
        return []
    return [held for body, place, titles in read_yaml(path).pairs() for held in _of_body(body, place, titles, keys)]


def _of_body(body: str, place: Located, titles: Located, keys: Collection[str]) -> Iterator[Held]:
    of = _key(body, place, keys)
    for title, _place, holders in titles.pairs():
        for text, at in holders.texts():
            words, first, last = words_and_days(text, at)
            yield Held(_key(" ".join(words), at, keys), title, of, first, last)


def _key(name: str, place: Located, keys: Collection[str]) -> str:
    key = folding.slug(name)
    if key not in keys:
        raise place.error(f"“{name}” is no name of the gazetteer")
    return key
