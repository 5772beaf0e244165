"""Lines that comment or advertise: analysis without quotation marks, links to background, quizzes."""

import re

from ._signs import has_credit

HOUSE = (
    r"(?:CFR|Council on Foreign Relations|Foreign Affairs|Backgrounder|Crisis Guide|Analysis Brief|Issue Brief"
    r"|Expert Brief|In Brief|Interview|interview|podcast|blog|op-ed|Op-Ed|Task Force|timeline|Timeline"
    r"|interactive|InfoGuide|President[’']s Inbox|Why It Matters|Conflict Tracker|Monitor|slideshow|photo essay"
    r"|video|audio|Special Report|report card|World Next Week|World101|Education|memorandum|Quiz|quiz)"
)
VERB = (
    r"(?:looks? (?:at|back|into)|examines?|explains?|discuss(?:es)?|explores?|argues?|considers?|details?"
    r"|unpacks?|traces?|writes?|analyz(?:es|e)|outlines?|describes?|profiles?|tracks?|breaks? down|lays? out"
    r"|surveys?|assess(?:es)?|offers?|highlights?|reviews?|says?|suggests?|recommends?|calls? for|provides?"
    r"|charts?|maps?|spells? out|weighs?|asks?|reports?|notes?|blogs?|warns?|discussed|explained|examine|shows?"
    r"|sheds?|compares?|contrasts?|criticiz(?:es|e)|talks?|sees|finds?|urges?|doubts?|believes?|thinks?|predicts?"
    r"|wonders?|tells?|speaks?|joins?|interviews?|previews?|evaluates?|untangles?|takes? (?:a look|stock))"
)
LABEL = re.compile(
    r"(?P<label>analysis|background|backgrounders?|opinion|commentary|further reading|more (?:analysis"
    r"|background)|related)\s*(?::|$|(?=[“\"]))\s*",
    re.IGNORECASE,
)
OPENING = re.compile(
    rf"(?:This|The|A|An|Another|In|On|At|For|From)\s[^.]{{0,90}}\b{HOUSE}\b|(?:The|An?|Another)\s[^.]{{0,60}}"
    rf"\b(?:column|editorial|essay|op-ed|commentary)\s(?:in|by|from|of|on|for)\s|(?:This"
    rf"|These)\s(?:new\s)?(?:article|essay|piece|editorial|opinion|column|paper|report|study|policy)\b"
    rf"|(?:CFR|CFR\.org)(?:['’]s)?\s|{HOUSE}s?['’]s?\s|(?:In|On)\s(?:this|the|an?|his|her"
    rf"|their)\s[^.]{{0,60}}(?:article|essay|blog|op-ed|editorial|piece|journal|report|column|interview"
    rf"|podcast|magazine)\b",
)
CLOSING = re.compile(
    r",\s(?:writes|says|argues|notes|explains|suggests|reports|contends|according to)\s[^.,]{3,90}(?:,[^.,]{2,60})?\.$"
)
IN_OUTLET = re.compile(rf"(?:In|On|For|At|Writing (?:in|for|on))\s[^.]{{2,70}},\s[^.]{{3,120}}?\s{VERB}\b")
NAMED = re.compile(rf"[A-Z][\w.'’ -]{{2,80}}['’]s?\s(?:[A-Z][\w.'’-]*\s){{1,4}}{VERB}\b")
OUTLET = re.compile(
    r"(?:The )?[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,5} (?:reports on|looks (?:at|back|into)|profiles|explains"
    r"|examines|outlines|discusses|explores|traces|maps|charts|considers|weighs|(?:has|offers|provides) (?:a|an|more)"
    r"|(?:asks|details|argues|shows) (?:how|why|what|whether))\b"
)
"""An outlet or a person that comments, as the subject of a line: "The AP reports on …"."""
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
LONGEST = 420


def label_of(text: str) -> tuple[str, str] | None:
    """ "Analysis", "ANALYSIS:", "Background: This guide …" as label and rest, else None."""
    match = LABEL.match(text)
    return (match["label"], text[match.end() :]) if match else None


def is_aside(text: str) -> bool:
    """Whether a line points to a comment or to background instead of telling news."""
    if has_credit(text) or len(text) > LONGEST:
        return False
    if CALL.match(text) and (len(text) < 200 or re.search(rf"\b{HOUSE}\b", text)):
        return True
    if OPENING.match(text) and re.search(rf"\b{VERB}\b", text):
        return True
    return bool(re.search(rf"\b{HOUSE}\b", text) and re.search(rf"\b{VERB}\b", text) and text.count(". ") == 0)


def is_comment(text: str) -> bool:
    """Whether a line after the top story is one-line analysis: "…, says a column in the Weekly."."""
    if has_credit(text) or len(text) > LONGEST:
        return False
    return is_aside(text) or bool(
        CLOSING.search(text) or IN_OUTLET.match(text) or NAMED.match(text) or OUTLET.match(text)
    )
