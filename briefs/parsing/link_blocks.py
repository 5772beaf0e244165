"""Blocks of links that a page sets between its stories: "Further reading" over three titles and nothing else.

Each line of such a block is a title, an address or a credit; one sentence among them, and it is none. A block of plain
titles stands right under its label and ends at a blank line, so that no headline below is taken for one of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_MATTER = r"(?:articles?|stories|posts?|content|coverage|reading|topics|links|news|materials?|analysis|resources)"
_SURE = (
    rf"related(?: {_MATTER})?|(?:further|additional|suggested|recommended|background|more|keep|related) reading"
    rf"|recommended(?: {_MATTER})?|read (?:more|next|also|on)|see also|also (?:read|see)|up next|learn more"
    r"|(?:go|dig|dive) deeper|(?:you|readers) (?:may|might) also (?:like|enjoy)|editors?['’]s? picks?|don['’]t miss"
    r"|more (?:on|about|from|by|at) (?:[^.!?]|\.(?=\w)){2,60}|more (?:analysis|background|coverage|stories|resources)"
    r"|elsewhere on (?:our|the) (?:web)?site|from (?:the|our) [\w’' ]{3,30}|from around the web"
    r"|in case you missed it|icymi"
    rf"|(?:most )?(?:read|popular|viewed|shared)|trending(?: now| {_MATTER})?|external links|useful links|quick links"
)
_OFTEN = (
    r"opinions?|commentary|editorials?|op-?eds?|explainers?|in depth|explore|resources"
    r"|links|sources|from our (?:experts|fellows|writers|analysts)|podcasts?|videos?|events|publications"
)
_END = r"[^\w.!?]*(?:\.{3}|(?: \.){3})?[^\w.!?]*"
SURE = re.compile(rf"\W*(?:{_SURE}){_END}", re.IGNORECASE)
OFTEN = re.compile(rf"\W*(?:{_OFTEN}){_END}", re.IGNORECASE)
"""Such a label may stand over a story, too: under it, plain titles are links only where no text follows them."""
ENDS = re.compile(rf"\W*(?:related {_MATTER}|most \w+|more (?:from|at) .+)\W*", re.IGNORECASE)
"""Where it stands but once, such a label is that of all that a page prints behind its text: the layouts know it."""
LONGEST_LABEL, LONGEST_ITEM, LEAST_ITEMS = 80, 140, 2
BULLET = re.compile(r"^[•▪◦→▶▸➢∙·*–-]\s+(?=\S)")
LINK = re.compile(r"\W*(?:\[[^\[\]]{1,200}\]\([^()\s]*\)|<?https?://\S+)\W*")
"""A line that is a link and nothing else."""
OPEN = re.compile(r"[.!;:,][\"”’')]*$")
CREDITED = re.compile(r"\([A-Z][^()]{1,60}\)$")
PROSE = 80
"""A line so long that ends a sentence is text."""


def link_blocks_of(lines: Sequence[str]) -> set[int]:
    """The lines of such blocks with their labels, counted from 0."""
    labels = [index for index, line in enumerate(lines) if line and _label(line)]
    named = [_label(lines[index]) for index in labels]
    counts = Counter(named)
    found: set[int] = set()
    for index, name in zip(labels, named, strict=True):
        if not ENDS.fullmatch(name) or counts[name] > 1:
            found |= _block(lines, index)
    return found


def _label(line: str) -> str:
    """What a label says, in small letters; "" for any other line."""
    if len(line) > LONGEST_LABEL:
        return ""
    bare = line.strip(" \t\xa0*_#|").casefold()
    return bare if SURE.fullmatch(bare) or OFTEN.fullmatch(bare) else ""


def _block(lines: Sequence[str], label: int) -> set[int]:
    """The label and the items under it; none where something else stands among them."""
    items = list(_items(lines, label))
    if not items:
        return set()
    after = items[-1] + 1
    if after < len(lines) and lines[after].strip():
        return set()
    if all(_is_sure_item(lines[index]) for index in items):
        return {label, *items}
    if len(items) < LEAST_ITEMS or items[0] != label + 1:
        return set()
    is_certain = bool(SURE.fullmatch(_label(lines[label])))
    return {label, *items} if is_certain or not _is_text_next(lines, after) else set()


def _items(lines: Sequence[str], label: int) -> Iterator[int]:
    """The items under a label, up to the next one: right below each other, or with blank lines between sure ones."""
    last = label
    for index in range(label + 1, len(lines)):
        line = lines[index].strip()
        if not line:
            continue
        if not _is_item(line) or _label(line) or (index > last + 1 and not _is_sure_item(line)):
            return
        yield index
        last = index


def _is_sure_item(line: str) -> bool:
    """Whether a line is a link by itself or a bullet of a list."""
    return bool(LINK.fullmatch(line) or BULLET.match(line.strip()))


def _is_item(line: str) -> bool:
    """Whether a line can be a title, an address or a credit, and is no sentence."""
    if LINK.fullmatch(line):
        return True
    bare = BULLET.sub("", line.strip(" \t\xa0*_|"))
    is_title = len(bare.split()) > 1 and not bare[:1].islower() and not OPEN.search(CREDITED.sub("", bare).rstrip())
    return len(line) <= LONGEST_ITEM and is_title and not re.search(r"[.!?] [A-Z]", bare)


def _is_text_next(lines: Sequence[str], start: int) -> bool:
    """Whether running text is what comes next."""
    following = next((line.strip() for line in lines[start:] if line.strip()), "")
    return len(following) >= PROSE and bool(re.search(r"[.!?][\"”’')]*$", following))
