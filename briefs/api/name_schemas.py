"""What the answers on names and themes hold, for OpenAPI."""

from datetime import date as Day

from ninja import Field, Schema

from briefs.api.schemas import Listing, Named


class EntityRecord(Named):
    kind: str
    url: str
    count: int = Field(description="Stories that readers may see, exact.")


class EntityList(Listing):
    results: list[EntityRecord]


class Alias(Schema):
    text: str
    kind: str
    valid_from: Day | None
    valid_to: Day | None


class Identifier(Schema):
    scheme: str
    value: str


class Office(Schema):
    title: str
    of: Named
    valid_from: Day | None
    valid_to: Day | None


class OfficeHolder(Schema):
    title: str
    holder: Named
    valid_from: Day | None
    valid_to: Day | None


class Mention(Schema):
    id: int
    date: Day | None
    headline: str
    url: str


class EntityDetail(EntityRecord):
    sort_name: str
    note: str
    parent: Named | None = Field(description="The region it lies in.")
    state: Named | None = Field(description="The country it belongs to.")
    valid_from: Day | None
    valid_to: Day | None
    predecessors: list[Named]
    successors: list[Named]
    takes_in: list[Named] = Field(description="Of a region as the news calls it: the countries that it takes in.")
    aliases: list[Alias]
    identifiers: list[Identifier]
    offices: list[Office] = Field(description="Of a person: what they held.")
    office_holders: list[OfficeHolder] = Field(description="Of a country or body: who held what, the newest first.")
    count_about: int | None = Field(description="For countries: stories mainly about it.")
    first: Mention | None = Field(description="The earliest story that names it.")
    latest: Mention | None


class Topic(Named):
    url: str
    count: int = Field(description="Stories with the topic or one of its subtopics, exact.")


class Theme(Topic):
    subtopics: list[Topic]


class TopicTree(Schema):
    results: list[Theme]


class TopicDetail(Theme):
    note: str
    iptc_codes: list[str]
    parent: Named | None
    first: Mention | None
    latest: Mention | None
