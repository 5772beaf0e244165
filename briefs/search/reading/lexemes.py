"""A query in pieces: words, quotations, brackets, filters and operators, not yet in any relation."""

import re
from typing import NamedTuple

from briefs.analysis import is_shouted

from ..limits import limit
from ..nodes import Message
from .fields import is_field
from .habits import typeable
from .misread import said_of
from .texts import REPORT, is_text

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
_OR, _AND, _NOT = {"OR", "|", "||", "or"}, {"AND", "&", "&&", "+"}, {"NOT"}


class Lexeme(NamedTuple):
    kind: str  # open, close, field, not, or, quoted, word
    text: str


def lexemes(words: str, messages: list[Message], is_any: bool) -> list[Lexeme]:
    """The query in pieces, operators recognised, at most as many as the limit allows."""
    text = typeable(words, messages, is_any)
    sentence, is_report = is_any and is_shouted(text), is_text(text, REPORT)
    found, marks, most = [], 0, limit("QUERY_MAX_OPERATORS")
    for match in _LEXEME.finditer(text):
        kind, piece = _kind(match, sentence, is_report), match.group()
        if said := said_of(match, is_any or is_report, bool(found)):
            messages.append(Message("misread", said))
        if kind == "stray":
            continue
        marks += kind != "word" or bool(re.search(r"\w", piece))
        if marks > most:
            messages.append(Message("limited", f"Only the first {most} words and operators were read."))
            break
        found += _pieces(kind, piece)
    return found


def _kind(match, sentence, is_report):
    """What a piece is; in a sentence in capitals `NOT` and `OR` are words, in a long text `or`."""
    kind, piece = match.lastgroup, match.group()
    if kind == "minus":
        return "not"
    if kind != "word" or sentence or (is_report and piece == "or"):
        return kind
    return "or" if piece in _OR else "not" if piece in _NOT else "and" if piece in _AND else "word"


def _pieces(kind, piece):
    """The piece, or its words where it only looks like a field."""
    if kind == "field" and not is_field(piece):
        return [Lexeme("word", part) for part in re.findall(r'[^\s":]+', piece)]
    return [Lexeme(kind, piece)]
