"""What readers type from habit or on a telephone, as the search language has it."""

import re

from briefs.analysis import PLAIN_WORDS, straight

from ..nodes import Message
from .fields import FIELDS

_NAMES = "|".join(FIELDS)
_OPERATORS = frozenset({"OR", "|", "||", "or", "AND", "&", "&&", "+", "NOT"})
_OF_BRACKET = re.compile(rf"(?<![^\s(])([-!]?)({_NAMES}):\s*\(([^()]*)\)", re.IGNORECASE)
_NOT_FIELD = re.compile(rf"(?<![^\s(])not[ ](?=(?:{_NAMES}):\S)", re.IGNORECASE)
_WITH_SPACE = re.compile(rf"(?<![^\s(])([-!]?(?:{_NAMES}):)\s+(?=[\w\"])", re.IGNORECASE)
_SINGLE = re.compile(r"(?<![\w'\"])'([^\s'\"](?:[^'\"]|(?<=\w)'(?=\w))*\s(?:[^'\"]|(?<=\w)'(?=\w))*)'(?!\w)")
_EITHER = re.compile(r"(?<![^\s(])[^\s()\"|]+(?:\|{1,2}[^\s()\"|]+)+")
_SHARE = re.compile(r"(?<=\d) +(?=%)")
_THOUSANDS = re.compile(r"(?<![\w.,-])\d{1,3}(?: \d{3})* 000(?![\w,.-]?\w)")
_INITIALS = re.compile(r"(?<![\w.])(?:[a-z]\.)+[a-z](?!\w)")  # “u.s. troops”: a name where it would be a small word
_TIMES = frozenset({"am"})
_US_SIGN = re.compile(r"\bUS(?=\$\d)")
_WEIGHT = re.compile(
    r"(?<=[A-Za-z\"])[~^]\d*(?:\.\d+)?(?![^\s)])"
)  # of other search engines: nuclear^2, "nuclear deal"~5
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_LIGATURES = {
    ord(sign): whole for sign, whole in zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
}
FLAG = "“{}” was read as country:{}."
WEIGHT = "“{}” means nothing here and was passed over."


def typeable(words: str, messages: list[Message], is_any: bool) -> str:
    """The query as the language has it, from what readers type for the same.

    Two single marks are a quotation mark (`plain` makes them straight), and so is one around several words;
    `headline:(iran or iraq)` has its filter before each word; `not country:iran` is `-country:iran`; `country: iran`
    is a filter, `iran|iraq` either of the two, and a flag its country; US$5 is $5, 10 % is
    10%, and 20 000 is 20,000.
    """
    text = straight(words if words.isascii() else words.translate(_LIGATURES)).replace("''", '"')
    if ":" in text:
        text = _NOT_FIELD.sub("-", _OF_BRACKET.sub(_spread, text))
        text = text if is_any else _WITH_SPACE.sub(r"\1", text)
    if "'" in text:
        text = _SINGLE.sub(r'"\1"', text)
    if "|" in text:
        text = _EITHER.sub(lambda match: f"({re.sub('[|]+', ' | ', match.group())})", text)
    text = _THOUSANDS.sub(lambda match: match.group().replace(" ", ""), text)
    text = _INITIALS.sub(_in_capitals, text) if "." in text else text
    text = _US_SIGN.sub("", _SHARE.sub("", text))
    text = text if is_any else _WEIGHT.sub(lambda match: _unweighed(match.group(), messages), text)
    return text if text.isascii() else _FLAG.sub(lambda match: _land(match.group(), messages), text)


def _spread(match):
    """A bracket after a filter, as a bracket of such filters."""
    before, field, inside = match.groups()
    pieces = re.findall(r'([-!]?)("[^"]*"|[^\s"]+)', inside)
    told = [piece if piece in _OPERATORS else f"{minus}{field}:{piece}" for minus, piece in pieces]
    return f"{before}({' '.join(told)})"


def _in_capitals(match):
    written = match.group()
    bare = written.replace(".", "")
    return written.upper() if bare in PLAIN_WORDS and bare not in _TIMES else written


def _unweighed(sign, messages):
    messages.append(Message("misread", WEIGHT.format(sign)))
    return ""


def _land(flag, messages):
    """The country of a flag, which is made of the letters of its code."""
    code = "".join(chr(ord(sign) - 0x1F1E6 + ord("a")) for sign in flag)
    messages.append(Message("expanded", FLAG.format(flag, code)))
    return f" country:{code} "
