"""What a mail program or a wrong encoding left inside lines is put right: "=E2=80=99", "â€™", links in brackets."""

import re
from collections.abc import Sequence

MAIL_BYTES = re.compile(r"(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})+")
"""Signs beyond ASCII as a mail writes them."""
MAIL_BLANK = re.compile(r"(?:=20)+\s*$")
CONTINUING = "".join(
    bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xC0)
)  # The bytes that go on in UTF-8, as they look when read as Windows-1252.
MISREAD = re.compile(rf"[Â-ô][{re.escape(CONTINUING)}]{{1,3}}")
LOST_END = re.compile("â€(?:\ufffd|\x9d)?")
"""A closing quotation mark whose last byte Windows-1252 does not know."""
LOST_BLANK = re.compile(r"Â(?=\s|$)")
"""A blank that does not break, read so, and then made a plain one."""
TELLTALE = re.compile(rf"â[{re.escape(CONTINUING)}]{{2}}|â€|(?<=[a-z])[ÃÂ][{re.escape(CONTINUING)}]")
"""What shows that a text was read in the wrong encoding."""
WEAK_TELLTALE = re.compile(rf"[ÃÂ][{re.escape(CONTINUING)}]|(?<!\w)Â(?=\s|$)")
LEAST_WEAK = 2
"""So many of these show it; one alone may be meant."""
LINK_BEHIND = re.compile(
    r"(?<=[^\s(|>])[ \t]?<https?://[^<>\s]{1,4000}>|^[ \t]*<https?://[^<>\s]{1,4000}>[ \t]+(?=\S)"
    r"|(?<=[^\s(|>\]])[ \t]?\[https?://[^\[\]\s]{1,4000}\]"
    r"|(?<=[^\s(|>\]])[ \t]?\(https?://[^()\s]{1,4000}\)"
)
"""Where a word led, printed in brackets behind it."""
LINK_AT_END = re.compile(
    r"(?<=[.!?…”\"’)])[ \t]+[A-Z][^\s.!?<>\[\]]*(?:[ \t]+(?=\S*[a-z])[^\s.!?<>\[\]]+){1,9}[ \t]?<https?://[^<>\s]{1,4000}>\s*$"
)
"""A few words behind the last sentence that are there for their link: "Read the full story <https://…>"."""
NOTE = re.compile(r"\s*(?:\[(?P<number>\d{1,3})\]|(?P<plain>\d{1,3})[.:)])\s*<?(?:https?://|mailto:)\S+\s*")
"""A line of a list of links, with the number that stands in the text."""
MARK = re.compile(r"[ \t]?\[(?P<number>\d{1,3})\]")
BEGUN = re.compile(r"On .{8,60}\d.{0,120}$")
"""When a mail was written, and by whom, before "wrote:"."""
DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks of the direction of writing, which mail programs set around dates and names."""
SOFT_HYPHEN = "\u00ad"
LONGEST_ADORNED = 100
_PICTURES = (
    "[\u2190-\u21ff\u25b2-\u25b9\u25bc-\u25c5\u2600-\u2604\u2607-\u26ff\u2b00-\u2bff"
    "\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]"
)
ORNAMENT_BEFORE = re.compile(rf"^(?P<indent>[ \t#*|>•-]*)(?:{_PICTURES}[\ufe0f\u200d ]*)+(?=[\w“\"*])")
ORNAMENT_BEHIND = re.compile(rf"(?<=[\w:?*”\"’)])[ \u00a0]?(?:{_PICTURES}[\ufe0f\u200d ]*)+$")
"""Arrows, flags and other pictures that say nothing but "look here", and how a country fared: "↓ Sudan"."""
MENDED = "Signs that a mail program or a wrong encoding had broken were put right in {count} lines."


def without_leftovers(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines with those signs, blanks and links put right, as many as before; and a sentence on it, if any were."""
    mended = _with_whole_words(_in_right_encoding([MAIL_BLANK.sub("", _decoded(line)) for line in lines]))
    mended = _without_notes(mended)
    count = sum(before != after for before, after in zip(lines, mended, strict=True))
    mended = [_without_ornaments(DIRECTIONS.sub("", line)) for line in _without_links(_with_whole_attributions(mended))]
    return tuple(mended), (MENDED.format(count=count),) if count else ()


