"""How the time of parsing grows with the text: twice the lines may take hardly more than twice the time."""

import textwrap
import time
from collections.abc import Callable, Iterator

from briefs.parsing import document_from_text, parse_document

LINES = (10_000, 20_000, 40_000)
MOST = 3.0
"""Twice the lines may take so many times the work; a part that grows with the square takes four times."""

WORDS = "The minister of trade said on Monday that talks with Kenya on maize and sugar number {0} go on in June (AP)."
DAILY = "Daily News Brief\nMay 4, 2012\n\nTop of the Agenda\n\nEnvoy Sees Opening\n\n"
DAY = "Portal:Current events\nMay 4, 2012\nLaw and crime\n"
GLOBE = "Daily News Brief\nMay 4, 2026\nWelcome to the Sample Brief. Today we are covering maize.\nAcross the Globe\n"
STATE = "Overnight Brief\nFriday, May 4, 2012\n0530 EDT\n"


def _repeated(head: str, piece: str, width: int = 0) -> Callable[[int], str]:
    """A text of so many lines: its head, then numbered pieces, broken into lines of a width."""

    def text(lines: int) -> str:
        told = head.split("\n")
        number = 0
        while len(told) < lines:
            number += 1
            told += [part for line in piece.format(number).split("\n") for part in _broken(line, width)]
        return "\n".join(told[:lines])

    return text


def _broken(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width) if width and line else [line]


SHAPES = {
    "wrapped mail": _repeated(DAILY, f"{WORDS} {WORDS}\n", 66),
    "wrapped mail without blank lines": _repeated(DAILY, WORDS, 66),
    "headlines": _repeated(DAILY, "Envoy Number {0} Sees an Opening"),
    "comments": _repeated(DAILY, "The Sample Service looks at number {0} of them."),
    "countries": _repeated(DAILY, f"KENYA: {WORDS}"),
    "run-in heads": _repeated(GLOBE, f"Talks {{0}} in Kenya. {WORDS}"),
    "wrapped release": _repeated(STATE, f"TALKS GO ON IN KENYA\n(SBU) {WORDS} {WORDS}\n", 90),
    "list of a day": _repeated(DAY, f"- Talks in Kenya\n  - {WORDS}"),
}


def growth() -> Iterator[tuple[str, list[float]]]:
    """The seconds of work that texts of each shape take at the three lengths."""
    for name, text in SHAPES.items():
        yield name, [_work(text(lines)) for lines in LINES]


def _work(text: str) -> float:
    document = document_from_text("", text)
    began = time.process_time()
    parse_document(document)
    return time.process_time() - began


def grows_too_fast(seconds: list[float]) -> bool:
    """Whether the last doubling of the lines took more than it may."""
    return seconds[-1] > MOST * seconds[-2]


def heading() -> str:
    """The first lines of a table in Markdown."""
    columns = " | ".join(f"{lines:,} lines" for lines in LINES)
    return f"| shape of text, seconds of work | {columns} | growth |\n| --- | {'---: | ' * len(LINES)}---: |"


def row(name: str, seconds: list[float]) -> str:
    """A line of the table."""
    told = " | ".join(f"{each:.2f}" for each in seconds)
    return f"| {name} | {told} | {seconds[-1] / seconds[-2]:.1f} |"
