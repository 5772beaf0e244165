"""What several headings carry beside their words: a count, a time of day, signs around them, a date glued on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ._days import MONTHS
from ._headed import Heading

LEAST = 2
"""So many headings of a text carry the same where it is no word of theirs."""
COUNT = re.compile(
    r"^\(?(?P<number>[1-9][0-9]?)(?:[.)/|] |: | (?:big|small|last|more|final)(?: [\w’']+){0,2}: )(?P<text>\S.+)$"
)
"""What counts a headline: "2. …", "1 big thing: …"."""
ROMAN = re.compile(r"^(?P<number>[IVX]{1,5})[.)] +(?P<text>\S.+)$")
ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()
TIME = re.compile(
    r"^\[?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?(?:[ap]\.?m\.?|[A-Z]{3,4}))?\]?(?: ?[–—|:-])? +(?=\S)", re.IGNORECASE
)
"""When a desk sent a headline: "21:40 …", "[07.15 GMT] …"."""
AROUND = re.compile(r"^(?P<sign>[+*=~<>|#•–—-]{2,5}) *(?P<text>\S.*?\S) *[+*=~<>|#•–—-]{2,5}$")
"""Signs on both sides: "+++ … +++"."""
CREDITED = re.compile(r"(?P<text>.*\S) \((?P<credit>[A-Z][^()]{1,60})\)")
LEAST_CREDITED = 3
"""So many headings that end in a bracket name their sources there."""
_MONTH = "(?:" + "|".join(MONTHS) + ")"
ENDS_IN_DATE = re.compile(rf"(?<=\S)\W*(?:(?<!\d)[0-3]?\d {_MONTH}|{_MONTH} [0-3]?\d,) (?:19|20)\d\d$", re.IGNORECASE)


def without_signs(headings: Sequence[Heading]) -> list[Heading]:
    """The headings as words alone; what but one carries stays."""
    bare = list(headings)
    for cut in (_around, _timed, _dated):
        bare = _cut(bare, cut)
    return _uncounted(_uncredited(bare))


def _uncredited(headings: list[Heading]) -> list[Heading]:
    """The headings without the sources in brackets behind them: "Boy in well (AFP)"."""
    hits = [CREDITED.fullmatch(heading.text) for heading in headings]
    if sum(hit is not None for hit in hits) < LEAST_CREDITED:
        return headings
    pairs = zip(headings, hits, strict=True)
    return [replace(heading, text=hit["text"], credit=hit["credit"]) if hit else heading for heading, hit in pairs]


def _cut(headings: list[Heading], cut: Callable[[str], str]) -> list[Heading]:
    texts = [cut(heading.text) for heading in headings]
    count = sum(text != heading.text for text, heading in zip(texts, headings, strict=True))
    told = [replace(heading, text=text) for heading, text in zip(headings, texts, strict=True)]
    return told if count >= LEAST else headings


def _around(text: str) -> str:
    hit = AROUND.match(text)
    return hit["text"] if hit else text


def _timed(text: str) -> str:
    return TIME.sub("", text)


def _dated(text: str) -> str:
    return ENDS_IN_DATE.sub("", text)


def _uncounted(headings: list[Heading]) -> list[Heading]:
    """The headings without the numbers of those that count up from 1: what is counted is no headline's word."""
    told, count = [], 0
    for heading in headings:
        hit = COUNT.match(heading.text) or ROMAN.match(heading.text)
        if hit and hit["number"] in (str(count + 1), *ROMANS[count : count + 1]):
            count += 1
            heading = replace(heading, text=hit["text"])
        told.append(heading)
    return told if count >= LEAST else headings
