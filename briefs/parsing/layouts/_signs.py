"""What a line looks like: a headline, a sentence, a run-in head, a country's prefix."""

import re
from functools import lru_cache

from ..dates import date_of_line
from ._places import LAST_WORDS_OF_PLACES, NATIONALITIES, PLACES
from ._word_counts import beginning, together

SMALL = frozenset(
    "a an and as at but by de for from in into la nor of off on onto or over per the to up via vs vs. with "
    "amid after before le el al - – — & / than".split()
)
LONGER_SMALL = frozenset(
    "about above across against along among around behind below beneath beside between beyond despite down during"
    " except inside near out outside since through toward towards under until upon within without".split()
)
"""Prepositions that some newsrooms print small in a headline and others large."""
ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:U\.S|U\.K|U\.N|U\.A\.E|D\.C|E\.U|Jr|Sr|St|Mt|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt"
    r"|Adm|Capt|Rev|Prof|vs?|No|Inc|Corp|Co|Ltd|Sept|Oct|Nov|Dec|Jan|Feb|Aug|Dept|Brig|Maj))\.$"
)
STATE_INITIALS = re.compile(r"(?P<link>\b(?:in|to|from|with|by|for|and|of) )?\b(?P<initials>(?:[A-Z]\.){2,3})$")
FIRST_WORD = re.compile(r"\s+(?P<word>[\w'’-]+)")
SELDOM, LIKELY_BEGINNING, LIKELY_BEGINNING_AT_END = 9, 0.3, -1.0
"""Fewer pairs of two words are none; so much more often than words do must a word begin sentences."""
SMALL_WORDS_THAT_BEGIN = frozenset("A An The This These It He She They But At In On After".split())
"""With a capital they stand inside no sentence, though "the U.S. a" is common enough."""
SENTENCE_END = re.compile(r"[.!?…](?:[”\"’')\]]{0,3})?(?:\s*\([^()]{2,60}\)\.?)?[”\"’']?$")
CREDIT = re.compile(r"\((?=[A-Z]|al-[A-Z])[^()]{2,60}\)")
CAPITALS_BEFORE = re.compile(r"(?P<place>[A-Z][A-Z’'-]{3,}(?: [A-Z][A-Z’'-]+){0,3}) (?=(?:[A-Z][a-z’']|An? [a-z]))")
LONGEST_BEFORE = 60
QUOTED_HEAD = re.compile(r"[“\"][^“”\"]{2,50}(?:[.?!][”\"]|(?<![.?!])[”\"](?: [^“”\"]{2,60})?[.?!])")
"""A head that is a quotation or begins with one: "“Not for sale,” again.", "“Not a merger”?"."""
QUOTED_WORDS = re.compile(r"[“\"][^“”\"]{1,40}(?<![.,!?])[”\"] (?P<rest>[^“”\"]{4,100})$")
ASKED = re.compile(r"[“\"][^“”\"]{1,40}[”\"] [A-Z][^“”\"]{4,100}\?")
"""A headline that begins with a quotation or a title and asks: "“Le Monde” Man Held in Niamey?"."""
LABELS = re.compile(
    r"(?:editor|analysis|background|quiz|photo|source|subject|from|to|date|sent|cc|note|update|video"
    r"|podcast|listen|read|watch|more|related|interview|backgrounder|q&a|tags?|by|posted|published"
    r"|executive|top|copyright|phone|tel)\b",
    re.IGNORECASE,
)
_NAME = r"(?:[dDlL]['’])?[A-ZÀ-Þ][\w.'’()-]*"
COUNTRY_PREFIX = re.compile(
    rf"(?P<country>(?:the\s+)?{_NAME}(?:(?:\s*[/,&–—-]\s*|\s+(?:and|of|the|de|da)\s+(?:the\s+)?"
    rf"|\s+){_NAME}){{0,7}}(?:\sterritor(?:y|ies))?)\s*:\s*(?P<body>\S.*)",
    re.DOTALL,
)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, also before a credit in brackets."""
    return bool(SENTENCE_END.search(text[-90:]))


def capitalised_share(text: str) -> float:
    """The share of words beginning with a capital among those that a headline capitalises."""
    words = [word.strip("“”\"'‘’()[],:;") for word in text.split()]
    words = [word for word in words if word and word.casefold() not in SMALL and word[0].isalpha()]
    return sum(word[0].isupper() or word[1:2].isupper() for word in words) / len(words) if words else 0.0


def is_headline(text: str) -> bool:
    """Whether a line of its own reads as the headline of a story."""
    return 8 <= len(text) <= 160 and _is_headline(text)


@lru_cache(maxsize=4096)
def _is_headline(text: str) -> bool:
    """Kept, because every line is asked for again and again: by its own reader and by those of its neighbours."""
    if len(text.split()) > 20 or _is_quotation(text):
        return False
    if ends_sentence(text) and not text.endswith("?") and not ABBREVIATED.search(text):
        return False
    return capitalised_share(text) >= 0.6 and not text.endswith((":", ",", ";")) and not date_of_line(text)


def _is_quotation(text: str) -> bool:
    return text[:1] in '“"' and ends_sentence(text) and not ASKED.fullmatch(text)


def begins_with_quoted_words(text: str) -> bool:
    """Whether a headline begins with words in quotation marks and goes on in its own: "“Deadly” Heat in Moscow"."""
    match = QUOTED_WORDS.match(text)
    return bool(match) and is_headline(text) and not ends_sentence(text) and capitalised_share(match["rest"]) == 1


def without_end(text: str) -> str:
    """A headline without the colon or the full stop that was set behind it; any other line as it is."""
    bare = text[:-1].rstrip()
    least, share = (2, 0.6) if text.endswith(":") else (3, 1)
    is_written_large = capitalised_share(bare) >= share and len(bare.split()) >= least
    is_one = text.endswith((":", ".")) and is_written_large and is_headline(bare) and not LABELS.match(text)
    return bare if is_one and not (has_credit(text) or first_sentence_end(bare)) else text


def is_name_in_capitals(text: str) -> bool:
    """Whether a line is a country's name or a few of them as some briefs print it: "MALI", "CHAD/NIGER"."""
    return 3 <= len(text) <= 40 and len(text.split()) <= 5 and text.isupper() and not ends_sentence(text)


