"""Wikitext, Markdown and YAML marks on the lines of a Wikipedia day page, and their text without."""

import re
from dataclasses import dataclass
from html import unescape

BULLETS = "•◦▪‣·□■○●☆★◆–+"
LIST_ITEM = re.compile(rf"^(?:(?P<stars>[*:#]{{1,6}})(?!\*) *|[{BULLETS}-] *(?=\S))(?P<text>.*)$")
HEADING = re.compile(
    r"^(?:;+ *(?P<wiki>[^*].*?)|(?P<rule>={2,6}) *(?P<level>.+?) *=+|'''(?P<bold>[^']+)'''|\*\*(?P<strong>[^*]+)\*\*"
    r"|__(?P<under>[^_]+)__|#{1,6} +(?P<hash>.+?) *#*):?$"
)
COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
REFERENCE = re.compile(r"<ref[^<>]*/>|<ref[^<>]*>.{0,300}?</ref>|\[[0-9]{1,3}\]", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
WIKILINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
LABELLED = re.compile(r"\[(?:https?:)?//[^\s\]]+ +(?P<label>[^\[\]]+)\]")
BARE_LINK = re.compile(r"\[(?:https?:)?//[^\s\]]+\]")
MARKDOWN_LINK = re.compile(
    r"!?\[(?P<label>[^\[\]]*)\]\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: +\"[^\"]*\")?\)"
)
KEPT_TEMPLATE = re.compile(
    r"\{\{(?:nowrap|lang|ill|no ?break|convert|small|abbr|flag|flagicon|sic)\|([^{}]*)\}\}", re.IGNORECASE
)
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
QUOTES = re.compile(r"'{2,5}")
EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(.{1,300}?)(?<=\S)\1(?![\w*])")
DEAD = re.compile(r"\[(?:dead link|permanent dead link|citation needed|edit)\]|[²³¹]", re.IGNORECASE)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))")
LONGEST_HEADING = 300
ESCAPES = {"n": " ", "t": " "}


@dataclass(frozen=True, slots=True)
class Line:
    """A raw line taken apart: `indent` in blanks, `depth` of wikitext stars, and what it is."""

    text: str
    indent: int
    depth: int = 0
    is_item: bool = False
    is_heading: bool = False


def taken_apart(raw: str) -> Line:
    """A line as item, heading, or running text, with its indentation."""
    raw = raw.replace("\u00a0", " ").expandtabs(4).rstrip()
    text = raw.lstrip()
    indent = len(raw) - len(text)
    if heading := HEADING.match(text) if len(text) < LONGEST_HEADING else None:
        return Line(
            next(filter(None, heading.group("wiki", "level", "bold", "strong", "under", "hash"))).strip(),
            indent,
            is_heading=True,
        )
    if item := LIST_ITEM.match(text):
        return Line(item["text"].strip(), indent, len(item["stars"] or ""), is_item=True)
    return Line(text, indent)


def plain(text: str) -> str:
    """Running text without links, references, templates, emphasis, quotes of YAML; entities decoded."""
    text = REFERENCE.sub("", COMMENT.sub("", _unquoted(text.strip())))
    text = WIKILINK.sub(r"\1", MARKDOWN_LINK.sub(lambda link: link["label"], text))
    text = LABELLED.sub(lambda link: _bracketed(link["label"]), BARE_LINK.sub("", text))
    text = TEMPLATE.sub("", KEPT_TEMPLATE.sub(lambda found: found[1].split("|")[-1], text))
    text = QUOTES.sub("", TAG.sub("", text))
    text = DEAD.sub("", EMPHASIS.sub(r"\2", text))
    return re.sub(r"\s+", " ", unescape(text)).strip()


def _bracketed(label: str) -> str:
    """The label of an outside link, which names the source, in brackets."""
    label = label.strip()
    return label if label.strip("'_* ").startswith("(") else f"({label})"


def _unquoted(text: str) -> str:
    """A YAML scalar without its quotes and escapes."""
    if len(text) > 1 and text[0] == text[-1] == "'" and not text.startswith("''"):
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"' and "\\" in text:
        return ESCAPE.sub(_unescaped, text[1:-1])
    if len(text) > 1 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        return text[1:-1]
    return text


def _unescaped(match: re.Match) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else ESCAPES.get(match[3], match[3])
