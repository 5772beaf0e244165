"""What the answers on stories and editions hold, for OpenAPI.

Text that a source withholds is left out by the one rule of `models.display`.
"""

from datetime import date as Day
from datetime import datetime as Moment

from ninja import Field, Schema


class Fault(Schema):
    """Why there is no answer."""

    detail: str = Field(description="The first sentence of what is wrong.")
    messages: list[str] = Field(description="A sentence for everything that is wrong.")


class Named(Schema):
    slug: str
    name: str


class Tagged(Named):
    role: str = Field(description="about, mention or implied.")


class EditionLink(Schema):
    title: str
    url: str


class StoryRecord(Schema):
    """One story as lists show it; the same as in /stories.json."""

    id: int
    key: str = Field(description="The stable key: the same after the edition is loaded again.")
    url: str
    date: Day | None
    event_date: Day | None = Field(description="When a look-ahead item is due, where that is certain.")
    headline: str
    extract: str = Field(description="The first words, as far as the source allows.")
    section: str
    section_title: str
    edition: EditionLink
    source: Named
    licence: str
    attribution: str
    countries: list[Tagged]
    people: list[Tagged]
    organisations: list[Tagged]
    themes: list[Tagged]
    threads: list[Tagged] = Field(description="The running stories that it is part of.")


class FacetValue(Schema):
    value: str
    label: str
    count: int = Field(
        description="Stories that choosing it would find; the facet's own choice is left out of account."
    )
    selected: bool


class Bar(Schema):
    start: Day
    end: Day
    count: int


class Question(Schema):
    title: str = Field(description="The question in words.")
    parameters: dict[str, list[str]]


class Listing(Schema):
    """What every list begins with."""

    count: int = Field(description="Rows of the whole list, exact.")
    page: int
    pages: int
    previous: str | None
    next: str | None


class StoryList(Listing):
    query: Question
    results: list[StoryRecord]
    messages: list[str] = Field(description="What was misread or widened, in sentences.")
    facets: dict[str, list[FacetValue]] = Field(description="Those asked for with `facets`.")


class Part(Schema):
    kind: str = Field(description="paragraph, subhead, bullet or quote.")
    text: str
    speaker: str
    role: str


class Evidence(Schema):
    """Words of the story that caused a tag."""

    field: str = Field(description="headline or body.")
    start: int
    end: int
    text: str


class StoryTag(Tagged):
    kind: str = Field(description="The kind of entity, or theme.")
    origin: str = Field(description="rule, editor or import.")
    decision: str = Field(description="auto, or accepted by an editor.")
    evidence: list[Evidence]


class StoryDetail(StoryRecord):
    headline_as_printed: str
    body: str = Field(description="The text as far as the source allows: all, an extract, or nothing.")
    parts: list[Part] = Field(description="The text in its parts; empty unless the source allows the full text.")
    credit: str
    note: str
    original: str = Field(description="Where the publisher has it.")
    display_policy: str = Field(description="full, extract or facts: what the source lets the public see.")
    licence_url: str
    tags: list[StoryTag]
    updated_at: Moment


class EditionRecord(Schema):
    id: int
    url: str
    date: Day | None
    published_at: Moment | None
    title: str
    source: Named
    licence: str
    attribution: str
    original: str
    stories: int = Field(description="Stories that readers may see.")


class EditionList(Listing):
    results: list[EditionRecord]


class EditionDetail(EditionRecord):
    results: list[StoryRecord] = Field(description="Its stories in printed order.")


class FacetAnswer(Schema):
    count: int = Field(description="Stories found, exact.")
    query: Question
    facets: dict[str, list[FacetValue]]
    histogram: list[Bar]
    messages: list[str]
