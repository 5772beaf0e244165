"""A text as sentences of tokens in which each quotation is one token: what stands around the quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefs.tagging.quoting.marks import Marked
from briefs.tagging.quoting.values import Name
from briefs.tagging.quoting.words import FINITE

_TOKEN = re.compile(
    r"(?P<word>(?:[A-Z]\.){2,}(?:-\w+)*(?:['’]s)?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Maj|Capt|Adm|St|Jr|Sr|Prof|Rev|Hon|vs|No)\.(?=\s)"
    r"|[A-Z]\.(?=\s[A-Z])"
    r"|[^\W_]+(?:[-'’&./][^\W_]+)*(?:(?<=s)['’](?=\s))?)"
    r"|(?P<mark>[^\s\w]|_)"
)
_ENDS = frozenset(".!?…")
LONGEST = 300  # tokens of a sentence; what has more is a table or a list, and is cut
NEAR = 7  # tokens behind a question within which the verb of who asked it stands


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a whole quotation."""

    text: str
    start: int
    end: int
    quote: Marked | None = None

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def verb(self) -> str:
        """The word as a verb may be written: "States" is none."""
        return self.text if self.text[0].islower() else ""

    @property
    def is_word(self) -> bool:
        return self.quote is None and self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.is_word and self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        return self.is_word and self.text.endswith(("'s", "’s", "s'", "s’"))


class Names:
    """Mentions by place."""

    def __init__(self, names: Iterable[Name]):
        self.all = sorted(names, key=lambda name: (name.start, -name.end))
        self._starts = [name.start for name in self.all]
        self._by_end: dict[int, Name] = {}
        for name in self.all:
            held = self._by_end.get(name.end)
            if held is None or (name.speaks and not held.speaks):
                self._by_end[name.end] = name

    def ending(self, token: Token) -> Name | None:
        """The name that ends where the token does."""
        return self._by_end.get(token.end)

    def beginning(self, token: Token) -> list[Name]:
        return self.all[bisect_left(self._starts, token.start) : bisect_right(self._starts, token.start)]

    def within(self, start: int, end: int) -> list[Name]:
        """The names that begin in a stretch of the text."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def cover(self, token: Token) -> bool:
        """Whether some name holds the token."""
        before = self.all[max(0, bisect_right(self._starts, token.start) - 4) : bisect_right(self._starts, token.start)]
        return any(name.start <= token.start and token.end <= name.end + 2 for name in before)


def tokens(text: str, start: int, end: int, quotes: list[Marked]) -> Iterator[Token]:
    """The tokens of one paragraph."""
    at = start
    for quote in quotes:
        yield from _plain(text, at, quote.start)
        yield Token(text[quote.start : quote.end], quote.start, quote.end, quote)
        at = quote.end
    yield from _plain(text, at, end)


def _plain(text, start, end):
    for match in _TOKEN.finditer(text, start, end):
        yield Token(match.group(), *match.span())


def sentences(found: list[Token], text: str) -> Iterator[list[Token]]:
    """The tokens in sentences."""
    first = 0
    for place in range(len(found)):
        if place + 1 == len(found) or place - first > LONGEST or _ends_at(found, place, text):
            yield found[first : place + 1]
            first = place + 1


def _ends_at(found, place, text) -> bool:
    token, after = found[place], found[place + 1]
    if after.is_word and after.text[0].islower():
        return False
    if token.quote is None:
        return token.text in _ENDS and not (after.text in _ENDS or after.text in "),;:")
    if not after.is_word and after.quote is None:
        return False
    last = text[token.quote.first : token.quote.last].rstrip()[-1:]
    return last in ".…" or (last in "!?" and not _is_attributed(found, place))


def _is_attributed(found, place) -> bool:
    """Whether “…?” goes on with who asked it, and not with a new sentence."""
    near = found[place + 1 : place + 1 + NEAR]
    verbs = [at for at, token in enumerate(near) if token.verb in FINITE]
    return bool(verbs) and not any(
        token.quote or token.low == "that" or token.text in ":." for token in near[: verbs[0] + 2][:-1]
    )
