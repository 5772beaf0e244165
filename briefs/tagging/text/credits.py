"""Source credits in brackets, "(Reuters)", "(Ops/Embassy Canberra telcon, AP)": they tag nothing.

A medium named in one is kept with the role `source`; everything else in it is left alone.
"""

import re

from briefs.tagging import folding
from briefs.tagging.text.reading import Reading
from briefs.tagging.text.spans import Spans

_BRACKET = re.compile(r"\(([^()\n]{2,160})\)|\[([^\[\]\n]{2,160})\]")
_MEDIUM = re.compile(
    r"\b(?:times|post|news|herald|tribune|daily|press|journal|guardian|telegraph|chronicle|gazette|radio|tv|television|"
    r"telcon|e-?mail|cable|desk|ops|report|reports|agency|novosti|independent|observer|economist|standard|mail|mirror|"
    r"star|sun|globe|examiner|monitor|today|online|magazine|review|spiegel|zeitung|monde|figaro|pais|mundo|nacion|"
    r"reuters|ap|afp|bbc|cnn|nyt|wsj|wapo|"
    r"ft|csm|npr|abc|cbs|nbc|msnbc|cnbc|fox|upi|dpa|ansa|irna|itar-tass|tass|"
    r"interfax|xinhua|yonhap|kyodo|nhk|kuna|wam|sana|anadolu|al[ -]jazeera|al[ -]arabiya|haaretz|ynet|jpost|"
    r"dawn|hindu|ians|bernama|antara|scmp|voa|rfe/rl|rfi|dw|deutsche welle|france 24|euronews|politico|axios|"
    r"bloomberg|marketwatch|forbes|lat|usa today|time|newsweek|aljazeera|allafrica|all africa|euobserver|rnz|cbc|sky|"
    r"itv|"
    r"nikkei|folha|globo|clarin|milenio|reforma|bdnews24|merco ?press|inquirer|punch|vanguard|newswire|via|variety)\b",
    re.IGNORECASE,
)
_ONE_SOURCE = re.compile(r"\s*(?:,|;|\band\b|\bvia\b|&)\s*")


_ENDS_WITH_IT = re.compile(r"\.?\s*(?:\n|$)")
_LONGEST_NAME = 4  # words
_TRAILING = re.compile(r"(?:\s[-–—]{1,2}\s?|\n|(?<=\)) )([A-Z][^\n.!?]{1,60})\s*$")


def credit_spans(reading: Reading, media_keys: frozenset[str]) -> Spans:
    """Spans of bracketed credits, brackets included."""
    spans = []
    for hit in _BRACKET.finditer(reading.text):
        inside = hit.group(1) or hit.group(2)
        if _is_credit(inside, hit.start(), hit.end(), reading, media_keys):
            spans.append(hit.span())
    trailing = _TRAILING.search(reading.text, max(reading.body_start, len(reading.text) - 80))
    if trailing and _all_are_media(trailing.group(1), reading.folded[trailing.start(1) : trailing.end(1)], media_keys):
        spans.append(trailing.span())  # "… of disappearances. - VOA News"
    return Spans(spans)


def _is_credit(inside: str, start: int, end: int, reading: Reading, media_keys: frozenset[str]) -> bool:
    if _all_are_media(inside, reading.folded[start + 1 : end - 1], media_keys):
        return True
    if _ENDS_WITH_IT.match(reading.text, end) and _holds_a_medium(inside, media_keys):
        return True  # "… to the church (Stuff, RNZ)."
    closes = not reading.text[end:].strip() or reading.text[end] == "\n"
    after_sentence = reading.text[:start].rstrip()[-1:] in set(".!?”\"’'")
    return closes and after_sentence and inside[:1].isupper() and len(inside.split()) <= 12


def _holds_a_medium(inside: str, media_keys: frozenset[str]) -> bool:
    """A row of names, one of which is a known medium's or speaks like one: "Verge, Reuters", not "the BBC and I"."""
    pieces = [piece.strip() for piece in inside.split(",")]
    are_names = all(piece[:1].isupper() and len(piece.split()) <= _LONGEST_NAME for piece in pieces)
    return len(pieces) > 1 and are_names and any(_is_medium(folding.key(piece), media_keys) for piece in pieces)


def _all_are_media(inside: str, folded: str, media_keys: frozenset[str]) -> bool:
    """Every piece between commas is a known medium or speaks like one; "(WFP)" does not."""
    if not inside[:1].isupper() and not folded.startswith(("al ", "the ", "via ", "bdnews")):
        return False
    pieces = [piece for piece in _ONE_SOURCE.split(folded) if piece]
    if len(folded.split()) > 20 or not pieces:
        return False
    if folded.startswith(("ops/", "ops ", "embassy ")):
        return True
    return all(_is_medium(piece, media_keys) or _are_media(piece.split("/"), media_keys) for piece in pieces)


def _are_media(parts: list[str], media_keys: frozenset[str]) -> bool:
    """AP/Reuters are two media, but RFE/RL is one."""
    return len(parts) > 1 and all(_is_medium(part.strip(), media_keys) for part in parts)


def _is_medium(piece: str, media_keys: frozenset[str]) -> bool:
    return piece in media_keys or bool(_MEDIUM.search(piece) and len(piece.split()) <= 6)
