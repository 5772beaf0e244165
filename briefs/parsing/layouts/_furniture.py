"""Lines of page and mail that are part of no story, by kind, recognised by their words alone."""

import re
from functools import lru_cache

PRODUCT = r"(?:the\s+)?(?:daily|morning|evening|weekly|world)\s+(?:news\s+)?(?:brief(?:ing)?|file|digest)"

_ADVERTISEMENT = (
    r"[^\w\s]{0,3}\s?(?:(?:paid )?advertisement|advert|ad|sponsored|sponsored (?:content|message|post)|advertorial"
    r"|paid (?:post|content)|promoted(?: content)?)\s?[^\w\s]{0,3}"
)
ADVERTISEMENT = re.compile(rf"^{_ADVERTISEMENT}$", re.IGNORECASE)
"""A line that says that an advertisement stands here, and nothing else."""

_KINDS = (
    ("image", 
        r"\[?(?:image|photo|picture|logo|banner)s?\.?\]?|[\w@%.+-]+\.(?:png|jpe?g|gif|svg|webp)|f:id:\S+|\[?(?:image|img"
        r"|cid|inline)\b[:\s\]].{0,200}|!\[.*"
        r"|(?:photo|picture)(?: credit)?s?:\s.{3,250}"),
    ("navigation", 
        r"more on:?|tweet|like|comments?|post (?:new|a) comment|reply|permalink|add (?:new )?comment|close"
        r"|menu|share|print|email|cite|share (?:on|this)\b.{0,60}|bookmark\b.{0,40}"
        r"|return to\s*\|.{0,120}|(?:back|return) to top|skip to\b.{0,40}|read more\W*|view (?:license"
        r"|licence) detail|\[?links? removed\]?|expand|home|next|previous"
        r"|view (?:article|all)"),
    ("navigation",
        r"(?:(?:home|world|u\.?s\.?|politics|business|economy|opinions?|editorials?|videos?|photos|sports?|news"
        r"|about(?: us)?|contact(?: us)?|rss|blogs?|essays|reprints|archives?|search|log ?in|sign in|register|events"
        r"|tech(?:nology)?|science|health|culture|travel|style|arts|entertainment|magazine|books|podcasts?|weather"
        r"|classifieds|obituaries"
        r"|lifestyle|local|community)(?:[\s|/·•,]+|$)){4,}"),
    ("advertisement", _ADVERTISEMENT),
    ("social links", 
        r"(?:(?:blog|print|facebook|twitter|x|linked\s?in|you\s?tube|rss|instagram|flickr|podcasts?|itunes|email"
        r"|share|tweet|e-mail|google\+?|whatsapp|pinterest|bluesky|threads|tiktok)[\s|/·•,]*){2,}|(?:facebook"
        r"|twitter|linked\s?in|youtube|rss|instagram|blog)"),
    ("sponsor", 
        r"(?:this|today['’]s) [\w ]{3,30} brought to you by\b.{0,200}|(?:(?:this )?" + PRODUCT
        + r"\s+(?:is\s+)?)?(?:sponsored|presented|supported) by:?.{0,80}"
        r"|(?:sponsored|advertisement|advertorial|paid post|promoted)(?: content| message)?: .{0,300}"),
    ("subscription", 
        r"(?:(?:having )?trouble (?:viewing|reading)|subscribe|sign up|unsubscribe|forward(?: this(?: [a-z-]+)?)? to"
        r"|click here|to (?:view|subscribe|unsubscribe)"
        r"|manage\b|update your|view in browser|view (?:this|online)|if you (?:are unable|cannot|can't"
        r"|no longer|would like|received)|have feedback|reply to this|was this"
        r"|you (?:are (?:receiving|getting|subscribed)|get this|(?:have )?received)"
        r"|this (?:message|e-?mail|newsletter) (?:was|is|and any)|talk to us\b|did someone forward"
        r"|get [\w’' ]{2,40} (?:in|to) your (?:in-?box|e-?mail)|receive (?:daily|our|weekly|these)|add us to"
        r"|(?:newsletter )?(?:abmelden|abbestellen|abonnieren|weiterleiten)|se désabonner|s['’]abonner|darse de baja"
        r"|enter your e-?mail|preferences|privacy policy"
        r"|how can the|for more information about|take our|tell us|shop cfr|support cfr|give to|donate|follow (?:us"
        r"|cfr))\b.{0,400}"),
    ("sign-off", 
        r"\W{0,3}(?:the |our )?guests? at (?:the |today['’]s |tomorrow['’]s )?(?:noon|briefing)\b.{0,300}"
        r"|(?:happy )?birthdays?:\s.{3,300}"
        r"|(?:-{1,3} ?)?ends?(?: of (?:the )?(?:brief|digest|report|bulletin|summary|newsletter))?(?: ?-{1,3})"
        r"|(?:that(?:['’]s| is) (?:all|it) for (?:today|now|this)|thank(?:s| you) for reading|see you (?:tomorrow|next)"
        r"|until (?:tomorrow|next))\b.{0,100}"),
    ("disclaimer",
        r"\W{0,3}(?:this|the|our) (?:daily |weekly |press |news |morning )?(?:digest|reviews?|summary|bulletin|report"
        r"|newsletter|compilation|brief(?:ing)?|information)\b.{0,120}\b(?:for information (?:purposes )?only"
        r"|(?:reflects? no|no official) (?:position|view)|(?:does|do) not (?:necessarily )?(?:reflect|represent|express"
        r"|imply) (?:the )?(?:position|views?|opinions?|polic))\b.{0,300}"),
    ("licence", 
        r"creative commons\b.{0,120}|this work is licensed under\b.{0,300}"
        r"|.{0,40}\ball rights reserved\b.{0,80}|(?:copyright|[®™ ]*©|\(c\))\s.{0,200}|some rights reserved.{0,40}"),
    ("imprint", 
        r"council on foreign relations|.{2,120},\s[a-z]{2}\.? \d{5}(?:-\d{4})?|for information media\b.{0,60}"
        r"|.{0,60}\b(?:58 east 68th|1777 f street)\b.{0,200}"
        r"|cfr\.org is not responsible.{0,200}|(?:new york, ny|washington, dc) \d{5}.{0,60}"
        r"|.{3,80} is an? (?:independent|non-?partisan|non-?profit)\b.{0,80}\b(?:working to|dedicated to|committed to"
        r"|that seeks)\b.{0,300}"
        r"|the council on foreign relations is an independent\b.{0,900}"
        r"|[^.!?]{0,80}\b(?:\d{1,5}[a-z]? (?:[\w.’'-]+ ){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane"
        r"|square|place|plaza|way|highway)\b|p\.?o\.? box \d+)[^.!?]{0,40}[,|][^.!?]{0,40}"
        r"\b(?:[a-z]{1,2}\d[\da-z]? \d[a-z]{2}|\d{4,6})\b[^.!?]{0,30}"
        r"|[^.!?]{0,80}\b(?:[\w’'-]+(?:straße|strasse|platz|allee|weg|gatan|gata|gade|straat|laan) \d+[a-z]?"
        r"(?:[–-]\d+)?"
        r"|\d+,? (?:rue|boulevard|avenue|quai|via|viale|piazza|calle) [^.!?,]{3,40}), ?\d{3} ?\d{2,3}\b[^.!?]{0,30}"
        r"|(?:[a-z]{3,15}:?\s)?\+\d{1,3}[ ()\d.-]{7,20}"
        r"|tel(?:ephone)?:?\s*\+?[\d().\s-]{7,}.{0,60}|phone:?\s.{0,40}|https?://\S+|www\.\S+"
        r"|\w+\.(?:com|org|net) [–—-] .{3,60}|\S+@\S+\.\w{2,6}"
        r"|.{0,30}\bcfr takes no institutional positions\b.{0,200}"),
    ("editor's note", 
        r"\W{0,3}(?:editor(?:['’]?s)?|programming|a)['’]?\s+note\b.{0,900}|there will be no\b.{0,200}"
        r"|the daily (?:news )?brief will (?:not|return|be)\b.{0,300}"
        r"|(?:correction|clarification|erratum)s?(?:\s*[:—–]| \().{3,600}|an earlier version of this\b.{3,400}"),
    ("contents list",
        r"(?:today['’]s )?(?:rundown|line-?up)\s*: .{5,300}|executive summary:?"
        r"|in (?:this issue|today['’]s (?:brief|edition)):?"),
    ("article type", 
        r"all times (?:are )?(?:in )?[a-z ]{2,20}(?: time)?\.?(?: for internal use only\.?)?"
        r"|article|newsletter|blog post|by experts and staff|by (?:cfr (?:staff|editors|experts)|the editors)"
        r"|-?\s*published|-?\s*updated|staff|current political and economic issues succinctly explained\.?"),
    ("promotion", 
        r"(?:(?:cfr(?:\.org)?(?:['’]s)? )?(?:podcasts?|quiz|video|audio|interactive|infographic|timeline"
        r"|backgrounder|interview|event|media call|in brief|infoguide|crisis guide|issue guide|slideshow|photo essay"
        r"|task force report|special report|expert brief|analysis brief)\s*:.{0,400}"
        r"|podcasts?|quiz|video|(?:listen (?:to|now|in)|watch (?:the"
        r"|this|now|our)|read (?:the full|more|this|our|also|[\w’']+['’]s"
        r" (?:profile|report|story|series|interview|analysis|guide|take))"
        r"|check out (?:this|the|our|[\w’']+['’]s)|register (?:now|here|for)|join (?:us|cfr)"
        r"|save the date|download (?:the|our)|learn more)\b.{0,400})"
        r"|(?:view|see|visit|explore) (?:our|cfr['’]s|the council['’]s)\b.{0,300}"
        r"|(?:see|view) (?:more |the )?(?:photos|pictures|images|video|footage|graphics?|maps?) (?:from|of|here)\b"
        r".{0,100}"
        r"|(?:cfr(?:\.org)?|the council on foreign relations) (?:will|is) (?:host|hold|present|conven)\w*\b.{0,300}"
        r"|(?:take|try) (?:the|our|this)\b.{0,60}\bquiz.{0,60}"
        r"|the world next week(?: podcast)?\W*|the president['’]s inbox\W*|daily developments in geoeconomics"
        r"|why it matters\W*(?:podcast)?|this day in history\b.{0,300}|on this day\b\W.{0,300}"
        r"|(?:photo|video|chart|map|graphic|quote|number|tweet) of the (?:day|week)\b.{0,300}"
        r"|(?:on|in) (?:the latest|this week['’]s) (?:episode|edition) of\b.{0,300}"
        r"|(?:on|in) (?:the president['’]s inbox|why it matters|the world next week)\W.{0,300}"),
    ("page number", r"page \d{1,3}(?: (?:of|/) \d{1,3})?"),
    ("rule", r"[\W_]+"),
)  # fmt: skip
FURNITURE = tuple((kind, re.compile(rf"(?:{pattern})", re.IGNORECASE)) for kind, pattern in _KINDS)

