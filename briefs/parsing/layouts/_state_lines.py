"""What a line of a released State Department mail is, told from the line alone."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from ..lines import Piece
from ._furniture import ADVERTISEMENT
from ._word_counts import is_known

STAMP = re.compile(
    r"Department of State.{0,12}Case N|Case No\.? ?[FP]-?[0-9]{4}|Doc No\.? ?C[0-9O]|STATE DEPT\.? ?- ?PRODUCED TO"
    r"|^(?:Doc )?(?:No\.? ?)?C[0-9O]{5,9} +Date: ?[0-9/]+$|^Date: ?[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$"
    r"|SUBJECT TO AGREEMENT ON SENSITIVE|NO FOIA WAIVER|STATE-SCB|^Page [0-9]+ of [0-9]+$",
    re.IGNORECASE,
)
RELEASE = re.compile(
    r"^(?:RELEASED? IN (?:FULL|PART)\b.*|(?:(?:B ?[1-9]|1\.[4S5] ?\(?[A-H]\)?)[ ,;.]*)+|NR|REVIEW AUTHORITY.*"
    r"|(?:Class|Reason|Classified by|Declassify on|Declassified by) ?: .*)$",
    re.IGNORECASE,
)
PAGE_NUMBER = re.compile(r"^[-–—~]{1,2} ?\d{1,3} ?[-–—~]{1,2}$")
LONE_NUMBER = re.compile(r"^\d{1,2}$")
ENDS = re.compile(r"[.)\]]$")
"""How the line above a page's foot ends where a story does."""
MARKING = re.compile(
    r"^[^A-Za-z]*(?:SENSITIVE BUT UNCLASSIFIED|SENSITIVE|UNCLASSIFIED|SBU|NOFORN|FOR OFFICIAL USE ONLY)[^A-Za-z]*$"
)
HEADER = re.compile(
    r"^(?:From|Sent|To|Cc|Bcc|Subject|Importance|Attachments?|Date|Reply-To|Original Message|Forwarded by"
    r"|Begin forwarded message) ?[:;](?: |$)|^[-_ ]{3,}(?:Original|Forwarded)\b|^Sent from my ",
    re.IGNORECASE,
)
SENDER = re.compile(r"^From ?[:;]|^[-_ ]{3,}(?:Original|Forwarded)\b", re.IGNORECASE)
SENT = re.compile(r"^(?:Sent|Date) ?[:;]", re.IGNORECASE)
OFFICE = re.compile(
    r"^.{0,15}\b(?:EXECUTIVE SECRETARIAT|Operations Center)\W*$|^U\.?S\.? DEPARTMENT OF STATE\W*$", re.IGNORECASE
)
SIGNATURE = re.compile(r"^(?:Drafted|Drafter|Approved|Dist|Distribution|Cleared)(?: by)? ?[:;.]", re.IGNORECASE)
WEBSITE = re.compile(
    r"classified (?:web ?site|home ?page|site)|state\.sgov\.gov|^Please see our\b|^Additional updates? on"
    r"|^For (?:additional|more|further) .{0,60}(?:web ?site|visit|https?:)"
    r"|^This (?:e-?mail|message) is (?:SBU|UNCLASSIFIED|SENSITIVE)",
    re.IGNORECASE,
)
ABOUT = re.compile(r"^\W*Mor?n\w* Press Highlights alerts", re.IGNORECASE)
ABOUT_END = re.compile(r"\*{2,}\W*$|Department sources")
BULLET = re.compile(
    r"^\W*\w?\W{1,3}(?=[(\[{](?:S ?[B8] ?U|U)[)\]}])|^[\W_]{0,3}[•·▪●■□◦»¢*][\W_]*(?=[A-Z(\[{])|^[-–—] (?=[A-Z(])"
)
MARK = re.compile(r"^[(\[{] ?(?:S ?[B8] ?U|SBI?J|S13U|58U|U|C|0)(?:/[A-Z]{2,8})? ?[)\]}]\s*|^(?:SBU|\(SBU|SBU\)) ")
LABEL = re.compile(r"^[A-Z][A-Z .'/&-]{1,40}: ?")
GLUED = re.compile(
    r"^(?P<headline>[A-Z]{2}[A-Z /.'&-]*[A-Z])(?P<body>(?:[A-Z][a-z]{2,}|In|At|On|An|By|As|No|Al|El)\b.{20,})$"
)
RUN_ON = re.compile(r"^(?P<headline>[A-Z]{4,}(?:[ /][A-Z]{2,})*) (?P<body>(?:[A-Z][a-z'’]+|A) .{20,})$")
BEFORE_MARK = re.compile(r"^(?P<headline>[A-Z0-9][^a-z()]{5,90}[A-Z0-9]) (?P<body>\((?:S ?B ?U|U)\) .+)$")
ABBREVIATIONS = frozenset(
    "NATO UNESCO UNHCR UNICEF OPEC ASEAN ECOWAS IAEA UNSC OSCE FARC USAID UNAMA UNIFIL UNMIS ISAF UNAMID MERCOSUR"
    " DPRK".split()
)

