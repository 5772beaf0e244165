"""What newsletters say to their readers between the news: invitations, offers, thanks, notes on how a text was made.

Such a line is a paragraph for itself. It speaks to the reader of a letter or is about a text, and never tells news:
where news could begin so too ("Register", "Share of"), the pattern asks for the letter, the podcast or the like.
"""

import re

from .bylines import NAME
from .mail_headers import HEADER
from .page_buttons import NETWORK, PLAYER, THING

_NAME = rf"(?-i:{NAME})"
LETTER = r"(?:newsletter|e-?mail|brief(?:ing)?|digest|edition|bulletin|podcast|episode)s?"
_PRODUCT = (
    rf"(?:(?:our|this|today['’]s|this week['’]s|your|my) (?:[\w-]+ ){{0,3}}?(?:{LETTER}|apps?|channel|survey|poll|quiz"
    r"|game|puzzle|community|(?:web)?site|coverage|in-?box|webinar|membership|team|guide|shop|fellowship|readers?"
    r"|knowledge"
    r"|address book)|newsletters?|podcasts?|webinars?|(?:our|the|a|by) e-?mail|mailing list|rsvp|qr code|mobile app"
    r"|on google|full coverage|latest episode|(?:push )?notifications|news alerts|news quiz|live (?:stream|blog)"
    r"|(?:whatsapp|telegram|signal) (?:channel|group)|(?:full|unlimited) access|subscription|(?:the|a) recording"
    rf"|live (?:conversation|briefing|discussion)|{PLAYER})"
)
_ASK = (
    r"(?:(?:listen|tune in|register|scan|turn on|forward|refer|upgrade|click|tap|submit|opt out"
    r"|check out|hear more|catch up|invite|unlock|pass it on|help us|download)\b|(?:share|test|play|take|watch"
    r"|follow|rate|add|connect|visit|send|get|join|try|gift|explore|enter|browse|read)"
    r" (?=(?:our|this|the|us|your|an?|now|for|full|part|unlimited|with us|\S+@\S+)\b))"
)
_PAID = (
    r"(?:made possible|presented|brought to you|supported|sponsored|powered|underwritten|paid for)(?: in [a-z]+)?"
    r" (?:by|with|thanks to)"
)
_READERS = r"(?:readers|subscribers|members|supporters|patrons|donors|followers)"
_UNTIL_PRODUCT = r"(?:[^.!?“”\"]|\.(?=\w)|\b[ap]\.m\.){0,90}?\b"

