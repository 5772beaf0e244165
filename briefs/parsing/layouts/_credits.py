"""Sources named in brackets at the end of a story: "(Reuters) (AP)"."""

import re

OPENERS, CLOSERS = "([{", ")]}"
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*[,;]?$")
UNCLOSED = re.compile(r"(?:[.!?…][\"'”’]*|\)[,;]?) ?[(\[{](?P<credit>[^()\[\]{}]{2,150})$")
UNCLOSED_NAME = re.compile(r"\w [(\[{](?P<credit>[A-Z][^()\[\]{}.!?]{1,80})$")
UNOPENED = re.compile(r"(?:[.!?…][\"'”’]*|\)[,;]?) (?P<credit>(?:Ops/|[A-Z/])[^()\[\]{}.!?]{1,100})[)\]}]$")
UNOPENED_OPS = re.compile(r"[.!?…a-z][\"'”’]* (?P<credit>Ops/[^()\[\]{}]{2,150})[)\]}]?$")
REMARK = re.compile(r"(?:[Ss]ee|[Nn]ote|[Cc]f\.) (?:also )?[A-Z0-9]|N\.?B\b")
"""A bracket that begins so points to something; it names no source."""
ENDS_SENTENCE = re.compile(r"(?<!\b[A-Z])[.!?][\"'”’]*$")
ENDS_IN_BRACKET = re.compile(r"[)\]}][.!?]$")
HOUR = re.compile(r"\d ?[ap]\.m\.$")
"""A stop that ends no sentence: the zone may follow, "1 a.m. (AEST)"."""
YEAR = re.compile(r"\b[12][0-9]{3}\b")
OUTLET = re.compile(
    r"(?:Reuters|AP|AFP|UPI|BBC|CNN|NBC|CBS|ABC|NPR|PBS|RFI|RTE|TASS|ITAR-TASS|DPA|EFE|ANSA|Yonhap|Xinhua|Kyodo|Interfax"
    r"|Bloomberg|Al Jazeera|al-Jazeera|Deutsche Welle|Le Monde|El País|Haaretz|ESPN|Wired|Politico|Axios|Euronews"
    r"|Sky|Fox"
    r"|(?:[\w.'’&-]+ ){0,4}(?:News|Times|Post|Press|Herald|Guardian|Telegraph|Independent|Tribune|Journal|Agency"
    r"|Chronicle|Gazette|Standard|Star|Observer|Mirror|Mail|Today|TV|Radio|Online)(?: [\w.'’&-]+)?)(?: via .{2,30})?"
)
"""What names itself as a newspaper, broadcaster or agency, so that a few words before it are news."""
LONGEST = 200
MOST = 12
"""More credits than this no story has."""


def split_credits(text: str, *, lost_brackets: bool = False) -> tuple[str, list[str]]:
    """The text without the credits at its end, and the credits in the order of print.

    A bracket is a credit if it follows the end of a sentence, or nothing else: a last bracket
    with an abbreviation, a year or a remark in it stays. With `lost_brackets` (scans) one that
    lost its opening or its closing half is found as well.
    """
    text, credits = text.rstrip(), []
    while len(credits) < MOST and (found := _last_credit(text) or (lost_brackets and _half_bracket(text))):
        is_closed = SENTENCE_END.search(found[0][-20:]) and not HOUR.search(found[0][-20:])
        if credits and ENDS_IN_BRACKET.search(text[-20:]) and not is_closed:
            break  # the bracket ends the sentence before the credits: "… and Harold Pinter (Literature). (Reuters)"
        text, credit = found
        credits.insert(0, credit.strip(" .,;"))
    return text.rstrip(" ,;") if credits else text, [credit for credit in credits if credit]


def _last_credit(text: str) -> tuple[str, str] | None:
    found = _last_bracket(text)
    return found if found and _is_credit(*found) else None


def _last_bracket(text: str) -> tuple[str, str] | None:
    """The text before the bracket that ends it, and what the bracket holds."""
    tail = text.rstrip(" .,;")
    if not tail.endswith(tuple(CLOSERS)):
        return None
    depth, lowest = 0, max(len(tail) - LONGEST, 0)
    for index in range(len(tail) - 1, lowest - 1, -1):
        depth += (tail[index] in CLOSERS) - (tail[index] in OPENERS)
        if depth == 0:
            return tail[:index].rstrip(), tail[index + 1 : -1]
    return None


def _is_credit(before: str, credit: str) -> bool:
    credit = credit.strip()
    if credit.startswith("Ops/") or not before:
        return True
    if REMARK.match(credit):
        return False
    count = len(credit.split())
    if SENTENCE_END.search(before[-20:]):
        return count <= 14 and not (count > 3 and ENDS_SENTENCE.search(credit))
    if before.rstrip(" ,;").endswith(tuple(CLOSERS)) and count <= 6:
        return True
    if OUTLET.fullmatch(credit) and count <= 6 and len(before.split()) >= 4:
        return not _abbreviates(before, credit)
    names_itself = credit[:1].isupper() or credit[:1].isdigit() or credit[:1] in "/_'\""
    return names_itself and not YEAR.search(credit) and not _abbreviates(before, credit) and len(before.split()) >= 9


def _abbreviates(before: str, credit: str) -> bool:
    """Whether the bracket is the abbreviation of the words before it: "… National Council (TNC)"."""
    letters = re.sub(r"[^A-Za-z]", "", credit).lower()
    if not credit.isupper() or not 2 <= len(letters) <= 8:
        return False
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before[-LONGEST:])[-len(letters) - 3 :]).lower()
    remaining = iter(initials)
    return all(letter in remaining for letter in letters)


def _half_bracket(text: str) -> tuple[str, str] | None:
    """The text before a credit of whose bracket a scan kept one half, and that credit."""
    tail = text[-LONGEST:]
    for form in (UNCLOSED, UNCLOSED_NAME, UNOPENED_OPS, UNOPENED):
        found = form.search(tail)
        if found and len(found["credit"].split()) <= 14:
            start = len(text) - len(tail) + found.start("credit")
            return text[:start].rstrip(" ([{"), found["credit"]
    return None