def _without_links(lines: list[str]) -> list[str]:
    """The lines without the addresses behind words, and at a paragraph's end without the words that only link."""
    bare = []
    for index, line in enumerate(lines):
        if "http" in line:
            is_last = index + 1 == len(lines) or not lines[index + 1].strip()
            found = LINK_AT_END.search(line) if is_last else None
            is_call = found and any(word[:1].islower() for word in found.group().split("<")[0].split())
            line = LINK_BEHIND.sub("", line[: found.start()] if found and is_call else line)
        bare.append(line)
    return bare


def _decoded(line: str) -> str:
    """A line with the bytes of a mail as signs; those that are none stay."""
    return MAIL_BYTES.sub(_from_mail, line) if "=" in line else line


def _from_mail(match: re.Match) -> str:
    try:
        return bytes.fromhex(match.group().replace("=", "")).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def _in_right_encoding(lines: list[str]) -> list[str]:
    """The lines as UTF-8 where they were read as Windows-1252."""
    told = [line for line in lines if not line.isascii()]
    weak = sum(len(WEAK_TELLTALE.findall(line)) for line in told)
    if weak < LEAST_WEAK and not any(TELLTALE.search(line) for line in told):
        return lines
    return [line if line.isascii() else LOST_BLANK.sub("", LOST_END.sub("”", _reread(line))) for line in lines]


def _reread(line: str) -> str:
    return MISREAD.sub(_from_windows, line)


def _from_windows(match: re.Match) -> str:
    """Signs that are bytes of one sign of UTF-8; of too many the first are."""
    signs = match.group()
    for length in range(len(signs), 1, -1):
        data = b"".join(sign.encode("latin-1" if sign <= "\xff" else "cp1252") for sign in signs[:length])
        try:
            return data.decode("utf-8") + signs[length:]
        except UnicodeDecodeError:
            continue
    return signs


def _with_whole_words(lines: list[str]) -> list[str]:
    """The lines, the first half of a word that a soft hyphen broke put before its second half, a line further down."""
    whole = list(lines)
    for index, line in enumerate(lines[:-1]):
        if line.rstrip().endswith(SOFT_HYPHEN):
            start, _, half = whole[index].rstrip().rpartition(" ")
            below = whole[index + 1].lstrip()
            if start.strip() and below[:1].isalpha():
                indent = whole[index + 1][: len(whole[index + 1]) - len(below)]
                whole[index], whole[index + 1] = start, f"{indent}{half.removesuffix(SOFT_HYPHEN)}{below}"
    return whole


def _with_whole_attributions(lines: list[str]) -> list[str]:
    """The lines, "wrote:" put behind the line above that says when and who, where a program broke it off."""
    whole = list(lines)
    for index in range(1, len(lines)):
        if lines[index].strip(" >\t") == "wrote:" and BEGUN.match(lines[index - 1].strip(" >\t")):
            whole[index - 1 : index + 1] = f"{lines[index - 1].rstrip()} wrote:", ""
    return whole


def _without_ornaments(line: str) -> str:
    """A short line without the arrows and pictures that some briefs set before or behind a heading."""
    if line.isascii() or len(line) > LONGEST_ADORNED:
        return line
    bare = ORNAMENT_BEHIND.sub("", line)
    return bare if bare.endswith((".", "!", "…")) else ORNAMENT_BEFORE.sub(r"\g<indent>", bare)


def _without_notes(lines: list[str]) -> list[str]:
    """The lines without the numbers of links that a list names: "[12]" where "[12] https://…" is a line."""
    hits = [hit for line in lines if (hit := NOTE.fullmatch(line))]
    named = {hit["number"] or hit["plain"] for hit in hits}
    if not named:
        return lines
    return [
        line if NOTE.fullmatch(line) else MARK.sub(lambda hit: "" if hit["number"] in named else hit.group(), line)
        for line in lines
    ]