_INVITATIONS = (
    rf"{_ASK}{_UNTIL_PRODUCT}{_PRODUCT}\b.*|(?:apply|register) (?:now|here|today|by)\b.*|vote (?:here|below|now:).*"
    r"|(?:book|subscribe|upgrade) (?:now|here|today)\b.*|refer a friend\b.*"
    r"|invite (?:\w+ )?(?:friends|colleagues) and get\b.*",
    rf"(?:was|did|do|does|are|not|know|can['’]t|having|missed|want|how|who|if|like|love)\b[^.!?“”\"]{{0,70}}"
    rf"\b(?:this|our|today['’]s) {LETTER}\b[^.!?“”\"]{{0,40}}[?,].*"
    r"|(?:did|has) (?:a friend|some(?:one|body)) (?:send|sent|forward(?:ed)?|shared?) (?:you )?this\b.*",
    r"(?:not a|already an?|still not a) (?:subscriber|member|reader)\?.*|new here\?.*|questions or comments\?.*"
    r"|(?:how|what|which|who|can you)\b[^.!?“”\"]{0,90}\?.{0,30}\b(?:(?:take|play|try) (?:the|our)\b.{0,20}"
    r"(?:quiz|survey|poll|game)|vote (?:now|here))\b.*|play \w+, our \w+ (?:puzzle|game|quiz)",
    rf"you(?:['’](?:re|ve)| are(?! receiving)| have| received| get)\b[^.!?“”\"]{{0,80}}\b(?:{LETTER}|subscri\w+"
    rf"|opted|mailing|invited"
    r"|free (?:articles?|stories|edition|version|trial)|all your free)\b.*|reply to this\b.*|thanks for (?:spending"
    r"|your|being"
    r"|reading|subscribing|joining|listening)\b.*",
    rf"(?:we(?:['’]re| are) (?:hiring|on {NETWORK})|we(?:['’]d| would) love (?:to hear|your)|we read every"
    r"|we and our partners|an earlier version of this|we (?:regret|apologi[sz]e for) (?:the|any|these) (?:error"
    r"|mistake))\b.*",
    rf"(?:join|our|thank(?:s| you) to (?:all )?our|(?:read|trusted) by)\b[^.!?“”\"]{{0,30}}\d[\d,.k]* ?[^.!?]{{0,20}}"
    rf"{_READERS}\b.*"
    rf"|(?:our )?{_READERS} (?:get more|like you)\b.*|our {_READERS}: .*|become a (?:member|subscriber) (?:to|and"
    rf"|for)\b.*",
    r"(?:tickets|seats|places) are (?:(?:going|filling|selling) (?:up|out|fast)|limited[.:]).*"
    r"|change how often you hear\b.*|sent to \S+@\S+",
)
_OFFERS = (
    rf"our sponsors? (?:keeps?|makes?|helps?)\b.*|(?:this|today['’]s|the) (?:\w+ )?{LETTER} is {_PAID}\b.*"
    rf"|{_PAID} [^.,;]{{3,60}}\.?|(?:together|in (?:partnership|association|collaboration)) with"
    rf" (?:the )?{_NAME}(?: (?:&|and|of) (?:the )?{_NAME})?",
    r"(?:ad|advert|promoted|promotion|partner message|(?:a )?message from (?:our|the|today['’]s) (?:partner"
    r"|sponsor)[^:]*): .*"
    r"|a message from [\w’' &]{2,40}|(?:sponsor(?:ed)?|partner|paid|promoted)(?: content| post)?(?: (?:by"
    r"|from) [^.,;]{3,60})|(?:sponsor|partner) content|content (?:by|from) our (?:advertisers|partners|sponsors)"
    r"|a word from (?:our|today['’]s) .{5,20}",
    r"(?:get|enjoy|unlock|subscribe|only|just)\b.{0,60}[$£€]\d[\d.]* (?:a|per) (?:week|month|year)\b.*",
    rf"(?:to (?:keep|continue|go on) (?:reading|listening)|the rest of this {THING}|this (?:{THING}|preview|content) is"
    r" (?:only )?(?:for|available to)|this is a (?:free )?preview|subscribe to|(?:log|sign) in (?:to|or|and)"
    rf"|create an? (?:free )?account|unlock this {THING})\b.*",
    r"(?:reader|today['’]s|yesterday['’]s|last week['’]s|our) (?:poll|survey|quiz)(?: results?)?: .*|poll: .*\bvote\b.*"
    r"|(?:(?:yesterday|today)['’]s |quiz )?answers?: (?:[a-d]\. )?.{2,40}|(?:trivia|today['’]s question): .*\?"
    r"",
    r"(?:job of the (?:day|week)|careers|vacanc(?:y|ies)|job openings?|join our team|webinar|(?:upcoming )?event"
    r"|new episode|latest episode)s?: .*|on (?:our|this week['’]s|today['’]s|the latest) (?:podcast|episode|show)\b.*",
)
_NOTES = (
    r"(?:got|have) (?:news|a tip|an idea)\?.*",
    r"(?:this|the following) (?:article|story|post|piece|column|item|summary|text|newsletter|edition|transcript"
    r"|translation)"
    r" (?:was|has been|is|were) (?:first |originally |also |machine[- ])?(?:published|translated|adapted|generated"
    r"|produced"
    r"|written|created|corrected|updated|edited|summarized)\b.*"
    rf"|this {THING} (?:first |originally )?appeared (?:in|on) .*",
    r"(?:summary|translation|transcript|audio|image|text|summarized) (?:was )?(?:generated |produced "
    r"|created )?(?:by|with)"
    r" (?:the help of )?(?:ai|artificial intelligence|a machine)\b.*",
    r"this (?:web)?site is (?:operated|published|owned) by [^,]*|registered in [a-z ]{3,30}, (?:company )?no\b.*"
    r"|by (?:continuing to use|using) this (?:web)?site\b.*",
    r"(?:image|photo|picture)(?: (?:caption|credit|source|description))s?[:,] .*|(?:caption|alt text|graphic"
    r"|picture): .*",
    rf"[\w’' ]{{3,40}} is (?:written|edited|compiled|curated|produced)(?: and \w+)? by {_NAME}"
    r"(?:(?:,| and) .{3,80})?\.?",
    rf"(?:(?:translated|translation)(?: from [a-z]+)?(?: by|:)|(?:with )?(?:additional )?reporting (?:by|from)"
    rf"|(?:written|edited|compiled) by|editing by) {_NAME}"
    rf"(?:(?:,| and) {_NAME})*(?: in {_NAME})?(?:[;.] (?:edit|writ|translat|report|compil)\w+ by .*)?\.?"
    rf"|(?:photograph|image|picture|illustration|photo)s?(?::| by) {_NAME}"
    r"(?: ?[/,] ?.{3,40}| (?:on|for|via) .{3,30})?",
)
_CALL = re.compile("|".join((*_INVITATIONS, *_OFFERS, *_NOTES)), re.IGNORECASE)
_BEGUN = re.compile(
    rf"was this (?:{THING} )?(?:forwarded to you|shared with you|useful|helpful)\?.*"
    rf"|(?:enjoying|enjoyed|like|love) (?:this(?: {THING})?|what you(?:['’]re reading| read| see))\?.*"
    r"|for more: .*|you can (?:unsubscribe|opt out|change (?:your|how))\b.*"
    rf"|for (?:more|further|additional|full) (?:information|details|background|coverage)\b.*(?:[.!:]|\.\w{{2,4}}/?\S*)"
    rf"|what (?:are you|do you|did you) think(?:ing)?\b[^.!?]{{0,40}}\?.*"
    rf"|(?:got|have) (?:an? )?(?:question|tip|comment|idea|thought|suggestion)s?\b[^.!?]{{0,40}}\?.*"
    rf"|send (?:us )?(?:your )?(?:tips|questions|thoughts|comments)\b.*"
    rf"|(?:please )?support (?:independent|our|quality|local) (?:journalism|work|newsroom|reporting|reporters)\b.*"
    rf"|(?:we|this (?:web)?site) uses? cookies\b.*|follow us on .*|subscribe (?:now|today|here|for unlimited)\b.*"
    rf"|(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.*\b(?:authors?|writers?|own|views?|position)\b.*"
    rf"|an? message from [\w’' &]{{2,40}}: .*|watch: .*|listen: .*|map: .*|chart: .*"
    rf"|quiz: .*|(?:today|this week)['’]s quiz: .*|podcast: .*|video: .*|photos?: .*|in pictures: .*|see also: .*"
    rf"|(?:editor['’]s note: )?this {THING} (?:has been|was) (?:updated|corrected)\b.*|read more: .*|related: .*"
    rf"|(?:want|need) more\?.*|(?:love|like) it\?.*\btell us\b.*"
    rf"|\(?(?:photo(?:graph)?|image|picture|illustration)s? (?:by|courtesy of) .*",
    re.IGNORECASE,
)
"""How such a line begins."""
_SURE = re.compile(
    rf"an? (?:message|word|note) from (?:our|the) (?:partner|sponsor|publisher|friend|advertiser)s?\b.*"
    rf"|this is an? production of .*|how are we doing\?.*|(?:give|donate|chip in) (?:just |only )?[£$€]\d.*"
    rf"|if you (?:enjoy|enjoyed|like|liked|love) (?:this|our) {THING}\b.*"
    rf"|(?:[^\"“”]{{0,80}}[.!?:] )?please (?:donate|consider (?:donating|giving|a (?:donation|gift)))\b"
    rf"[^\"“”]*\b(?:free|us|our|this|it|here)\b.*"
    rf"|this (?:work|text|content|material|(?:web)?site|{THING}) is (?:licensed|released|available) under .*"
    rf"|[\w .,'’&-]{{3,60}} is an? (?:501 ?\(c\) ?\(3\)|registered charity|non-?profit|tax-exempt)(?!\w).*"
    rf"\b(?:(?:contributions|donations|gifts) (?:to .{{3,40}} )?are|tax[- ]deductible)\b.*"
    rf"|to (?:be removed|unsubscribe|remove yourself) from (?:this|our|the) (?:mailing )?list\b.*",
    re.IGNORECASE,
)
"""What no story says, however the line ends."""

