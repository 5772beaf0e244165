"""Lines that a publisher's page sets between its stories: "Read more", a photographer's name, "Share on Facebook".

They stand anywhere, in a day page as in a mail, and no story says them, so they are taken off before anything is read.
What ends an edition ("Leave a comment", "Have feedback?") or begins a block ("Advertisement") is left to the layouts.
"""

import re
from collections.abc import Sequence

from .bylines import NAME, names_authors

KIND = "page line"
LONGEST, SHORT = 160, 64
_THING = r"(?:article|story|stories|page|post|brief(?:ing)?|newsletter|e-?mail|report|episode|podcast|item)"
_LEAF = r"(?:document|page|post|article|issue|message|story|item)s?"
_TURN = r"(?:previous|next|older|newer)"
_NETWORK = r"(?:facebook|twitter|x|linked ?in|whatsapp|reddit|telegram|instagram|threads|bluesky|e-?mail)"
_FULL = r"(?:full|whole|entire|original|complete)"
_WHOLE = re.compile(
    rf"sponsored content|paid (?:content|post)|this is a (?:paid|sponsored) {_THING}"
    rf"|{_THING} continues (?:below|after)(?: (?:the|this))?(?: ad(?:vert(?:isement)?)?)?"
    rf"|continue reading(?: below| here)?"
    rf"|(?:read|see|view|get) (?:more|the {_FULL} {_THING})(?: (?:here|online))?|{_FULL} {_THING}(?: here)?"
    rf"|(?:share|tweet|pin|print|save|e-?mail|like)(?: (?:this|it|the))?(?: (?:article|story|page|post|item))?"
    rf" (?:on|via|with|by|to) (?:{_NETWORK}|a friend|friends|a colleague)"
    rf"|(?:share|tweet|pin|print|save|e-?mail|like) (?:this|it|the)(?: (?:article|story|page|post|item))?"
    rf"|listen to (?:this|the) {_THING}(?: here)?|\d{{1,2}}[- ]min(?:ute)?s?\.? (?:read|listen|watch)"
    rf"|join the (?:conversation|discussion|debate)|be the first to comment|(?:back|return) to (?:the )?top"
    rf"|become an? (?:member|subscriber|supporter|patron|insider)(?: today| now| here)?|donate(?: today| now| here)?"
    rf"|(?:download|get) (?:the|our) (?:\w+ ){{0,3}}app(?: here| now| today| (?:for|on) .{{3,40}})?"
    rf"|skip (?:advertisement|ad)|tell a friend"
    rf"|{_TURN} {_LEAF}(?: ?[|/·«»<>–-] ?(?:{_TURN}|home|index|up)(?: {_LEAF})?)*"
    rf"|last updated (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?",
    re.IGNORECASE,
)
"""What is such a line with nothing around it but arrows and dots."""
_BEGUN = re.compile(
    rf"was this (?:{_THING} )?(?:forwarded to you|shared with you|useful|helpful)\?.*"
    rf"|(?:enjoying|enjoyed|like|love) (?:this(?: {_THING})?|what you(?:['’]re reading| read| see))\?.*"
    rf"|for (?:more|further|additional|full) (?:information|details|background|coverage)\b.*(?:[.!:]|\.\w{{2,4}}/?\S*)"
    rf"|what (?:are you|do you|did you) think(?:ing)?\b[^.!?]{{0,40}}\?.*"
    rf"|(?:got|have) (?:an? )?(?:question|tip|comment|idea|thought|suggestion)s?\b[^.!?]{{0,40}}\?.*"
    rf"|send (?:us )?(?:your )?(?:tips|questions|thoughts|comments)\b.*"
    rf"|(?:please )?support (?:independent|our|quality|local) (?:journalism|work|newsroom|reporting|reporters)\b.*"
    rf"|(?:we|this (?:web)?site) uses? cookies\b.*|follow us on .*|subscribe (?:now|today|here|for unlimited)\b.*"
    rf"|(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.*\b(?:authors?|writers?|own|views?|position)\b.*"
    rf"|an? message from [\w’' &]{{2,40}}: .*|watch: .*|listen: .*|map: .*|chart: .*"
    rf"|quiz: .*|(?:today|this week)['’]s quiz: .*|podcast: .*|video: .*|photos?: .*|in pictures: .*|see also: .*"
    rf"|(?:editor['’]s note: )?this {_THING} (?:has been|was) (?:updated|corrected)\b.*|read more: .*|related: .*"
    rf"|(?:want|need) more\?.*|(?:love|like) it\?.*\btell us\b.*"
    rf"|\(?(?:photo(?:graph)?|image|picture|illustration)s? (?:by|courtesy of) .*",
    re.IGNORECASE,
)
"""How such a line begins; it is a paragraph for itself, and short or a whole sentence."""
_SURE = re.compile(
    rf"an? (?:message|word|note) from (?:our|the) (?:partner|sponsor|publisher|friend|advertiser)s?\b.*"
    rf"|this is an? production of .*|how are we doing\?.*|(?:give|donate|chip in) (?:just |only )?[£$€]\d.*"
    rf"|if you (?:enjoy|enjoyed|like|liked|love) (?:this|our) {_THING}\b.*"
    rf"|(?:[^\"“”]{{0,80}}[.!?:] )?please (?:donate|consider (?:donating|giving|a (?:donation|gift)))\b"
    rf"[^\"“”]*\b(?:free|us|our|this|it|here)\b.*"
    rf"|this (?:work|text|content|material|(?:web)?site|{_THING}) is (?:licensed|released|available) under .*"
    rf"|[\w .,'’&-]{{3,60}} is an? (?:501 ?\(c\) ?\(3\)|registered charity|non-?profit|tax-exempt)(?!\w).*"
    rf"\b(?:(?:contributions|donations|gifts) (?:to .{{3,40}} )?are|tax[- ]deductible)\b.*"
    rf"|to (?:be removed|unsubscribe|remove yourself) from (?:this|our|the) (?:mailing )?list\b.*",
    re.IGNORECASE,
)
"""What no story says, however the line ends."""
_AGENCY = r"(?:AFP|AP|AP Photo|Associated Press|EPA|Reuters|REUTERS|Getty Images|Bloomberg|TASS|Anadolu|Xinhua)"
_CREDIT = re.compile(
    rf"(?:credits?: )?{NAME} ?/ ?{_AGENCY}(?: via (?:AP|Getty Images))?|credits?: (?:{NAME}|{_AGENCY})"
    rf"|[A-Z][\w-]{{1,11}} [Pp]hoto ?/ ?{NAME}(?:: .*)?"
    rf"|{_AGENCY} via {_AGENCY}|Credits?: {NAME}|[^()]{{20,}}[.?!] (?:{_AGENCY}/{NAME}|{NAME}/{_AGENCY})"
)
"""Who took a picture, alone or behind the words under it."""
_MARKDOWN = re.compile(r"\[(?P<words>[^\]\[]*)\]\([^()\s]*\)|\*\*")
SIGNS_OF_CREDIT = ("/", "redit", " via ")
OFFER = re.compile(
    r"more (?:from|by) (?:our|the|this) (?:experts?|authors?|fellows?|writers?|analysts?|staff)\W*", re.I
)
MOST_OFFERED = 13
"""Lines under such a heading that are looked at."""
ENDED = re.compile(r"[.!?:)»>”\"][\"”’]?$")


