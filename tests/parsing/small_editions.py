"""A small daily brief by region, with gaps for what a test is about."""

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
