"""Where mails begin in bytes that hold several: behind lines "From …" (RFC 4155), or one right behind the other.

Sentences that begin with "From" are no new mail: some programs write ">From" for them, others leave them as they are.
Nor is a mail that another carries: it stands before the line that closes the parts of that one, or below a line that
says so ("Original Message").
"""

import mmap
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from .mail_headers import MARK

FIRST = b"From "
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*"
_MOMENT = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d"
BEGINS = re.compile(rb"From (?:\S+ +%b[^\n]*\n|[^\n]*\n(?=(?:%b){2}))" % (_MOMENT, _FIELD))
"""The line before a mail: a sender and a moment, or anything above two lines of a header."""
_KNOWN = (
    rb"(?:Return-Path|Delivered-To|Received|From|To|Sender|Date|Subject|Message-ID|MIME-Version|Reply-To|Content-Type"
    rb"|Content-Transfer-Encoding|X-[A-Za-z0-9-]+|DKIM-[A-Za-z]+|ARC-[A-Za-z-]+|Authentication-Results|List-[A-Za-z-]+)"
)
HEADER = re.compile(rb"^(?=%b:)(?:%b){3,}" % (_KNOWN, _FIELD), re.MULTILINE | re.IGNORECASE)
SURE = re.compile(
    rb"^(?:MIME-Version|Message-ID|Return-Path|Received|Content-Transfer-Encoding):", re.MULTILINE | re.IGNORECASE
)
LEAST_SURE = 2
"""So many fields that only a mail on its way has tell its header from one that somebody copied into a text."""
SENT = re.compile(rb"^From:", re.MULTILINE | re.IGNORECASE)
BOUNDARY = re.compile(
    rb'^Content-Type:\s*multipart/[^\n]*(?:\n[ \t][^\n]*){0,5}?\bboundary\s*=\s*"?([^"\s;]{1,200})',
    re.MULTILINE | re.IGNORECASE,
)
CLOSING = re.compile(rb"^--([^\s]{1,200}?)--[ \t]*\r?$", re.MULTILINE)

NEAR = 300
"""Bytes before a header in which the line above it stands."""

Bytes = bytes | mmap.mmap


def starts_of(data: Bytes) -> Iterator[int]:
    """Where each mail begins: at its header, if the bytes begin with one; else at its line "From …"."""
    return _headers(data) if HEADER.match(data) else _lines_from(data)


def _lines_from(data: Bytes) -> Iterator[int]:
    place = 0
    while place >= 0:
        if BEGINS.match(data, place):
            yield place
        place = data.find(b"\n" + FIRST, place) + 1 or -1


def _headers(data: Bytes) -> Iterator[int]:
    """The headers of mails that stand end to end; none where that at the beginning is of no mail."""
    found, ends = HEADER.match(data), _ends_of_parts(data)
    while found:
        if _is_of_mail(found[0]) and not _is_sent_on(data, found.start()):
            yield found.start()
            found = HEADER.search(data, _end_of_parts(ends, found))
        elif found.start() == 0:
            return
        else:
            found = HEADER.search(data, found.end())


def _is_sent_on(data: Bytes, start: int) -> bool:
    """Whether the line above a header says that a mail which is sent on follows."""
    above = data[max(start - NEAR, 0) : start].rstrip().rpartition(b"\n")[2]
    return bool(MARK.fullmatch(above.decode("utf-8", "ignore").strip()))


def _ends_of_parts(data: Bytes) -> dict[bytes, list[int]]:
    """Where the lines stand that close the parts of a mail, by the mark that it set between them."""
    ends: defaultdict[bytes, list[int]] = defaultdict(list)
    for found in CLOSING.finditer(data):
        ends[found[1]].append(found.start())
    return ends


def _is_of_mail(header: bytes) -> bool:
    return len(SURE.findall(header)) >= LEAST_SURE and bool(SENT.search(header))


def _end_of_parts(ends: dict[bytes, list[int]], header: re.Match) -> int:
    """Behind the parts of a mail, and what they carry; behind its header where it has none or they never close."""
    named = BOUNDARY.search(header[0])
    places = ends.get(named[1], []) if named else []
    place = bisect_left(places, header.end())
    return places[place] if place < len(places) else header.end()
