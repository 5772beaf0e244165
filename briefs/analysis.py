"""How text becomes search terms. Stories, queries and texts to highlight all pass through here.

A *form* is a word as it stands, folded: lower case, no accents, no apostrophe. A word written in capitals
has a form with a leading "^" (`WHO` and `W.H.O.` are "^who", `who` is "who"), so that an agency is told from
a pronoun. A *stem* is what the forms of one word share ("officials" and "official" give "offici"); see `stems`.

Folding (`letters`) keeps every character in its place, so the spans fit the text as stored.
"""

import re
from typing import NamedTuple

from .letters import MARK
from .letters import in_two as in_two
from .letters import plain as plain
from .letters import straight as straight
from .stems import by_rule
from .stems import stem as stem

LONGEST_FORM = 40  # characters; what is longer is no word and would only fill the index
MOST_PARTS = 4  # of a hyphenated word that is also searched as one word
CAPITALS_FOR_EACH_SMALL = 20  # or more, in a text that counts as all in capitals
LONGEST_SHOUTED = 5  # letters of a word that may be an acronym where everything is in capitals

_LETTER = r"[^\W\d_]"
_SIGN = rf"(?:[^\W_]|{MARK})"
_PIECE = re.compile(
    rf"(?P<dotted>(?<![^\W_]){_LETTER}(?:\.{_LETTER})+(?![^\W_])\.?)"
    rf"|(?P<number>(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+\.\d+){_SIGN}*)"
    rf"|(?P<word>{_SIGN}+(?:'{_SIGN}+)*)"
)
_SIMPLE = re.compile(r"(?:[A-Z]?[a-z]+|[0-9]+)(?: (?:[A-Z]?[a-z]+|[0-9]+))*")
_ACRONYMS = re.compile("[A-Z]{2,5}s")  # MPs, NGOs: found by their singular too
_SAME_FORM = {"^usa": "^us"}

#: Words that every text has and that say little of what it is about.
SMALL_WORDS = frozenset(
    """a about after all am an and any are as at be because been before being both but by can could did do does during
    each for from had has have having he her here him his how i if in into is it its just may me might more most must
    my no nor not of off on once only or our out over s same she should so some such t than that the their them then
    there these they this those through to too under until up us very was we were what when where which while who whom
    whose why will with would you your""".split()
)
#: Words that mean something else when written in capitals: who they are decides what `WHO` and `US` find.
PLAIN_WORDS = SMALL_WORDS.union(
    """act alba ana arena car care cites cope cord cup dina fact fast ft ice ing kia lana map mas model mps mr mud
    olaf own pace pan pet pro rai raw salt spa start swift tap tim""".split()
)


class Token(NamedTuple):
    """One word: its span in the text, its form, and further forms that it is found by."""

    start: int
    end: int
    form: str
    extras: tuple[str, ...] = ()


def is_shouted(text: str) -> bool:
    """Whether a text of two words or more is all in capitals, so that capitals say nothing.

    A small letter in so many capitals (`McNAMARA`) is let pass.
    """
    small, capitals = sum(map(str.islower, text)), sum(map(str.isupper, text))
    return capitals > small * CAPITALS_FOR_EACH_SMALL and len(text.split()) > 1


def tokens(text: str, shouted: bool | None = None) -> list[Token]:
    """The words of a text in order. Hyphenated words come in parts, the first part also found as the whole.

    `shouted` says whether capitals mean nothing in this text; None finds out.
    """
    folded = plain(text)
    shouted = is_shouted(folded) if shouted is None else shouted
    found = [_token(match, shouted) for match in _PIECE.finditer(folded)]
    found = [token for token in found if token.form]
    if not text.isascii():
        found = [_in_two(token, text, shouted) for token in found]
    return _joined(found, folded) if "-" in folded else found


def forms_of(text: str) -> tuple[str, ...]:
    """The forms of a text's words in order: those of `tokens`, quickly for names such as “Ali Khamenei”."""
    folded = plain(text)
    if len(folded) <= LONGEST_FORM and _SIMPLE.fullmatch(folded):
        return tuple(folded.lower().split(" "))
    return tuple(token.form for token in tokens(text))


def _token(match, shouted):
    kind, written = match.lastgroup, match.group()
    if kind == "number" or written.isdigit():
        form = written.replace(",", "").replace(MARK, "").lower()[:LONGEST_FORM]
        is_share = match.string[match.end() : match.end() + 1] == "%"
        return Token(match.start(), match.end(), form, (f"{form}%",) if is_share else ())
    if kind == "dotted":
        written = written.replace(".", "")
    end = match.end()
    if written[-2:] in ("'s", "'S") and len(written) > 2:
        written, end = written[:-2], end - 2
    if "'" in written or MARK in written:
        written = written.replace("'", "").replace(MARK, "")
    form = written.lower()[:LONGEST_FORM]
    if len(form) < 2 or not written.isupper() or not form[:1].isalpha():
        one = ("^" + form[:-1],) if _ACRONYMS.fullmatch(written) else ()
        return Token(match.start(), end, form, one)
    acronym = _SAME_FORM.get("^" + form, "^" + form)
    if not shouted or kind == "dotted":
        return Token(match.start(), end, acronym)
    return Token(match.start(), end, form, (acronym,) if len(form) <= LONGEST_SHOUTED else ())


def _in_two(token, text, shouted):
    """The token, found also with its foreign letters written as two: Müller as Mueller, Straße as Strasse."""
    whole = in_two(text[token.start : token.end])
    return token._replace(extras=(*token.extras, *(other.form for other in tokens(whole, shouted)))) if whole else token


def _joined(found, folded):
    """The tokens again, the first of each hyphenated run carrying the run as one word."""
    position = 0
    while position < len(found):
        last = position
        while last + 1 < len(found) and folded[found[last].end : found[last + 1].start] == "-":
            last += 1
        if 0 < last - position < MOST_PARTS:
            first = found[position]
            whole = compound([token.form for token in found[position : last + 1]])
            found[position] = first._replace(extras=(*first.extras, whole))
        position = last + 1
    return found


def compound(forms: list[str]) -> str:
    """A hyphenated word as one form: "ceasefire" for cease-fire, but "5-4" for 5–4, which is not 54."""
    bare = [form.lstrip("^") for form in forms]
    joint = "-" if all(form.isdigit() for form in bare) else ""
    return joint.join(bare)[:LONGEST_FORM]


def readings(form: str, is_loose: bool = True) -> tuple[str, ...]:
    """All forms that a form typed by a reader may stand for.

    `nato` also means NATO; `NATO` also means Nato, but `WHO`, `AIDS` and what has two letters, as `UN` has, mean only
    what is in capitals: Kim Jong Un is not the United Nations.
    `is_loose` False keeps a plain word plain.
    """
    if form[:1] != "^":
        acronym = _SAME_FORM.get("^" + form, "^" + form)
        return (form, acronym) if is_loose and form[:1].isalpha() and len(form) > 1 else (form,)
    bare = form[1:]
    if len(bare) == 2 or bare in PLAIN_WORDS or by_rule(bare) != bare:
        return (form,)
    return (form, bare)
