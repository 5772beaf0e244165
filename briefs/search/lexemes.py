"""A query in pieces: words, quotations, brackets, filters and operators, not yet in any relation."""

import re
from typing import NamedTuple

from briefs.analysis import is_shouted, plain

from .fields import FIELDS
from .limits import limit
from .nodes import Message

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
    text = _typeable(plain(words))
    sentence = is_any and is_shouted(text)
    found, marks = [], 0
    for match in _LEXEME.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind == "stray":
            messages.append(
                Message("misread", "A quotation mark has no partner; the words after it were searched one by one.")
            )
            continue
        if kind == "minus":
            kind = "not"
        elif kind == "word" and not sentence:
            kind = "or" if piece in _OR else "not" if piece in _NOT else "and" if piece in _AND else kind
        marks += kind != "word" or bool(re.search(r"\w", piece))
        if marks > limit("QUERY_MAX_OPERATORS"):
            messages.append(
                Message("limited", f"Only the first {limit('QUERY_MAX_OPERATORS')} words and operators were read.")
            )
            break
        if kind == "field" and piece.lstrip("-!").split(":")[0].lower() not in FIELDS:
            found += [Lexeme("word", part) for part in re.findall(r'[^\s":]+', piece)]
        else:
            found.append(Lexeme(kind, piece))
    return found


def _typeable(text):
    """Two straight marks for what a phone types as quotation marks; `plain` has made single characters straight."""
    return text.replace("''", '"')
