"""Lines as a reader sees them: table bars, bullets, and Markdown taken off, and remembered."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..lines import Piece

BULLET = re.compile(r"(?:[•·▪◦‣□■●○►❑▶▸→➔➢➤✓✔∙⁃\uf0a7\uf0b7*+]|[-–](?=\s))\s*(?=\S)|\d{1,2}[.)]\s+(?=[A-Z])")
LINK = re.compile(r"\[(?P<text>[^\[\]]{1,300})\]\((?:[^()\s]|\([^()\s]*\)){1,1000}(?:\s+\"[^\"]*\")?\)")
IMAGE = re.compile(r"!\[[^\n]*?\]\([^()\s]*\)")
QUOTED = re.compile(r"^(?:>\s*)+")
HASHES = re.compile(r"#{1,6}\s+")
BOLD = re.compile(r"(\*\*|__)(?=\S)(?P<text>(?:(?!\1).)+)(?<=\S)\1")
WHOLE_BOLD = re.compile(r"(\*\*|__)(?P<text>[^*_]+)\1\W{0,2}")
BOLD_NUMBER = re.compile(r"\*\*\d{1,2}[.)]\s+(?=[A-Z])")
WHOLE_ITALIC = re.compile(r"([*_])(?=[^\s*_])[^*\n]*[^\s*]\1\W{0,2}")
RUN_IN_BOLD = re.compile(r"(\*\*|__)(?P<text>[^*_]{2,120})\1[.:]?\s+\S")
RUN_IN_STARS = re.compile(r"\*(?P<text>[^\s*][^*]{0,118}(?:[.:?!]\*|\*[.:]))\s+(?=\S)")
"""A head that a mail program printed in plain text: "*Berlin blackout.* Some …"."""
ITALIC = re.compile(r"(?<![\w*_])([*_])(?=\S)(?P<text>[^*_\n]+?)(?<=\S)\1(?![\w*_])")


@dataclass(frozen=True, slots=True)
class Row:
    """A piece without its typography.

    `level` is that of a Markdown heading (0: none); `strong` says that the whole line is bold, `slanted` italic;
    `run_in` is the bold beginning of a line, "" if there is none.
    """

    text: str
    line: int
    gap: int
    is_bullet: bool = False
    level: int = 0
    strong: bool = False
    run_in: str = ""
    slanted: bool = False


@lru_cache(maxsize=4096)
def row_of(piece: Piece) -> Row:
    """What a reader sees of a piece; kept, because several layouts look at the same pieces."""
    text = QUOTED.sub("", piece.text.strip("| "))
    if not text or (text.startswith("![") and IMAGE.fullmatch(text)):
        return Row(text or "|", piece.line, piece.gap)
    level = 0
    if match := HASHES.match(text):
        level, text = len(match.group().strip()), text[match.end() :].strip("# ")
    is_bullet, is_slanted = False, bool(WHOLE_ITALIC.fullmatch(text))
    if match := BOLD_NUMBER.match(text):
        is_bullet, text = True, f"**{text[match.end() :]}"
    elif not is_slanted and (match := RUN_IN_STARS.match(text)):
        text = f"**{match['text'].replace('*', '')}** {text[match.end() :]}"
    elif not (is_slanted or text.startswith("**")) and (match := BULLET.match(text)):
        is_bullet, text = True, text[match.end() :]
    strong = bool(WHOLE_BOLD.fullmatch(text))
    run_in = match["text"].strip() if (match := RUN_IN_BOLD.match(text)) else ""
    return Row(
        without_markdown(text), piece.line, piece.gap, is_bullet, level, strong, without_markdown(run_in), is_slanted
    )


def without_markdown(text: str) -> str:
    """Links become their words, bold and italic marks go."""
    if "](" in text:
        text = LINK.sub(r"\g<text>", text)
    if "**" in text or "__" in text:
        text = BOLD.sub(r"\g<text>", text)
    if "*" in text or "_" in text:
        text = ITALIC.sub(r"\g<text>", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!|-])", r"\1", text).strip()
