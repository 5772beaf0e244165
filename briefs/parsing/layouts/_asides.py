"""Lines that comment or advertise: analysis without quotation marks, links to background, quizzes."""

import re

from ._places import OFFICES
from ._signs import has_credit

NAMED_HOUSE = (
    r"CFR|Council on Foreign Relations|Foreign Affairs|Backgrounder|Crisis Guide|Analysis Brief|Issue Brief"
    r"|Expert Brief|In Brief|Interview|Op-Ed|Task Force|Timeline|InfoGuide|President[’']s Inbox|Why It Matters"
    r"|Conflict Tracker|Monitor|Special Report|report card|World Next Week|World101|Education|Quiz"
)
THING = (
    r"(?:interview|podcast|blog|op-ed|timeline|interactive|slideshow|photo essay|video|audio|memorandum|quiz"
    r"|infographic|primer|explainer|essay)"
)
"""What a page offers beside its news; news speaks of such things, too, but does not begin with them."""
HOUSE = rf"(?:{NAMED_HOUSE}|{THING})"
VERB = (
    r"(?:looks? (?:at|back|into)|examines?|explains?|discuss(?:es)?|explores?|argues?|considers?|details?"
    r"|unpacks?|traces?|writes?|analyz(?:es|e)|outlines?|describes?|profiles?|tracks?|breaks? down|lays? out"
    r"|surveys?|assess(?:es)?|offers?|highlights?|reviews?|says?|suggests?|recommends?|calls? for|provides?"
    r"|charts?|maps?|spells? out|weighs?|asks?|reports?|notes?|blogs?|warns?|discussed|explained|examine|shows?"
    r"|sheds?|compares?|contrasts?|criticiz(?:es|e)|talks?|sees|finds?|urges?|doubts?|believes?|thinks?|predicts?"
    r"|wonders?|tells?|speaks?|joins?|interviews?|previews?|evaluates?|untangles?|follows?|takes? (?:a look|stock))"
)
PAPERS = (
    r"News|Times|Post|Review|Journal|Tribune|Guardian|Independent|Telegraph|Herald|Weekly|Magazine|Quarterly|Monitor"
    r"|Atlantic|Economist|Policy|Affairs|Yorker|Interest|Globe|Standard|Observer|Chronicle|Gazette|Slate|Politico"
)
LABEL = re.compile(
    r"(?P<label>analysis|background|backgrounders?|opinion|commentary|further reading|more (?:analysis"
    r"|background)|related)\s*(?::|$|(?=[“\"]))\s*",
    re.IGNORECASE,
)
OPENING = re.compile(
    rf"(?:This|The|A|An|Another|In|On|At|For|From)\s[^.]{{0,90}}\b(?:{NAMED_HOUSE})\b|(?:This|These)\s[^.]{{0,90}}"
    rf"\b{THING}\b|(?:The|A|An|Another|In|On|At|For|From)\s(?:[\w’'-]+\s){{0,4}}{THING}\b|(?:The|An?|Another)\s[^.]{{0,60}}"
    rf"\b(?:column|editorial|essay|op-ed|commentary)\s(?:in|by|from|of|on|for)\s|(?:This"
    rf"|These)\s(?:new\s)?(?:article|essay|piece|editorial|opinion|column|paper|report|study|policy)\b"
    rf"|(?:[A-Z][\w.]+\s?){{1,3}}['’]s\s(?:podcast|newsletter|quiz|blog|explainer)\s"
    rf"|(?:CFR|CFR\.org)(?:['’]s)?\s|{HOUSE}s?['’]s?\s|(?:In|On)\s(?:this|the|an?|his|her"
    rf"|their)\s[^.]{{0,60}}(?:article|essay|blog|op-ed|editorial|piece|journal|report|column|interview"
    rf"|podcast|magazine)\b",
)
CLOSING = re.compile(
    r",\s(?:writes|says|argues|notes|explains|suggests|reports|contends|according to)\s[^.,]{3,90}(?:,[^.,]{2,60})?\.$"
)
BY_PAPER = re.compile(
    r".{20,},\s(?:an?|the)\s(?:editorial|column|op-ed|essay|commentary|leader|analysis)\s(?:in|by|for|from)\s[^.,]{3,60}\s"
    r"(?:writes|says|argues|notes|explains|suggests|contends|warns|asks|finds|concludes)\.$"
)
"""What a paper holds, and behind it that it says so: "…, an editorial in the Times says."."""
IN_OUTLET = re.compile(
    rf"(?:In|On|For|At|Writing (?:in|for|on))\s[^.]{{2,70}},\s(?:[^.]|\b[A-Z]\.){{3,120}}?\s{VERB}\b"
)
IN_PAPER = re.compile(
    rf"(?:In|On|For|At|Writing (?:in|for|on))\s(?:the\s)?(?:[A-Z][\w’'-]*\s){{0,3}}(?:{PAPERS}),"
    rf"\s(?:[^.]|\b[A-Z]\.){{3,120}}?\s{VERB}\b"
)
NAMED = re.compile(rf"[A-Z][\w.'’ -]{{2,80}}['’]s?\s(?:[A-Z][\w.'’-]*\s){{1,4}}{VERB}\b")
OUTLET = re.compile(
    r"(?:The )?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,5} (?:reports on|looks (?:at|back|into)|profiles|explains"
    r"|examines|outlines|discusses|explores|traces|maps|charts|considers|weighs|(?:has|offers|provides) (?:a|an|more)"
    r"|(?:asks|details|argues|shows) (?:how|why|what|whether))\b"
)
"""An outlet or a person that comments, as the subject of a line: "The AP reports on …"."""
ASKED_IN_OUTLET = re.compile(
    r"[^.]{3,140}\b(?:(?:writes?|argues?|asks?|explains?|examines?|explores?|considers?|discuss(?:es)?|wonders?|laments?"
    r"|recalls?|analyz(?:es|e)|assess(?:es)?)\s(?:(?:in|on|at)\s(?:the\s|his\s|her\s|their\s)?|for\sthe\s)[A-Z]"
    r"|(?:says?|warns?|notes?|suggests?|reports?|predicts?|doubts?|believes?|contends?|finds?|sees)\s(?:in|for|on)\s"
    rf"(?:the\s)?(?:[A-Z][\w’'-]*\s){{0,3}}(?:{PAPERS})\b)[^.]*\.?$"
)
"""One sentence of somebody who writes in a paper: "A scholar asks in the Times why …"."""
SPOKE = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){2,4}(?:writes|argues|says|tells|asks|wrote|argued|said|told)\s(?:(?:to|in|at|on|for)\s)?"
    r"(?P<where>[^“”\"]{3,80})[“\"][^“”\"]{8,250}[”\"]$"
)
OUTLET_NAMED = re.compile(rf"\b(?:{PAPERS}|[A-Z]\w+\.(?:com|org|net))\b")
"""A name, a verb, and at last what was said: "Dana Sample tells the Herald that “no treaty will hold.”"."""
OWN = re.compile(rf"(?:(?:This|The|A|An)\s(?:new\s)?)?(?:{NAMED_HOUSE})(?:['’]s?)?\s[^.]{{8,180}}\.?$")
"""A short sentence of which the publisher itself is the subject."""
HOUSE_NOTE = re.compile(rf"(?:This|These)\s(?:new\s|CFR\s)?(?:{NAMED_HOUSE})s?\s[^.]{{5,180}}\.?")
"""One sentence on something of the publisher's own: "This Backgrounder explains …"."""
CALL = re.compile(
    r"(?:listen (?:to|now|in|here)|listen:|watch (?:the|this|an?|our|now|as|cfr)\b|watch:|read (?:the|this"
    r"|more|our|about|how|why|what|cfr)\b|quiz\b"
    r"|(?:take|try) (?:the|our|this)\b|test (?:your|what)\b|learn (?:more|about|how|what|why)\b"
    r"|explore (?:the|our|this|more|how|cfr)\b|visit (?:the|our|this|cfr|us)\b"
    r"|follow (?:us|cfr|our|along)\b|join (?:us|cfr|our)\b|register (?:now|here|for|to)\b|see (?:the|more"
    r"|cfr|also|our)\b|check out\b|click\b|sign up\b|subscribe\b"
    r"|download (?:the|this|our|a)\b|for more\b|for background\b|how much do you know|tune in\b"
    r"|don['’]t miss\b|find out\b|the world next week\b|view (?:the|this|more|our)\b"
    r"|get the (?:latest|full|facts|app)\b|catch up\b)",
    re.IGNORECASE,
)
NAMES = re.compile(rf"\b(?:{NAMED_HOUSE})\b|[:,;–—]\s(?:an?|the)?\s?(?:[\w’'-]+\s){{0,3}}{THING}\b")
LONGEST = 420


