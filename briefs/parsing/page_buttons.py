"""What a page prints beside its text and a copy takes along: buttons, counts, players, switches; short lines all.

Labels over a block ("Recommended", "3 comments") are none of them: the layouts look at what stands under those.
"""

import re

THING = (
    r"(?:article|story|stories|page|post|brief(?:ing)?|newsletter|e-?mail|report|episode|podcast|item|column|letter)"
)
NETWORK = (
    r"(?:facebook|twitter|x|linked ?in|whatsapp|reddit|telegram|instagram|threads|bluesky|signal|mastodon|tiktok"
    r"|youtube|google(?: news)?|apple news|flipboard|e-?mail)"
)
PLAYER = r"(?:(?:the )?app store|google play|play store|(?:apple|google) podcasts?|spotify|overcast|audible)"
_LEAF = r"(?:document|page|post|article|issue|message|story|item)s?"
_TURN = r"(?:previous|next|older|newer)"
_FULL = r"(?:full|whole|entire|original|complete)"
_AND = r"[ ,]*(?:and|or|&)? *"
_NUMBER = r"\d[\d.,]*[km]?"
_ACT = r"(?:share|like|view|reaction|re-?tweet|tweet|clap|follower)s?"
_MINUTES = r"\d{1,2}(?::\d\d|[- ]?min(?:ute)?s?\.?|[- ]?m)?(?: ?\d{1,2} ?s(?:ec(?:ond)?s?)?)?(?: min(?:ute)?s?)?"
_AGO = r"(?:\d{1,2}|an?|one|two|few) (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month)s? ago"
_CLOCK = r"(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?"
_DAY = r"[a-z]{3,9}\.? \d{1,2},? \d{4},?"
_SHOWN = (
    r"(?:caption|image|picture|photo|gallery|slideshow|audio|video|transcript|comment|menu|detail|more|less|episode)"
)

