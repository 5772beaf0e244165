"""Which of the lines above the first story is the edition's title, and which name a site, a publisher or a writer."""

import re
from collections.abc import Sequence

SEPARATOR = re.compile(r"\s+(?:[|>»›·•–—]|-{1,2})\s+|\s{2,}")
CRUMBS = re.compile(r"\s[|>»›]\s|\s{2,}|^\s*[>»›]")
MOST_CRUMBS = 2
PAGE = re.compile(
    r"in (?:the news|this issue|brief)|(?:today['’]s )?(?:latest|breaking|top|related|more) (?:news|stories|headlines)"
    r"|(?:welcome (?:to|back)|skip to|log ?in|view (?:online|in)|get (?:unrestricted|full) access)\b.*"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|gov|edu|info|[a-z]{2})(?: blogs?)?"
    r"|.{3,80}\s[|>»›]\s(?:world|news|international|politics|opinions?|business|analysis|americas?|asia|europe|africa)"
    r"|(?:by|with|(?:presented|posted|edited|compiled|sponsored) by) [A-Z\d].*",
    re.IGNORECASE,
)
"""Lines that a page prints above what it carries: a way in, its address, a writer's name."""
PUBLISHER = re.compile(
    r"(?:(?:the )?(?:embassy|ministry|office|department|consulate|permanent mission|government|bureau) of\b"
    r"|united nations$|press (?:and|office|section)|.*\b(?:section|group|institute|institution|foundation)$).*",
    re.IGNORECASE,
)
"""Names of those who print a brief."""
PERIODICAL = re.compile(
    r"\b(?:briefs?|briefings?|digest|reviews?|highlights|bulletin|newsletter|news|round-?up|reports?|summary|playbook"
    r"|dispatch|chronicle|outlook|crisiswatch|newsline|update)\b",
    re.IGNORECASE,
)
"""What a paper that appears again and again calls itself."""
MOST_WORDS = 14
"""A name of a periodical has no more words."""
LONG_WORD = 5
"""A word so long is printed with a capital in a name."""
REPRINT = re.compile(
    r"\breprint(?:ed|s)?\b|\bexcerpt (?:of|from)\b|\bpermission of\b"
    r"|^by (?:the )?(?:staff of |editors of )?(?:the )?(?:council on foreign relations|cfr)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{4,}")
SITE_WORDS = 3
"""A line of no more words that tells nothing of the news is a site's name."""
FIELD = re.compile(
    r"(?:from|to|cc|reply-to|subject|sent|title|description|source|url|link|author|tags|layout|slug|categories"
    r"|lang)\s*:",
    re.IGNORECASE,
)
"""A field of a mail or of a Markdown file above its text."""
SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?:Council on Foreign Relations|CFR)\W*$")
SERIES_PREFIX = re.compile(
    r"^(?:(?:cfr|council on foreign relations)\W+)?(?:daily (?:news )?brief\w*)\W+",
    re.IGNORECASE,
)


def is_of_the_page(text: str) -> bool:
    """Whether a line is a page's own: a path or menu, an address, a word to its visitors, a writer's name."""
    return len(CRUMBS.findall(text)) >= MOST_CRUMBS or bool(PAGE.fullmatch(text))


def title_among(texts: Sequence[str]) -> str:
    """The title among lines in the order of the page, "" for none.

    A line that another says again beside a site's name comes first, then a periodical's name, then
    the first line that is neither the page's own nor its publisher.
    """
    own = [text for text in texts if not is_of_the_page(text)]
    said = {part.strip().casefold() for text in texts for part in SEPARATOR.split(text)[:-1] if part != text}
    ways = (
        lambda text: text.casefold() in said and not PUBLISHER.fullmatch(text),
        lambda text: names_a_periodical(text) and not PUBLISHER.fullmatch(text),
        lambda text: not PUBLISHER.fullmatch(text),
        lambda text: True,
    )
    return next((text for way in ways for text in own if way(text)), "")


def names_a_periodical(text: str) -> bool:
    """Whether a line can be the name of a paper: "Daily Press Digest", "Highlights of the Noon Briefing"."""
    words = text.split()
    is_name = len(words) <= MOST_WORDS and not any(len(word) >= LONG_WORD and word.islower() for word in words)
    return is_name and bool(PERIODICAL.search(text)) and text[-1:] not in ".:!?"


def is_reprint(texts: Sequence[str]) -> bool:
    """Whether the lines above the stories say that another publisher's brief follows."""
    return any(REPRINT.search(text) and len(CRUMBS.findall(text)) < MOST_CRUMBS for text in texts)


def title_of_reprint(texts: Sequence[str], news: str) -> str:
    """The line over a reprint that is its headline: the first that shares a word with the `news`.

    Else the first line of more words than a site's name has, "" for none. What stands before a site's name and is
    but one word ("World | Council on Foreign Relations") is a way in.
    """
    told = set(WORD.findall(news.casefold()))
    own = [SITE_SUFFIX.sub("", text) for text in texts if not is_of_the_page(text)]
    own = [text for text in own if len(text.split()) > 1]
    ways = (lambda text: _names_in(text) & told, lambda text: len(text.split()) > SITE_WORDS)
    return next((text for way in ways for text in own if way(text)), "")


def _names_in(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def title_of_field(texts: Sequence[str]) -> str:
    """The title that a Markdown file names above its text: "title: …"."""
    named = next((text for text in texts if text.startswith("title:")), "")
    return named.removeprefix("title:").strip(" \"'“”")
