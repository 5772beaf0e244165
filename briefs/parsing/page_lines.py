"""Lines that a publisher's page sets between its stories: "Read more", a photographer's name, a block of links.

They stand anywhere, in a day page as in a mail, and no story says them, so they are taken off before anything is read.
What ends an edition ("Leave a comment", "Have feedback?") or begins a block ("Advertisement") is left to the layouts.
"""

import re
from collections.abc import Sequence

from .bylines import AGENCY, NAME, names_authors
from .link_blocks import link_blocks_of
from .page_buttons import is_button, is_sure_button
from .page_calls import is_call, is_sure_call

KIND = "page line"
LONGEST, SHORT = 160, 64
_CREDIT = re.compile(
    rf"(?:credits?: )?{NAME} ?/ ?{AGENCY}(?: via (?:AP|Getty Images))?|credits?: (?:{NAME}|{AGENCY})"
    rf"|[A-Z][\w-]{{1,11}} [Pp]hoto ?/ ?{NAME}(?:: .*)?"
    rf"|{AGENCY} via {AGENCY}|Credits?: {NAME}|[^()]{{20,}}[.?!] (?:{AGENCY}/{NAME}|{NAME}/{AGENCY})"
)
"""Who took a picture, alone or behind the words under it."""
_MARKDOWN = re.compile(r"\[(?P<words>[^\]\[]*)\]\([^()\s]*\)|\*\*")
SIGNS_OF_CREDIT = ("/", "redit", " via ")
OFFER = re.compile(
    r"more (?:from|by) (?:our|the|this) (?:experts?|authors?|fellows?|writers?|analysts?|staff)\W*", re.I
)
MOST_OFFERED = 13
"""Lines under such a heading that are looked at."""
ENDED = re.compile(r"[.!?:)»>”\"][\"”’]?$")


def page_lines_of(lines: Sequence[str]) -> tuple[int, ...]:
    """Numbers of those lines, counted from 1."""
    found = {index for index in range(len(lines)) if is_page_line(lines, index)}
    return tuple(sorted(index + 1 for index in found | _offered(lines) | link_blocks_of(lines)))


def _offered(lines: Sequence[str]) -> set[int]:
    """The titles with their authors under "More From Our Experts", and that line, counted from 0."""
    found: set[int] = set()
    for start in (index for index, line in enumerate(lines) if line[:5].lower() == "more " and OFFER.fullmatch(line)):
        below = [index for index in range(start + 1, min(start + MOST_OFFERED, len(lines))) if lines[index].strip()]
        for title, author in zip(below[::2], below[1::2], strict=False):
            if ENDED.search(lines[title].rstrip("?")) or not names_authors(lines[author].strip()):
                break
            found |= {start, title, author}
    return found


def is_page_line(lines: Sequence[str], index: int) -> bool:
    """Whether the line at a place, counted from 0, is one."""
    line = lines[index]
    if not 3 < len(line) <= LONGEST + SHORT:
        return False
    bare = _plain(line)
    if len(bare) > LONGEST:
        return False
    is_short = len(bare) <= SHORT
    button = bare.strip(" .!…»›→-[]#()") if is_short else ""
    if is_sure_button(button) or (any(sign in bare for sign in SIGNS_OF_CREDIT) and _CREDIT.fullmatch(bare)):
        return True
    if not _stands_alone(lines, index):
        return False
    is_whole = is_short or bool(ENDED.search(bare))
    return is_sure_call(bare) or is_button(button) or (is_whole and is_call(bare))


def _plain(line: str) -> str:
    """A line without the signs of Markdown: "> **Enjoying this?** [Give](…)"."""
    bare = line.strip("\ufeff*_| \t\xa0")
    if "](" in bare or "**" in bare:
        bare = _MARKDOWN.sub(lambda hit: hit["words"] or "", bare).lstrip("> ")
    return bare


def _stands_alone(lines: Sequence[str], index: int) -> bool:
    """Whether neither neighbour goes on in the same sentence."""
    before = lines[index - 1].strip() if index else ""
    after = lines[index + 1].strip() if index + 1 < len(lines) else ""
    return not after[:1].islower() and (not before or bool(ENDED.search(before)) or len(before) <= SHORT)