def label_of(text: str) -> tuple[str, str] | None:
    """ "Analysis", "ANALYSIS:", "Background: This guide …" as label and rest, else None."""
    match = LABEL.match(text)
    return (match["label"], text[match.end() :]) if match else None


def names_house(text: str) -> bool:
    """Whether a few words are a thing of the publisher's own: "Foreign Affairs", "CFR Backgrounder"."""
    return bool(re.fullmatch(rf"(?:(?:The|New|CFR(?:['’]s)?)\s)*{HOUSE}s?", text))


def is_house_note(text: str) -> bool:
    """Whether a line is one sentence that points to something of the publisher's own."""
    return bool(HOUSE_NOTE.fullmatch(text) and re.search(rf"\b{VERB}\b", text))


def is_aside(text: str) -> bool:
    """Whether a line points to a comment or to background instead of telling news."""
    if has_credit(text) or len(text) > LONGEST:
        return False
    if CALL.match(text) and (len(text) < 200 or re.search(rf"\b{HOUSE}\b", text)):
        return True
    if (
        BY_PAPER.match(text)
        or IN_PAPER.match(text)
        or ((spoke := SPOKE.match(text)) and OUTLET_NAMED.search(spoke["where"]))
    ):
        return True
    if OPENING.match(text) and re.search(rf"\b{VERB}\b", text):
        return True
    return bool(NAMES.search(text) and re.search(rf"\b{VERB}\b", text) and text.count(". ") == 0)


def is_comment(text: str) -> bool:
    """Whether a line after the top story is one-line analysis: "…, says a column in the Weekly."."""
    if has_credit(text) or len(text) > LONGEST:
        return False
    named = SPOKE.match(text)
    return is_aside(text) or bool(
        (named and OFFICES.isdisjoint(text[:60].split()[:4]))
        or OWN.match(text)
        or CLOSING.search(text)
        or ASKED_IN_OUTLET.match(text)
        or IN_OUTLET.match(text)
        or NAMED.match(text)
        or OUTLET.match(text)
    )