END = re.compile(
    r"(?:creative commons|--$|_{5,}$|post (?:new|a) comment|add (?:new )?comment|top stories on"
    r"|have feedback|manage your (?:e-?mail|preferences)"
    r"|cfr\.org is not responsible|copyright \d{4}"
    r"|.{0,60}\b58 east 68th street|daily developments in geoeconomics|this is an excerpt of"
    r"|for more information about cfr|view in browser"
    r"|you are receiving this|unsubscribe\b|this e-?mail was sent"
    r"|related (?:articles|posts|stories|content|coverage|reading|topics|links)"
    r"|about this (?:e-?mail|newsletter|brief)\W*$|sound ?off\b[^.]{0,40}$|from around the web$|we recommend:?$"
    r"|(?:\d{1,4}|no|one|two|three|four|five|six|seven|eight|nine|ten) (?:responses?|comments?|repl(?:y|ies)|thoughts?"
    r"|reactions?|komentar|comentarios?|commentaires?|kommentare?)\b(?:[^.]{0,80}| (?:on|to) .{0,120})$"
    r"|\S.{0,40} (?:says|said|wrote|writes|commented|mengatakan):? .{0,40}\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?$"
    r"|by \S{2,30} (?:»|on \w{3,9},?) .{6,50}\d{1,2}:\d\d ?(?:[ap]m)?$|re: .{3,80}$"
    r"|(?:labels?|tags?|topics|etiquetas|categor(?:y|ies|[ií]as?)) ?:"
    r"|this (?:entry|post|article) (?:was|is) (?:posted|filed|tagged)\b"
    r"|(?:leave|submit|write) (?:a|your) (?:comment|reply)|your e-?mail address will not be published|share this:?$"
    r"|post by:|posted (?:by|in|on|at \d+)\b|filed under"
    r"|sign up (?:for|to)\b|explore more on|most (?:read|popular|recent)|chia sẻ"
    r"|council on foreign relations$|more (?:from|at|news from)\b[^.]{0,60}$|diposkan oleh\b|publicado por\b"
    r"|(?:view )?the full version\b|\[?(?:…|\.{3})\]? ?(?:read|continue|view|see|click)\b)",
    re.IGNORECASE,
)
LONGEST = 1000
"""A longer line is news."""
BARS = (" | ", " · ", " • ")
MENU_BAR, LONGEST_MENU = re.compile(r"\s[|·•]\s"), 160
MENU_WORD = re.compile(
    r"(?:contact|about|advertise with|write to) us|contact|about|privacy(?: (?:policy|notice))?"
    r"|terms(?: of (?:use|service))?|legal|site ?map|faqs?|help|feedback|careers|jobs|archives?"
    r"|(?:update|change|e-?mail) (?:your )?(?:preferences|settings)|(?:share|forward|print|save) .{3,40}",
    re.IGNORECASE,
)
"""What stands between the bars of a page's menu."""
PRODUCT_LINE = re.compile(
    rf"(?:.{{0,40}}\bcouncil on foreign relations(?:['’]s?)?\W{{1,3}}|cfr\W{{1,4}}"
    rf"|from the council on foreign relations\W*)?{PRODUCT}\W*",
    re.IGNORECASE,
)


