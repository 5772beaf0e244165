"""What may be asked, for OpenAPI.

The types let everything through: `StoryFilter` judges, so that pages and API say the same sentences.
"""

from django.conf import settings
from ninja import Field, Schema

from briefs.filters import HIGHEST_PAGE, PAGE_SIZES, SEVERAL
from briefs.form_fields import HIGHEST_NUMBER, MOST_VALUES
from briefs.search import Match, Sort


def one(description: str, kind: str = "string", **narrower):
    """A parameter that is taken as text and described as something narrower."""

    def narrow(schema: dict) -> None:
        schema.pop("anyOf", None)
        schema.update({"type": kind, **narrower})

    return Field(None, description=description, json_schema_extra=narrow)


def day(description: str, **field):
    """A day, month or year as readers type them."""
    examples = ["2025", "2025-04", "2025-04-08", "last-7-days"]
    return Field(None, description=description, examples=examples, **field)


def several(description: str, pattern: str = "", **items):
    """A parameter that may be repeated; values of one facet mean any of them."""
    items = {"type": "string", "minLength": 1, **({"pattern": pattern} if pattern else {}), **items}
    return Field([], description=description, json_schema_extra={"items": items, "maxItems": MOST_VALUES})


YEAR, MONTH = r"^(?!0000)[0-9]{4}$", r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"


class PageParameters(Schema):
    page: str | None = one("Which page, counted from 1.", "integer", minimum=1, maximum=HIGHEST_PAGE)
    page_size: str | None = one(
        f"Rows of a page; {settings.BRIEFS_PAGE_SIZE} unless you say otherwise.",
        "integer",
        minimum=PAGE_SIZES[0],
        maximum=PAGE_SIZES[1],
    )


class PeriodParameters(Schema):
    date: str | None = day("A day, month, year or “last-7-days”.")
    from_: str | None = day("The first day, included.", alias="from")
    to: str | None = day("The last day, included.")


class ChoiceParameters(PeriodParameters):
    """Which stories: the filters of the page /stories/."""

    q: str | None = one(
        'Words that must all match; "a phrase", OR, -word, prefix*, headline:word, country:iran.',
        maxLength=settings.BRIEFS_QUERY_MAX_CHARS,
    )
    match: str | None = one("“any” ranks stories that hold any of the words.", enum=list(Match))
    as_written: list[str] = several("Slugs of names whose other names are not to be searched too.")
    not_name: list[str] = several("Other names that are not to be searched, as written; “tag:iran” for a tag.")
    country: list[str] = several("Slugs or ISO codes.")
    not_country: list[str] = several("Leave these out.")
    about: str | None = one("“1”: only stories mainly about a chosen country.", enum=["1"])
    region: list[str] = several("Slugs.")
    not_region: list[str] = several("Leave these out.")
    theme: list[str] = several("Slugs of themes or subtopics.")
    not_theme: list[str] = several("Leave these out.")
    person: list[str] = several("Slugs.")
    not_person: list[str] = several("Leave these out.")
    organisation: list[str] = several("Slugs.")
    not_organisation: list[str] = several("Leave these out.")
    thread: list[str] = several("Slugs of running stories.")
    not_thread: list[str] = several("Leave these out.")
    all_of: list[str] = several("Kinds of which all values must hold, where else any is enough.", enum=list(SEVERAL))
    section: list[str] = several("lead, brief or ahead.", enum=["lead", "brief", "ahead"])
    not_section: list[str] = several("Leave these out.", enum=["lead", "brief", "ahead"])
    source: list[str] = several("Slugs.")
    not_source: list[str] = several("Leave these out.")
    story: list[str] = several("Numbers of stories, as their `id` says.", r"^[1-9][0-9]{0,8}$")
    year: list[str] = several("As in 2025.", YEAR)
    not_year: list[str] = several("Leave these out.", YEAR)
    month: list[str] = several("As in 2025-04.", MONTH)
    not_month: list[str] = several("Leave these out.", MONTH)
    after: str | None = one(
        "Only stories that the archive received after the one of this number, as its `id` says.",
        "integer",
        minimum=1,
        maximum=HIGHEST_NUMBER,
    )
    added: str | None = day("When the archive received the story, whatever its date.")


class StoryParameters(PageParameters, ChoiceParameters):
    sort: str | None = one("“relevance” once words are typed, else “newest”.", enum=list(Sort))


class EditionParameters(PageParameters, PeriodParameters):
    source: list[str] = several("Slugs of sources.")