def page_lines_of(lines: Sequence[str]) -> tuple[int, ...]:
    """Numbers of those lines, counted from 1."""
    found = {index for index in range(len(lines)) if is_page_line(lines, index)}
    return tuple(sorted(index + 1 for index in found | _offered(lines)))


def _offered(lines: Sequence[str]) -> set[int]:
    """The titles with their authors under "More From Our Experts", and that line, counted from 0."""
    found: set[int] = set()
    for start in (index for index, line in enumerate(lines) if line[:5].lower() == "more " and OFFER.fullmatch(line)):
        below = [index for index in range(start + 1, min(start + MOST_OFFERED, len(lines))) if lines[index].strip()]
        for title, author in zip(below[::2], below[1::2], strict=False):
            if ENDED.search(lines[title].rstrip("?")) or not names_authors(lines[author].strip()):
                break
            found |= {start, title, author}
    return found


def is_page_line(lines: Sequence[str], index: int) -> bool:
    """Whether the line at a place, counted from 0, is one."""
    line = lines[index]
    if not 3 < len(line) <= LONGEST + SHORT:
        return False
    bare = _plain(line)
    if len(bare) > LONGEST:
        return False
    is_short = len(bare) <= SHORT
    if is_short and _WHOLE.fullmatch(bare.strip(" .…»>›→-[]#")):
        return True
    if any(sign in bare for sign in SIGNS_OF_CREDIT) and _CREDIT.fullmatch(bare):
        return True
    is_whole = is_short or bool(ENDED.search(bare))
    return bool(_SURE.fullmatch(bare) or (is_whole and _BEGUN.fullmatch(bare))) and _stands_alone(lines, index)


def _plain(line: str) -> str:
    """A line without the signs of Markdown: "> **Enjoying this?** [Give](…)"."""
    bare = line.strip("\ufeff*_| \t\xa0")
    if "](" in bare or "**" in bare:
        bare = _MARKDOWN.sub(lambda hit: hit["words"] or "", bare).lstrip("> ")
    return bare


def _stands_alone(lines: Sequence[str], index: int) -> bool:
    """Whether neither neighbour goes on in the same sentence."""
    before = lines[index - 1].strip() if index else ""
    after = lines[index + 1].strip() if index + 1 < len(lines) else ""
    return not after[:1].islower() and (not before or bool(ENDED.search(before)) or len(before) <= SHORT)