def furniture_kind(text: str) -> str:
    """The kind of a line that is furniture wherever it stands, "" for any other."""
    return _kind_of(text) if len(text) <= LONGEST else ""


@lru_cache(maxsize=2048)
def _kind_of(text: str) -> str:
    """Kept, because several layouts ask for the same lines."""
    if is_menu(text):
        return "navigation"
    for kind, pattern in FURNITURE:
        if pattern.fullmatch(text):
            return kind
    return "title of the series" if PRODUCT_LINE.fullmatch(text) else ""


def is_menu(text: str) -> bool:
    """Whether each cell of a line between bars is a page's own: "Contact us | Privacy | Unsubscribe"."""
    is_barred = len(text) <= LONGEST_MENU and any(bar in text for bar in BARS)
    cells = [cell.strip() for cell in MENU_BAR.split(text)] if is_barred else []
    return len(cells) > 1 and all(MENU_WORD.fullmatch(cell) or furniture_kind(cell) for cell in cells)


def says_it_is_an_excerpt(text: str) -> bool:
    """Whether a reprint ends here by its own words."""
    return bool(re.match(r"this is an excerpt of\b", text, re.IGNORECASE))


def ends_the_edition(text: str) -> bool:
    """Whether everything from this line on is the page's or the mail's own matter."""
    return bool(END.match(text))


SHORTEST_ROW = 3
"""So many names of networks side by side are links, and no headline."""


def is_row_of_links(text: str) -> bool:
    """Whether a line is names of networks side by side: "Facebook Twitter Print Email"."""
    return len(text.split()) >= SHORTEST_ROW and furniture_kind(text) == "social links"
