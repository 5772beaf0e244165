"""Headings of any headed text that say what stands under them: news in brief, what is to come, and what is no news."""

import re

from ..bylines import names_authors
from ._furniture import furniture_kind
from ._sections import section_heading

FEATURE = re.compile(
    r"(?:(?:the )?(?:fact|question|quote|quotation|photo|picture|number|figure|chart|map|word|tweet|statistic|video"
    r"|joke|thought)s? (?:of the (?:day|week|month)|of note|for (?:the day|today))"
    r"|(?:in that|by the|in|the) numbers?|critical quote|quotable|overheard"
    r"|(?:what (?:we['’]re|we are|to|i['’]m) |(?:recommended|further|weekend|suggested|must|more) )(?:read"
    r"|reads|reading|watch|watching|listening(?: to)?|listen)|i?deas lab|smiles|(?:a )?word from our sponsors?"
    r"|advertisements?|(?:sponsored|paid|partner)(?: content| message| post)?"
    r"|from our (?:readers|partners|sponsors|archives?)|(?:your )?(?:letters|questions|feedback)(?: to the editor)?"
    r"|questions and answers|q ?& ?a"
    r"|before you go|one (?:more|last|fun) thing|the last word|parting (?:shot|thought)"
    r"|quiz|podcasts?|videos?|audio briefs|(?:\w+ )?executive education|must[- ]reads?(?: (?:reports?|articles?))?"
    r"|call for (?:applications|papers|proposals|entries)\b.{0,80}"
    r"|(?:upcoming )?events|(?:our )?(?:announcements?|notices?)|best of the rest|jobs?"
    r"|about (?:us|this (?:letter|newsletter|note|brief))|contact(?: us)?|subscribe|credits"
    r"|corrections?|(?:\d+ )?comments?|most (?:read|popular|viewed|shared)|related(?: (?:articles|stories|posts|news))?"
    r"|(?:today['’]s |the |this week['’]s )?(?:weather|podcast|quiz|quote|number|photo|video|puzzle|birthdays?)"
    r"|ideas|opinions?|commentary|(?:top )?editorials?|op-?eds?"
    r"|from our (?:experts|team|desk|analysts|journal|magazine|newsroom|shop)|on this day"
    r"|snapshot|and finally|(?:breakfast|lunchtime|evening|weekend) (?:browse|reads?)\b.{0,80}"
    r"|stories (?:we['’]re|we are) (?:watching|following)|what else (?:we['’]re|we are) \w+ing|worth your time"
    r"|sign ?up|birthdays|thanks to.{0,80}"
    r"|(?:[\w.’']+ ){1,3}recommends|recommended(?: for you)?|you (?:may|might) also (?:like|enjoy|be interested in)"
    r"|don['’]t miss|(?:keep|related) reading|(?:go|dig) deeper|(?:read|up) next|trending(?: now)?|popular(?: now)?"
    r"|editors?['’]s? picks?"
    r"|(?:we['’]re |what we['’]re )?(?:also )?reading|the big read|take a break from the news|games?|puzzles?"
    r"|crosswords?|(?:daily |weekly |news |pop )?quiz(?: answers?)?|the winners? of .{3,60}|"
    r"(?:morning|good|great|long) reads"
    r"|lives lived|live journalism|icymi\b.{0,60}|in case you missed it\b.{0,60}|(?:a )?(?:message|word) from .{3,40}"
    r"|around the (?:network|web|site)|etcetera|etc\.?"
    r"|past issues|archives?|share(?: this)?|more from .{3,40})\W*",
    re.IGNORECASE,
)
"""Headings of what a letter offers beside its news."""

AHEAD = re.compile(
    r"\W{0,3}(?:(?:early |later )?(?:next|this coming) week|later this week|tomorrow|the (?:week|day) ahead|week ahead"
    r"|coming (?:up|next|soon)|what['’]s (?:next|ahead|coming)|looking ahead|on the (?:agenda|calendar|horizon)"
    r"|in the (?:days|week) ahead|dates to watch|to watch)\W{0,3}: ?\W{0,3}(?=\w)",
    re.IGNORECASE,
)
"""A paragraph that begins so is no part of the story above it, but tells what is to come."""

DIARY = re.compile(
    r"(?:the |today['’]s |this week['’]s |our )?(?:agenda|diary|flagging|calendar|schedule|dates? (?:to watch|ahead"
    r"|for (?:the|your) diary)|(?:the )?(?:day|week|weekend|month)(?:s)? ahead|coming (?:up|soon)|up ahead"
    r"|what['’]s (?:next|ahead|coming|on)|(?:what|events?|things) to watch(?: for)?|looking ahead|on the horizon"
    r"|upcoming|(?:on )?(?:today|tomorrow|the week)['’]s agenda|next week)\W*",
    re.IGNORECASE,
)
"""Under such a heading each paragraph is something that is to come."""

