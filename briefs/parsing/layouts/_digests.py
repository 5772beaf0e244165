"""Digests that stand beside the daily briefs: what each is called, and where its news ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ._furniture import furniture_kind
from ._rows import Row

IMAGE_WORDS = re.compile(r"(?:\d{1,2}[.)] )?!?[a-z\d][a-z\d_-]*(?: [a-z\d_-]+){1,9}")
"""What a picture was called in the files that a page was made of: "storm clouds getty 542341880"."""
NUMBER = re.compile(r"\d{1,2}[.)]?")
SOURCES = re.compile(r"(?:sources?|via)\s*:.{0,200}", re.IGNORECASE)
DEEPER = re.compile(r"(?:(?:dive|go) deeper|recommended (?:op-?ed|reading|read|article))\b.{0,300}", re.IGNORECASE)
TOP = 15
"""The name stands in one of so many first lines."""

CSIS_END = (
    r"in that number|critical quote|ideas lab|recommended reading|this town tomorrow|videos?(?: shorts?)?|podcasts?"
    r"|smiles"
    r"|(?:csis )?executive education|audio briefs|the evening cybersecurity|photo credit\b.*"
)


@dataclass(frozen=True, slots=True)
class Digest:
    """One product: its name as a line (`title`: a part of it), and the line from which nothing is news.

    `stands_alone` says that every paragraph is a story under the heading of a country; `most_paragraphs` is what a
    story has at most, 0 where that is not known; `opens` is the line right before the news where headings may be lost.
    """

    slug: str
    name: re.Pattern
    ends: re.Pattern
    stands_alone: bool = False
    most_paragraphs: int = 0
    opens: re.Pattern | None = None

    def title_in(self, text: str) -> str:
        """The edition's title in the line that names the digest."""
        match = self.name.fullmatch(text)
        return (match.groupdict().get("title") if match else "") or text


def _digest(slug: str, name: str, ends: str, *, opens: str = "", stands_alone: bool = False, most: int = 0) -> Digest:
    opening = re.compile(opens, re.IGNORECASE) if opens else None
    named, ended = (re.compile(pattern, re.IGNORECASE) for pattern in (name, ends))
    return Digest(slug, named, ended, stands_alone, most, opening)


DIGESTS = (
    _digest(
        "ozy-presidential-daily-brief",
        r"(?:the )?(?:ozy )?presidential daily brief\b.{0,60}",
        r"ozy fast forward",
        most=1,
    ),
    _digest(
        "csis-the-evening",
        r"(?P<title>the evening(?: csis)?(?:: .{3,160}?)?)(?: \|.{0,80}| e-?mail not displaying.{0,40})?",
        CSIS_END,
        most=1,
    ),
    _digest(
        "un-daily-briefs", r"(?:un|united nations)(?: news)? (?:daily briefs?|news in brief)\b.{0,40}", r"load more"
    ),
    _digest(
        "fpi-overnight-brief",
        r"(?:the )?(?:fpi|foreign policy initiative)\W+(?:\w+ )?overnight brief\b.{0,40}",
        r"fpi is\b.*|(?:fpi )?overnight brief is\b.*|ends"
        r"|(?:the )?foreign policy initiative (?:is|seeks)\b.*|obama administration & congress watch",
        stands_alone=True,
    ),
    _digest(
        "fdd-overnight-brief",
        r"(?:the )?(?:fdd|foundation for defense of democracies)\W+(?:\w+ )?overnight brief\b.{0,40}",
        r"fdd is\b.*|follow fdd\b.*|(?:the )?foundation for defense of democracies (?:is|seeks)\b.*",
        stands_alone=True,
    ),
    _digest(
        "just-security-early-edition",
        r"(?:sign ?up to receive )?(?P<title>(?:the )?early edition\b(?:: .{6,30})?)"
        r"(?: in your inbox here\.?| [|–-] .{3,40})?",
        r"just security is\b.*|(?:image|photo) credit\b.*|about the authors?\b.*|filed under\b.*",
        stands_alone=True,
        opens=r".{20,250}\bhere['’]s today['’]s news\W*",
    ),
    _digest(
        "lawfare-headlines-and-commentary",
        r"(?P<title>today['’]s headlines (?:and|&) commentary)(?: [|–-] .{3,40})?",
        r"icymi\b.*|in case you missed it\b.*|yesterday on .*|email the roundup team\b.*|we invite you to follow\b.*",
        stands_alone=True,
    ),
    _digest(
        "cnn-global-briefing",
        r"(?:cnn|fareed)(?:['’]s)? global briefing\b.{0,40}",
        r"(?:share|forward) this .{0,60}",
        most=3,
    ),
)


def digest_named(rows: Sequence[Row]) -> tuple[int, Digest] | None:
    """The first line that is the name of a digest, and the digest."""
    for index, row in enumerate(rows[:TOP]):
        for digest in DIGESTS:
            if digest.name.fullmatch(row.text):
                return index, digest
    return None


def kind_of_line(text: str) -> str:
    """The kind of a line that is no news wherever it stands."""
    if NUMBER.fullmatch(text):
        return "number"
    if IMAGE_WORDS.fullmatch(text):
        return "image"
    if SOURCES.fullmatch(text):
        return "sources"
    return "promotion" if DEEPER.fullmatch(text) else furniture_kind(text)
