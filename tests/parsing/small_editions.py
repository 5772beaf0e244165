"""Two small daily briefs, one by region and one of run-in heads, with gaps for what a test is about."""

from briefs.parsing import document_from_text, parse_document

REGIONS = """Daily News Brief
May 4, 2012

Top of the Agenda

Envoy Sees Opening in Yemen

The envoy told reporters in Sanaa (AFP) that both sides had accepted a plan for talks in June.

{between}

Middle East

Court Frees Editor in Cairo

Judges in Cairo released the editor of a weekly (Ahram) after forty days; the charges stand.

{more}

Europe

Voters Tired of Cuts in Athens

Polls in Greece show the two big parties (Kathimerini) without a majority{end}
"""

GLOBE = """Daily News Brief

May 4, 2026

Welcome to CFR’s Daily News Brief. Today we’re covering a truce in Sudan, as well as...

• A vote in Peru

{lead}

Across the Globe

Peru votes. The runoff for president was too close to call after four fifths of the ballots were counted.

{more}
"""
GLOBE_LEAD = (
    "Sudan’s army and its rivals accepted a truce of ten days yesterday so that food can reach Kordofan, the UN said."
)


def read(text, name=""):
    """The one edition of a text."""
    [edition] = parse_document(document_from_text(name, text))
    return edition


def by_region(between="", more="", end="."):
    """A top story and two regions; `between` stands after the first, `more` and `end` after their stories."""
    return read(REGIONS.format(between=between, more=more, end=end))


def headlines(edition):
    """As printed, in order."""
    return [story.headline for story in edition.stories]


def told(edition):
    """Headline and body of each story, in order."""
    return [(story.headline, story.body) for story in edition.stories]


def furniture(edition):
    """The lines of the page that are no news."""
    return {line for claimed in edition.furniture for line in claimed.text.splitlines()}