def first_sentence_end(text: str, limit: int = 110) -> int:
    """The place after the first sentence's full stop, 0 if there is none within the limit."""
    for match in re.finditer(r"[.!?][”\"’']?(?=\s+[^\s.,;a-zß-þ]|$)", text[:limit]):
        if not ABBREVIATED.search(text[: match.end()]) or _begins_anew(text[: match.end()], text[match.end() :]):
            return match.end()
    return 0


def _begins_anew(before: str, after: str) -> bool:
    """Whether a sentence begins after a state's initials: "… arrive in U.S. Fifty-nine people", not "U.S. Senate"."""
    initials, word = STATE_INITIALS.search(before), FIRST_WORD.match(after)
    if not initials or not word:
        return False
    if word["word"] in SMALL_WORDS_THAT_BEGIN:
        return True
    if together(initials["initials"], word["word"]) > SELDOM:
        return False
    return beginning(word["word"]) > (LIKELY_BEGINNING_AT_END if initials["link"] else LIKELY_BEGINNING)


def run_in_head(text: str, most_words: int = 9) -> tuple[str, str] | None:
    """The short first sentence of a paragraph and the rest of it: "Chile’s lithium reserves." """
    end = first_sentence_end(text)
    head, body = text[:end].strip(), text[end:].strip()
    if not head or not body or not 1 <= len(head.split()) <= most_words:
        return None
    if text[0] in '“"' and not (QUOTED_HEAD.fullmatch(head) and len(body) > len(head)):
        return None
    return head, body


def country_prefix(text: str) -> tuple[str, str] | None:
    """ "TURKEY: …", "Japan: …", "China/India: …" taken apart, None for any other line."""
    colon = text.find(":", 0, 64)
    if colon < 2 or text[:colon].count(" ") > 7 or LABELS.match(text):
        return None
    match = COUNTRY_PREFIX.fullmatch(text)
    if not match or len(match["country"]) > 60 or match["body"][:1].islower():
        return None
    return match["country"], match["body"]


def place_in_capitals(text: str) -> tuple[str, str] | None:
    """ "CHAD Forces fired …" taken apart where the words in capitals name a known place; None for any other line."""
    match = CAPITALS_BEFORE.match(text[:LONGEST_BEFORE])
    words = match["place"].split() if match else ()
    is_place = any(word.title() in PLACES | LAST_WORDS_OF_PLACES for word in words)
    return (match["place"], text[match.end() :]) if match and is_place else None


def names_place(text: str) -> bool:
    """Whether a line begins with a country or another place and a colon, so far as `PLACES` knows it."""
    prefix = country_prefix(text)
    words = re.findall(r"[\w.'’]+", prefix[0]) if prefix else ()
    return any(word in PLACES or word.title() in PLACES | LAST_WORDS_OF_PLACES | NATIONALITIES for word in words)


def has_credit(text: str) -> bool:
    """Whether a source is named in brackets."""
    return bool(CREDIT.search(text))