_ANYWHERE = re.compile(
    rf"sponsored content|paid (?:content|post)|this is a (?:paid|sponsored) {THING}"
    rf"|{THING} continues (?:below|after)(?: (?:the|this))?(?: ad(?:vert(?:isement)?)?)?"
    rf"|continue reading(?: below| here)?"
    rf"|(?:read|see|view|get) (?:more|the {_FULL} {THING})(?: (?:here|online))?|{_FULL} {THING}(?: here)?"
    rf"|(?:share|tweet|pin|print|save|e-?mail|like)(?: (?:this|it|the))?(?: (?:article|story|page|post|item))?"
    rf" (?:on|via|with|by|to) (?:{NETWORK}|a friend|friends|a colleague)"
    rf"|(?:share|tweet|pin|print|save|e-?mail|like) (?:this|it|the)(?: (?:article|story|page|post|item))?"
    rf"|listen to (?:this|the) {THING}(?: here)?|\d{{1,2}}[- ]min(?:ute)?s?\.? (?:read|listen|watch)"
    rf"|join the (?:conversation|discussion|debate)|be the first to comment|(?:back|return) to (?:the )?top"
    rf"|become an? (?:member|subscriber|supporter|patron|insider)(?: today| now| here)?|donate(?: today| now| here)?"
    rf"|(?:download|get) (?:the|our) (?:\w+ ){{0,3}}app(?: here| now| today| (?:for|on) .{{3,40}})?"
    r"|skip (?:advertisement|ad)|tell a friend"
    r"|(?:advertisement|ad)\W{1,3}(?:continue reading(?: below| the main story)?|skip|(?:scroll|swipe)(?: down)? to \w+"
    r"(?: reading)?|(?:article|story) continues(?: below)?)"
    rf"|{_TURN} {_LEAF}(?: ?[|/·«»<>–-] ?(?:{_TURN}|home|index|up)(?: {_LEAF})?)*"
    rf"|last updated (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?",
    re.IGNORECASE,
)
"""What no paragraph has as a line of its own, even where it was broken into lines."""
_COUNTS = (
    rf"(?:(?:{_ACT}:? ?{_NUMBER}|{_NUMBER} {_ACT})\W*)+|0?0:00",
    rf"(?:(?:published|updated|posted|added):? )?(?:about )?{_AGO}|(?:last )?updated(?: on)?:? (?:{_DAY} )?{_CLOCK}",
    rf"(?:(?:read|listen|watch)(?:ing)?(?: time)?|(?:estimated|average) read(?:ing)? time)\W{{1,3}}{_MINUTES}\)?",
    rf"listen to (?:this|the) {THING}\W{{1,4}}{_MINUTES}|{_MINUTES} (?:read|listen|watch)|{_CLOCK} ?/ ?{_CLOCK}",
)
_BUTTONS = (
    rf"(?:show|hide|toggle|view|see|expand|enlarge|open|close|play|pause|load|read)(?: (?:in|the|this|full|all|our))*"
    rf" {_SHOWN}s?(?: in full ?screen)?|(?:view|see|show) all|(?:click|tap) to (?:enlarge|expand|play)",
    r"(?:view|see|read|show|hide|load|add|leave)(?: all| your)?(?: \d+)? comments?(?: \(?\d+\)?)?(?: below)?",
    r"(?:copy|get) (?:the )?(?:link|url)|(?:link|url) copied|skip to (?:main )?(?:content|menu|navigation)"
    r"|swipe (?:for|to|left|right)\b.{0,20}|(?:[^|·]{3,30} [|·] )*(?:loved it|not great)(?: [|·] [^|·]{3,30})*",
    rf"(?:share|gift|save|bookmark|rate|like|print|comment on)(?: (?:this|the|full))+ {THING}|save (?:it )?for later",
    r"(?:accept|reject|allow|decline) all(?: cookies?(?: settings)?)?|cookie (?:settings|policy|preferences|notice)"
    r"|we value your privacy|(?:read )?(?:y?our )?privacy (?:settings|choices|notice)|do not (?:sell|share) my .{4,40}"
    r"|terms of (?:use|service)|terms (?:and|&) conditions|(?:log|sign) in|(?:continue|(?:log"
    r"|sign) in) with (?:google|apple|facebook)|create (?:a free|an|a) account",
    rf"(?:advertise|work|connect|partner) with us(?: on (?:{NETWORK}{_AND})+)?|share (?:via|by) {NETWORK}"
    rf"|(?:find|like|follow|join|message|add) us on (?:{NETWORK}{_AND})+|follow @\w+(?: on {NETWORK})?"
    rf"|(?:available|listen|download|get it|watch)(?: now)? on (?:(?:{PLAYER}|{NETWORK}){_AND})+",
    r"(?:previous|next|all) (?:editions?|briefs?|newsletters?)|go back to all \w+|web version"
    r"|not displaying (?:correctly|properly)\?|read (?:this )?in (?:your )?browser|rsvp(?: here| now| today)?"
    r"|(?:save|reserve|book) (?:your|a) (?:seat|spot|place)|(?:today['’]s|daily|weekly) (?:crossword|puzzle|sudoku)",
    rf"(?:also )?available in [a-z]+|read (?:this|it)(?: {THING})? in [a-z]+|leer en español|lire en français"
    r"|ai[- ](?:generated )?(?:summary|translation|audio)|(?:audio|narrated|read|translated) by (?:ai|carbonatix)"
    r"|version française|file (?:photo|picture|image)|getty images|(?:(?:start )?your )?free trial"
    r"|your browser does not support .{3,40}",
)
_ALONE = re.compile("|".join((*_COUNTS, *_BUTTONS)), re.IGNORECASE)


def is_sure_button(text: str) -> bool:
    """Whether a short line is one wherever it stands: "Share on Facebook"."""
    return bool(_ANYWHERE.fullmatch(text))


def is_button(text: str) -> bool:
    """Whether a short line is one where it is a paragraph for itself: "Show caption", "1.2K shares", "3 hours ago"."""
    return bool(_ALONE.fullmatch(text))
