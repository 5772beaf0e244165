"""Where a headline ends that stands in one line with its story, in whatever way it was glued on.

Three signs, the surest first: a headline known from elsewhere in the document; two words run
together ("…FloodsPakistani officials"); the change from headline case to sentence case, weighed
by the words that usually begin a sentence of news.
"""

import re
from collections.abc import Collection

from ._places import LIKELY_WORDS, NATIONALITIES, NUMBERS, OFFICES, PEOPLE, PLACES, SENTENCE_WORDS, TWO_WORDS
from ._signs import SMALL

GLUE = re.compile(
    r"(?<=[a-zà-ÿ0-9?!’”'\")%])(?=[A-ZÀ-Þ][a-zß-ÿ’']|[A-ZÀ-Þ]\.[A-Z]|[A-Z]\s|[A-Z]{2,}\b)"
    r"|(?<=[A-Z]{2})(?=[A-Z][a-z]{2,} )|(?<=[A-Z]\.)(?=[A-Z][a-z]{2,} )"
)
CAMEL = re.compile(
    r"^(?:Mc|Mac|O['’]|D['’]|De|Di|Du|La|Le|Van|Wa|Tik|You|Face|Sky|Bio|Whats|Pay|Air|Space|Deep|Open|Link"
    r"|Nord|Euro|Master|Astra|Huf|Sin|al-|Al-|['’\"“(\[])[A-Z]|^[a-z][A-Z]"
)
WORD = re.compile(r"\S+")
SUBJECT_LENGTHS = {1: 1.0, 2: 1.6, 3: 1.4, 4: 1.2, 5: 1.0, 6: 0.5}
"""Weights of the number of capitalised words that a sentence begins with."""

POSSESSIVE_START, PLURAL_START = 1.5, 0.5
"""Weights of the last capitalised word: "Britain's prime minister …", "Guards robbed …"."""

LONGEST = 190
"""No headline is longer than so many letters."""


def headline_end(text: str, known: Collection[str] = ()) -> int:
    """The place where the story begins behind its headline, 0 if no place is likely."""
    for headline in sorted(known, key=len, reverse=True):
        if len(headline.split()) > 2 and text.startswith(headline) and len(text) > len(headline) + 40:
            return len(headline)
    return glue_end(text) or case_change(text)


def glue_end(text: str) -> int:
    """The place where two words are run together after what reads as a headline, else 0."""
    for match in GLUE.finditer(text[:LONGEST]):
        place = match.start()
        before = text[:place]
        start = before.rfind(" ") + 1
        if (CAMEL.match(text[start:]) and CAMEL.match(text[start:]).end() >= place - start) or text[start:place] in (
            "(",
            "“",
            '"',
            "'",
            "‘",
        ):
            continue
        if place - start < 2 or (text[place - 1] in "'’\"“‘(" and text[start:place].strip("'’\"“‘(") == ""):
            continue
        if (
            len(before.split()) >= 3
            and _headline_case(before)
            and len(text) - place > 40
            and not _name_goes_on(text, place)
        ):
            return place
    return 0


def case_change(text: str) -> int:
    """The likeliest place where headline case gives way to sentence case, else 0."""
    words = [(match.start(), match.group()) for match in WORD.finditer(text[: LONGEST + 110])]
    limit = _sentence_case_from(words)
    if limit < 4 or len(text) < 60:
        return 0
    scores = [(_score(words, place, limit), place) for place in range(2, limit)]
    best, place = max(scores)
    return words[place][0] if best > 0 else 0


def _headline_case(text: str) -> bool:
    """Whether every word is capitalised that a headline capitalises."""
    words = [word.strip("“”\"'‘’()[],:;?!.") for word in text.split()]
    lower = [word for word in words if word[:1].isalpha() and word[0].islower() and word.casefold() not in SMALL]
    return len(lower) <= len(words) // 8


def _name_goes_on(text: str, place: int) -> bool:
    """Whether the place lies inside one word that is camel case by nature: "DeSantis", "WaPo"."""
    start = text.rfind(" ", 0, place) + 1
    end = text.find(" ", place)
    word = text[start : end if end > 0 else len(text)].strip("“”\"'‘’()[],:;?!.")
    return bool(re.fullmatch(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Wa|Tik|You|Face|Whats|Bio|eu|i|e)[A-Z]\w*(?:['’]s)?", word))


def _sentence_case_from(words: list[tuple[int, str]]) -> int:
    """The index of the first word that only a sentence writes small (or of a bracket)."""
    for index, (_, word) in enumerate(words):
        before = words[index - 1][1] if index else ""
        if word[0] in "([" and index > 3:
            return index
        bare = word.strip("“”\"'‘’()[],:;")
        if bare[:1].islower() and (
            bare.casefold() not in SMALL
            or (bare in ("the", "an", "la", "over", "after", "before", "than") and index > 3 and before not in SMALL)
        ):
            return index
    return 0


def _score(words: list[tuple[int, str]], place: int, limit: int) -> float:
    """How likely the story begins at this word, weighing both sides; above 0 is likely."""
    return _as_start(words, place, limit) + _as_end(words, place)


def _as_start(words: list[tuple[int, str]], place: int, limit: int) -> float:
    """The weight of the words from `place` up to the first small one as a sentence's subject."""
    word = words[place][1]
    bare = re.sub(r"['’]s?$", "", word.strip('“”"‘(,:;'))
    if not bare[:1].isupper() and not bare[:1].isdigit():
        return -20
    score = 0.0
    for kind, weight in (
        (SENTENCE_WORDS, 8),
        (NUMBERS, 3.5),
        (NATIONALITIES, 3.5),
        (LIKELY_WORDS, 2.5),
        (OFFICES, 2.5),
        (PEOPLE, 2),
        (PLACES, 2.5),
        (TWO_WORDS, 2.5),
    ):
        if bare in kind or word in kind:
            score += weight
            break
    if re.sub(r"['’]s?$", "", word) in (re.sub(r"['’]s?$", "", other) for _, other in words[:place]):
        score += 1
    if place + 1 == limit and not word.endswith("s'"):
        score += POSSESSIVE_START if bare != word.strip(",") else PLURAL_START * bare.endswith("s")
    inside = [other for _, other in words[place + 1 : limit]]
    score -= 7 * sum(other in SENTENCE_WORDS for other in inside)
    length = limit - place
    return score + SUBJECT_LENGTHS.get(length, -0.6 * (length - 6))


def _as_end(words: list[tuple[int, str]], place: int) -> float:
    """The weight of the words before `place` as a whole headline."""
    last = words[place - 1][1]
    score = 1.0 if 4 <= place <= 10 else -3.0 if place < 3 else -1.0 if place == 3 else -0.7 * (place - 10)
    if last in SMALL or last.casefold() in ("a", "the", "of", "to", "in", "for", "and", "by"):
        score -= 9
    if last.endswith((",", ":", ";", "'s", "’s", "-", "—")) or last in TWO_WORDS:
        score -= 8
    if last in NATIONALITIES or (
        last in OFFICES and last not in ("President", "Minister", "Premier", "King", "Police", "Army")
    ):
        score -= 4
    if last in ("President", "Minister", "Leader") and words[place][1] not in SENTENCE_WORDS:
        score -= 2
    return score
