"""The last step of the daily briefs' layouts: drafts become a parsed edition."""

import re
from dataclasses import replace
from functools import lru_cache

from ..event_dates import event_date
from ..mail_headers import HEADER, TOP, innermost_sender
from ..values import Document, ParsedEdition, ParsedStory, Section
from ._draft import EditionDraft
from ._preamble import Preamble

PUBLISHER = "cfr-daily-news-brief"
NAME = re.compile(r"council on foreign relations|\bcfr\b|daily news brief|daily brief\b", re.IGNORECASE)
OWN_NAME = re.compile(rf"top of the agenda|{NAME.pattern}", re.IGNORECASE)  # its heading tells it too
MORNING = re.compile(r"(?:Foreign Policy|FP|Passport)\b[^.]{0,80}\bMorning Brief", re.IGNORECASE)
"""A brief of 2006 to 2014 that is often printed in the form of the other."""
MORNING_BRIEF = "foreign-policy-morning-brief"
TITLE_PLACE, START = 500, 3000
LICENCE = re.compile(r"\bCC[ -]BY(?:[ -](?:NC|ND|SA))*[ -]\d\.\d\b|\bCC0(?:[ -]1\.0)?\b")


def finished_edition(
    name: str, document: Document, draft: EditionDraft, preamble: Preamble, title: str
) -> ParsedEdition:
    """All that was read, as one frozen value."""
    source, source_name = _source(document, preamble)
    return ParsedEdition(
        layout=name,
        confidence=1.0,
        title=title,
        date=preamble.date,
        date_origin=preamble.date_origin,
        published_at=preamble.published_at,
        source=source,
        source_name=source_name,
        is_source_guessed=source == PUBLISHER and not NAME.search(document.text),
        licence=_licence(document),
        stories=tuple(_with_event_date(story, preamble) for story in draft.finished_stories()),
        warnings=(*preamble.warnings, *draft.warnings),
        doubts=(*preamble.doubts, *draft.doubts),
        **draft.ledger.accounts(),
    )


def slug(text: str) -> str:
    """Words joined by hyphens: "The Morning File" becomes "morning-file"."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"^the\s+", "", text.casefold())).strip("-")


def _source(document: Document, preamble: Preamble) -> tuple[str, str]:
    """Slug and printed name of the series: by its welcome line, by who sent it, else by the publisher's name.

    A name is printed only where the slug may be new.
    """
    series = preamble.series
    if series and not OWN_NAME.search(series):
        return slug(series), ""
    if MORNING.search(document.text[:TITLE_PLACE]):
        return MORNING_BRIEF, ""
    if series or NAME.search(document.text):
        return PUBLISHER, ""
    if sender := _sender(document):
        return slug(sender), sender
    return (PUBLISHER if names_its_publisher(document) else ""), ""


def _sender(document: Document) -> str:
    """Who sent the mail, if the mail names itself so below its header: a private sender's name stands nowhere else."""
    top = document.lines[:TOP]
    name = innermost_sender(top)
    printed = (line for line in top if not HEADER.fullmatch(line.strip()))
    return name if name and any(name.casefold() in line.casefold() for line in printed) else ""


@lru_cache(maxsize=2)
def names_its_publisher(document: Document) -> bool:
    """Whether the Council or its brief is named in the text."""
    return bool(OWN_NAME.search(document.text))


@lru_cache(maxsize=2)
def _licence(document: Document) -> str:
    """The Creative Commons licence as SPDX writes it, "" where none is named."""
    match = LICENCE.search(document.text)
    return match.group().replace(" ", "-") if match else ""


def _with_event_date(story: ParsedStory, preamble: Preamble) -> ParsedStory:
    if story.section != Section.AHEAD or not preamble.date:
        return story
    return replace(story, event_date=event_date(story.body, preamble.date))
