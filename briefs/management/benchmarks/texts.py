"""Files to load, the same for the same seed: invented editions in the sample editions' layout or as JSONL."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from .invented import FIRST_DAY, InventedStory, Inventor

STORIES_OF_EDITION = 9
NAMES = (
    "France Germany Italy Spain Poland Turkey Iran Iraq Israel Egypt Kenya Nigeria Ethiopia India Pakistan China Japan "
    "Vietnam Australia Brazil Mexico Canada Cuba Chile Ukraine Russia Sweden Norway Greece Yemen"
).split()
"""Countries that every gazetteer knows, so that the tagger has something to do."""
EVENTS = ("hold talks on trade", "vote in elections", "agree to a ceasefire", "raise interest rates", "open a trial")


class Edition:
    """One invented edition: a lead, briefs, and the last of its stories as what lies ahead."""

    def __init__(self, number: int, stories: list[InventedStory]):
        self.day: date = FIRST_DAY + timedelta(days=number)
        self.stories = [
            (self._headline(number, place), self._body(number, place, s)) for place, s in enumerate(stories)
        ]

    def _country(self, number: int, place: int) -> str:
        return NAMES[(number * 7 + place * 11) % len(NAMES)]

    def _headline(self, number: int, place: int) -> str:
        return f"{self._country(number, place)} and {self._country(number + 1, place)} Look at Case {number}-{place}"

    def _body(self, number: int, place: int, story: InventedStory) -> str:
        event = EVENTS[(number + place) % len(EVENTS)]
        country = self._country(number, place)
        return f"Officials in {country} said they would {event} soon. {story.body} Talks go on (Reuters)."

    @property
    def title(self) -> str:
        return self.stories[0][0]

    def as_text(self) -> str:
        """In the sample editions' layout: a page with its furniture."""
        (headline, body), *others = self.stories
        briefs = "\n\n".join(f"{head}. {text}" for head, text in others[:-1])
        return (
            f"{headline}\n\nBy experts and staff\n\n{self.day:%B} {self.day.day}, {self.day.year}\n\n"
            "Welcome to the Invented Brief. Today we’re covering talks and trade.\n\n"
            f"Top of the Agenda\n\n{headline}\n\n{body}\n\nAcross the Globe\n\n{briefs}\n\n"
            f"The Day Ahead\n\n• {others[-1][1]}\n\nCreative Commons: Some rights reserved.\n"
        )

    def as_records(self) -> Iterator[str]:
        """As interchange JSONL, a line for each story."""
        for place, (headline, body) in enumerate(self.stories):
            yield json.dumps(
                {
                    "source": "invented-brief", "date": self.day.isoformat(), "edition_title": self.title,
                    "id": f"{self.day}-{place}", "section": "brief" if place else "lead",
                    "headline": headline, "body": body,
                }
            )  # fmt: skip


def editions(count: int) -> Iterator[Edition]:
    """So many editions, a day after the other."""
    stories = Inventor(count * STORIES_OF_EDITION).stories()
    for number in range(count):
        yield Edition(number, list(islice(stories, STORIES_OF_EDITION)))


def write_texts(folder: Path, count: int) -> Path:
    """A folder with a file for each edition."""
    folder.mkdir()
    for edition in editions(count):
        (folder / f"{edition.day}.txt").write_text(edition.as_text(), "utf-8")
    return folder


def write_records(folder: Path, count: int) -> Path:
    """One JSONL file with all editions."""
    path = folder / "editions.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for edition in editions(count):
            file.writelines(f"{line}\n" for line in edition.as_records())
    return path
