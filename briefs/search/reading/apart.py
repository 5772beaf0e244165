"""Words that some write as one and others as two: COP26 and COP 26, midterm and mid term, 1.5bn and 1.5 billion."""

import re
from collections.abc import Iterator

from briefs.analysis import SMALL_WORDS, Token, readings

from ..dates import MONTHS

PREFIXES = frozenset(
    """anti co counter ex extra hyper inter intra mega micro mid mini multi neo non para post pre pro pseudo quasi re
    semi sub super tele trans ultra""".split()
)
#: Titles that are cut short with a full stop.
CUT_SHORT = {
    "adm": "admiral", "amb": "ambassador", "capt": "captain", "cmdr": "commander", "col": "colonel",
    "gen": "general", "gov": "governor", "lt": "lieutenant", "maj": "major", "pres": "president",
    "prof": "professor", "rep": "representative", "rev": "reverend", "sec": "secretary", "sen": "senator",
    "sgt": "sergeant",
}  # fmt: skip
_CUT = {whole: short for short, whole in CUT_SHORT.items()}
OFFICES = {"pm": ("prime", "minister"), "vp": ("vice", "president"), "ceo": ("chief", "executive")}
SHORT = {"million": ("m", "mn", "mln"), "billion": ("bn", "b"), "trillion": ("tn", "trn")}
_LONG = {short: long for long, shorts in SHORT.items() for short in shorts}
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)(bn|mn|mln|tn|trn|b|m)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LETTERS = re.compile("[a-z]{1,5}")
_SHORT_NUMBER = re.compile(r"\d{1,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MODEL = re.compile(r"([a-z]{1,5})(\d{1,4})")
_LETTER_NUMBER = re.compile(r"[a-z]\d{1,2}")
_HUMPS = re.compile(r"[A-Z][a-z]+")
SIGNS = "$€£¥"
LONGEST = max(map(len, PREFIXES))


def as_one(first: str, second: str) -> tuple[str, ...]:
    """The forms that two words side by side also have as one word; none for most."""
    first, second = first.lstrip("^"), second.lstrip("^")
    if len(first) > LONGEST and not first[0].isdigit():
        return ()
    if _NUMBER.fullmatch(first):
        return (first + second,) if len(first) < 4 and len(second) == 1 and second.isalpha() else ()
    return (first + second,) if _is_model(first, second) or _is_begun(first, second) else ()


def _is_model(first, second):
    """A short word and a number, as in MH 370 and H5 N1; no month and no year."""
    if _LETTER_NUMBER.fullmatch(first):
        return bool(_LETTER_NUMBER.fullmatch(second))
    is_named = _LETTERS.fullmatch(first) and (first == "a" or first not in SMALL_WORDS) and first not in MONTHS
    return bool(is_named and _SHORT_NUMBER.fullmatch(second) and not _YEAR.fullmatch(second))


def _is_begun(first, second):
    """A syllable or a letter that begins words, and a word: mid term, d etat, e mail."""
    if first in PREFIXES:
        return second.isalpha() and len(second) > 3
    return len(first) == 1 and first.isalpha() and first not in SMALL_WORDS and second.isalpha() and len(second) > 2


def in_full(before: str, form: str) -> tuple[str, ...]:
    """The words of an office that is cut to its first letters, as in “PM”; none behind a number, where it is a time."""
    return OFFICES.get(form.lstrip("^"), ()) if not before[:1].isdigit() else ()


def without_apostrophes(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms, single letters drawn to the word after them: cote d ivoire as cote divoire."""
    joined: list[str] = []
    for form in forms:
        is_tail = bool(joined) and len(joined[-1]) == 1 and joined[-1].isalpha() and len(form) > 2 and form.isalpha()
        joined[-1:] = [joined[-1] + form] if is_tail else [*joined[-1:], form]
    return tuple(joined)


def ways_apart(piece: str, token: Token) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The places of phrases that a word typed as one is also written as."""
    bare, before = token.form.lstrip("^"), piece[token.start - 1 : token.start]
    if before != "#" and bare.isalpha():
        return
    if amount := _AMOUNT.fullmatch(bare):
        if len(amount[2]) > 1 or (before and before in SIGNS):
            yield (amount[1],), (_LONG[amount[2]],)
    elif model := _MODEL.fullmatch(bare):
        yield readings(f"^{model[1]}" if token.form != bare else model[1]), (model[2], f"{model[2]}s")
    humps = _HUMPS.findall(piece[token.start : token.end]) if before == "#" else ()
    if len(humps) > 1 and "".join(humps) == piece[token.start : token.end]:
        yield tuple(readings(hump.lower()) for hump in humps)


def written_out(piece: str, token: Token) -> tuple[str, ...]:
    """The whole of a title cut short, as in “Sen.”, and the other way round; nothing for one without its stop."""
    has_stop = piece[token.end : token.end + 1] == "."
    other = (CUT_SHORT.get(token.form) if has_stop else None) or _CUT.get(token.form)
    return (other,) if other else ()