GATHERING = re.compile(
    r"(?:(?:[\w’']+ ){0,3}in brief|(?:news )?briefs|briefly|quick (?:hits|takes)|at a glance|(?:news )?round-?up"
    r"|(?:the |all |our |five |ten )?(?:(?:in )?other|essential|latest|today['’]s|top|main|breaking|more|also in the"
    r"|world|morning|overnight|international|five more|ten more)(?: (?:big|top|main|key))? (?:news|stories|headlines)"
    r"|(?:the )?headlines|catch (?:me )?up(?: quick)?|around the (?:world|globe)|(?:what )?else(?:where)?"
    r"(?: in the world)?|the latest|also in the news|everything else|(?:what you )?need to know|dispatches"
    r"|wrap-?up)\W*",
    re.IGNORECASE,
)
"""Under such a name stand news that have nothing to do with each other."""
IN_BRIEF = re.compile(
    r"(?:.*\bin brief|(?:news )?briefs|briefly|quick (?:hits|takes)|at a glance|.*round-?up|in other news"
    r"|(?:the )?headlines)\W*",
    re.IGNORECASE,
)
"""Under these each paragraph is one of them."""
_TOPIC = (
    r"(?:world|national|international|global|politics|business|econom(?:y|ics)|finance|markets?|trade|tech(?:nology)?"
    r"|science|health|climate|environment|energy|security|defen[cs]e|migration|law|justice|culture|society|sports?"
    r"|entertainment|media|education)"
)
TOPIC = re.compile(rf"{_TOPIC}(?:(?:,| &| and|, &|, and) {_TOPIC})*(?: news)?\W*", re.IGNORECASE)
"""The name of a section: "Business & Markets"."""
_PART = (
    r"(?:why now|why (?:it|this) matters|what (?:comes|happens|is) next|what (?:we|you|to) know\b.{0,30}|what it means"
    r"|what they['’]re saying|the (?:big(?:ger)?|wider|full) picture|(?:the )?(?:context|background|backdrop|details?"
    r"|upshot|stakes|takeaway)|the bottom line|between the lines|zoom(?:ing)? (?:in|out)|by the numbers|yes, but"
    r"|state of play|driving the news|the other side|how we got here|reality check|flashback)"
)
SUBHEAD = re.compile(rf"{_PART}\W*", re.IGNORECASE)
"""Such a line stands over a part of the story above it."""
LABELLED = re.compile(rf"{_PART}: ", re.IGNORECASE)
"""A paragraph that begins so is of a story told in labelled parts."""
SIGN_OFF = re.compile(
    r"\W*(?:thank(?:s| you) for (?:reading|spending|joining|being)|that['’]s (?:it|all)\b|see you (?:tomorrow|next|on)"
    r"|until (?:tomorrow|next)|you(?:['’]re| are| have)? receiv|this (?:e-?mail|message|newsletter) was sent"
    r"|unsubscribe\b|copyright\b|©|did (?:a friend|someone|somebody) |was this (?:e-?mail|newsletter)|sent to \S+@)",
    re.IGNORECASE,
)
"""Below such a line, where no more headed news follows, a letter speaks of itself."""
WRITTEN = re.compile(
    r"(?:(?:compiled |edited |written |reported )?by (?:the|our|staff)\b[^.,!?:]{0,50}"
    r"|(?:published|posted|updated|compiled|edited)\b.{0,60}\b(?:19|20)\d\d\b.{0,30})",
    re.IGNORECASE,
)
"""Who wrote a letter, and when it was put up."""
BUTTON = re.compile(
    r"(?:(?:view|read|open|see)(?: (?:this|it))?(?: (?:e-?mail|newsletter|edition))? (?:in|on|online)"
    r"(?: (?:your|the|a))?(?: (?:web )?browser| web)?|unsubscribe|sign up.{0,40}|(?:presented|sponsored) by|go deeper"
    r"|see more|take a look|(?:read|listen to|watch|buy) (?:the|our|this) [\w’' -]{3,30}"
    r"|privacy policy|(?:manage|update) (?:your )?(?:e-?mail )?preferences)\W*",
    re.IGNORECASE,
)
"""A line that is a page's own beyond doubt, where it is a paragraph for itself."""
MOST_BARS = 2
"""A line with so many bars is a row of links or of subjects."""
PAGE_KINDS = frozenset(
    "navigation;subscription;sponsor;social links;image;licence;contents list;imprint;sign-off;article type".split(";")
)


def names_section(text: str) -> bool:
    """Whether a heading names a section of news by its region or its matter: "Africa", "Science & Technology"."""
    heading = section_heading(text)
    return bool(TOPIC.fullmatch(text) or (heading and not heading.rest and not heading.is_misspelt))


def is_of_page(text: str) -> bool:
    """Whether a line is a page's own words or a writer's name, over which no news stands: "View in browser"."""
    text = text.strip("*_ ")
    if text.count(" | ") >= MOST_BARS:
        return True
    if FEATURE.fullmatch(text) or GATHERING.fullmatch(text):
        return False
    return furniture_kind(text) in PAGE_KINDS or names_authors(text) or bool(WRITTEN.fullmatch(text))
