"""Bytes become text: the encoding told by a byte-order mark, else UTF-8, else Windows-1252."""

import codecs
import html
import quopri
import re

from .values import ParsingError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = frozenset(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27}
ENTITY = re.compile(
    r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[lr]aquo|[mn]dash|hellip|bull|middot|euro|pound|cent|deg"
    r"|[A-Za-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash)"
    r"|#(?:3[2-9]|[4-9]\d|[1-9]\d{2,4})|#[xX](?:[2-7][0-9A-Fa-f]|[1-9A-Fa-f][0-9A-Fa-f]{2,4}));"
)
"""Those that mails and feeds leave in a text; none that would break a line."""
LEAST_BROKEN, BROKEN_SHARE, LONGEST_SENT = 3, 0.1, 80
"""So many lines, and such a share of all, end in "=" where a mail was kept as it travels, and none is longer."""
BINARY_SHARE = 0.02
"""More control bytes than this share is no text."""


def without_entities(text: str, kind: str = "text") -> str:
    """The text with HTML's names of signs (`&rsquo;`, `&#8217;`) as the signs; JSON is left as it is."""
    if kind == "jsonl" or "&" not in text:
        return text
    return ENTITY.sub(lambda match: html.unescape(match.group()), text)


def without_transfer_encoding(text: str, kind: str = "text") -> str:
    """The text of a mail body kept as it travels: lines of 76 letters, broken at "=", other signs as "=E2"."""
    if kind != "text" or not text.isascii():
        return text
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    broken = sum(line.endswith("=") for line in lines)
    if broken < max(LEAST_BROKEN, BROKEN_SHARE * len(lines)) or max(map(len, lines)) > LONGEST_SENT:
        return text
    data = quopri.decodestring(_without_quoted_breaks(text).encode())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _without_quoted_breaks(text: str) -> str:
    """The text without the marks of a quotation that a later mail set before what goes on behind a broken line."""
    mark = "> ?" if len(re.findall(r"\n>+(?: |\n)", text)) * 2 > text.count("\n>") else ">"
    return re.sub(rf"=[ \t]*\n[ \t]?(?:{mark}){{1,9}}", "=\n", text)


def readable(name: object) -> str:
    """A file's name that can be printed and kept, with its bytes that are no UTF-8 as `\\udcff`."""
    return str(name).encode("utf-8", errors="backslashreplace").decode("utf-8")


def decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data` and sentences on what was mended; ParsingError if it is no text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            text, notes = _by_mark(name, data[len(mark) :], encoding)
            break
    else:
        text, notes = _without_mark(name, data)
    if not text.strip("\0 \t\r\n\f\v\ufeff"):
        raise ParsingError(f"{name} is empty; there is nothing to load.")
    if nulls := text.count("\0"):
        notes.append(f"{nulls} NUL characters were left out.")
    return text, tuple(notes)


def _by_mark(name: str, data: bytes, encoding: str) -> tuple[str, list[str]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return data.decode("utf-8", errors="replace"), [_broken(error)]
        raise ParsingError(
            f"{name} says it is {encoding} but breaks at byte {error.start}; save it as UTF-8."
        ) from error


def _without_mark(name: str, data: bytes) -> tuple[str, list[str]]:
    sample = data[:100_000]
    if sample and sum(byte in CONTROLS for byte in sample) / len(sample) > BINARY_SHARE:
        raise ParsingError(f"{name} is not text (it holds control bytes); save its text as a UTF-8 file.")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            return data.decode("utf-8", errors="replace"), [_broken(error)]
        text = data.decode("cp1252", errors="replace")
        return text, ["The text is not UTF-8; it was read as Windows-1252."]


def _mostly_utf8(data: bytes) -> bool:
    """Whether most characters beyond ASCII are right UTF-8, so that a few flipped bytes are damage."""
    text = data.decode("utf-8", errors="replace")
    beyond = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") * 2 < beyond


def _broken(error: UnicodeDecodeError) -> str:
    return f"Some bytes are not UTF-8 (the first at byte {error.start}); they are shown as \ufffd."