_SPEAKER = re.compile(
    r"\b(?:our|us|we|we['’](?:re|ve|ll|d)|you|you['’](?:re|ve|ll|d)|yours?|me|my)\b"
    r"|(?:^|[.?!:] )(?:We|We['’](?:re|ve|ll|d)|You|You['’](?:re|ve|ll|d)|(?:Our|Your|My)(?=.*[.?!]\W*$))\b"
)
"""Who writes or reads a letter; names hold these words with a capital ("My Lai"), and so do titles ("Your Brief")."""
_OF_A_LETTER = re.compile(
    r"\b(?:podcasts?|apps?|newsletters?|brief(?:ing)?s?|subscri\w+|episodes?|webinars?|readers?|headlines?|e-?mails?"
    r"|digest|in-?box|polls?|surveys?|quiz|events?|editors?|editorial|journalis\w+|coverage|stor(?:y|ies)|articles?"
    r"|(?:web)?sites?"
    r"|pages?|channels?|alerts?|notifications?|members?(?:hip)?|free|team|terms|privacy|cookies|preferences|feedback"
    r"|sponsors?|partners?|advertis\w+|correspondents?|reporters?|reporting|edition|posts?|links?|friends?|colleagues?"
    r"|donat\w+|support(?:ers?)?|gifts?|tips?|questions?|comments?|reply|register|sign|download|click|tap|browser"
    r"|device"
    r"|account|password|log-?in|offer|discount|code|trial|community|conversation|interview|guide|explainer|analysis"
    r"|archive"
    r"|hiring|jobs?|whatsapp|facebook|instagram|twitter|telegram|linkedin|youtube|spotify)\b",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"(?:welcome|sign up|subscribe|unsubscribe|manage|that['’]s (?:it|all)|thank(?:s| you) for reading|see you|until"
    r"|if you"
    r"|have feedback|you are receiving|this e-?mail was|good (?:morning|afternoon|evening))\b"
    r"|.*\b(?:today['’]s|we(?:['’]re| are) (?:cover|look))",
    re.IGNORECASE,
)
"""How the letter itself begins and ends: the layouts read its name, its contents and its end there."""
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)|(?<!\w)[‘'][^’']*[’'](?!\w)")


def speaks_to_readers(text: str) -> bool:
    """Whether a line says we, our or you, and in no quotation: briefs tell the news without."""
    return bool(_SPEAKER.search(text) and _SPEAKER.search(_QUOTED.sub("", text)))


def _is_of_the_letter(text: str) -> bool:
    """Whether a line speaks to its readers about the letter and what belongs to it."""
    is_item = text[:1] in "-•*▪" or text.endswith(")")  # of a list, or with its source
    is_quoted = text[:1] in "“\"‘'" or text.count('"') % 2 or text.count("“") != text.count("”")
    if is_item or is_quoted or not speaks_to_readers(text) or _FRAME.match(text) or HEADER.fullmatch(text):
        return False
    return bool(_OF_A_LETTER.search(_QUOTED.sub("", text)))


_INSIDE = re.compile(
    r"[^“”\"]*\b(?:try (?:it|us|\w+(?: \w+)?) (?:for )?free|cancel any ?time|free \d+-day trial|for \d+ days? free"
    r"|\d\d% (?:off (?:your|our|everything|with code|the first year|subscriptions)|of you (?:said|voted|answered))"
    r"|on an? annual subscription|this (?:newsletter|brief|podcast|e-?mail))\b[^“”\"]*",
    re.IGNORECASE,
)
"""What is no news with such words anywhere in it, and in no quotation."""
SIGNS_INSIDE = ("this ", "free", "cancel", "% o", "annual")


def is_sure_call(text: str) -> bool:
    """Whether no story says a line, however it ends: "Please consider donating to us"."""
    return bool(_SURE.fullmatch(text))


def is_call(text: str) -> bool:
    """Whether a line that is short or a whole sentence is one: "Was this newsletter useful?", "Read more: …"."""
    if _BEGUN.fullmatch(text) or _CALL.fullmatch(text) or _is_of_the_letter(text):
        return True
    return any(sign in text for sign in SIGNS_INSIDE) and bool(_INSIDE.fullmatch(text))
