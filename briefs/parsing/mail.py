"""A saved mail becomes lines: date and subject of its header, then the body that its reader sees.

RFC 5322 headers and MIME bodies, read by Python's `email` package. Of several bodies the HTML one is taken, since
newsletters are made for it; the plain one where the other is nearly empty. A mail that carries another as an
attachment is that other mail: whoever forwards a newsletter to an archive means the newsletter. Pictures and other
attachments are passed over; the source as received is kept whole.
"""

import email
import quopri
import re
from contextlib import suppress
from email.header import decode_header, make_header
from email.message import Message

from .pages import visible_lines
from .values import ParsingError

HEADERS = ("From", "Date", "Subject")
FEWEST = 200
"""An HTML body of fewer visible characters, where the plain one has more, only says where to read it."""
DEEPEST = 5
"""Mails inside mails."""
ENCODED = ("base64", "quoted-printable", "x-uuencode", "uuencode", "uue")
FIELD = r"[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
HEADER = re.compile(rf"\A(?:From [^\n]*\n)?(?P<fields>(?:{FIELD})+)\n")
SURE = re.compile(r"^(?:MIME-Version|Message-ID|Return-Path|Received|Content-Transfer-Encoding):", re.I | re.M)


def is_mail(text: str) -> bool:
    """Whether a text is a mail as programs keep it, and not one that was copied or printed from a window."""
    header = HEADER.match(text[:100_000])
    return bool(header and len(SURE.findall(header["fields"])) >= 2)


def mail_lines(text: str) -> tuple[str, ...]:
    """The lines of a mail; ParsingError where it is nested beyond reading."""
    try:
        message = _innermost(email.message_from_string(text.removeprefix("\ufeff")))
        plain, page = _bodies(message)
    except RecursionError as error:
        raise ParsingError("The mail has parts inside parts beyond counting; save the newsletter alone.") from error
    shown = visible_lines(page) if page else ()
    seen = sum(map(len, shown))
    body = shown if seen >= min(FEWEST, len(plain)) else tuple(plain.split("\n"))
    headers = [f"{name}: {value}" for name in HEADERS if (value := _header(message, name))]
    return (*headers, "", *body)


def _innermost(message: Message) -> Message:
    """The mail that the mail carries as an attachment, else the mail."""
    for _ in range(DEEPEST):
        carried = [part for part in message.walk() if part.get_content_type() == "message/rfc822"]
        inner = carried[0].get_payload() if len(carried) == 1 else None
        if not isinstance(inner, list) or not inner:
            break
        message = inner[0]
    return message


def _bodies(message: Message) -> tuple[str, str]:
    """The first plain and the first HTML body, empty where there is none."""
    found = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in found and not found[kind] and part.get_content_disposition() != "attachment":
            found[kind] = _decoded(part)
    return found["text/plain"], found["text/html"]


def _decoded(part: Message) -> str:
    """A part's text: its bytes by the character set that it names, else as UTF-8 or Windows-1252."""
    payload = part.get_payload()
    if not isinstance(payload, str):
        return ""
    text, encoding = payload, str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if encoding == "quoted-printable" and not text.isascii():  # an editor put signs in that do not travel
        text = quopri.decodestring(text.encode("utf-8", errors="replace")).decode("utf-8", errors="replace")
    elif encoding in ENCODED:
        text = _text_of(part.get_payload(decode=True), part.get_content_charset() or "utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    is_flowed = part.get_content_type() == "text/plain" and part.get_param("format") == "flowed"
    return _unflowed(text) if is_flowed else text


def _text_of(data: object, charset: str) -> str:
    if not isinstance(data, bytes):
        return ""
    for name in (charset, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):  # a charset that nobody knows, or other bytes than it has
            continue
    return data.decode("cp1252", errors="replace")


def _unflowed(text: str) -> str:
    """Lines that end in a blank go on in the next (RFC 3676); a signature's rule "-- " does not."""
    return re.sub(r"(?m)(?<!^--) \n(?=[^\n>])", " ", text)


def _header(message: Message, name: str) -> str:
    """A header's words on one line, decoded where they can be."""
    value = str(message.get(name, ""))
    with suppress(LookupError, ValueError):  # an unknown charset, no base64, other bytes than the charset has
        value = str(make_header(decode_header(value)))
    return " ".join(value.replace("\0", "").split())
