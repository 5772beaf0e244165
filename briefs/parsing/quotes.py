"""Quotations set apart from the running text, with who said them."""

import re
from dataclasses import dataclass

OPENING = "“\"‘'„«"
CLOSING = "”\"’'“»"
DASHES = "—–―-"
VERB = (
    r"(?:writes?|wrote|says?|said|argues?|argued|tweets?|tweeted|notes?|explains?|told|tells?|adds?|contends?"
    r"|suggests?|reports?|warns?|observes?|claims?|believes?|concludes?|asks?|posts?|posted|asserts?|opines?"
    r"|blogs?)"
)
ROLE_WORDS = re.compile(
    r"^(?P<role>(?:(?:[A-Z]{2,6}|former|senior|research|visiting|adjunct|distinguished|program|deputy|vice"
    r"|president|chief|expert|experts|fellow|fellows|director|editor|author|professor|analyst|ambassador"
    r"|scholar|chair|emeritus|for|of|the|Senior|Fellow|Expert|President|Director|Former|Emeritus"
    r"|Distinguished|Ambassador|Professor|Analyst|Vice)(?:['’]s)?\s+)+)(?=[A-Z])"
)
NAME = (
    r"(?:[A-ZÀ-Þ][\w.'’-]{1,40}|[A-Z]\.|al-[A-Z]\w{1,40}|de|von|van|der|bin|el|la)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w.'’-]{0,40}|al-[A-Z]\w{1,40}"
    r"|de|von|van|der|bin|el|la|and)){0,7}"
)
SPOKEN = re.compile(
    r"(?P<quote>[“\"].{8,1500}[”\"])\s*(?:[—–―]|--?)\s?(?P<who>[A-ZÀ-Þ][^.!?“”\"]{2,120})\.?", re.DOTALL
)
"""A pull quote with its speaker on one line: "“We must wait,” —Dana Sample"."""
AFTER = re.compile(rf"\b{VERB}\s+(?P<who>(?:the\s+|TIME's\s+)?{NAME})")
BEFORE = re.compile(rf"(?P<who>{NAME})\s+{VERB}\b")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted, and as what; either may be empty."""

    speaker: str = ""
    role: str = ""


def opens_with_quotation(text: str) -> bool:
    """Whether a line begins with a quotation mark (or a bracketed word right inside one)."""
    return text[:1] in OPENING and bool(text[:1])


def is_whole_quotation(text: str) -> bool:
    """Whether a line is one quotation from mark to mark."""
    text = text.strip()
    return len(text) > 20 and text[0] in '“"„«' and text.rstrip(" .,")[-1:] in '”"“»'


def is_attribution_line(text: str) -> bool:
    """Whether a line is a dash and a name under a pull quote."""
    return (len(text) < 200 and text[:1] in "—–―" and text[1:].strip()[:1].isupper()) or (
        bool(re.match(r"--?\s?(?:CFR|[A-Z]\w+ [A-Z])", text)) and len(text) < 120
    )


def pull_quote_attribution(line: str) -> Attribution:
    """Speaker and role of "—CFR expert Elliott Abrams, Asia Unbound"."""
    text = line.lstrip(DASHES + " ").strip()
    name, _, outlet = text.partition(",")
    role = ""
    if match := ROLE_WORDS.match(name):
        role, name = match["role"].strip(), name[match.end() :]
    return Attribution(name.strip(), ", ".join(part for part in (role, outlet.strip()) if part))


def spoken_line(text: str) -> tuple[str, Attribution] | None:
    """The quotation and the speaker of a line that holds nothing else; None for any other line."""
    match = SPOKEN.fullmatch(text)
    return (match["quote"], pull_quote_attribution(match["who"])) if match else None


def inline_attribution(text: str) -> Attribution:
    """Speaker and role of a line such as '"…," writes CFR Senior Fellow X for the Y.'"""
    end = max(text.rfind(mark) for mark in '”"')
    tail = text[end + 1 :] if end > 0 else ""
    first = AFTER if re.match(rf"\W*{VERB}\b", tail) else BEFORE
    match = first.search(tail) or AFTER.search(tail) or BEFORE.search(tail)
    if not match:
        return Attribution()
    who = re.sub(r"^the\s+", "", match["who"]).strip(" .")
    role = ""
    if found := re.match(r"(?P<house>.+?)['’]s?\s+(?=[A-Z])", who):
        role, who = found["house"], who[found.end() :]
    if found := ROLE_WORDS.match(who):
        role, who = f"{role} {found['role']}".strip(), who[found.end() :]
    return Attribution(who.strip(), role)


def is_attributed_quotation(text: str) -> bool:
    """Whether a line is a quotation followed by who wrote or said it."""
    closing = "’'" if text[:1] in "‘'" else '”"'
    end = max(text.rfind(mark) for mark in closing)
    tail = text[end + 1 :]
    if end <= 8 or len(tail) >= 250 or not re.search(rf"\b{VERB}\b", tail):
        return False
    return text[0] in "“\"„‘'[" or _lost_its_opening(text, end)


def _lost_its_opening(text: str, end: int) -> bool:
    """Whether a closing mark after a comma has no opening one: 'The coup is a gift," writes X.'"""
    unmatched = text.count("”") > text.count("“") or ("”" not in text and text.count('"') % 2 == 1)
    return unmatched and text[end] in '”"' and text[end - 1] in ",.?!"
