"""An HTML page becomes the lines that a reader would see; the only module that knows a parser."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

DROPPED = frozenset(
    "script style noscript template nav svg math iframe object embed canvas audio video form button"
    " select textarea input img picture map meta link base".split()
)
PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer main aside hr"
    " figure fieldset address title".split()
)
LINES = frozenset(
    "div li dt dd tr td th caption center body head html figcaption details summary br tbody thead".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
LISTS = frozenset(("ul", "ol", "dl"))
ADVERTISEMENT = frozenset("ad ads advert adverts advertisement sponsored".split())
"""Classes of what is no part of the page's own text."""
CALL = re.compile(r"[A-Z][^\s.!?]*(?: [^\s.!?]+){0,4} [a-z][^\s.!?]*(?: [^\s.!?]+){0,4} ?[→»›]?")
"""Words of a link that are no sentence and no name: "Read more", "What it means for investors"."""
SENTENCE_END = re.compile(r"[.!?…][”\"’)]*$")
LONGEST_OFFER = 400
"""A longer aside tells something."""
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACES = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f]+")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
NEVER_NESTED = frozenset("p li td th tr dt dd tbody thead option br hr img input meta link wbr col area".split())
DEEPEST_LIST = 20
"""List items are indented by depth up to here."""
DEEPEST_TAG = 500
"""Tags opened deeper than this are passed over: parsers take quadratic time over such pages."""


def html_lines(text: str) -> tuple[str, ...]:
    """The visible lines of a page: a block, list item, table cell or <br> begins a new one.

    List items start with "• " and are indented by two blanks a level; paragraphs, headings,
    lists and tables stand between blank lines; <pre> keeps its own lines. Scripts, styles,
    menus, forms and hidden elements are left out, the page's <title> is the first line.
    Broken markup is read as a browser would read it; nothing here recurses.
    """
    page = _Page()
    node = LexborHTMLParser(_shallow(text.replace("\0", ""))).root
    while node is not None:
        if page.enter(node) and node.child is not None:
            node = node.child
            continue
        node = _following(node, page)
    return page.finished()


def _shallow(text: str) -> str:
    """The page without the tags that are opened too deep; its words all stay."""
    depth = 0

    def kept(match: re.Match) -> str:
        nonlocal depth
        if match[2].lower() in NEVER_NESTED:
            return match[0]
        depth = max(depth - 1, 0) if match[1] else depth + 1
        return match[0] if depth <= DEEPEST_TAG else " "

    return TAG.sub(kept, text)


def _following(node: LexborNode, page: "_Page") -> LexborNode | None:
    """The next node in the order of the text, closing what ends on the way there."""
    current: LexborNode | None = node
    while current is not None:
        page.leave(current)
        if current.next is not None:
            return current.next
        current = current.parent
    return None


class _Page:
    """The lines written so far, and where in the page the walk stands."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._link = (0, 0)
        self._bullet = ""
        self._lists = 0
        self._verbatim = 0

    def enter(self, node: LexborNode) -> bool:
        """Take in a node; False if what is inside it is not shown."""
        tag = node.tag
        if tag == "-text":
            self._write(node.text_content or "")
            return False
        if tag is None or tag.startswith(("-", "!")) or tag in DROPPED or _is_hidden(node):
            return False
        self._break(tag)
        if tag in HEADINGS:
            self._bullet = "#" * int(tag[1]) + " "
        if tag == "li":
            self._bullet = "  " * min(max(self._lists - 1, 0), DEEPEST_LIST) + "• "
        if tag == "a":
            self._link = len(self._words), 0
        self._lists += tag in LISTS
        self._verbatim += tag == "pre"
        return True

    def leave(self, node: LexborNode) -> None:
        """Close a node that was entered (or skipped: then nothing is open and nothing changes)."""
        tag = node.tag
        if tag is None or tag.startswith("-") or tag in DROPPED or _is_hidden(node):
            return
        if tag == "a":
            self._link = self._link[0], len(self._words)
        self._lists -= tag in LISTS
        self._break(tag)
        if tag == "li" or tag in HEADINGS:
            self._bullet = ""
        self._verbatim -= tag == "pre"

    def _write(self, text: str) -> None:
        if not self._verbatim:
            self._words.append(text)
            return
        first, *others = text.split("\n")
        self._words.append(first)
        for line in others:
            self._flush()
            self._words.append(line)

    def _break(self, tag: str) -> None:
        """End the line before or after a block; lists inside lists are not set apart."""
        if tag not in PARAGRAPHS and tag not in LINES:
            return
        self._flush()
        is_inner_list = tag in LISTS and self._lists > 0
        if tag in PARAGRAPHS and not is_inner_list and self.lines and self.lines[-1]:
            self.lines.append("")

    def _flush(self) -> None:
        """End the line; white space is folded as a browser does, except in <pre>."""
        text, call = self._without_call()
        self._words, self._link = [], (0, 0)
        text = text.rstrip() if self._verbatim else SPACES.sub(" ", text).strip()
        if text:
            self.lines.append(self._bullet + text)
            self._bullet = ""
        elif self._verbatim:
            self.lines.append("")
        if call:
            self.lines.append(call)

    def _without_call(self) -> tuple[str, str]:
        """The words of a line, and apart from them those that stand behind its last sentence only for their link."""
        start, end = self._link
        before, linked, after = (
            "".join(part) for part in (self._words[:start], self._words[start:end], self._words[end:])
        )
        linked = SPACES.sub(" ", linked).strip()
        is_call = (
            CALL.fullmatch(linked) and SENTENCE_END.search(before.rstrip()) and not (after.strip() or self._verbatim)
        )
        return (before, linked) if is_call else ("".join(self._words), "")

    def finished(self) -> tuple[str, ...]:
        self._flush()
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return tuple(self.lines)


def _is_hidden(node: LexborNode) -> bool:
    """Hidden by attribute, by its own style, or marked as navigation or advertisement."""
    if node.tag == "aside":
        return _is_offer(node)
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("role") == "navigation":
        return True
    if not ADVERTISEMENT.isdisjoint((attributes.get("class") or "").lower().split()):
        return True
    return bool(HIDDEN_STYLE.search(attributes.get("style") or ""))


def _is_offer(aside: LexborNode) -> bool:
    """Whether an aside is there for its links, as "More from our experts", and no quotation or note."""
    told = " ".join(aside.text(separator=" ").split())
    linked = sum(len(link.text(separator=" ").strip()) for link in aside.css("a"))
    return len(told) <= LONGEST_OFFER and linked * 2 >= len(told)
