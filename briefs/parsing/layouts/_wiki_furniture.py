"""Sections, day headings and page furniture of Portal:Current events, told from a line alone."""

import re
from datetime import date

from ._days import MONTHS, WEEKDAYS, day_in, names_two_days

SECTIONS = (
    "Armed conflicts and attacks",
    "Armed conflict and attacks",
    "Armed conflict",
    "Armed conflicts",
    "Attacks and armed conflicts",
    "Arts and culture",
    "Arts",
    "Culture",
    "Business",
    "Business and economy",
    "Business and economics",
    "Economy",
    "Economics",
    "Disasters",
    "Disasters and accidents",
    "Disasters and incidents",
    "Education",
    "Entertainment",
    "Environment",
    "Environment and health",
    "Health",
    "Health and environment",
    "Health and medicine",
    "Health and science",
    "International relations",
    "Law and crime",
    "Law",
    "Crime",
    "Media",
    "Politics",
    "Politics and elections",
    "Politics and economics",
    "Politics and government",
    "Religion",
    "Science",
    "Science and technology",
    "Science and environment",
    "Science, technology, and environment",
    "Sport",
    "Sports",
    "Technology",
    "Transport",
    "Travel and transport",
    "Weather",
    "Deaths",
    "Uncategorized",
)
UNCATEGORIZED = "uncategorized"
KNOWN = {section.casefold(): section for section in SECTIONS}
LONGEST_LINE = 300
"""Longer lines are running text."""
LONGEST_SECTION = max(map(len, SECTIONS))

DECORATION = re.compile(
    r"edithistorywatch|\b(?:current events?(?: (?:of|for|on))?|portal|edit|history|watch|wikipedia|source_uri|date"
    rf"|the free encyclopedia|{'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
MONTH_NAMES = re.compile("|".join([*MONTHS, *(rf"\b{month[:3]}\b" for month in MONTHS)]), re.IGNORECASE)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
TEMPLATE = re.compile(r"\{\{ ?Current events(?: header)?\b(?P<rest>.*)", re.IGNORECASE)
TEMPLATE_DAY = re.compile(r"year ?= ?(\d{4})\D+month ?= ?(\d{1,2})\D+day ?= ?(\d{1,2})|\|(\d{4})\|(\d{1,2})\|(\d{1,2})")
RECORD = re.compile(
    r"^(?:Date|Source_URI|Source|URL|URI|Title|[A-Za-z]+_Payload|Events|Payload|Content|---) ?:?(?: .*)?$"
    r"|^(?:Date|Source_URI|URL|Title) ?:"
)
ARROW = re.compile("[←→<>«»|]")
TOOLS = re.compile(r"^\W*(?:(?:edit|history|watch|talk|view)\W*)+$", re.IGNORECASE)
PAGE = re.compile(
    r"^\W*(?:(?:< ?)?Portal ?: ?Current events\b.*|Current events(?: \(.*\))?|Appearance|Edit instructions"
    r"|Page protected.*|From Wikipedia.*|Jump to.*|Changes|no edit summary|Line [0-9]+:|Continue reading\W*"
    r"|Move to sidebar|hide|Wikipedia|Add topic|Languages?|Tools|Contents|Read|View (?:source|history)"
    r"|[0-9,]+ bytes (?:added|removed).*|Revision as of .*|This is an old revision .*|Last updated?:? .*"
    r"|Updated every .*|[-+]?[◀▶←→<>|]+|All news items (?:below|above) this line\W*|https?://\S+"
    r"|.* - Wikipedia(?:, the free encyclopedia)?)$",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"^\W*(?:Retrieved from .*|Categor(?:y|ies) ?:.*|Hidden categor.*|This page was last .*"
    r"|(?:All )?text is available under .*|This article is issued from Wikipedia.*"
    r"|Last updated: \d.*|The (?:contents?|text) of this (?:article|page) (?:is|are) licensed .*"
    r"|More (?:current events|\w+ \d{4} events).*|About this page.*|Related pages"
    r"|<< \w+ \d{4} >>|Recent deaths|Edit sidebar"
    r"|Ongoing events.*|Current events by month.*|Elections and referend.*|Privacy policy.*|Wikimedia .*|v ?t ?e"
    r"|Navigation menu|Nominate an article.*|Time: .* UTC.*|\|?\}\}\W*)$",
    re.IGNORECASE,
)


def furniture_kind(text: str) -> str:
    """The kind of a line that is furniture wherever it stands, "" if it may be news."""
    if len(text) > LONGEST_LINE:
        return ""
    if TOOLS.match(text):
        return "edit links"
    if FOOTER.match(text) or (ARROW.search(text) and names_two_days(text) and not _words_left(text)):
        return "page footer"
    return "page header" if PAGE.match(text) else ""


def section_named(text: str) -> str:
    """The section that a line names and nothing else, "" if none."""
    return (
        KNOWN.get(text.strip(" :*'=;#[]").removesuffix("[edit").strip().casefold(), "")
        if len(text) < LONGEST_SECTION + 20
        else ""
    )


def day_named(text: str) -> date | None:
    """The day, if the line is that day's heading and says nothing else."""
    if len(text) > 160:
        return None
    if template := TEMPLATE.search(text):
        return _template_day(template["rest"])
    text = text.replace("[[", "").replace("]]", "")
    day = day_in(text)
    return None if day is None or _words_left(text) or names_two_days(text) else day


def _template_day(rest: str) -> date | None:
    found = TEMPLATE_DAY.search(rest)
    try:
        return date(*(int(number) for number in found.groups() if number)) if found else None
    except ValueError:
        return None


def _words_left(text: str) -> str:
    """Letters of a line that belong neither to a date nor to the page's own decoration."""
    rest = MONTH_NAMES.sub(" ", DECORATION.sub(" ", ORDINAL.sub("", text)))
    return re.sub(r"[\W\d_]", "", rest)
