"""A query in pieces: words, quotations, brackets, filters and operators, not yet in any relation."""

import re
from typing import NamedTuple

from briefs.analysis import is_shouted, plain

from .fields import FIELDS
from .limits import limit
from .nodes import Message

STRAY = "A quotation mark has no partner; the words after it were searched one by one."
_LEXEME = re.compile(
    r"""(?P<open>\()|(?P<close>\))
    |(?P<field>[-!]?[A-Za-z_]{2,20}:(?:"[^"]*"|[^\s()"]+))
    |(?P<minus>(?<![^\s(])[-!](?=["(\w]))
    |(?P<quoted>"[^"]*")
    |(?P<word>[^\s()"]+)
    |(?P<stray>")
    """,
    re.VERBOSE,
)
_NAMES = "|".join(FIELDS)
_OF_BRACKET = re.compile(rf"(?<![^\s(])([-!]?)({_NAMES}):\s*\(([^()]*)\)", re.IGNORECASE)
_NOT_FIELD = re.compile(rf"(?<![^\s(])not[ ](?=(?:{_NAMES}):\S)", re.IGNORECASE)
LOWER_NOT = "“not” was searched as a word; to leave stories out, write NOT in capitals or a minus before the word."
_OR, _AND, _NOT = {"OR", "|", "||", "or"}, {"AND", "&", "&&", "+"}, {"NOT"}


class Lexeme(NamedTuple):
    kind: str  # open, close, field, not, or, quoted, word
    text: str


def lexemes(words: str, messages: list[Message], is_any: bool) -> list[Lexeme]:
    """The query in pieces, operators recognised, at most as many as the limit allows."""
    text = _typeable(plain(words))
    sentence = is_any and is_shouted(text)
    found, marks, most = [], 0, limit("QUERY_MAX_OPERATORS")
    for match in _LEXEME.finditer(text):
        kind, piece = _kind(match, sentence), match.group()
        if kind == "stray":
            messages.append(Message("misread", STRAY))
            continue
        if kind == "word" and piece in ("not", "Not") and found and not is_any:
            messages.append(Message("misread", LOWER_NOT))
        marks += kind != "word" or bool(re.search(r"\w", piece))
        if marks > most:
            messages.append(Message("limited", f"Only the first {most} words and operators were read."))
            break
        found += _pieces(kind, piece)
    return found


def _kind(match, sentence):
    """What a piece is; in a sentence in capitals `NOT` and `OR` are words."""
    kind, piece = match.lastgroup, match.group()
    if kind == "minus":
        return "not"
    if kind != "word" or sentence:
        return kind
    return "or" if piece in _OR else "not" if piece in _NOT else "and" if piece in _AND else "word"


def _pieces(kind, piece):
    """The piece, or its words where it only looks like a field."""
    if kind == "field" and piece.lstrip("-!").split(":")[0].lower() not in FIELDS:
        return [Lexeme("word", part) for part in re.findall(r'[^\s":]+', piece)]
    return [Lexeme(kind, piece)]


def _typeable(text):
    """The query as the language has it, from what readers type for the same.

    Two single marks are a quotation mark (`plain` has made them straight); `headline:(iran or iraq)` has its filter
    before each word; `not country:iran` is `-country:iran`.
    """
    return _NOT_FIELD.sub("-", _OF_BRACKET.sub(_spread, text.replace("''", '"')))


def _spread(match):
    """A bracket after a filter, as a bracket of such filters."""
    before, field, inside = match.groups()
    pieces = re.findall(r'([-!]?)("[^"]*"|[^\s"]+)', inside)
    operators = {*_OR, *_AND, *_NOT}
    told = [piece if piece in operators else f"{minus}{field}:{piece}" for minus, piece in pieces]
    return f"{before}({' '.join(told)})"
