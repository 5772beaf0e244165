"""Header lines that stand in a text: a mail's own, and below them those of the mail that it forwards.

The newsletter's subject and date are the innermost: what stands above is of whoever sent it on.
"""

import re
from collections.abc import Sequence
from datetime import date

from .dates import date_inside

TOP = 60
"""Headers are looked for in so many first lines."""

_FROM = r"from|von|de|da|van|dari"
_SENDER = rf"{_FROM}|to|cc|bcc|an|kopie|à|para|kepada|reply-to|list-[a-z]+|organization|importance|return-path"
_TECHNICAL = r"content-(?:type|transfer-encoding|disposition|language)|mime-version|message-id|x-[a-z-]{2,30}"
_DATE = r"date|sent|gesendet|datum|envoyé(?: le)?|enviado(?: el)?|fecha|data|tanggal"
_SUBJECT = r"subject|betreff|objet|asunto|assunto|oggetto|onderwerp|subjek|perihal"
HEADER = re.compile(
    rf"\W{{0,4}}(?:{_SENDER}|{_DATE}|{_SUBJECT}|{_TECHNICAL})\W{{0,2}} ?:\W{{0,3}}(?=[\w\[<“\"'+=(]|$).*", re.I
)
SUBJECT = re.compile(rf"\W{{0,4}}(?:{_SUBJECT})\W{{0,2}} ?:\W{{0,3}}?(?P<subject>[\w\[“\"'(#].*)", re.I)
DATE = re.compile(
    rf"^\W*(?:(?:{_DATE})\W*?\s?:\W*\s*(?P<rest>.{{6,80}})|on (?P<wrote>.{{6,40}}\d)\b.{{0,100}}\bwrote:)$", re.I
)
SENDER = re.compile(rf"\W{{0,4}}(?:{_FROM})\W{{0,2}} ?:\W{{0,3}}(?P<name>[^<>@\[(]{{3,80}}?)\s*(?:[<\[(].*)?", re.I)
SENT_ON = re.compile(r"^(?:(?:re|aw|sv|antw|fwd?|fw|wg|tr|rv|enc)\s*:\s*|\[[^\[\]]{1,40}\]\s*)+", re.I)
FORWARDED = re.compile(r"(?:(?:re|aw)\s*:\s*)*(?:fwd?|wg|tr|rv|enc)\s*:", re.I)
MARK = re.compile(
    r"\W*(?:begin forwarded message|(?:forwarded|original|weitergeleitete|ursprüngliche) (?:message|nachricht)"
    r"|message transféré|mensaje reenviado|mensagem encaminhada)\b.{0,40}"
    r"|(?:sent|get|gesendet|envoyé) (?:from|von|depuis) (?:my|mein\w*|mon) \w[\w ]{1,30}"
    r"|On .{8,60}(?:\d{4}|[AP]M)\b.{0,100}\bwrote:",
    re.I,
)
"""What a program writes over a mail that it sends on."""


def date_in_mail_header(line: str) -> date | None:
    """The date of a "Date:" or "Sent:" line of a mail, or of "On …, … wrote:" above one that is answered."""
    hit = DATE.match(line)
    return date_inside(hit["rest"] or hit["wrote"]) if hit else None


def subject_of(line: str) -> str:
    """What a subject line says, without "Fwd:" and a list's name; "" for any other line."""
    hit = SUBJECT.fullmatch(line.strip())
    return SENT_ON.sub("", hit["subject"]).strip(" *_") if hit else ""


def innermost_subject(lines: Sequence[str]) -> str:
    """The subject of the last header among lines, "" for none."""
    return next((subject for line in reversed(lines) if (subject := subject_of(line))), "")


def innermost_sender(lines: Sequence[str]) -> str:
    """The name of whoever sent the last header's mail, without the address; "" for none."""
    hits = (SENDER.fullmatch(line.strip()) for line in reversed(lines))
    return next((hit["name"].strip(" *_\"'") for hit in hits if hit), "")


def innermost_date(lines: Sequence[str]) -> date | None:
    """The date of the last header among lines."""
    return next((found for line in reversed(lines) if (found := date_in_mail_header(line))), None)


def is_dated_by_forwarder(lines: Sequence[str]) -> bool:
    """Whether a text's top says that the mail was sent on, and dates nothing but that."""
    top = [line.strip() for line in lines[:TOP]]
    subjects = [hit["subject"] for line in top if (hit := SUBJECT.fullmatch(line))]
    is_sent_on = any(FORWARDED.match(subject) for subject in subjects[:1]) or any(map(MARK.fullmatch, top))
    return is_sent_on and sum(date_in_mail_header(line) is not None for line in top) == 1
