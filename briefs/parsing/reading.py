"""Files become documents: unpacked, decoded, within limits; or a sentence that says why not."""

import gzip
import hashlib
import re
import zlib
from pathlib import Path

from .columns import in_one_column
from .decoding import decoded, readable, without_entities, without_transfer_encoding
from .frames import unframed
from .leftovers import without_leftovers
from .limits import Limits
from .mail import is_mail, mail_lines
from .page_lines import page_lines_of
from .pages import visible_lines
from .print_signs import in_plain_signs
from .printed_pages import stamps_of
from .values import Document, ParsingError

KINDS = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".jsonl": "jsonl",
    ".eml": "mail",
}  # fmt: skip
MAGIC = {
    b"%PDF": "a PDF file: save it as text first",
    b"PK\x03\x04": "a zip archive or office document: save its text as .txt first",
    b"\x89PNG": "a picture: run text recognition first",
    b"\xff\xd8\xff": "a picture: run text recognition first",
    b"GIF8": "a picture: run text recognition first",
    b"\x1f\x8b": "packed with gzip, perhaps twice: unpack it once, or let its name end in .gz",
    b"BZh": "packed with bzip2: unpack it first (.gz is read as it is)",
    b"\xfd7zXZ": "packed with xz: unpack it first (.gz is read as it is)",
}
CHUNK = 1 << 20
BLOCK_END = re.compile(r"(?:</(?:p|div|li|ul|ol|h[1-6]|td|tr|table|blockquote)|<br ?/?)>$", re.IGNORECASE)
LINE_END = re.compile(r"\r\n?")
SEPARATOR = re.compile("[\u2028\u2029\x0b]")
"""Line ends of word processors, where a text has few others; a record of JSON may hold them inside its texts."""
TAGGED = 0.6
"""Of the lines so many end a block where the text was cut out of a page."""


def read_document(path: Path, limits: Limits | None = None) -> Document:
    """A file's text, unpacked if its name ends in `.gz`; ParsingError says what to mend."""
    limits = limits or Limits()
    path = Path(path)
    _check_place(path, limits)
    try:
        before = path.stat()
        data = unpacked(path, limits)
        after = path.stat()
    except OSError as error:
        raise ParsingError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ParsingError(f"{path.name} changed while it was read; load it again when it is complete.")
    return document_from_bytes(path.name, data)


def document_from_bytes(name: str, data: bytes) -> Document:
    """A document from bytes as they came, say from an upload; the same errors as a file."""
    for magic, what in MAGIC.items():
        if data.startswith(magic):
            raise ParsingError(f"{name} is {what}.")
    text, notes = decoded(name, data)
    return _document(name, text, hashlib.sha256(data).hexdigest(), notes)


def document_from_text(name: str, text: str) -> Document:
    """A document from text that was typed or pasted; `name` may be empty."""
    if not text.strip():
        raise ParsingError(f"{name or 'The text'} is empty; there is nothing to load.")
    data = text.encode("utf-8", errors="replace")
    notes = ()
    if "\0" in text:
        notes = (f"{text.count(chr(0))} NUL characters were left out.",)
    return _document(name, data.decode("utf-8"), hashlib.sha256(data).hexdigest(), notes)


def document_kind(name: str, text: str = "") -> str:
    """text, markdown, html, mail or jsonl, by the name's ending; text, and what has no ending, also by its start."""
    suffixes = [suffix.lower() for suffix in Path(name).suffixes if suffix.lower() != ".gz"]
    kind = KINDS.get(suffixes[-1] if suffixes else "", "")
    start = text[:2000].lstrip().lower()
    if kind in ("", "text") and (start.startswith(("<!doctype html", "<html")) or is_cut_from_page(text)):
        return "html"
    if kind in ("", "text") and is_mail(text):
        return "mail"
    return kind or "text"


def is_cut_from_page(text: str) -> bool:
    """Whether nearly every line ends a paragraph, a break or another block of a page, though no page begins."""
    if "</" not in text and "<br" not in text:
        return False
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    return sum(bool(BLOCK_END.search(line[-12:])) for line in lines) > TAGGED * len(lines)


def source_lines(name: str, text: str) -> tuple[str, ...]:
    """The lines of a kept text as layouts number them: of a page or mail those shown, else split at line ends.

    Of two columns side by side the left one comes first.
    """
    kind = document_kind(name, text)
    if kind == "mail":
        return mail_lines(text)
    if kind == "html":
        return tuple(visible_lines(text))
    lines = without_entities(without_transfer_encoding(text, kind), kind).split("\n")
    return in_one_column(lines) if kind == "text" else tuple(lines)


def _document(name: str, text: str, sha256: str, notes: tuple[str, ...]) -> Document:
    text = LINE_END.sub("\n", text.replace("\0", ""))
    if not text.lstrip().startswith("{") and len(SEPARATOR.findall(text)) > text.count("\n"):
        text = SEPARATOR.sub("\n", text)
    kind, lines = document_kind(name, text), source_lines(name, text)
    if kind != "jsonl":
        lines, mended = without_leftovers(unframed(lines))
        lines, notes = in_plain_signs(lines), (*notes, *mended)
    stamps = stamps_of(lines) if kind in ("text", "markdown") else ()
    page_lines = page_lines_of(lines) if kind != "jsonl" else ()
    return Document(readable(name), text, lines, sha256, kind, notes, stamps, page_lines)


def _check_place(path: Path, limits: Limits) -> None:
    """Refuse what is no plain file, and links that lead out of the folder."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise ParsingError(f"{path.name} cannot be found or leads in a circle; check the path.") from error
    if limits.folder and not target.is_relative_to(limits.folder.resolve()):
        raise ParsingError(f"{path.name} is a link to a place outside of {limits.folder}; copy the file there instead.")
    if not target.is_file():
        raise ParsingError(f"{path.name} is not a plain file; name a text file or a folder of them.")


def unpacked(path: Path, limits: Limits) -> bytes:
    """The bytes of a file or of what it packs; ParsingError where they are too many or damaged."""
    try:
        return _read_bytes(path, limits)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ParsingError(f"{path.name} is not a whole gzip file ({error}); pack it again.") from error


def _read_bytes(path: Path, limits: Limits) -> bytes:
    limit = limits.max_jsonl_bytes if document_kind(path.name) == "jsonl" else limits.max_bytes
    is_packed = path.suffix.lower() == ".gz"
    opener = gzip.open if is_packed else open
    chunks, size = [], 0
    with opener(path, "rb") as stream:
        while chunk := stream.read(CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if is_packed:
                limits.check_growth(path.name, path.stat().st_size, size)
            if size > limit:
                raise ParsingError(
                    f"{path.name} holds more than {limit / 1e6:g} MB, the limit for one file (BRIEFS_MAX_FILE_BYTES); "
                    f"split it or raise the limit."
                )
    return b"".join(chunks)