FURNITURE = (
    ("page stamp", STAMP),
    ("release mark", RELEASE),
    ("classification", MARKING),
    ("page number", PAGE_NUMBER),
    ("masthead", OFFICE),
    ("drafters and distribution", SIGNATURE),
    ("website note", WEBSITE),
    ("advertisement", ADVERTISEMENT),
)


def furniture_kind(text: str) -> str:
    """The kind of furniture that a line is wherever it stands, "" if it may be news."""
    for kind, form in FURNITURE:
        if form.search(text):
            return kind
    return "classification" if _is_misread_marking(text) else ""


def furniture_kinds(pieces: Sequence[Piece]) -> list[str]:
    """The kind of each line; a number alone between blank lines or page stamps is that of a page.

    A word that nobody knows, alone at the top of a page, is what a scan made of a seal.
    """
    kinds = [furniture_kind(piece.text) for piece in pieces]
    for index, piece in enumerate(pieces):
        is_apart = piece.gap or (index and kinds[index - 1])
        is_before = index + 1 == len(pieces) or pieces[index + 1].gap or kinds[index + 1]
        is_at_foot = (
            index + 1 < len(pieces) and kinds[index + 1] == "page stamp" and ENDS.search(pieces[index - 1].text)
        )
        if ((is_apart and is_before) or is_at_foot) and LONE_NUMBER.match(piece.text):
            kinds[index] = "page number"
        if index and kinds[index - 1] == "page stamp" and is_stray(piece.text) and not is_known(piece.text):
            kinds[index] = "speck of a scan"
    return kinds


def _is_misread_marking(text: str) -> bool:
    letters = letters_of(text)
    return 15 < len(letters) < 32 and fuzz.ratio(letters, "sensitivebutunclassified") > 80


def is_in_capitals(text: str) -> bool:
    """Whether a line is set in capitals; small l and i count for nothing, scans put them for I."""
    letters = [char for char in text if char.isalpha() and char not in "li"]
    capitals = sum(char.isupper() for char in letters)
    return capitals >= 2 and capitals >= 0.8 * len(letters)


def is_noise(text: str) -> bool:
    """A scan's specks: hardly a letter in it, and no bracket that could close a credit."""
    return sum(char.isalpha() for char in text) <= 1 and not any(char.isdigit() or char in "()" for char in text)


def is_stray(text: str) -> bool:
    """One short lower-case word without an end: what a scan makes of a seal or a fold."""
    return len(text) < 7 and text.isalpha() and text.islower()


def without_marks(text: str) -> str:
    """A paragraph's text without its bullet and "(SBU)"; "LIBYA: (SBU) …" keeps its label."""
    text = MARK.sub("", BULLET.sub("", text).lstrip())
    label = LABEL.match(text)
    if label:
        text = f"{label[0].strip()} {MARK.sub('', text[label.end() :].lstrip())}"
    return text.strip()


def letters_of(text: str) -> str:
    """The letters of a line alone, in small, as far as a scan tells them apart."""
    text = text.lower().replace("&", "and").replace("0", "o").replace("1", "i")
    return "".join(char for char in text if char.isalpha())
