"""Where a headline ends that stands in one line with its story, in whatever way it was glued on.

Three signs, the surest first: a headline known from elsewhere in the document; two words run
together ("…FloodsPakistani officials"); the change from headline case to sentence case, weighed
by the words that usually begin a sentence of news.
"""

import re
from collections.abc import Collection

from ._case_change import LONGEST, ORDINARY, case_change, likely_places
from ._places import SENTENCE_WORDS
from ._signs import LONGER_SMALL, SMALL
from ._word_counts import is_known, smallness

GLUE = re.compile(
    r"(?<=[a-zà-ÿ0-9?!’”'\")%])(?=[A-ZÀ-Þ][a-zß-ÿ’']|[A-ZÀ-Þ]\.[A-Z]|[AI]\s|[A-Z]{2,}\b)"
    r"|(?<=[A-Z]{2})(?=[A-Z][a-z]{2,} )|(?<=[A-Z]\.)(?=[A-Z][a-z]{2,} )"
)
CAMEL = re.compile(
    r"^(?:Mc|Mac|O['’]|D['’]|De|Di|Du|La|Le|Van|Wa|Tik|You|Face|Sky|Bio|Whats|Pay|Air|Space|Deep|Open|Link"
    r"|Nord|Euro|Master|Astra|Huf|Sin|al-|Al-|['’\"“(\[])[A-Z]|^[a-z][A-Z]"
)
ARTICLE = re.compile(r"(?<!\S)(?P<word>[A-Z][a-z]{2,15})(?P<article>the)(?=\s)")
CERTAIN, MANY_ORDINARY = 0.95, 2
UNLIKELY = 0.02
SURE = 0.7
"""So likely must the likeliest place be where a headline may be but need not."""
BELIEVED = 0.78
"""An editor looks where the likeliest end is less likely: of 44 editions run together one is wrong unseen, not 4."""


def headline_end(text: str, known: Collection[str] = ()) -> int:
    """The place where the story begins behind its headline, 0 if no place is likely."""
    return _known_end(text, known) or glue_end(text) or _glued_article(text) or case_change(text)


def sure_headline_end(text: str) -> int:
    """The place where a headline ends that nothing asked for: beyond doubt, with words that sentences write small."""
    return _headline_end(text, CERTAIN, MANY_ORDINARY)


def may_begin_with_headline(text: str) -> bool:
    """Whether a headline may have run into a paragraph that should have none."""
    return text.partition(" ")[0] not in SENTENCE_WORDS and bool(_headline_end(text, SURE, 1))


def _headline_end(text: str, least: float, ordinary: int) -> int:
    """The place of a likely headline's end, if so many of its words are ordinary ones written large; else 0."""
    likely = likely_places(text)
    if not likely or likely[0][0] < least or not likely[0][1]:
        return 0
    words = [word.strip("“”\"'‘’(),:;?!.") for word in text[: likely[0][1]].split()]
    small = sum(word[:1].isupper() and smallness(word) > ORDINARY for word in words[1:])
    return likely[0][1] if small >= ordinary else 0


def is_guess(text: str, known: Collection[str] = ()) -> bool:
    """Whether only the case of the words tells where the headline ends, and no place is likely beyond doubt."""
    if _known_end(text, known) or glue_end(text) or _glued_article(text):
        return False
    likely = likely_places(text)
    return bool(likely) and likely[0][0] < BELIEVED


def _known_end(text: str, known: Collection[str]) -> int:
    for headline in sorted(known, key=len, reverse=True):
        if len(headline.split()) > 2 and text.startswith(headline) and len(text) > len(headline) + 40:
            return len(headline) if _may_end(text, len(headline)) else 0
    return 0


def _may_end(text: str, place: int) -> bool:
    """Whether a story may begin at a place: not where a title was printed short and the headline goes on."""
    after = text[place:].lstrip()
    if after[:1].islower() or not text[place : place + 1].isspace():
        return not after[:1].islower()
    likely = {where: chance for chance, where in likely_places(text)}
    return not likely or likely.get(place + len(text[place:]) - len(after), 0.0) >= UNLIKELY


def glue_end(text: str) -> int:
    """The place where two words are run together after what reads as a headline, else 0."""
    for match in GLUE.finditer(text[:LONGEST]):
        place = match.start()
        if not _is_one_word(text, place) and _may_end_headline(text, place):
            return place
    return 0


def _is_one_word(text: str, place: int) -> bool:
    """Whether a capital inside a word is that of a name ("McDonald") or stands behind an opening mark."""
    start = text.rfind(" ", 0, place) + 1
    name = CAMEL.match(text[start:])
    if (name and name.end() >= place - start) or place - start < 2:
        return True
    return not text[start:place].strip("'’\"“‘(")


def _may_end_headline(text: str, place: int) -> bool:
    """Whether what stands before a place reads as a headline, and enough behind it as a story."""
    before = text[:place]
    is_headline_before = len(before.split()) >= 3 and _headline_case(before)
    return is_headline_before and len(text) - place > 40 and not _name_goes_on(text, place)


def _glued_article(text: str) -> int:
    """The place before an article in small letters that was run together with the headline: "…First Strikethe man"."""
    for match in ARTICLE.finditer(text[:LONGEST]):
        is_word = is_known(match["word"] + match["article"]) or not is_known(match["word"])
        if not is_word and len(text[: match.start()].split()) >= 2 and _headline_case(text[: match.start()]):
            return match.start("article")
    return 0


def _headline_case(text: str) -> bool:
    """Whether every word is capitalised that a headline capitalises."""
    words = [word.strip("“”\"'‘’()[],:;?!.") for word in text.split()]
    lower = [word for word in words if word[:1].isalpha() and word[0].islower() and word not in SMALL | LONGER_SMALL]
    return len(lower) <= len(words) // 8


def _name_goes_on(text: str, place: int) -> bool:
    """Whether the place lies inside one word that is camel case by nature: "DeSantis", "WaPo"."""
    start = text.rfind(" ", 0, place) + 1
    end = text.find(" ", place)
    word = text[start : end if end > 0 else len(text)].strip("“”\"'‘’()[],:;?!.")
    return is_known(word) or bool(
        re.fullmatch(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Wa|Tik|You|Face|Whats|Bio|eu|i|e)[A-Z]\w*(?:['’]s)?", word)
    )
